"""Commands that need rows say what is wrong with where these are."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

KEDUA = Path(sys.executable).parent / "kedua"


def run(folder: Path, *words: str, **more: str) -> tuple[int, str]:
    around = {name: value for name, value in os.environ.items() if not name.startswith(("KEDUA_", "DJANGO_"))}
    around |= {"KEDUA_DATA_DIR": str(folder), **more}
    done = subprocess.run([str(KEDUA), *words], env=around, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_a_record_of_changes_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    code, said = run(tmp_path, "audit", "verify")

    assert (code, said.count("\n")) == (2, 1)
    assert said.startswith("The record of changes cannot be read: no such table")


def test_a_data_folder_that_cannot_be_made_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    code, said = run(tmp_path / "file" / "data", "serve")

    assert (code, said.count("\n")) == (2, 1)
    assert said.endswith("Set KEDUA_DATA_DIR.\n")


def test_check_names_mistyped_settings_and_keys_that_are_too_short(tmp_path: Path) -> None:
    code, said = run(tmp_path, "check", **{"KEDUA_SECRET_KEY": "short", "KEDUA_WORKER": "2"})  # noqa: PIE804 - no keys here

    assert code == 1
    assert "KEDUA_WORKER: there is no such setting" in said
    assert "KEDUA_SECRET_KEY: shorter than 50 characters" in said
