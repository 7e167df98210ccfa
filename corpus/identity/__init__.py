"""What a document says that it is: title, symbol, date, State, kind; knows no numbering."""
