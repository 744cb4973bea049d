"""Reads a file that was handed in, into what is kept beside it; a file that cannot be read is kept with the reason why."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict

from kedua.integrations.resume import UnreadableResume, read_resume
from kedua.usecases.errors import Refused
from kedua.usecases.resumes import Json

# With these there is nothing worth keeping; with all others the file is kept and the rest typed by hand.
NOTHING = frozenset({"empty", "too-large"})
# Files can hold them, escaped in JSON or by a broken font; no database keeps the one, no page shows the other.
_NUL_AND_HALVES = re.compile("[\x00\ud800-\udfff]")


def read_file(data: bytes, file_name: str, region: str) -> Mapping[str, Json]:
    """Read a résumé. Raises Refused for a file that is not worth keeping."""
    try:
        read: Mapping[str, Json] = json.loads(
            json.dumps(asdict(read_resume(data, file_name, region))), object_hook=_kept
        )
    except UnreadableResume as unreadable:
        if unreadable.code in NOTHING:
            raise Refused("file-empty" if unreadable.code == "empty" else "file-large", most=10) from unreadable
        return {"trouble": {"code": unreadable.code, "inputs": unreadable.inputs}}
    return read


def _kept(found: dict[str, Json]) -> dict[str, Json]:
    return {name: _NUL_AND_HALVES.sub("", text) if isinstance(text, str) else text for name, text in found.items()}
