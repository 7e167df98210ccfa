"""The embedding model, its engines, the centres of languages; knows no SQL, no questions."""
