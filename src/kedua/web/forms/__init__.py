"""What people type, checked for shape; whether it is allowed is for the use cases to say."""
