"""The content Kedua ships, in YAML, and the loader that checks it and hands it to the engine."""
