"""When people meet: whether they are free, whether it is too much, and which times to offer."""
