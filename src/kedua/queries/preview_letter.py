"""A version of a preview as a letter to candidates: what the page, the paper and the PDF show, in the same words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from zoneinfo import ZoneInfo

from kedua.engine.language.preview import SECTIONS, Section, Statement
from kedua.queries.preview_statements import statements_of
from kedua.records.models import Job, Preview
from kedua.wording.dates import day
from kedua.wording.preview import about_names, letter_words, section_names, source_line


@dataclass(frozen=True, slots=True)
class Line:
    """Something the letter says. lead: what it is about, "" for most; beside: evidence, or how often and what support."""

    id: str
    text: str
    lead: str = ""
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the day, as `templatetags/shares` draws it: its percent is called minutes there. start: before it."""

    label: str
    minutes: int
    start: int


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the letter with its heading; shares: of "day" alone."""

    section: Section
    title: str
    lines: tuple[Line, ...]
    shares: tuple[Share, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter. opening, closing: paragraphs around it; said_by: who says so, and when; signed: by whom it is.

    checks: what candidates ask themselves, apart from the parts, for a page may ask it in its own way.
    """

    title: str
    organisation: str
    version: int
    dated: str
    opening: tuple[str, ...]
    parts: tuple[Part, ...]
    checks_title: str
    checks: tuple[Line, ...]
    checks_note: str
    closing: tuple[str, ...]
    said_title: str
    said_by: tuple[str, ...]
    signed: tuple[str, ...]


def letter_of(preview: Preview, job: Job) -> Letter:
    """Make the letter of a version; one without a date is a draft."""
    zone = ZoneInfo(preview.organisation.time_zone)
    at = preview.published_at.astimezone(zone).date() if preview.published_at else None
    return letter(statements_of(preview.statements), job, preview.version, at)


def letter(statements: Sequence[Statement], job: Job, version: int, published: dt.date | None) -> Letter:
    """Make the letter of statements."""
    words, organisation = letter_words(), job.organisation.name
    manager = job.hiring_manager
    return Letter(
        title=words["title"].format(job=job.title),
        organisation=organisation,
        version=version,
        dated=words["dated"].format(version=version, day=day(published)) if published else words["draft"],
        opening=(words["greeting"], words["opening"].format(organisation=organisation, job=job.title)),
        parts=tuple(_parts(statements)),
        checks_title=section_names()["check"],
        checks=tuple(Line(one.id, one.text) for one in statements if one.section == "check"),
        checks_note=words["checks"],
        closing=(words["closing"], words["neutral"]),
        said_title=words["said"],
        said_by=tuple(_said_by(statements)),
        signed=tuple(part for part in (manager.name if manager else "", organisation) if part),
    )


def _parts(statements: Iterable[Statement]) -> Iterator[Part]:
    names, abouts = section_names(), about_names()
    found: Mapping[Section, list[Statement]] = {section: [] for section in SECTIONS}
    for one in statements:
        found[one.section].append(one)
    for section, entries in found.items():
        if not entries or section == "check":
            continue
        if section == "day":
            starts = accumulate((one.share for one in entries), initial=0)
            shares = tuple(Share(one.text, one.share, at) for one, at in zip(entries, starts, strict=False))
            yield Part(
                section, names[section], tuple(Line(one.id, one.text, f"{one.share} %") for one in entries), shares
            )
        else:
            yield Part(section, names[section], tuple(_line(one, abouts) for one in entries))


def _line(one: Statement, abouts: Mapping[str, str]) -> Line:
    beside = tuple(part for part in (one.evidence, one.often, one.support) if part)
    return Line(one.id, one.text, abouts.get(one.about, ""), beside)


def _said_by(statements: Iterable[Statement]) -> Iterator[str]:
    """Name each source once, with the days between which it said what stands here."""
    days: dict[str, list[int]] = {}
    for one in statements:
        if one.source:
            days.setdefault(one.source, []).extend([one.since] if one.since is not None else [])
    for source, since in days.items():
        first, last = (dt.date.fromordinal(pick(since)) if since else None for pick in (min, max))
        yield source_line(source, first, last)
