"""Words of text and question: cleaning, stems, language, spelling; knows no vectors and no SQL."""
