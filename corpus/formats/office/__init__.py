"""Formats of other word processors to a document, by way of LibreOffice where it is installed."""
