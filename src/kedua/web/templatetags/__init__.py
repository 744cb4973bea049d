"""Template tags that components need, one file per noun."""
