"""Assessments that were given: how far each is, until when, who rates it, and under which name the work is shown."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, cast
from uuid import UUID

from kedua.engine.planning import task_time
from kedua.engine.planning.assessments import Assessment as Task
from kedua.library.assessments import AssessmentData, read_assessment
from kedua.records.models import Application, Assessment, AssessmentRater
from kedua.records.models.assessment import HANDED_IN, SENT, STARTED

Standing = Literal["sent", "started", "over", "handed in", "cancelled", "lapsed"]
OUT = (SENT, STARTED, HANDED_IN)  # still to be done, or to be rated
FIRST_LETTER, LETTERS, NUMBERS = ord("A"), 26, 90


@dataclass(frozen=True, slots=True)
class Clock:
    """Where the time of an assessment stands. left: minutes until it ends, None while nobody has started the clock.

    ends_at: when it is over, as far as is known now.
    """

    worked: float
    left: float | None
    ends_at: dt.datetime


def task_of(row: Assessment) -> Task:
    """Give what was given, in the words it was sent with."""
    return read_assessment(cast(AssessmentData, row.body))


def needs_work(task: Task) -> bool:
    """Whether the candidate hands something in; what is only held live, as a call is, is rated without."""
    return bool({"text", "file"} & {*task.answers})


def needs_start(row: Assessment, task: Task) -> bool:
    """Whether the candidate starts a clock: there is a time limit, or something that is shown only later."""
    return needs_work(task) and (row.minutes > 0 or any(material.after for material in task.materials))


def clock_of(row: Assessment, now: dt.datetime) -> Clock:
    """Read the clock: the server's decides, with the extra time and never beyond the due date."""
    until_due = _minutes(row.due_at - now)
    if row.started_at is None:
        return Clock(0.0, None, row.due_at)
    worked = _minutes(now - row.started_at)
    left = task_time.minutes_left(worked, row.minutes, row.extra_minutes, until_due)
    ends = row.due_at
    if row.minutes:
        ends = min(ends, row.started_at + dt.timedelta(minutes=row.minutes + row.extra_minutes))
    return Clock(worked, left, ends)


def standing_of(row: Assessment, now: dt.datetime) -> Standing:
    """Say how far it is. over: its time has passed, and what was saved counts."""
    if row.state in (SENT, STARTED) and now >= clock_of(row, now).ends_at and needs_work(task_of(row)):
        return "over"
    return cast(Standing, row.state)


def may_be_rated(row: Assessment, now: dt.datetime) -> bool:
    """Whether there is something to rate: what was handed in, or a meeting or a call that takes place outside Kedua."""
    if row.state == HANDED_IN:
        return True
    if not needs_work(task_of(row)):
        return row.state in (SENT, STARTED)
    return standing_of(row, now) == "over" and has_work(row)


def has_work(row: Assessment) -> bool:
    """Whether anything was saved that can be rated."""
    return bool(row.draft.strip()) or row.files.exists()


def code_of(row: Assessment) -> str:
    """Give the name under which whoever rates blind knows the candidate, such as "A17"; it says nothing of them."""
    return code_of_key(row.pk)


def code_of_key(key: UUID) -> str:
    """Give the same of the id of an assessment."""
    number = key.int % (LETTERS * NUMBERS)
    return f"{chr(FIRST_LETTER + number % LETTERS)}{10 + number // LETTERS}"


def without_name(text: str, name: str, instead: str) -> str:
    """Leave the candidate's name out of a text of theirs, and each of its words that is long enough to be one."""
    words = [re.escape(word) for word in (name, *name.split()) if len(word) > 2 or not word.isascii()]
    if not words:
        return text
    return re.sub(rf"\b(?:{'|'.join(sorted(words, key=len, reverse=True))})\b", instead, text, flags=re.IGNORECASE)


def raters_of(row: Assessment) -> list[AssessmentRater]:
    """List who rates it: one query."""
    return list(row.raters.select_related("member__account"))


def all_in(raters: Iterable[AssessmentRater]) -> bool:
    """Whether everybody has rated it."""
    every = list(raters)
    return bool(every) and all(rater.submitted_at is not None for rater in every)


def given_to(application: Application) -> list[Assessment]:
    """List what was given to a candidate for this job, with who rates it: two queries."""
    rows = Assessment.objects.filter(organisation=application.organisation_id, application=application)
    return list(rows.prefetch_related("raters__member__account"))


def _minutes(span: dt.timedelta) -> float:
    return span.total_seconds() / 60
