"""What a question asks: subjects, kind of fact, finding or recommendation; knows no SQL."""
