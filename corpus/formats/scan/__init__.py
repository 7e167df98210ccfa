"""Pages that are pictures, read by Tesseract; what it read is kept, so that it reads them once."""
