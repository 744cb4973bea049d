"""Adverts of our own for tests, with what is to be read marked in them: "[[T:Barista]] in [[P:Penang]]"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from kedua.engine.advert.facts import Facts

FOLDER = Path(__file__).parent.parent / "adverts"
_MARK = re.compile(r"\[\[(?P<code>[A-Z$]\d?)(?:=(?P<value>[^:\]]*))?:(?P<text>.*?)\]\](?!\])")
FIELDS = {
    "T": "title", "O": "organisation", "P": "place", "W": "where", "H": "hours", "H2": "hours", "Y": "days", "C": "contract",
    "L": "contract_length", "S": "start", "X": "reports_to", "A": "apply_to", "U": "about", "F": "purpose", "J": "answer_days",
    "Z": "adjustments", "Q": "team", "$": "pay", "E": "apply_by", "R": "rounds", "D": "duties", "M": "must_haves",
    "N": "nice_to_haves", "B": "benefits", "G": "growth", "K": "hardships", "V": "values",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Annotated:
    """An advert, and what is to be read from it: (field, value) in order."""

    name: str
    held: bool
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
    found = []
    for field in dict.fromkeys(FIELDS.values()):
        value = getattr(facts, field)
        if value in ("", None, ()):
            continue
        found += [(field, _plain(one)) for one in (value if isinstance(value, tuple) else (value,))]
    return found


def _annotated(part: str) -> Annotated:
    head, _, body = part.partition("\n")
    name, _, mark = head.partition(" ")
    expected = tuple(
        (FIELDS[hit["code"]], _cleaned((hit["value"] or "").split("|")[0] if hit["value"] and hit["code"] in "W C $ E J" else hit["text"]))
        for hit in _MARK.finditer(body)
    )
    return Annotated(name, "HELD" in mark, _MARK.sub(lambda hit: hit["text"], body).strip() + "\n", expected)


def _plain(value: object) -> str:
    if isinstance(value, dt.date | int):
        return str(value)
    if isinstance(value, str):
        return _cleaned(value)
    if hasattr(value, "currency"):
        return f"{_number(value.least)} {_number(value.most)} {value.currency} {value.per}"
    return _cleaned(value.what if hasattr(value, "what") else value.text)  # type: ignore[attr-defined]  # Round, MustHave, Hardship


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _cleaned(text: str) -> str:
    return " ".join(text.split()).rstrip(".。")
