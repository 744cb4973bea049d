"""Takes out of other people's texts what would play tricks on a page or a terminal."""

from __future__ import annotations

import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

Data = TypeVar("Data")

# Marks that turn the direction of everything after them: an unclosed one would run on into our own words.
_TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def clean(text: str) -> str:
    """Drop control characters and direction overrides, and make every run of white space one space."""
    text = " ".join(text.translate(_TURNS).split())
    return "".join(letter for letter in text if unicodedata.category(letter) not in {"Cc", "Cs"})


def cleaned(data: Data) -> Data:
    """Clean every text in a tree of dataclasses and tuples."""
    if isinstance(data, str):
        return cast("Data", clean(data))
    if isinstance(data, tuple):
        return cast("Data", tuple(cleaned(item) for item in data))
    if is_dataclass(data) and not isinstance(data, type):
        changed = {field.name: cleaned(getattr(data, field.name)) for field in fields(data)}
        return cast("Data", replace(data, **changed))
    return data
