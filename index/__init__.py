"""Where the passage is: paragraphs → vectors + SQLite; question → ranked hits with raw scores."""
