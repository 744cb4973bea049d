"""What can be told from words alone: is a question open, lawful, new; does a note keep to what was said and done."""
