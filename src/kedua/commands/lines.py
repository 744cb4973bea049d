"""Reading questions a line each, or JSON Lines with given fields, from a file or standard input."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from kedua.commands.problems import refuse
from kedua.wording.translate import gettext as _

Record = dict[str, str | int | float]


def read_lines(path: Path | None) -> Iterator[tuple[int, str]]:
    """Give every line that is not blank, with its number from 1; stop with exit code 2 when it cannot be read."""
    source = path.name if path else _("standard input")
    try:
        raw = path.read_bytes() if path and str(path) != "-" else sys.stdin.buffer.read()
    except OSError as error:
        refuse(_("{source} cannot be read: {why}").format(source=source, why=error.strerror))
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        if line.strip():
            try:
                yield number, line.decode().strip()
            except UnicodeDecodeError:
                refuse(_("{source}:{number}: expected text in UTF-8").format(source=source, number=number))


def read_records(path: Path | None, fields: tuple[str, ...]) -> list[Record]:
    """Read JSON Lines whose objects have `id` and the text `fields`; check all before giving any."""
    source = path.name if path else _("standard input")
    records = []
    for number, line in read_lines(path):
        wrong = _wrong(line, fields)
        if wrong:
            refuse(f"{source}:{number}: {wrong}")
        records.append(json.loads(line))
    return records


def _wrong(line: str, fields: tuple[str, ...]) -> str:
    try:
        record = json.loads(line)
    except ValueError:
        return _("expected a JSON object on each line")
    if not isinstance(record, dict):
        return _("expected a JSON object on each line")
    if not isinstance(record.get("id"), str | int) or isinstance(record.get("id"), bool):
        return _("id: expected a text or a whole number")
    for field in fields:
        if not isinstance(record.get(field), str):
            return _("{field}: expected a text").format(field=field)
    return ""
