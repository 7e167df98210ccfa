"""What a report says, and where it says it: files → paragraphs that can be cited."""
