"""The scorecard of one place in a room: what is rated, what was noted about it, and all of it as a draft to be checked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from kedua.engine.notes.lines import Line, Note, evidence
from kedua.engine.notes.register import EMPTY, Register, take
from kedua.engine.planning.case import TOPICS
from kedua.queries.feedback import Rated, Sheet, sheet_of
from kedua.queries.plan_request import Kit
from kedua.queries.room import RoomView, panelist_of, room_of
from kedua.queries.room_carried import Carried, OwnQuestion, carried
from kedua.queries.room_pages import pages_of
from kedua.records.models import Interviewer, RoomEvent, RoomPage

RATINGS = ("1", "2", "3", "4", "5")
NOT_ENOUGH = "none"
FREE = ("note:free", *(f"note:part:{part}" for part in ("welcome", "preview", "questions", "close")))


@dataclass(frozen=True, slots=True)
class CardQuestion:
    """A question on the scorecard. own: asked beside the plan; stated: it is part of what the scorecard says."""

    id: str
    text: str
    subject: str
    own: bool
    stated: bool


@dataclass(frozen=True)
class RoomCard:
    """One person's scorecard while it is written. pages: with what a feedback form left, which `carried` brings over.

    before: what happened in the interview that was cut short, with which this one goes on; one scorecard holds both.
    """

    room: RoomView
    sheet: Sheet
    pages: Mapping[str, Register]
    carried: Carried
    before: tuple[RoomEvent, ...]

    def text(self, address: str) -> str:
        """Give what stands at an address; of several versions all, one under the other."""
        return "\n".join(self.pages.get(address, EMPTY).texts)

    def choice(self, address: str) -> str:
        """Give what is chosen at an address, "" while versions contradict one another."""
        texts = self.pages.get(address, EMPTY).texts
        return texts[0] if len(texts) == 1 else ""

    @cached_property
    def conflicts(self) -> tuple[str, ...]:
        """The addresses at which several versions wait for a choice."""
        return tuple(address for address, register in self.pages.items() if len(register.texts) > 1)

    @cached_property
    def questions(self) -> tuple[CardQuestion, ...]:
        """Every question that may be noted on, in the order of the plan, then those asked beside it."""
        return tuple(self._questions())

    @cached_property
    def subjects(self) -> tuple[Rated, ...]:
        """What is rated over the whole: what the job needs, what else was asked about or noted."""
        needed = {rated.subject.id: rated for rated in self.sheet.rated if rated.subject.id not in TOPICS}
        named = [question.subject for question in self.questions]
        named += [*self.evidence, *(a.partition(":")[2] for a in self.pages if a.startswith("overall:"))]
        known = (self.sheet.subject(key) for key in dict.fromkeys(named) if key not in needed and key not in TOPICS)
        return (*needed.values(), *(Rated(subject, must=False) for subject in known if subject is not None))

    @cached_property
    def evidence(self) -> Mapping[str, tuple[Line, ...]]:
        """The lines that are evidence for each subject."""
        notes = [Note(self.text(f"note:{q.id}"), q.id, q.subject) for q in self.questions]
        return evidence([*notes, *(Note(text) for _address, text in self.beside())])

    def beside(self) -> Iterator[tuple[str, str]]:
        """Give notes that belong to no question, by their address: on parts, free, or on what is no longer in the plan."""
        known = {f"note:{question.id}" for question in self.questions}
        others = [a for a in self.pages if a.startswith("note:") and a not in known and a not in FREE]
        yield from ((address, self.text(address)) for address in (*FREE, *others) if self.text(address).strip())

    def _questions(self) -> Iterator[CardQuestion]:
        state, mine = self.room.state, str(self.room.seat.pk)
        askers = {item.id.removeprefix("ask:"): item.by for item in state.items}
        skipped = {item.id.removeprefix("ask:") for item in state.items if item.state == "skipped"}
        earlier = {str(row.facts["to"]).removeprefix("ask:") for row in self.before if row.kind == "go"}
        for planned in self.room.kit.plan.questions if self.room.kit is not None else ():
            key = planned.question.id
            asked = key in state.asked and askers.get(key) == mine
            asked |= key in earlier and planned.asked_by == panelist_of(self.room.seat)
            yield CardQuestion(key, planned.question.text, planned.subject.id, False, asked or self._noted(key))
        for own, by_me in self._own():
            asked = by_me and own.id not in skipped
            yield CardQuestion(own.id, own.text, own.subject, True, asked or self._noted(own.id))

    def _own(self) -> Iterator[tuple[OwnQuestion, bool]]:
        """Give the questions asked beside the plan, and whether it was by this person."""
        rows = [row for row in (*self.before, *self.room.events) if row.kind == "off-plan"]
        told = {str(row.facts["question"]): row for row in sorted(rows, key=lambda row: (row.at, str(row.key)))}
        for name, row in told.items():
            own = OwnQuestion(name, row.key, str(row.facts["text"]), str(row.facts["subject"]))
            yield own, row.seat_id == self.room.seat.pk or (row in self.before and self._is_me(row))
        yield from ((question, True) for question in self.carried.questions if question.id not in told)

    def _is_me(self, row: RoomEvent) -> bool:
        return row.seat is not None and row.seat.member_id == self.room.seat.member_id

    def _noted(self, question: str) -> bool:
        noted = any(self.text(f"{kind}:{question}").strip() for kind in ("note", "topic"))
        return noted or self.text(f"rating:{question}") in RATINGS


def room_card(seat: Interviewer, now: dt.datetime) -> RoomCard:
    """Read a scorecard of the room while it is written: eight queries beside those for the place itself."""
    room = room_of(seat, now)
    planned = {entry.question.id: entry.question for entry in room.kit.plan.questions} if room.kit else {}
    pages = pages_of(seat.pk)
    over = carried(getattr(seat, "scorecard", None), planned, pages)
    merged = {address: take(pages.get(address, EMPTY), versions) for address, versions in over.pages.items()}
    return RoomCard(room, room_sheet(seat, room.kit), {**pages, **merged}, over, _before(room))


def _before(room: RoomView) -> tuple[RoomEvent, ...]:
    """List what happened in the interview with which this one goes on; one query, mostly none."""
    if room.continues is None:
        return ()
    return tuple(RoomEvent.objects.filter(room__interview=room.continues).select_related("seat").order_by("number"))


def room_sheet(seat: Interviewer, kit: Kit | None) -> Sheet:
    """Read what a scorecard of the room is filled in with: what the organisation knows, and what the plan asked about.

    A competency, value or question that was dropped since the plan was made still counts here. Four queries.
    """
    sheet = sheet_of(seat, core=False)
    if kit is None:
        return sheet
    plan, content = kit.plan, sheet.content
    about = (*(entry.subject for entry in plan.questions), *(entry.subject for entry in plan.outlook))
    subjects = {subject.id: subject for subject in about} | dict(content.bank.subjects)
    shipped = (entry.question for entry in plan.questions if entry.question.source in ("library", "core"))
    questions = {question.id: question for question in shipped} | dict(content.questions)
    known = replace(content, bank=replace(content.bank, subjects=subjects), questions=questions)
    return replace(sheet, content=known)


def has_room(seat: Interviewer) -> bool:
    """Whether a place's scorecard is written in the room: it was run, or something was noted there; up to two queries."""
    if seat.member_id is None or seat.interview.round < 2:
        return False
    return hasattr(seat.interview, "room") or RoomPage.objects.filter(interviewer=seat).exists()
