"""Adapters between Kedua and the outside: files, models, documents; one folder per kind."""
