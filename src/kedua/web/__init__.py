"""The pages: views, forms and templates over the use cases and queries."""
