"""Legal references in a text: treaties and their articles, laws, codes, resolutions, bodies."""
