"""Handlers of updates, and sending; decides nothing about answers."""
