"""Reads: rows to engine inputs, or to objects ready for a page. Nothing here writes."""
