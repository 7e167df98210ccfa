"""Quotations on cards, to be sent on and shown."""
