"""Pictures of the source where a paragraph stands in it."""
