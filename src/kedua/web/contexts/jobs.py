"""A job's competencies, core and day as pages draw them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kedua.queries.job_offers import Offered
from kedua.queries.jobs import CoreEntry, JobLine, NeedEntry, Standing
from kedua.queries.plan_request import Preview
from kedua.records.models.application import DECIDING, ENDED, FEEDBACK, PLANNING, STAGES
from kedua.wording.jobs import bar_name, importance_name
from kedua.wording.preview import section_names
from kedua.wording.questions import kind_name
from kedua.wording.roles import stage_name

BARS = tuple(half / 2 for half in range(2, 11))
WEIGHTS = (1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a list."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Level:
    """A level with its number."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A competency of the job, to look at and to edit. at_bar: the level the bar asks for, or the two it lies between."""

    subject: str
    name: str
    weight: float
    importance: str
    must_have: bool
    bar: float
    asks: str
    weights: tuple[Option, ...]
    bars: tuple[Option, ...]
    at_bar: tuple[Level, ...]
    levels: tuple[str, ...]
    known: bool

    @property
    def bar_at(self) -> str:
        """Where the bar stands on the scale from 1 to 5, 0 to 100, as an SVG length."""
        return f"{(self.bar - 1) * 25:.1f}"

    @property
    def bar_left(self) -> str:
        """How much of the scale is at or above the bar."""
        return f"{(5 - self.bar) * 25:.1f}"


@dataclass(frozen=True, slots=True)
class CoreRow:
    """A question of the core; text is empty for one that is not there any more."""

    id: str
    text: str
    about: str
    kind: str
    minutes: int


@dataclass(frozen=True, slots=True)
class DayShare:
    """A part of the day for a strip, whose unit is called minutes there."""

    label: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Stage:
    """How many candidates stand somewhere, and where to see them. kind: it waits for somebody here, goes on, or ended.

    number: as shown; a list has hundreds, and a template would ask for each how numbers are written in the language.
    """

    name: str
    number: str
    url: str
    kind: Literal["waits", "on", "ended"]


@dataclass(frozen=True, slots=True)
class Line:
    """A job in the list. label: what its stages are called together; overdue: how many answers are, empty for none."""

    entry: JobLine
    url: str
    label: str
    overdue: str
    stages: tuple[Stage, ...]


def need_rows(entries: Iterable[NeedEntry]) -> list[NeedRow]:
    """Make the rows of competencies."""
    return [_need_row(entry) for entry in entries]


def core_rows(entries: Iterable[CoreEntry]) -> list[CoreRow]:
    """Make the rows of questions."""
    return [
        CoreRow(entry.id, entry.question.text, entry.about, kind_name(entry.question.kind), entry.question.minutes)
        if entry.question
        else CoreRow(entry.id, "", "", "", 0)
        for entry in entries
    ]


def question_rows(offers: Iterable[Offered]) -> list[CoreRow]:
    """Make rows of questions on offer."""
    return [
        CoreRow(o.question.id, o.question.text, o.about, kind_name(o.question.kind), o.question.minutes) for o in offers
    ]


def day_shares(preview: Preview) -> list[DayShare]:
    """Give the parts of the typical day."""
    return [DayShare(what, share) for what, share in preview.typical_day]


def preview_parts(preview: Preview) -> list[tuple[str, tuple[str, ...]]]:
    """Give what speaks for the job and against it with its names; the whole of it stands on the preview's own page."""
    names = section_names()
    return [(names[part], texts) for part, texts in (("hard", preview.hard), ("good", preview.good)) if texts]


def lines(entries: Sequence[JobLine]) -> list[Line]:
    """Make the lines of the list."""
    here, names = reverse("candidates"), _names()
    return [_line(entry, f"{here}?job={entry.job.pk}", names) for entry in entries]


def stages(standing: Standing, job: str) -> tuple[Stage, ...]:
    """Name where candidates stand, each with a link to them."""
    return _stages(standing, f"{reverse('candidates')}?job={job}", _names())


def _line(entry: JobLine, candidates: str, names: Mapping[str, str]) -> Line:
    late = entry.standing.late
    return Line(
        entry=entry,
        url=reverse("job", kwargs={"key": entry.job.pk}),
        label=_("Candidates for %(job)s") % {"job": entry.job.title},
        # The words of the job's own page, in the form that templates give them.
        overdue=ngettext("%(number)s answer is overdue", "%(number)s answers are overdue", late) % {"number": late}
        if late
        else "",
        stages=_stages(entry.standing, candidates, names),
    )


def _names() -> Mapping[str, str]:
    return {stage: stage_name(stage) for stage in STAGES}


def _stages(standing: Standing, url: str, names: Mapping[str, str]) -> tuple[Stage, ...]:
    return tuple(
        Stage(names[stage], str(number), f"{url}&stage={stage.replace(' ', '+')}", _kind(stage))
        for stage, number in standing.counts
    )


def _kind(stage: str) -> Literal["waits", "on", "ended"]:
    if stage in ENDED:
        return "ended"
    return "waits" if stage in (FEEDBACK, PLANNING, DECIDING) else "on"


def _need_row(entry: NeedEntry) -> NeedRow:
    need = entry.need
    levels = tuple(entry.subject.levels) if entry.subject else ()
    near = sorted({math.floor(need.bar), math.ceil(need.bar)})
    return NeedRow(
        subject=need.subject,
        name=entry.name,
        weight=need.weight,
        importance=importance_name(need.weight),
        must_have=need.must_have,
        bar=need.bar,
        asks=bar_name(need.bar),
        weights=_options(WEIGHTS, need.weight, importance_name),
        bars=_options(BARS, need.bar, bar_name),
        at_bar=tuple(Level(number, levels[number - 1]) for number in near if 0 < number <= len(levels)),
        levels=levels,
        known=entry.subject is not None,
    )


def _options(offered: Sequence[float], chosen: float, name: Callable[[float], str]) -> tuple[Option, ...]:
    values = sorted({*offered, chosen})
    return tuple(Option(f"{value:g}", name(value), value == chosen) for value in values)
