"""Lines to sections and numbered paragraphs; knows no file formats and no folders."""
