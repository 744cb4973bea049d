"""Adverts of our own for tests, with what is to be read marked in them: "[[T:Barista]] in [[P:Penang]]".

A mark is a code of FIELDS, the value after "=" where it is not what stands there, and the text. An advert begins with
"=== name"; a fact that cannot be marked, as it stands within another one, follows the name: "=== name O=Postbox".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from kedua.engine.advert.facts import Facts, Hardship, MustHave, Pay, Round

FOLDER = Path(__file__).parent.parent / "data" / "adverts"
FIELDS = {
    "T": "title", "O": "organisation", "P": "place", "W": "where", "H": "hours", "Y": "days", "C": "contract",
    "L": "contract_length", "S": "start", "X": "reports_to", "A": "apply_to", "U": "about", "F": "purpose", "J": "answer_days",
    "Z": "adjustments", "Q": "team", "$": "pay", "E": "apply_by", "R": "rounds", "D": "duties", "M": "must_haves",
    "N": "nice_to_haves", "B": "benefits", "G": "growth", "K": "hardships", "V": "values",
}  # fmt: skip
_MARK = re.compile(r"\[\[(?P<code>[A-Z$])(?:=(?P<value>[^:\]]*))?:(?P<text>.*?)\]\](?!\])")


@dataclass(frozen=True, slots=True)
class Annotated:
    """An advert, and what is to be read from it: (field, value)."""

    name: str
    text: str
    expected: tuple[tuple[str, str], ...]


@cache
def annotated_adverts() -> tuple[Annotated, ...]:
    """Give every advert of the folder."""
    return tuple(
        _annotated(part)
        for path in sorted(FOLDER.glob("*.txt"))
        for part in path.read_text("utf-8").split("=== ")
        if part.strip()
    )


def told(facts: Facts) -> list[tuple[str, str]]:
    """Put facts as (field, value), in the form in which adverts are marked."""
    found: list[tuple[str, str]] = []
    for field in FIELDS.values():
        value = getattr(facts, field)
        several = value if isinstance(value, tuple) else (value,)
        found += [(field, _plain(one)) for one in several if one not in ("", None)]
    return found


def _annotated(part: str) -> Annotated:
    head, _, body = part.partition("\n")
    name, _, extra = head.partition(" ")
    code, _, value = extra.partition("=")
    expected = [(FIELDS[hit["code"]], _cleaned(hit["value"] or hit["text"])) for hit in _MARK.finditer(body)]
    if value:
        expected.append((FIELDS[code], value))
    return Annotated(name, _MARK.sub(lambda hit: hit["text"], body).strip() + "\n", tuple(expected))


def _plain(value: object) -> str:
    if isinstance(value, Pay):
        band = f"{_number(value.least)} {_number(value.most)} {value.currency} {value.per}"
        return f"{band}|{value.extra}" if value.extra else band
    if isinstance(value, Round):
        return f"{value.minutes or ''} {value.what}".strip()
    return _cleaned(value.text if isinstance(value, Hardship | MustHave) else str(value))


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _cleaned(text: str) -> str:
    return " ".join(text.split()).rstrip(".。")
