"""What people are handed: cards with a quotation, handouts, pictures of pages."""
