"""The command line: thin doors into the use cases and the engine's checks."""
