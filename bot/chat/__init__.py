"""Handlers of updates from people; decides nothing about answers."""
