"""Reading texts a line each, or JSON Lines with given fields, from a file or standard input."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kedua.commands.problems import refuse
from kedua.wording.translate import gettext as _

MOST_CHARACTERS = 100_000  # on a line: far beyond any message, and some rules take time that grows faster than a text

Record = dict[str, str | int | float]


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that cannot be used: its number from 1, its `id` where it has one, and what was expected."""

    number: int
    id: str | int | None
    wrong: str


def read_lines(path: Path | None) -> Iterator[tuple[int, str]]:
    """Give every line that is not blank, with its number from 1; stop with exit code 2 when it cannot be read."""
    source = path.name if path else _("standard input")
    for number, line in _raw_lines(path, source):
        try:
            text = line.decode().strip()
        except UnicodeDecodeError:
            refuse(_("{source}:{number}: expected text in UTF-8").format(source=source, number=number))
        if len(text) > MOST_CHARACTERS:
            most = _("expected at most {most:,} characters on a line").format(most=MOST_CHARACTERS)
            refuse(f"{source}:{number}: {most}")
        yield number, text


def _raw_lines(path: Path | None, source: str) -> Iterator[tuple[int, bytes]]:
    try:
        raw = path.read_bytes() if path and str(path) != "-" else sys.stdin.buffer.read()
    except OSError as error:
        refuse(_("{source} cannot be read: {why}").format(source=source, why=error.strerror))
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        if line.strip():
            yield number, line


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


def read_each(
    path: Path | None,
    fields: tuple[str, ...],
    lists: tuple[str, ...] = (),
    wrong: Callable[[Record], str] = lambda _record: "",
) -> list[Record | BadLine]:
    """Read JSON Lines whose objects have `id` and the text `fields`; what is wrong with one stops no other.

    lists: fields that are lists of texts; each text comes as a line of one text. wrong: what else can be wrong with one.
    """
    found: list[Record | BadLine] = []
    for number, raw in _raw_lines(path, path.name if path else _("standard input")):
        try:
            line = raw.decode()
        except UnicodeDecodeError:
            found.append(BadLine(number, None, _("expected text in UTF-8")))
            continue
        expected = _wrong(line, fields) or _wrong_list(line, lists) or wrong(json.loads(line))
        found.append(BadLine(number, _id_of(line), expected) if expected else _joined(json.loads(line), lists))
    return found


def _object(line: str) -> dict[str, Any] | None:
    """Give the object that a line holds; None where it holds something else, or nests beyond reading."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) else None


def _id_of(line: str) -> str | int | None:
    record = _object(line)
    given = record.get("id") if record and not _has_half_characters(record) else None
    return given if isinstance(given, str | int) and not isinstance(given, bool) else None


def _wrong(line: str, fields: tuple[str, ...]) -> str:
    if len(line) > MOST_CHARACTERS:
        return _("expected at most {most:,} characters on a line").format(most=MOST_CHARACTERS)
    record = _object(line)
    if record is None:
        return _("expected a JSON object on each line")
    if _has_half_characters(record):
        return _("expected whole characters: half a pair, \\ud800 to \\udfff, stands alone")
    if not isinstance(record.get("id"), str | int) or isinstance(record.get("id"), bool):
        return _("id: expected a text or a whole number")
    for field in fields:
        if not isinstance(record.get(field), str):
            return _("{field}: expected a text").format(field=field)
    return ""


def _has_half_characters(record: dict[str, Any]) -> bool:
    """Whether a text holds half of a surrogate pair: JSON can name it, but nothing can be written with it."""
    try:
        json.dumps(record, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    return False


def _wrong_list(line: str, fields: tuple[str, ...]) -> str:
    record = json.loads(line)
    for field in fields:
        given = record.get(field)
        if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
            return _("{field}: expected a list of texts").format(field=field)
    return ""


def _joined(record: dict[str, Any], fields: tuple[str, ...]) -> Record:
    return record | {field: "\n".join(" ".join(one.split()) for one in record[field]) for field in fields}
