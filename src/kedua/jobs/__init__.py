"""Work done in the background and on the clock, each a door into a use case."""
