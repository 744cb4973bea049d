"""What a room's script sends, checked for its shape."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from uuid import UUID

from kedua.engine.notes.register import Version
from kedua.queries.room_pages import LONGEST_ADDRESS
from kedua.usecases.room import Sent
from kedua.usecases.room_events import SentEvent
from kedua.web.answers_json import NotAsAgreed
from kedua.web.typed import plain

MOST_EVENTS, MOST_PAGES, MOST_VERSIONS = 500, 400, 100
BIGGEST = 2**31 - 1
LONGEST_WRITER = 64


def sent_of(given: dict[str, object]) -> Sent:
    """Read what a device sends. Raises NotAsAgreed for what no script of ours sends."""
    events, pages = given.get("events", []), given.get("pages", {})
    if not isinstance(events, list) or not isinstance(pages, dict):
        raise NotAsAgreed
    if len(events) > MOST_EVENTS or len(pages) > MOST_PAGES:
        raise NotAsAgreed
    return Sent(
        after=_number(given.get("after", 0)),
        events=tuple(_event(event) for event in events),
        pages={_text(address, LONGEST_ADDRESS): tuple(_versions(rows)) for address, rows in pages.items()},
        pull=given.get("pull") is True,
    )


def newest_in(text: str) -> int:
    """Read the number of the newest event that a device has. Raises NotAsAgreed for anything else."""
    try:
        return _number(int(text))
    except ValueError:
        raise NotAsAgreed from None


def text_in(given: dict[str, object], name: str, most: int) -> str:
    """Give a text of the body, "" where there is none, cut where it is longer than is looked at."""
    return _text(given.get(name, ""), None)[:most]


def names_in(given: dict[str, object], name: str) -> tuple[str, ...]:
    """Give a list of ids of the body."""
    names = given.get(name, [])
    if not isinstance(names, list) or len(names) > MOST_EVENTS:
        raise NotAsAgreed
    return tuple(_text(one) for one in names)


def number_in(given: dict[str, object], name: str) -> int:
    """Give a number of the body."""
    return _number(given.get(name))


def _event(given: object) -> SentEvent:
    if not isinstance(given, dict) or not isinstance(given.get("facts", {}), dict):
        raise NotAsAgreed
    try:
        key, at = UUID(_text(given.get("key"))), dt.datetime.fromisoformat(_text(given.get("at")))
    except ValueError:
        raise NotAsAgreed from None
    if at.tzinfo is None:
        raise NotAsAgreed
    facts = given.get("facts", {})
    return SentEvent(key, _text(given.get("kind")), at, {name: cleaned(value) for name, value in facts.items()})


def _versions(given: object) -> Iterator[Version]:
    if not isinstance(given, list) or len(given) > MOST_VERSIONS:
        raise NotAsAgreed
    for one in given:
        if not isinstance(one, dict) or not isinstance(one.get("seen"), dict):
            raise NotAsAgreed
        number = _number(one.get("number"))
        seen = {_writer(writer): _number(newest) for writer, newest in one["seen"].items()}
        if number < 1 or 0 in seen.values():
            raise NotAsAgreed
        yield Version(_writer(one.get("writer")), number, _text(one.get("text"), None), seen)


def _writer(given: object) -> str:
    writer = _text(given, LONGEST_WRITER)
    if not writer.isascii() or not writer.isprintable() or not writer:
        raise NotAsAgreed
    return writer


def _text(given: object, most: int | None = 200) -> str:
    if not isinstance(given, str) or (most is not None and len(given) > most):
        raise NotAsAgreed
    return plain(given)


def _number(given: object) -> int:
    if not isinstance(given, int) or isinstance(given, bool) or not 0 <= given <= BIGGEST:
        raise NotAsAgreed
    return given


def cleaned(value: object) -> object:
    """Take out of a text, also one in a list, what no keyboard types."""
    if isinstance(value, str):
        return plain(value)
    return [cleaned(entry) for entry in value] if isinstance(value, list) else value
