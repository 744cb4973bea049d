"""Channels on which candidates are written to."""
