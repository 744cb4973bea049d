"""Reads a YAML or JSON file by its schema; when it is wrong, says in which line and field, and what was expected."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from kedua.wording.fields import expected
from kedua.wording.translate import gettext as _

MOST_BYTES = 2_000_000
MOST_DEEP = 50  # fields in fields; no file that is meant goes beyond ten
# Where a text or an object may stand, an object with a mistake also fails to be a text: nobody meant one.
NOT_MEANT = ("string_type", "string_pattern_mismatch")
PLAIN = ("missing", "extra_forbidden", "value_error")  # what was given adds nothing to the sentence
Path_ = tuple[str | int, ...]
AnyModel = TypeVar("AnyModel", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: its line (from 1; 0 if unknown), its field ("job.core.0.minutes") and what was expected."""

    line: int
    field: str
    expected: str


class InvalidFile(ValueError):
    """A file that cannot be used, with every mistake found."""

    def __init__(self, source: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{source}: {len(problems)} problems")
        self.source = source
        self.problems = problems


def read_file(path: Path, model: type[AnyModel], schema: str, whole: str) -> tuple[AnyModel, dict[Path_, int]]:
    """Read a YAML or JSON file, standard input for "-"; also give the line of every field, by its path.

    schema: its name for `kedua schema`. whole: what a file that holds something else was expected to hold. Raises
    InvalidFile.
    """
    source = _("standard input") if str(path) == "-" else path.name or str(path)
    data, lines = _parse(_text(path, source), source, whole)
    try:
        # Strict enough to refuse "yes" for a number; JSON mode so that dates and tuples read as they are written.
        return model.model_validate_json(json.dumps(data, default=str)), lines
    except ValidationError as error:
        raise InvalidFile(source, tuple(_problems(error, lines, schema))) from error


def line_of(lines: Mapping[Path_, int], path: Path_) -> int:
    """Give the line of a field, or of the nearest one around it that exists."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _text(path: Path, source: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise InvalidFile(source, (Problem(0, "", _("a readable file ({why})").format(why=error.strerror)),)) from error
    if len(raw) > MOST_BYTES:
        raise InvalidFile(
            source, (Problem(0, "", _("a file of at most {size} MB").format(size=MOST_BYTES // 1_000_000)),)
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise InvalidFile(source, (Problem(line, "", _("text in UTF-8")),)) from error


def _parse(text: str, source: str, whole: str) -> tuple[object, dict[Path_, int]]:
    # JSON may be indented with tabs, which YAML does not allow; inside JSON strings they are written \t.
    plain = text.replace("\t", " ") if text.lstrip().startswith("{") else text
    try:
        if _too_deep(plain):
            raise InvalidFile(source, (Problem(0, "", _("fields at most {most} deep").format(most=MOST_DEEP)),))
        node = yaml.compose(plain, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = _("valid YAML or JSON ({why}); put a text with : , ? or # in quotes").format(why=error.problem or "")
        if mark and plain[mark.index : mark.index + 1] == "\t":
            what = _("blanks at the start of the line, not a tab")
        raise InvalidFile(source, (Problem(mark.line + 1 if mark else 0, "", what),)) from error
    except yaml.reader.ReaderError as error:
        line = plain[: error.position].count("\n") + 1
        raise InvalidFile(source, (Problem(line, "", _("text without control characters")),)) from error
    if not isinstance(node, yaml.MappingNode):
        raise InvalidFile(source, (Problem(1, "", whole),))
    reading = _Reading()
    data = reading.value(node, ())
    if reading.problems:
        raise InvalidFile(source, tuple(reading.problems))
    return data, reading.lines


def _too_deep(text: str) -> bool:
    """Whether fields lie in fields so deep that reading them would break: the parser gives events before it goes down."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MOST_DEEP:
            return True
    return False


class _Reading:
    """Turns nodes into plain values; remembers the line of every field and what cannot be read."""

    def __init__(self) -> None:
        self.lines: dict[Path_, int] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()
        self._scalars = yaml.CSafeLoader("")

    def value(self, node: yaml.Node, path: Path_) -> object:
        """Give what a node holds: names as they are written, values as YAML reads them."""
        line = node.start_mark.line + 1
        self.lines.setdefault(path, line)
        if id(node) in self._seen:
            self._wrong(line, path, _("the text itself: anchors and aliases (& and *) are not supported"))
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, number)) for number, item in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            return self._fields(node, path)
        try:
            return self._scalars.construct_object(node)
        # The 45th of a month, `!!bool maybe`, `!theirs x`.
        except (ValueError, KeyError, AttributeError, yaml.YAMLError):
            self._wrong(line, path, _("a text, a number or a date such as 2026-11-24; put a text in quotes"))
            return None

    def _fields(self, node: yaml.MappingNode, path: Path_) -> dict[str, object]:
        fields: dict[str, object] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                self._wrong(line, path, _("a name before the colon"))
            elif key.value in fields:
                self._wrong(line, (*path, key.value), _("each field once: it is here twice"))
            else:
                self.lines[(*path, key.value)] = line
                fields[key.value] = self.value(value, (*path, key.value))
        return fields

    def _wrong(self, line: int, path: Path_, what: str) -> None:
        self.problems.append(Problem(line, _field(path), what))


def _problems(error: ValidationError, lines: dict[Path_, int], schema: str) -> Iterator[Problem]:
    entries = error.errors(include_url=False)
    paths = [_known_path(entry["loc"], lines) for entry in entries]
    told: set[tuple[int, str]] = set()
    for number, (entry, path) in enumerate(zip(entries, paths, strict=True)):
        others = (other for i, other in enumerate(paths) if i != number)
        if isinstance(entry["input"], dict) and entry["type"] in NOT_MEANT and path in {o[: len(path)] for o in others}:
            continue
        field = _field((*path, str(entry["loc"][-1]))) if entry["type"] == "missing" else _field(path)
        key = (line_of(lines, path), field)
        if key not in told:
            told.add(key)
            given = entry["input"]
            shown = _(", not {given!r}").format(given=given) if isinstance(given, str | int | float) else ""
            what = expected(entry["type"], {"schema": schema, **entry.get("ctx", {})}, entry["msg"])
            yield Problem(*key, what + (shown[:70] if entry["type"] not in PLAIN else ""))


def _known_path(loc: tuple[str | int, ...], lines: dict[Path_, int]) -> Path_:
    """Drop the names of alternatives that pydantic puts into a path: only what the file itself holds is left."""
    path: Path_ = ()
    for part in loc:
        if (*path, part) in lines:
            path = (*path, part)
    return path


def _field(path: Path_) -> str:
    return ".".join(str(part) for part in path)
