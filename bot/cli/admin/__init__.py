"""Commands of whoever keeps the reports and the index."""
