"""What the made-up company gave candidates beside their interviews, what they handed in and who rated it, as steps in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from kedua.commands.demo_content import GivenTask
from kedua.commands.demo_history import History, Step
from kedua.integrations.site.addresses import Site
from kedua.library.assessments import load_assessments
from kedua.records.models import Assessment, AssessmentRater
from kedua.usecases.assessment_ratings import Typed, submit_ratings
from kedua.usecases.assessment_work import hand_in, save_text, start
from kedua.usecases.assessments import Sending, send_assessment

TAB = "demo"


def assessment_steps(tasks: Iterable[GivenTask], history: History) -> Iterator[Step]:
    """Give each on its day; what has a text is handed in on the next, and rated on the one after."""
    for task in tasks:
        yield Step(history.at(task.days, "16:40"), 70, lambda now, told=task: _give(told, history, now))  # type: ignore[misc]  # the default binds this turn's task
        if task.text:
            yield Step(history.at(task.days + 1, "20:05"), 71, lambda now, told=task: _do(told, history, now))  # type: ignore[misc]  # as above
        if task.rated:
            yield Step(history.at(task.days + 2, "11:40"), 72, lambda now, told=task: _rate(told, history, now))  # type: ignore[misc]  # as above


def _give(told: GivenTask, history: History, now: dt.datetime) -> None:
    application = history.running[told.candidate]
    manager = application.job.hiring_manager
    if manager is None:
        raise AssertionError("every job of the company has a hiring manager")
    wanted = Sending(
        task=told.task,
        due_at=history.at(told.due, "18:00"),
        minutes=load_assessments()[told.task].minutes,
        raters=tuple(history.staff[key].pk for key in told.raters),
        extra_minutes=told.extra,
        adjustments=told.adjustments,
    )
    send_assessment(manager, application, wanted, now, Site())


def _do(told: GivenTask, history: History, now: dt.datetime) -> None:
    application, row = history.running[told.candidate], _row(told, history)
    start(application, row.pk, now)
    save_text(application, row.pk, told.text, TAB, 0, now + dt.timedelta(minutes=24))
    hand_in(application, row.pk, now + dt.timedelta(minutes=26))


def _rate(told: GivenTask, history: History, now: dt.datetime) -> None:
    row = _row(told, history)
    for who, entries in told.rated.items():
        member = history.staff[who]
        fields = {f"rating-{subject}": str(entry.rating) for subject, entry in entries.items()}
        fields |= {f"note-{subject}": entry.note for subject, entry in entries.items()}
        submit_ratings(member, AssessmentRater.objects.get(assessment=row, member=member), Typed(fields, TAB, 0), now)


def _row(told: GivenTask, history: History) -> Assessment:
    return Assessment.objects.get(application=history.running[told.candidate], task=told.task)
