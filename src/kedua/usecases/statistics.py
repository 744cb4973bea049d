"""What SQLite knows of how many rows there are, and how many alike: by it it chooses among indexes."""

from __future__ import annotations

from django.db import connection

MOST_READ = 100_000  # entries of each index: the work is bounded, a second at most
# Where a column is mostly empty, what is said of it holds for the empty rows only: that all have the same value. SQLite
# would rather walk the table than use its index; without a word it takes a value for a rare one, as it is.
MAYBE_EMPTY = """
SELECT indexed.name FROM sqlite_master AS made
JOIN pragma_index_list(made.name) AS indexed JOIN pragma_index_info(indexed.name) AS place
JOIN pragma_table_info(made.name) AS field
WHERE made.type = 'table' AND indexed.partial = 0 AND place.seqno = 0 AND field.name = place.name
AND field."notnull" = 0 AND field.pk = 0
"""
# Of an empty table nothing is said, and SQLite takes it for one of a million rows.
SAY_FEW = """
INSERT INTO sqlite_stat1 (tbl, idx, stat) SELECT name, NULL, '1000' FROM sqlite_master
WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_' AND name NOT IN (SELECT tbl FROM sqlite_stat1)
"""


def refresh_statistics() -> None:
    """Let SQLite look at its rows again; other connections know when they are opened next. PostgreSQL does so by itself.

    Without it SQLite takes any condition for a rare one, and walks a whole organisation to find the few rows of a page.
    """
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA analysis_limit = {MOST_READ}")
        cursor.execute("ANALYZE")
        cursor.execute(f"DELETE FROM sqlite_stat1 WHERE idx IN ({MAYBE_EMPTY})")  # noqa: S608 - our own words
        cursor.execute(SAY_FEW)
