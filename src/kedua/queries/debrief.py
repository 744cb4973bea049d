"""The debrief of an application for one reader: evidence first, then what it adds up to, and what is missing.

What a reader may not read is never put into these objects.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, OuterRef, Subquery, prefetch_related_objects

from kedua.access.awaited import is_in
from kedua.access.can import can_see_application
from kedua.access.debriefs import Door, door_of
from kedua.access.fetch import debrief_or_404
from kedua.engine.evidence.debrief import Item, debrief
from kedua.engine.evidence.readiness import Readiness, readiness
from kedua.engine.planning.case import TOPICS
from kedua.queries.evidence import rated_tasks, ratings_from
from kedua.queries.job_rules import RULE, JobRules, rules_of
from kedua.queries.previews import last_said
from kedua.queries.subject_names import Names, subject_names
from kedua.queries.voices import Voice, Wish, people, voices_of, wishes_of
from kedua.records.models import Application, DebriefOpening, Interviewer, Member, Scorecard


@dataclass(frozen=True, slots=True)
class Heard:
    """What was written about a subject. item: what it adds up to, None for what is not weighed."""

    subject: str
    name: str
    voices: tuple[Voice, ...]
    item: Item | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """Who opened the debrief early, and why."""

    by: str
    why: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that is read out. competencies: those the job needs; near: the near calls among them, where one rating more is worth
    most first. beside: values and topics; also: what else was rated. people: who rated, by id; questions: of the core, by id.

    said: what the candidate said to the preview last, "" for whoever asks in interviews only.
    """

    competencies: tuple[Heard, ...]
    near: tuple[Item, ...]
    readiness: Readiness
    beside: tuple[Heard, ...]
    also: tuple[Heard, ...]
    wishes: tuple[Wish, ...]
    people: Mapping[str, str]
    names: Names
    questions: Mapping[str, str]
    said: str
    said_note: str


@dataclass(frozen=True, slots=True)
class Debriefing:
    """The page. evidence: None while the reader may read none. waits_for: (name, round) of who has yet to hand in.

    sees_application: the reader may open the application's own page.
    """

    application: Application
    door: Door
    waits_for: tuple[tuple[str, int], ...]
    opening: Opening | None
    evidence: Evidence | None
    sees_application: bool
    time_zone: str


def debriefing(actor: Member, key: UUID) -> Debriefing:
    """Read the debrief: nine queries at most. Raises Http404 where it is not the member's to come to."""
    application = debrief_or_404(actor, key, {**last_said(), **_last_opening()})
    door = door_of(actor, application)
    sees = can_see_application(actor, application)
    read = vars(application)
    return Debriefing(
        application=application,
        door=door,
        waits_for=tuple(_waits_for(door)),
        opening=Opening(read["opened_by"], read["opened_why"]) if door.early else None,
        evidence=evidence_for(application, door, sees) if door.readable else None,
        sees_application=sees,
        time_zone=actor.organisation.time_zone,
    )


def evidence_for(application: Application, door: Door, sees: bool) -> Evidence:
    """Read out the evidence of a debrief whose door is open to the reader: five queries."""
    cards, names = cards_of(door.seats), subject_names(application.organisation_id)
    rules = rules_of(application.organisation_id, application.job_id)
    voices = voices_of(cards, door.raters, names.names)
    found = debrief([*ratings_from(cards), *rated_tasks(door.raters)], rules.bars, RULE)
    left = _core_left(rules, cards)
    job, fit = {need.subject for need in rules.needs}, dict.fromkeys((*names.values, *TOPICS))
    read = vars(application)
    return Evidence(
        competencies=tuple(_heard(item.bar.competency, names, voices, item) for item in found.items),
        near=found.near,
        readiness=readiness(found, [name for name, _ in _waits_for(door)], left),
        beside=tuple(_heard(subject, names, voices) for subject in fit if subject not in job),
        also=tuple(_heard(subject, names, voices) for subject in voices if subject not in job and subject not in fit),
        wishes=wishes_of(cards),
        people=people(cards, door.raters),
        names=names,
        questions=rules.core,
        said=(read["said"] or "") if sees else "",
        said_note=(read["said_note"] or "") if sees else "",
    )


def cards_of(seats: Sequence[Interviewer]) -> list[Scorecard]:
    """List the scorecards of places that are in, with all they hold: three queries, whatever their number."""
    cards = [seat.scorecard for seat in seats if is_in(seat)]
    prefetch_related_objects(cards, "answers", "ratings", "remarks")
    return cards


def _heard(subject: str, names: Names, voices: Mapping[str, tuple[Voice, ...]], item: Item | None = None) -> Heard:
    return Heard(subject, names.of(subject), voices.get(subject, ()), item)


def _core_left(rules: JobRules, cards: Sequence[Scorecard]) -> tuple[str, ...]:
    asked = {answer.question for card in cards for answer in card.answers.all()}
    return tuple(question for question in rules.core if question not in asked)


def _waits_for(door: Door) -> list[tuple[str, int]]:
    found: dict[tuple[str, int], None] = {}
    for one in door.waits_for:
        if isinstance(one, Interviewer):
            found[one.name, one.interview.round] = None
        else:
            found[one.member.name, one.assessment.round] = None
    return list(found)


def _last_opening() -> dict[str, Subquery]:
    rows = DebriefOpening.objects.filter(application=OuterRef("pk")).order_by("-created_at", "-id")
    named = rows.annotate(name=F("opened_by__account__name"))
    return {"opened_by": Subquery(named.values("name")[:1]), "opened_why": Subquery(rows.values("why")[:1])}
