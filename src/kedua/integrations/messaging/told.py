"""What the parsers of news have in common: bytes from outside become rows and clean words, or nothing."""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterator, Mapping
from urllib.parse import parse_qsl

from kedua.integrations.messaging.http_courier import inner

LONGEST = 10_000  # characters of what somebody wrote
LONGEST_ID = 200
MOST_FIELDS = 300
Row = Mapping[str, object]


def json_of(body: bytes) -> Row:
    """Read an object of JSON; an empty one for what is none."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def form_of(body: bytes) -> list[tuple[str, str]]:
    """Read a form in its order; nothing for what is none."""
    try:
        return parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        return []


def rows(told: object, *names: str) -> Iterator[Row]:
    """Give the objects of the list that is inside under names, one in the other; none where there is no list."""
    found: object = inner(told, *names) if isinstance(told, Mapping) else None
    yield from (row for row in found if isinstance(row, Mapping)) if isinstance(found, list) else ()


def words(told: object, *names: str) -> str:
    """Give the text that is inside under names, as it can be kept; "" where there is none."""
    found = inner(told, *names) if isinstance(told, Mapping) else None
    return kept(found) if isinstance(found, str) else ""


def kept(text: str) -> str:
    """Cut a text, and take out what no database keeps."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()[:LONGEST].strip()


def same(one: str, other: str) -> bool:
    """Whether two secrets are the same; how long the answer takes does not tell where they differ."""
    return bool(other) and hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))
