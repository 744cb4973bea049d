"""Write one's scorecard in the room, and seal it: by a form, by a device that syncs, or both."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID, uuid5

from django.db import transaction

from kedua.access.rooms import own_room_seat_for_writing, room_seat_or_404
from kedua.engine.notes.register import EMPTY, Register, Version
from kedua.queries.room_card import RoomCard, room_card
from kedua.queries.room_carried import OWN_MINUTES
from kedua.queries.room_draft import composed
from kedua.queries.room_pages import pages_of
from kedua.records.models import Interviewer, Member, Scorecard
from kedua.records.models.scorecard import DRAFT, SUBMITTED
from kedua.usecases.errors import Refused
from kedua.usecases.ports import Addresses
from kedua.usecases.room_events import SentEvent, take_events
from kedua.usecases.room_pages import NotTaken, take_pages
from kedua.usecases.scorecard_check import Incomplete, Problem, complete
from kedua.usecases.scorecard_rows import Complete
from kedua.usecases.sealing import seal_scorecard


@dataclass(frozen=True, slots=True)
class Written:
    """What a form says that differs from what it showed. writer: the form's own name; seen: by address, what it knew of.

    abouts: what questions asked beside the plan are about, where nobody had said.
    """

    writer: str
    texts: Mapping[str, str] = field(default_factory=dict)
    seen: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    abouts: Mapping[str, str] = field(default_factory=dict)


def save_card(actor: Member, key: UUID, written: Written, now: dt.datetime) -> tuple[NotTaken, ...]:
    """Keep what a form says as a writer of its own, beside what devices still hold; give what could not be taken in.

    Saving the same again changes nothing. What a feedback form left is brought over first.
    """
    with transaction.atomic():
        seat = room_seat_or_404(actor, key)
        if written.abouts or _left_by_a_form(seat):
            _say_what_was_asked(seat, room_card(seat, now), written.abouts, now)
        seat = own_room_seat_for_writing(actor.account, key)
        if _left_by_a_form(seat):
            _bring_over(seat, now)
        known = pages_of(seat.pk, written.texts)
        return take_pages(seat, dict(_versions(written, known)), now).refused


def send_card(actor: Member, key: UUID, now: dt.datetime, addresses: Addresses | None = None) -> bool:
    """Seal what stands in the room as the person's scorecard. Sending it again changes nothing more; says if it did now.

    Raises Incomplete with what is missing, at the room's addresses; Refused while versions wait for a choice.
    """
    save_card(actor, key, Written(""), now)
    with transaction.atomic():
        own_room_seat_for_writing(actor.account, key)  # what devices send meanwhile waits, and is then refused
        seat = room_seat_or_404(actor, key)
        made = {"organisation_id": seat.organisation_id, "saved_at": now, "created_at": now}
        Scorecard.objects.get_or_create(interviewer=seat, defaults=made)
        row = Scorecard.objects.select_for_update(no_key=True).get(interviewer=seat)
        if row.state == SUBMITTED:
            return False
        seal_scorecard(actor, seat, row, _stated(room_card(seat, now)), now, addresses)
        return True


def _stated(card: RoomCard) -> Complete:
    if card.conflicts:
        raise Refused("versions-open")
    made = composed(card)
    try:
        return complete(made.draft, card.sheet)
    except Incomplete as incomplete:
        problems = (Problem(made.address(problem.address), problem.code) for problem in incomplete.problems)
        raise Incomplete(tuple(dict.fromkeys(problems))) from None


def _versions(written: Written, known: Mapping[str, Register]) -> Iterator[tuple[str, list[Version]]]:
    for address, text in written.texts.items():
        register = known.get(address, EMPTY)
        if register.texts != (text,):
            number = register.seen.get(written.writer, 0) + 1
            yield address, [Version(written.writer, number, text, dict(written.seen.get(address, {})))]


def _left_by_a_form(seat: Interviewer) -> bool:
    """Whether the feedback form left something here that is still to be brought over; one query, true of now."""
    card = Scorecard.objects.filter(interviewer=seat, state=DRAFT).first()
    return card is not None and bool(card.draft or card.aside)


def _say_what_was_asked(seat: Interviewer, card: RoomCard, abouts: Mapping[str, str], now: dt.datetime) -> None:
    """Tell the panel of questions that a feedback form names, and what one's own questions are about."""
    told = [(question.key, question.id, question.text, question.subject) for question in card.carried.questions]
    for question in card.questions:
        about = abouts.get(question.id, "")
        if question.own and not question.subject and card.sheet.subject(about) is not None:
            told.append((uuid5(seat.pk, f"{question.id} {about}"), question.id, question.text, about))
    events = [
        SentEvent(key, "off-plan", now, {"question": name, "text": text, "subject": about, "minutes": OWN_MINUTES})
        for key, name, text, about in told
    ]
    if events:
        take_events(seat, events, now)


def _bring_over(seat: Interviewer, now: dt.datetime) -> None:
    """Bring over what the feedback form left, and clear it there once all of it is in."""
    row = Scorecard.objects.select_for_update(no_key=True).get(interviewer=seat)
    seat.scorecard = row
    card = room_card(seat, now)
    if not take_pages(seat, card.carried.pages, now).refused:
        row.draft, row.aside = {}, []
        row.save(update_fields=["draft", "aside"])
