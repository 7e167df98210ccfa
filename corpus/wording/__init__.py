"""The text of one paragraph: blocks, sentences, markers, notes; knows no sections, no files."""
