"""The table of every route × everybody in the cast, one file per subject."""
