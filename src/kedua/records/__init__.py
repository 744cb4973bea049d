"""The tables: the one Django app with models, querysets and migrations."""
