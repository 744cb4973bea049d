"""What every template gets, and objects that shape a page."""
