"""A preview while it is written, as pages show it: sections with what was found, and the balance of good and hard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kedua.engine.language.preview import ABOUT, SECTIONS, Section, Statement
from kedua.engine.language.preview_balance import LEAST_HARD, MOST_HARD
from kedua.engine.language.preview_findings import PreviewFinding
from kedua.queries.preview_writing import Writing
from kedua.web.contexts.jobs import DayShare
from kedua.wording.preview import finding_sentence, section_helps, section_names

GRAVE = ("contradiction", "private", "excludes", "day-sum")  # what should not stay like that


@dataclass(frozen=True, slots=True)
class Seen:
    """Something that was found. rows: of the statements, from 1, none for the section; words: those that show it."""

    sentence: str
    rows: tuple[int, ...]
    words: str
    grave: bool


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A section with its statements and what was found in it."""

    id: Section
    name: str
    help: str
    statements: tuple[Statement, ...]
    seen: tuple[Seen, ...]

    @property
    def grave(self) -> bool:
        """Whether something was found that should not stay like that."""
        return any(one.grave for one in self.seen)


@dataclass(frozen=True, slots=True)
class Balance:
    """How much of what speaks for or against the job is hard, in percent, and where it should lie. label: in words."""

    share: int
    least: int = LEAST_HARD
    most: int = MOST_HARD

    @property
    def width(self) -> int:
        """How wide the wished-for band is."""
        return self.most - self.least

    @property
    def fair(self) -> bool:
        """Whether it lies in the band."""
        return self.least <= self.share <= self.most


def shown_sections(writing: Writing, found: Sequence[PreviewFinding]) -> list[ShownSection]:
    """Give the sections in their order."""
    names, helps = section_names(), section_helps()
    return [
        ShownSection(
            section, names[section], helps[section], writing.of(section), seen_in(writing.of(section), found, section)
        )
        for section in SECTIONS
    ]


def balance_of(writing: Writing) -> Balance | None:
    """Give the balance; None where nothing speaks for or against the job."""
    share = writing.hard_share
    return None if share is None else Balance(share)


def seen_in(statements: Sequence[Statement], found: Iterable[PreviewFinding], section: Section) -> tuple[Seen, ...]:
    """Put what was found in a section into words, once for all statements of which it is true."""
    places = {one.id: place for place, one in enumerate(statements, 1)}
    texts = {one.id: one.text for one in statements}
    rows: dict[tuple[str, str, bool], list[int]] = {}
    for one in found:
        if one.section == section:
            words = texts.get(one.statement, "")[one.start : one.end] if one.code in ("vague", "private") else ""
            said = finding_sentence(one.code, dict(one.inputs)), words, one.code in GRAVE
            rows.setdefault(said, []).extend([places[one.statement]] if one.statement in places else [])
    return tuple(Seen(sentence, tuple(of), words, grave) for (sentence, words, grave), of in rows.items())


def day_shares(statements: Iterable[Statement]) -> list[DayShare]:
    """Give the parts of the day that have a share, for a strip."""
    return [DayShare(one.text, one.share) for one in statements if one.section == "day" and one.share]


def is_fixed(section: Section) -> bool:
    """Whether a section asks for certain statements, one row each."""
    return section in ABOUT
