"""One module for each format: bytes in, lines with their place out."""
