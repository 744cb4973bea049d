"""No secret and nothing of a person reaches the log."""

import json
import subprocess
import sys

import pytest

PROBE = """
import logging, sys
from kedua.config.logs import logging_of
logging_of("info", {form!r})
log = logging.getLogger("django.request")
log.warning("Not Found: %s", "/f/abc.def-secret/")
log.warning("Forbidden: %s", "/invitation/abc.def-secret/")
log.warning("Not Found: %s", "/F/abc.def-secret/")
log.warning("Not Found: %s", "/x/" + "0a" * 16 + ".secret_-secret_-secret/")
log.warning("Gone: %s", "/account/password/reset/key/3-secret/")
logging.getLogger("httpx").info("HTTP Request: GET https://api.example/bot9:secret/getUpdates")
secret_local = "local-secret"
import django.db, smtplib, sqlite3
for error in (
    django.db.IntegrityError("Key (email)=(row-secret)"),
    sqlite3.IntegrityError("row-secret"),
    smtplib.SMTPRecipientsRefused({{"secret@mail.example": (550, b"no")}}),
    ValueError("not a number: secret"),
    UnicodeEncodeError("utf-8", "secret", 0, 1, "no"),
    KeyError("fine"),
):
    try:
        raise error
    except Exception:
        log.exception("failed")
"""


@pytest.mark.parametrize("form", ["text", "json"])
def test_tokens_rows_and_local_values_stay_out(form: str) -> None:
    done = subprocess.run([sys.executable, "-c", PROBE.format(form=form)], capture_output=True, text=True, check=True)

    assert "secret" not in done.stderr.replace("secret_local", "")
    assert "/f/…/" in done.stderr or "/f/\\u2026/" in done.stderr
    assert "IntegrityError" in done.stderr
    assert "KeyError: 'fine'" in done.stderr


def test_json_lines_are_json() -> None:
    done = subprocess.run([sys.executable, "-c", PROBE.format(form="json")], capture_output=True, text=True, check=True)

    entries = [json.loads(line) for line in done.stderr.splitlines()]

    assert [entry["level"] for entry in entries] == ["warning"] * 5 + ["error"] * 6
