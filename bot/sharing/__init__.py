"""What people are given: quotations as pictures, pages, handouts; decides nothing of answers."""
