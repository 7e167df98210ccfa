"""HTML to a document; knows no numbering."""
