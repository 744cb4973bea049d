"""The file that holds the facts of a job, for a description made on the command line."""
