"""Assessments as the candidate sees them on their own pages: never how they are rated, nor by whom."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from kedua.engine.planning.assessments import Assessment as Task
from kedua.engine.planning.assessments import Material
from kedua.engine.planning.task_time import next_shown, shown_by
from kedua.queries.assessments import Clock, Standing, clock_of, needs_start, needs_work, standing_of, task_of
from kedua.queries.candidate_page import told_outcome
from kedua.queries.subject_names import subject_names
from kedua.records.models import Application, Assessment, HandedFile


@dataclass(frozen=True, slots=True)
class Aside:
    """A text that was kept beside the one that counts."""

    tab: str
    at: dt.datetime
    text: str


@dataclass(frozen=True, slots=True)
class OwnTask:
    """One assessment on the candidate's page. task: with the materials that are shown by now.

    waits: the clock is to be started first, and only then the task is shown. open: it can be worked on. later: after how
    many minutes from the start the next material is shown. call: nothing is to be done here.
    """

    row: Assessment
    task: Task
    standing: Standing
    clock: Clock
    rated: tuple[str, ...]
    files: tuple[HandedFile, ...]
    aside: tuple[Aside, ...]
    waits: bool
    open: bool
    later: int | None
    live: bool

    @property
    def takes_text(self) -> bool:
        """Whether text is written on the page."""
        return "text" in self.task.answers

    @property
    def takes_files(self) -> bool:
        """Whether files are handed in."""
        return "file" in self.task.answers


def own_task(application: Application, key: UUID, now: dt.datetime) -> OwnTask | None:
    """Give an assessment of the application; None where there is none: four queries."""
    rows = Assessment.objects.filter(organisation=application.organisation_id, application=application)
    row = rows.filter(pk=key).first()
    if row is None:
        return None
    task, standing, clock = task_of(row), standing_of(row, now), clock_of(row, now)
    going = standing in ("sent", "started") and not told_outcome(application)
    names = subject_names(application.organisation_id)
    return OwnTask(
        row=row,
        task=task,
        standing=standing,
        clock=clock,
        rated=tuple(names.of(subject) for subject in task.competencies),
        files=tuple(row.files.all()),
        aside=tuple(
            Aside(entry["tab"], dt.datetime.fromisoformat(entry["saved_at"]), entry["text"]) for entry in row.aside
        ),
        waits=going and row.started_at is None and needs_start(row, task),
        open=going and needs_work(task),
        later=next_shown(task.materials, clock.worked),
        live=not needs_work(task),
    )


def materials_now(own: OwnTask) -> tuple[Material, ...]:
    """Give the materials that are shown by now; all of them where no clock runs."""
    return (
        own.task.materials if own.live or own.row.started_at is None else shown_by(own.task.materials, own.clock.worked)
    )
