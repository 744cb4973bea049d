"""Pages, by the name of their view."""
