"""Who may see or do what: predicates `can_…`, querysets `visible_…(actor)`, and fetches that answer 404 to everyone else."""
