"""Job descriptions out: documents in many formats, what search engines read, and feeds."""
