"""What the templates of the reading room load."""
