"""A report's folder: manifest, translations, how a new one is proposed; knows no index."""
