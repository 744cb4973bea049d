"""Where this installation is reached."""
