"""From a file to a report's folder: what is proposed, shown and written; knows no index."""
