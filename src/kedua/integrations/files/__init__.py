"""Files that candidates hand in: told apart by their content, kept out of reach."""
