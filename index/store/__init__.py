"""All SQL and all files of an index version; knows no questions and no ranking."""
