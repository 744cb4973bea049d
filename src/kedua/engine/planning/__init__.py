"""From gaps in the evidence to eligible questions to the plan of the second interview, and its pace while it runs."""
