"""What to say: hits → an answer made of quotations, or an abstention → a message."""
