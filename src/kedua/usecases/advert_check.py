"""What must hold of a job's facts and of its description before they are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from kedua.engine.advert.facts import Facts, Hardship, MustHave, Round
from kedua.engine.advert.text import Section
from kedua.usecases.errors import Refused
from kedua.usecases.kept_text import kept_text

TITLE = 120
LINE = 400  # characters of one thing, such as a duty
ABOUT = 2000  # of who we are, the mission, the purpose
LONG = ("about", "mission", "purpose", "team", "adjustments")
MOST = 30  # duties, must-haves, benefits …
HEADING, SECTION, SECTIONS = 160, 6000, 20  # characters of a heading and of a section; how many sections
CURRENCY, COUNTRY = 3, 2
T = TypeVar("T", MustHave, Hardship, Round)


def check_facts(facts: Facts) -> Facts:
    """Give the facts without stray space and empty lines; raises Refused for what cannot be kept."""
    clean = replace(
        _tidied(facts),
        must_haves=_said(facts.must_haves, "text"),
        hardships=_said(facts.hardships, "text"),
        rounds=_said(facts.rounds, "what"),
    )
    if not 0 < len(clean.title) <= TITLE:
        raise Refused("job-title", most=TITLE)
    for field in fields(clean):
        _check(getattr(clean, field.name), ABOUT if field.name in LONG else LINE)
    _check_pay(clean)
    if clean.country and not (len(clean.country) == COUNTRY and clean.country.isascii() and clean.country.isalpha()):
        raise Refused("setting-unknown", field="country")
    return clean


def check_sections(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Give the sections that have words in them; raises Refused for none, too many, and what is too long."""
    clean = tuple(
        Section(one.part, " ".join(one.heading.split()), kept_text(one.text)) for one in sections if one.text.strip()
    )
    if not clean:
        raise Refused("advert-empty")
    if len(clean) > SECTIONS:
        raise Refused("advert-sections", most=SECTIONS)
    if any(len(one.heading) > HEADING or len(one.text) > SECTION for one in clean):
        raise Refused("advert-long", most=SECTION)
    return clean


def _tidied(facts: Facts) -> Facts:
    changed: dict[str, object] = {}
    for field in fields(facts):
        value = getattr(facts, field.name)
        if isinstance(value, str):
            changed[field.name] = kept_text(value) if field.name in LONG else " ".join(value.split())
        elif isinstance(value, tuple) and all(isinstance(one, str) for one in value):
            changed[field.name] = tuple(" ".join(one.split()) for one in value if one.strip())
    return replace(facts, **changed)  # type: ignore[arg-type]  # texts for texts


def _said(entries: tuple[T, ...], name: str) -> tuple[T, ...]:
    """Leave out entries whose main text is empty, and tidy the texts of the others."""
    tidy: list[T] = []
    for one in entries:
        texts = {
            f.name: " ".join(getattr(one, f.name).split()) for f in fields(one) if isinstance(getattr(one, f.name), str)
        }
        if texts[name]:
            tidy.append(replace(one, **texts))  # type: ignore[arg-type]  # texts for texts
    return tuple(tidy)


def _check(value: object, longest: int) -> None:
    if isinstance(value, str) and len(value) > longest:
        raise Refused("advert-fact-long", most=longest)
    if isinstance(value, tuple):
        if len(value) > MOST:
            raise Refused("advert-facts-many", most=MOST)
        for one in value:
            _check(one, LINE)
    elif is_dataclass(value):
        for field in fields(value):
            _check(getattr(value, field.name), LINE)


def _check_pay(facts: Facts) -> None:
    pay = facts.pay
    if pay is None:
        return
    if not 0 < pay.least <= pay.most:
        raise Refused("advert-pay-band")
    if not (len(pay.currency) == CURRENCY and pay.currency.isascii() and pay.currency.isupper()):
        raise Refused("advert-currency")
