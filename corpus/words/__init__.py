"""The words of the field in three languages: glossary and subjects; knows no reports."""
