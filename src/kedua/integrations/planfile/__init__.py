"""Plan files: a second-interview plan as JSON in an open, versioned schema."""
