"""What is said to somebody, told of somebody: so that what reads notes about a person can read a message to them."""

from __future__ import annotations

import re
from typing import Final

_SAID: Final = tuple(
    (re.compile(pattern), told)
    for pattern, told in (
        (r"\byou're\b|\byou are\b", "she is"),
        (r"\byou were\b", "she was"),
        (r"\byou've\b|\byou have\b", "she has"),
        (r"\byours?\b", "her"),
        (r"\byourself\b", "herself"),
        (r"\b(for|with|about|of|at|to|found|find|saw|as|on|by|from) you\b", r"\1 her"),
        (r"\byou\b", "she"),
    )
)


def in_third_person(sentence: str) -> str:
    """Tell a folded sentence of its reader: "your accent" becomes "her accent". Places of characters change."""
    for said, told in _SAID:
        sentence = said.sub(told, sentence)
    return sentence
