"""What an interviewer writes down: versions of a text that come together again, and what its lines say."""
