"""What is kept about a candidate, as a file that they take with them."""
