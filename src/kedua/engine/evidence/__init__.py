"""From ratings to what is known about a candidate, how surely, and where it is thin or contradictory."""
