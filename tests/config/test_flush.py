"""What a worker commits on SQLite is on the disk by then; the server's own commits need not be."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ASK = """
import django
django.setup()
from kedua.config.databases import flush_every_commit
from django.db import connection
{before}
with connection.cursor() as cursor:
    print(cursor.execute("PRAGMA synchronous").fetchone()[0])
"""
NORMAL, FULL = "1", "2"


@pytest.mark.parametrize(("before", "told"), [("", NORMAL), ("flush_every_commit()", FULL)])
def test_a_worker_writes_every_commit_through(tmp_path: Path, before: str, told: str) -> None:
    own = {name: value for name, value in os.environ.items() if not name.startswith("KEDUA_")}
    around = {**own, "KEDUA_DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "kedua.config.settings"}

    command = [sys.executable, "-c", ASK.format(before=before)]
    done = subprocess.run(command, env=around, check=True, capture_output=True, text=True)

    assert done.stdout.strip() == told
