"""Suggestions: what would be changed in public rows by those who may not change them at once."""
