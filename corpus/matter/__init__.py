"""What is printed with a report and is none of its text, told from it; knows no numbers."""
