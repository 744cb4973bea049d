"""Where rows are kept: SQLite tuned for many readers and one busy writer, or PostgreSQL by its address."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

# WAL lets readers go on while one writes; IMMEDIATE takes the write lock at the start of a transaction, so that two
# writers wait for each other instead of failing half-way; NORMAL syncs at checkpoints: safe against a killed process
# and, with WAL, never a corrupt file.
PRAGMAS = "; ".join(
    f"PRAGMA {name}={value}"
    for name, value in (
        ("journal_mode", "WAL"),
        ("synchronous", "NORMAL"),
        ("mmap_size", 268_435_456),
        ("cache_size", -32_000),  # kibibytes
        ("temp_store", "MEMORY"),
    )
)
WAIT = 20  # seconds a writer waits for the one before
RENEWED = 120  # seconds after which a connection is opened anew: it then knows the newest statistics


def sqlite(folder: Path) -> dict[str, object]:
    """Describe the SQLite file in the data folder."""
    return {
        "ENGINE": "kedua.config.sqlite",
        "NAME": folder / "kedua.sqlite3",
        "OPTIONS": {"init_command": PRAGMAS, "transaction_mode": "IMMEDIATE", "timeout": WAIT},
        "CONN_MAX_AGE": RENEWED,
    }


def postgresql(address: str) -> dict[str, object]:
    """Describe the PostgreSQL database at postgresql://user:password@host:port/name. Raises ValueError for another."""
    parts = urlsplit(address)
    if parts.scheme not in ("postgresql", "postgres") or len(parts.path) < 2:
        raise ValueError("KEDUA_DATABASE_URL: an address such as postgresql://user:password@host:5432/name")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        # Compiling a query costs seconds where a guess of its rows is wrong by much, and saves none where pages are short;
        # to start helpers for one takes longer than to read what a page shows.
        "OPTIONS": {"options": "-c jit=off -c max_parallel_workers_per_gather=0"},
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def flush_every_commit() -> None:
    """Have what this process commits on SQLite outlast a power cut as well: a worker notes there what others have by then.

    Must be called before the first query. PostgreSQL does so by itself.
    """
    from django.db import connections

    options = connections.settings["default"]["OPTIONS"]
    if "init_command" in options:
        options["init_command"] += "; PRAGMA synchronous=FULL"
