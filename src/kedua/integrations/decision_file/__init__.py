"""Decision files: how one application was decided, as JSON in an open, versioned schema, as one HTML file and as PDF."""
