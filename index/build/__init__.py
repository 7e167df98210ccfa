"""From the corpus to a new version, and the switch to it; answers no questions."""
