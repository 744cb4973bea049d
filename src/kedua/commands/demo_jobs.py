"""The openings of the made-up company, as steps in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from kedua.commands.demo_content import CoreText, Opening
from kedua.commands.demo_history import History, Step
from kedua.integrations.embedder.likeness import installed_comparer
from kedua.queries.job_drafts import JobFacts, JobJudge, JobNeed, OwnQuestion
from kedua.queries.library_drafts import QuestionDraft
from kedua.usecases import jobs

REASON = "Our own words for this job."


def job_steps(openings: Iterable[Opening], history: History) -> Iterator[Step]:
    """Open each job, and close those that are closed when everybody has an answer."""
    for opening in openings:
        yield Step(history.at(-opening.opened), 0, lambda now, told=opening: _open(told, history, now))  # type: ignore[misc]  # the default binds this turn's opening
        if opening.state == "closed":
            yield Step(
                history.at(-1, "17:30"),
                99,
                lambda now, told=opening: jobs.close_job(
                    history.staff[told.hiring_manager], history.jobs[told.key], now
                ),  # type: ignore[misc]  # as above
            )


def _open(told: Opening, history: History, now: dt.datetime) -> None:
    manager = history.staff[told.hiring_manager]
    facts = JobFacts(
        told.title, told.role, told.seniority, told.place, told.purpose, told.duties, told.minutes, manager.pk
    )
    job = jobs.open_job(manager, facts, now)
    needs = [JobNeed(need.competency, need.weight, need.must_have, need.bar) for need in told.competencies]
    jobs.set_competencies(manager, job, needs, now)
    for question in told.core:
        core = [entry.question for entry in job.core.all()]
        if isinstance(question, CoreText):
            jobs.add_own_to_core(manager, job, core, OwnQuestion(_draft(question), REASON), installed_comparer(), now)
        else:
            jobs.set_core(manager, job, [*core, question], now)
    judges = [JobJudge(history.staff[key].pk, told.judges.get(key, ())) for key in told.panel]
    jobs.set_panel(manager, job, judges, now)
    history.jobs[told.key] = job


def _draft(question: CoreText) -> QuestionDraft:
    probes = tuple((star, text) for probe in question.probes for star, text in probe.items())
    return QuestionDraft(question.competency, question.kind, question.text, question.minutes, probes)
