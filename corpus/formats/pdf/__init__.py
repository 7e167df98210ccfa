"""PDF to a document, from the places of characters on pages; knows no numbering."""
