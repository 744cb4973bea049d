"""Addresses, one file per subject."""
