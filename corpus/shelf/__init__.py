"""A report's folder: manifest, translations, backups; knows no index."""
