"""Word files to a document, with the numbers that Word prints; knows no numbering of reports."""
