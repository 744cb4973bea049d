"""What people wrote about each subject, in their own words, the most junior first: the evidence that is talked over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from kedua.engine.evidence.components import Kind
from kedua.engine.notes.lines import lines_of, untied
from kedua.queries.evidence import rater_of
from kedua.records.models import AssessmentRater, Member, Scorecard
from kedua.records.models.member import HIRING_MANAGER, INTERVIEWER, OWNER, RECRUITER
from kedua.records.models.scorecard import DOUBT, REQUEST, STRENGTH

GUEST = "guest"
JUNIOR_FIRST = (GUEST, INTERVIEWER, RECRUITER, HIRING_MANAGER, OWNER)
TOLD = {"career-goals": "career_goals", "contribution": "contribution"}


@dataclass(frozen=True, slots=True)
class Quote:
    """What was asked, told and noted, and how it was rated. question: "" for a rating of the whole interview or task.

    rated: whether a rating belongs to it; rating is None then where the person said that there was not enough evidence.
    """

    question: str
    topic: str
    note: str
    rated: bool
    rating: int | None


@dataclass(frozen=True, slots=True)
class Voice:
    """What one person wrote about one subject, in one interview or on one task.

    role: theirs, or "guest". kind and title: what of, and what a task is called. noted: lines elsewhere that are tied to it.
    amended: whether the scorecard was amended since it came in.
    """

    by: str
    role: str
    kind: Kind
    title: str
    round: int
    at: dt.datetime | None
    amended: bool
    quotes: tuple[Quote, ...]
    strengths: tuple[str, ...]
    doubts: tuple[str, ...]
    noted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody handed on to the next panel."""

    by: str
    round: int
    about: str
    text: str


def voices_of(
    cards: Iterable[Scorecard], raters: Iterable[AssessmentRater], names: Mapping[str, str]
) -> dict[str, tuple[Voice, ...]]:
    """Give what was written by subject. Guests speak first, then by role, and of one role who joined Kedua last."""
    found: dict[str, list[tuple[tuple[float, ...], Voice]]] = {}
    for card in cards:
        rank = _rank(card.interviewer.member)
        for subject in _subjects(card):
            found.setdefault(subject, []).append((rank, _voice(card, subject, names)))
    for rater in raters:
        if rater.submitted_at is not None:
            for subject, voice in _of_task(rater, names):
                found.setdefault(subject, []).append((_rank(rater.member), voice))
    return {subject: tuple(voice for _, voice in sorted(heard, key=_order)) for subject, heard in found.items()}


def wishes_of(cards: Iterable[Scorecard]) -> tuple[Wish, ...]:
    """Give what was handed on."""
    return tuple(
        Wish(card.interviewer.name, card.interviewer.interview.round, remark.subject, remark.text)
        for card in cards
        for remark in card.remarks.all()
        if remark.kind == REQUEST and remark.text
    )


def _rank(member: Member | None) -> tuple[float, ...]:
    if member is None:
        return (0.0, 0.0)
    return (float(JUNIOR_FIRST.index(member.role)), -member.created_at.timestamp())


def _order(heard: tuple[tuple[float, ...], Voice]) -> tuple[tuple[float, ...], str, int]:
    rank, voice = heard
    return rank, voice.by, voice.round


def _subjects(card: Scorecard) -> dict[str, None]:
    """List what a scorecard says something about, each once."""
    found = [answer.subject for answer in card.answers.all()]
    found += [rating.subject for rating in card.ratings.all()]
    found += [remark.subject for remark in card.remarks.all() if remark.kind != REQUEST and remark.text]
    found += [line.subject for note in _notes(card) for line in lines_of(note)]
    found += [topic for topic, place in TOLD.items() if getattr(card, place).strip()]
    return dict.fromkeys(subject for subject in found if subject)


def _notes(card: Scorecard, besides: str = "") -> Iterator[str]:
    yield card.notes
    yield from (answer.note for answer in card.answers.all() if not besides or answer.subject != besides)


def _voice(card: Scorecard, subject: str, names: Mapping[str, str]) -> Voice:
    seat = card.interviewer
    remarks = [remark for remark in card.remarks.all() if remark.subject == subject and remark.text]
    lines = (line for note in _notes(card, subject) for line in lines_of(note))
    return Voice(
        by=seat.name,
        role=seat.member.role if seat.member is not None else GUEST,
        kind="interview",
        title="",
        round=seat.interview.round,
        at=seat.interview.starts_at,
        amended=card.amended_at is not None,
        quotes=tuple(_quotes(card, subject, names)),
        strengths=tuple(remark.text for remark in remarks if remark.kind == STRENGTH),
        doubts=tuple(remark.text for remark in remarks if remark.kind == DOUBT),
        noted=tuple(line.text for line in lines if line.subject == subject),
    )


def _quotes(card: Scorecard, subject: str, names: Mapping[str, str]) -> Iterator[Quote]:
    for answer in card.answers.all():
        if answer.subject == subject:
            note = untied(answer.note, names)
            yield Quote(answer.text, answer.topic, note, answer.rating is not None, answer.rating)
    for rating in card.ratings.all():
        if rating.subject == subject:
            yield Quote("", "", rating.note, True, rating.rating)
    told = getattr(card, TOLD[subject]) if subject in TOLD else ""
    if told.strip():
        yield Quote("", "", told, False, None)


def _of_task(rater: AssessmentRater, names: Mapping[str, str]) -> Iterator[tuple[str, Voice]]:
    given = rater.assessment
    for row in rater.ratings.all():
        quote = Quote("", "", untied(row.note, names), True, row.rating)
        voice = Voice(
            rater.member.name, rater.member.role, cast(Kind, given.kind), given.title, given.round, given.handed_in_at, False,
            (quote,), (), (), (),
        )  # fmt: skip
        yield row.subject, voice


def people(cards: Sequence[Scorecard], raters: Iterable[AssessmentRater]) -> dict[str, str]:
    """Name whoever rated, by the id under which their ratings count."""
    named = {rater_of(card.interviewer): card.interviewer.name for card in cards}
    return named | {str(rater.member_id): rater.member.name for rater in raters}
