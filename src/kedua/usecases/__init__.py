"""What Kedua does for people, one file per subject: check, read, call the engine, save."""
