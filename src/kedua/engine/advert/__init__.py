"""Job descriptions: the facts of a job, the text made from them, and the facts found again in a text."""
