"""Mail behind the Mailer port."""
