"""What the made-up company says of its jobs, and what candidates say to it and ask, as steps in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from kedua.commands.demo_content import Opening, Picture, Reply
from kedua.commands.demo_history import History, Step
from kedua.engine.language.preview import Section, Statement
from kedua.integrations.site.addresses import Site
from kedua.records.models import CandidateQuestion
from kedua.usecases import preview_writing, previews
from kedua.usecases.previews import published_of

HOLDS = 180  # days until a statement is to be looked at again
LISTS: tuple[Section, ...] = ("expectations", "growth", "stay", "leave", "team", "fixed", "flex", "check")


def preview_steps(pictures: Iterable[Picture], openings: Iterable[Opening], history: History) -> Iterator[Step]:
    """Publish each job's preview on the day on which it opened."""
    opened = {opening.key: opening for opening in openings}
    for picture in pictures:
        opening = opened[picture.job]
        yield Step(
            history.at(-opening.opened, "09:10"),
            1,
            lambda now, told=picture, by=opening.hiring_manager: _publish(told, by, history, now),  # type: ignore[misc]  # the defaults bind this turn's picture
        )


def reply_steps(replies: Iterable[Reply], history: History) -> Iterator[Step]:
    """Let candidates read the preview, answer it and ask; what has an answer is answered the next morning."""
    for reply in replies:
        yield Step(history.at(reply.days, "20:10"), 60, lambda now, told=reply: _reply(told, history, now))  # type: ignore[misc]  # as above
        if any(question.answer for question in reply.questions):
            yield Step(
                history.at(reply.days + 1, "08:40"),
                61,
                lambda now, told=reply: _answer(told, history, now),  # type: ignore[misc]  # as above
            )


def statements_of(picture: Picture, since: dt.date) -> Mapping[Section, tuple[Statement, ...]]:
    """Give the statements of a picture by section; all of them were said on the same day."""
    day = since.toordinal()
    vouched = {"source": picture.source, "since": day, "review": day + HOLDS}
    made: dict[Section, list[Statement]] = {
        "role": [_said("role", text, about=about, **vouched) for about, text in picture.role.items()],
        "day": [_said("day", part.what, share=part.share, **vouched) for part in picture.day],
        "first": [_said("first", text, about=about, **vouched) for about, text in picture.first.items()],
        "good": [_said("good", one.text, evidence=one.evidence, **vouched) for one in picture.good],
        "hard": [_said("hard", one.text, often=one.often, support=one.support, **vouched) for one in picture.hard],
    }
    for section in LISTS:
        texts: tuple[str, ...] = getattr(picture, section)
        made[section] = [_said(section, text, **({} if section == "check" else vouched)) for text in texts]
    return {section: tuple(entries) for section, entries in made.items()}


def _said(section: Section, text: str, **more: object) -> Statement:
    return Statement(id="", section=section, text=text, **more)  # type: ignore[arg-type]  # fields of the dataclass


def _publish(told: Picture, by: str, history: History, now: dt.datetime) -> None:
    job, manager = history.jobs[told.job], history.staff[by]
    since = now.astimezone(history.zone).date() - dt.timedelta(days=told.said)
    for section, statements in statements_of(told, since).items():
        preview_writing.set_section(manager, job, section, statements, now)
    preview_writing.publish(manager, job, now)


def _reply(told: Reply, history: History, now: dt.datetime) -> None:
    application = history.running[told.candidate]
    preview = published_of(application.job)
    if preview is None:
        raise AssertionError("every job of the company has a preview")
    previews.note_shown(application, preview, "page", now)
    previews.answer(application, preview, told.answer, told.note, {}, now)
    for question in told.questions:
        previews.ask(application, question.text, "page", now)


def _answer(told: Reply, history: History, now: dt.datetime) -> None:
    application = history.running[told.candidate]
    manager = application.job.hiring_manager
    if manager is None:
        raise AssertionError("every job of the company has a hiring manager")
    for question in told.questions:
        if question.answer:
            row = CandidateQuestion.objects.select_related("application").get(
                application=application, text=question.text
            )
            previews.answer_question(manager, row, question.answer, now, Site())
