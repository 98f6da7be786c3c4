"""Charts that the server draws: where everything stands, in shares of the width, so that they fit any screen."""
