"""Takes out of other people's texts what would play tricks on a page or a terminal."""

from __future__ import annotations

import unicodedata
from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import is_
from typing import TypeVar, cast

Data = TypeVar("Data")

# Marks that turn the direction of everything after them: an unclosed one would run on into our own words. And two that are
# no characters at all: a file of XML with one of them in it cannot be opened.
_NEVER = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFFFE, 0xFFFF])


def clean(text: str) -> str:
    """Drop control characters, direction overrides and what is no character, and make every run of white space one space."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()  # nothing else can be wrong with it: the quick way for most texts
    kept = (letter for letter in text.translate(_NEVER) if letter.isspace() or _shown(letter))
    return " ".join("".join(kept).split())


def _shown(letter: str) -> bool:
    return unicodedata.category(letter) not in {"Cc", "Cs"}


def cleaned(data: Data) -> Data:
    """Clean every text in a tree of dataclasses and tuples; what is clean is given back as it came."""
    if isinstance(data, str):
        return cast("Data", clean(data))
    if isinstance(data, tuple):
        items = tuple(cleaned(item) for item in data)
        return data if all(map(is_, items, data)) else cast("Data", items)
    if is_dataclass(data) and not isinstance(data, type):
        both = ((name, before, cleaned(before)) for name in _fields(type(data)) for before in (getattr(data, name),))
        changed = {name: after for name, before, after in both if after is not before}
        return cast("Data", replace(data, **changed)) if changed else data
    return data


@cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
