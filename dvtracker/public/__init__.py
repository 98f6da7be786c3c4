"""The reading room: what everyone may read."""
