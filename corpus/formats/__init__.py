"""Bytes of any format to a document of lines that know their place; knows no numbering."""
