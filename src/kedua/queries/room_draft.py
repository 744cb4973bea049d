"""A scorecard of the room as the draft that the feedback form would have made, and back from its places to the room's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kedua.queries.drafts import MOST_ROWS, Draft, draft_from
from kedua.queries.feedback import notes_in
from kedua.queries.notes import mentions_in
from kedua.queries.room_card import NOT_ENOUGH, RATINGS, RoomCard
from kedua.wording.parts import part_name

REMARKS = ("strengths", "doubts", "requests")
SINGLES = ("career_goals", "contribution", "recommendation")
_TIED = re.compile(r"\s#(?P<subject>[a-z0-9][a-z0-9:-]{0,89})\s*$")


@dataclass(frozen=True, slots=True)
class Composed:
    """The draft, and for each of its places the room's address."""

    draft: Draft
    places: Mapping[str, str]

    def address(self, place: str) -> str:
        """Give the room's address of a place in the draft; "" where there is none."""
        return self.places.get(place, "")


def composed(card: RoomCard) -> Composed:
    """Compose the draft. Rows are numbered as they come; fields left empty are not held."""
    fields: dict[str, str] = {}
    places: dict[str, str] = {"": ""}
    for place, text, address in (*_answers(card), *_ratings(card), *_remarks(card), *_rest(card)):
        fields[place], places[place] = text, address
    draft = draft_from(fields)
    whys = {f"why-{place}": card.text(f"why:{places[place]}") for place in notes_in(draft)}
    return Composed(draft_from(whys | fields), places)


Entry = tuple[str, str, str]  # place in the draft, text, the room's address


def _answers(card: RoomCard) -> Iterator[Entry]:
    stated = [question for question in card.questions if question.stated][:MOST_ROWS]
    for number, question in enumerate(stated):
        key, note = question.id, f"note:{question.id}"
        known = card.sheet.content.questions.get(key)
        yield f"answers-{number}-question", known.id if known is not None and not question.own else "", note
        yield f"answers-{number}-text", question.text, note
        yield f"answers-{number}-subject", question.subject if card.sheet.subject(question.subject) else "", note
        yield f"answers-{number}-topic", card.text(f"topic:{key}"), f"topic:{key}"
        yield f"answers-{number}-note", card.text(note), note
        rating = card.choice(f"rating:{key}")
        yield f"answers-{number}-rating", "" if rating == NOT_ENOUGH else rating, f"rating:{key}"


def _ratings(card: RoomCard) -> Iterator[Entry]:
    number = 0
    for rated in card.subjects:
        key = rated.subject.id
        rating, note = card.choice(f"overall:{key}"), card.text(f"overall-note:{key}")
        if rating not in (*RATINGS, NOT_ENOUGH) and not note.strip():
            continue
        yield f"ratings-{number}-subject", key, f"overall:{key}"
        yield f"ratings-{number}-rating", rating, f"overall:{key}"
        yield f"ratings-{number}-note", note, f"overall-note:{key}"
        number += 1
    for rated in card.subjects:
        if card.choice(f"not-covered:{rated.subject.id}") == "yes":
            yield f"not_covered-{rated.subject.id}", "on", f"not-covered:{rated.subject.id}"


def _remarks(card: RoomCard) -> Iterator[Entry]:
    """One line is one remark; what is beyond the most that a scorecard holds stays together in its last."""
    for part in REMARKS:
        lines = [line for line in card.text(part).splitlines() if line.strip()]
        kept = [*lines[: MOST_ROWS - 1], *(["\n".join(lines[MOST_ROWS - 1 :])] if len(lines) >= MOST_ROWS else [])]
        for number, line in enumerate(kept):
            text, subject = remark_of(card, line)
            yield f"{part}-{number}-text", text, part
            yield f"{part}-{number}-subject", subject, part


def remark_of(card: RoomCard, line: str) -> tuple[str, str]:
    """Part a line from the competency it is tied to; words after # that name none stay as they are."""
    tied = _TIED.search(line)
    if tied is None or card.sheet.subject(tied["subject"]) is None:
        return line.strip(), ""
    return line[: tied.start()].strip(), tied["subject"]


def _rest(card: RoomCard) -> Iterator[Entry]:
    yield from ((name, card.text(name), name) for name in SINGLES)
    notes = list(card.beside())
    if notes:
        touching = [(address, text) for address, text in notes if mentions_in(text, card.sheet.jurisdictions)]
        open_ = [address for address, _text in touching if not card.text(f"why:{address}").strip()]
        yield "notes", "\n\n".join(_named(address, text) for address, text in notes), (*open_, notes[0][0])[0]
        if touching and not open_:
            yield "why-notes", "\n".join(card.text(f"why:{address}") for address, _text in touching), touching[0][0]


def _named(address: str, text: str) -> str:
    """Give a note with the part of the interview it is on; a free note is as it was typed."""
    part = address.removeprefix("note:part:")
    if part in ("welcome", "preview", "questions", "close"):
        return f"{part_name(part)}:\n{text.strip()}"  # type: ignore[arg-type]  # one of the parts, as the line above says
    return text.strip()
