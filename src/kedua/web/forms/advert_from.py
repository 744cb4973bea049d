"""What is taken over from an existing description, as it is ticked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from django.http import QueryDict

from kedua.engine.advert.facts import Facts, MustHave
from kedua.engine.advert.reading_model import Reading
from kedua.engine.advert.sectioning import sections_in
from kedua.library.adverts import own_headings
from kedua.queries.job_drafts import JobNeed
from kedua.usecases.advert_from import Taken

LISTED = ("duties", "must_haves")  # ticked one by one
USUAL_BAR = 3


def ticked(data: QueryDict, name: str) -> set[int]:
    """Give the numbers that are ticked in a list."""
    return {int(text) for text in data.getlist(name) if text.isascii() and text.isdecimal() and len(text) < 4}


def taken(data: QueryDict, text: str, reading: Reading) -> Taken:
    """Give what was ticked of what was read."""
    facts = _only(reading.read.facts, ticked(data, "duty"), ticked(data, "must"))
    names = {name for name in data.getlist("fact") if name in read_names(reading.read.facts)}
    names |= {name for name in LISTED if getattr(facts, name)}
    chosen = set(data.getlist("competency"))
    needs = tuple(
        JobNeed(
            one.competency,
            float(_weight(data, one.competency, one.weight)),
            f"must-{one.competency}" in data,
            USUAL_BAR,
        )
        for one in reading.competencies
        if one.competency in chosen
    )
    return Taken(facts, names, needs, sections_in(text, own_headings()) if "text-too" in data else ())


def read_names(facts: Facts, besides: Collection[str] = LISTED) -> tuple[str, ...]:
    """Name the facts that were read, but for those that are listed one by one and the language."""
    empty = Facts("")
    return tuple(
        name
        for name in Facts.__dataclass_fields__
        if name not in besides and name != "language" and getattr(facts, name) != getattr(empty, name)
    )


def _only(facts: Facts, duties: set[int], musts: set[int]) -> Facts:
    """Leave out what is not ticked; a must-have for a duty that goes is for none."""
    kept = [place for place in range(len(facts.duties)) if place in duties]
    places = {old: new for new, old in enumerate(kept)}
    return replace(
        facts,
        duties=tuple(facts.duties[place] for place in kept),
        must_haves=tuple(
            MustHave(one.text, None if one.duty is None else places.get(one.duty))
            for place, one in enumerate(facts.must_haves)
            if place in musts
        ),
    )


def _weight(data: QueryDict, competency: str, usual: int) -> int:
    text = data.get(f"weight-{competency}", "")
    return int(text) if text in ("1", "2", "3", "4", "5") else usual
