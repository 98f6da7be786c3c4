"""The way into the desk: how often somebody may try, for how long they stay, and the second factor."""
