"""What is checked of a version before it is used; switches nothing."""
