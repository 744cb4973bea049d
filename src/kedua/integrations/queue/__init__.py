"""Background work behind the Queue port: huey, in a SQLite file or in PostgreSQL."""
