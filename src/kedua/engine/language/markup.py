"""A text without the marks of HTML around it, and where each of its characters stood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from typing import Final

# Only what a mail is made of: "<3" and "a < b" are no marks.
_MARK = re.compile(
    r"<(?:style|script|head)\b[^>]*>.*?</(?:style|script|head)\s*>|<!--.*?-->|"
    r"</?(?:p|br|div|li|ul|ol|tr|td|th|table|tbody|h[1-6]|hr|blockquote|section|html|body|title|!doctype)\b[^<>]*>|"
    r"</?(?:b|i|u|a|em|strong|span|font|small|img|meta|link|center|sup|sub)\b[^<>]*>|&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8});",
    re.IGNORECASE | re.DOTALL,
)
_WITHIN: Final = re.compile(r"</?(?:b|i|u|a|em|strong|span|font|small|sup|sub)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A text as it is read. places: for each of its characters where it stands in the text as given, and the end."""

    text: str
    places: Sequence[int]


def unmarked(text: str) -> Unmarked:
    """Take tags out of a text, and put characters in for their entities; a block's tag becomes a line break."""
    if _MARK.search(text) is None:
        return Unmarked(text, range(len(text) + 1))
    parts: list[str] = []
    places: list[int] = []
    done = 0
    for mark in _MARK.finditer(text):
        shown = unescape(mark[0]) if mark[0].startswith("&") else "" if _WITHIN.match(mark[0]) else "\n"
        parts += [text[done : mark.start()], shown]
        places += [*range(done, mark.start()), *([mark.start()] * len(shown))]
        done = mark.end()
    parts.append(text[done:])
    places += range(done, len(text) + 1)
    return Unmarked("".join(parts), places)
