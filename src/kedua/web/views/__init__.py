"""Pages, one file per subject: read with queries, write with use cases, render."""
