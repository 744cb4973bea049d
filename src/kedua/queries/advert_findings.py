"""What a look at a job's description shows: advice with its place in a section, and what it says that the facts do not."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kedua.engine.advert.advice_check import Beside, check_advert
from kedua.engine.advert.advice_findings import AdvertFinding
from kedua.engine.advert.advice_outline import Written
from kedua.engine.advert.advice_overview import Overview
from kedua.engine.advert.facts import Facts
from kedua.engine.advert.lines import fact_lines
from kedua.engine.advert.text import Advert as Text
from kedua.engine.advert.text import Section
from kedua.engine.language.guard import invented
from kedua.engine.language.text import sentences
from kedua.library.advert_law import load_advert_law
from kedua.library.guard import guard_weights
from kedua.library.law import JURISDICTIONS
from kedua.queries.advert_facts import stored_facts
from kedua.queries.adverts import checked_against, sections_of
from kedua.queries.preview_statements import statements_of
from kedua.queries.previews import published_of
from kedua.records.models import AdvertVersion, Job
from kedua.records.models.advert import COMPOSED, DRAFTED

EXCLUDES = "exclusion"
LOOKED_BACK = 8  # versions whose sentences were made from facts and from nothing else
MARK = re.compile(r"[ \t]*(?:[-*•][ \t]+)?")  # what stands before an item of a list


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding with its section; place: None for one about the whole text. start, end: characters of the section's text."""

    place: int | None
    start: int
    end: int
    finding: AdvertFinding

    @property
    def replaced(self) -> tuple[int, int]:
        """Give the characters of the section's text that the fix replaces."""
        start, end = self.finding.replaced
        return max(0, self.start + start - self.finding.start), self.end + end - self.finding.end


@dataclass(frozen=True, slots=True)
class Lacking:
    """A sentence that says what the facts do not. start, end: of it in its section; words: those that the facts lack."""

    place: int
    start: int
    end: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """All that a look at a description shows."""

    placed: tuple[Placed, ...]
    lacking: tuple[Lacking, ...]
    overview: Overview


def look_at(sections: Sequence[Section], facts: Facts, job: Job, today: dt.date) -> Look:
    """Look at a text beside the facts and the job's preview; two queries."""
    published = published_of(job)
    statements = statements_of(published.statements) if published else ()
    places = (facts.jurisdiction,) if facts.jurisdiction else tuple(job.organisation.jurisdictions) or JURISDICTIONS
    checked = check_advert(
        Text(facts.title, facts.language, tuple(sections)),
        Beside(today.year, facts, statements),
        load_advert_law().rules,
        places,
    )
    placed = tuple(_placed(one, checked.text, sections) for one in checked.findings)
    return Look(placed, tuple(lacking_in(sections, facts, made_of(job, facts))), checked.overview)


def exclusions_in(version: AdvertVersion, job: Job, today: dt.date) -> tuple[Placed, ...]:
    """Give the places of a version that may exclude people whom the law protects; one query."""
    look = look_at(sections_of(version.sections), checked_against(version), job, today)
    return tuple(one for one in look.placed if one.finding.code == EXCLUDES)


def lacking_in(sections: Sequence[Section], facts: Facts, made: Container[str] = frozenset()) -> Iterator[Lacking]:
    """Find every sentence that says what the facts do not. made: sentences that were made from these facts."""
    known = fact_lines(facts)
    for place, section in enumerate(sections):
        for start, end in _sentences(section.text):
            said = section.text[start:end]
            if said in made:
                continue
            if spans := invented(said, known, section.heading, guard_weights().words):
                yield Lacking(place, start, end, tuple(said[span.start : span.end] for span in spans))


def made_of(job: Job, facts: Facts) -> frozenset[str]:
    """Give the sentences that were made from these facts, or from fewer; one query.

    Kedua composed them, or a model drafted them: then those that the facts did not hold were struck out at once.
    """
    now = stored_facts(facts)
    rows = AdvertVersion.objects.filter(advert__job=job, how__in=(COMPOSED, DRAFTED))[:LOOKED_BACK]
    texts = [section.text for row in rows if _still_true(row.facts, now) for section in sections_of(row.sections)]
    return frozenset(text[start:end] for text in texts for start, end in _sentences(text))


def added_without_facts(job: Job, earlier: AdvertVersion | None, later: AdvertVersion) -> list[str]:
    """Give the sentences that a version says and its facts do not, but for those that the one before said already.

    One query for each of the two.
    """
    before = set(_said_beyond(job, earlier)) if earlier else set[str]()
    return [sentence for sentence in _said_beyond(job, later) if sentence not in before]


def _said_beyond(job: Job, version: AdvertVersion) -> list[str]:
    sections, facts = sections_of(version.sections), checked_against(version)
    found = lacking_in(sections, facts, made_of(job, facts))
    return [sections[one.place].text[one.start : one.end] for one in found]


def _still_true(before: Mapping[str, object], now: Mapping[str, object]) -> bool:
    """Whether all that was said is said still; a list may have grown."""
    return all(
        now.get(name) == value or (isinstance(value, list) and all(one in _list(now.get(name)) for one in value))
        for name, value in before.items()
    )


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give where each sentence is, without the mark of a list before it."""
    for one in sentences(text):
        mark = MARK.match(text, one.start)
        start = mark.end() if mark else one.start
        if start < one.end:
            yield start, one.end


def _placed(one: AdvertFinding, text: Written, sections: Sequence[Section]) -> Placed:
    found = text.section_of(one.start) if one.end else None
    if found is None:
        return Placed(None, 0, 0, one)
    place, start = found
    end = start + one.end - one.start
    # Beyond the text of a section is the heading of the next.
    return Placed(place, start, end, one) if end <= len(sections[place].text) else Placed(None, 0, 0, one)
