"""Language models behind the `Writer` port."""
