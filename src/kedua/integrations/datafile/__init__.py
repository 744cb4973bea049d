"""Files in YAML or JSON that people write by hand: read with the line of every field, and every mistake told."""
