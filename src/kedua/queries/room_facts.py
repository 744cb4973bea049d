"""The facts of events in a room, from JSON to the engine and back: what each kind holds is checked in this one place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import cast, get_args
from uuid import UUID

from kedua.engine.planning.happenings import Facts, How, Kind

LONGEST = 2_000  # characters of a text in an event
MOST = 100  # entries of a list in an event
# The facts of each kind; those in brackets may be left out.
FACTS: Mapping[Kind, str] = {
    "start": "",
    "pause": "",
    "resume": "",
    "end": "how (why)",
    "reopen": "",
    "go": "to",
    "skip": "question (why)",
    "unskip": "question",
    "off-plan": "question text subject minutes",
    "rest": "questions parts dropped",
    "absent": "seat (moved)",
    "present": "seat",
    "told": "part entry",
    "owed": "text",
}
_NAME = r"[a-z0-9][a-z0-9:/_-]{0,99}"
_ITEM = re.compile(rf"ask:{_NAME}|part:(welcome|preview|questions|close)")
_PART = re.compile(r"welcome|preview|questions|close")


class BadEvent(Exception):
    """An event of no known kind, or with facts that do not belong to its kind."""


def facts_of(kind: str, given: Mapping[str, object]) -> Facts:
    """Read the facts of an event. Raises BadEvent for a kind or facts that are not as `Facts` says."""
    if kind not in FACTS:
        raise BadEvent
    wanted = FACTS[cast(Kind, kind)].split()
    names = {name.strip("()") for name in wanted}
    if set(given) - names or {name for name in wanted if not name.startswith("(")} - set(given):
        raise BadEvent
    return Facts(**{name: READERS[name](value) for name, value in given.items()})  # type: ignore[arg-type]  # each reader gives what its field takes


def stored_facts(kind: Kind, facts: Facts) -> dict[str, object]:
    """Give the facts of a kind as JSON that reads back equal."""
    names = (name.strip("()") for name in FACTS[kind].split())
    return {name: _plain(getattr(facts, name)) for name in names}


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST:
        raise BadEvent
    return value


def _like(pattern: re.Pattern[str]) -> Callable[[object], str]:
    def reader(value: object) -> str:
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise BadEvent
        return value

    return reader


def _minutes(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 600:
        raise BadEvent
    return value


def _seat(value: object) -> str:
    try:
        return str(UUID(_text(value)))
    except ValueError:
        raise BadEvent from None


def _how(value: object) -> How:
    if value not in get_args(How):
        raise BadEvent
    return cast(How, value)


def _list(value: object) -> list[object]:
    if not isinstance(value, list) or len(value) > MOST:
        raise BadEvent
    return value


def _names(value: object) -> tuple[str, ...]:
    return tuple(_name(entry) for entry in _list(value))


def _pairs(first: Callable[[object], str], second: Callable[[object], object]) -> Callable[[object], object]:
    def reader(value: object) -> object:
        pairs = [_list(entry) for entry in _list(value)]
        if any(len(pair) != 2 for pair in pairs):
            raise BadEvent
        return tuple((first(one), second(other)) for one, other in pairs)

    return reader


_name = _like(re.compile(_NAME))
READERS: Mapping[str, Callable[[object], object]] = {
    "how": _how,
    "why": _text,
    "to": _like(_ITEM),
    "question": _name,
    "text": _text,
    "subject": _like(re.compile(rf"{_NAME}|")),
    "minutes": _minutes,
    "questions": _pairs(_name, _minutes),
    "parts": _pairs(_like(_PART), _minutes),
    "dropped": _names,
    "seat": _seat,
    "moved": _pairs(_name, _seat),
    "part": _like(_PART),
    "entry": _text,
}
