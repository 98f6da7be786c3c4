"""The search: what was asked, words near to it, where they stand, and how that is shown."""
