"""Legal references in a text: treaties, their articles, laws, bodies; knows no numbering."""
