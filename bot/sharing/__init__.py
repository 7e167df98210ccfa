"""What people ask to be given: a quotation as pictures, the page of the source, a handout."""
