"""A question to ranked hits with raw scores; writes nothing."""
