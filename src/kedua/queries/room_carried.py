"""What somebody began in the feedback form before they came to the room: the same words, at the room's addresses."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID, uuid5

from kedua.engine.notes.register import EMPTY, Register, Version
from kedua.engine.planning.bank import Question
from kedua.queries.drafts import Draft, draft_from
from kedua.queries.feedback import folded
from kedua.queries.room_pages import LONGEST, LONGEST_ADDRESS, is_address
from kedua.records.models import Scorecard
from kedua.records.models.scorecard import DRAFT

OWN = "own:"
REMARKS = ("strengths", "doubts", "requests")
SINGLES = ("career_goals", "contribution", "recommendation")
LONGEST_TEXT = 2_000  # characters of a question in an event
OWN_MINUTES = 5  # of a question asked off-plan, where nobody said


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """A question that was asked beside the plan. key: of the event that says so, the same whenever it is made."""

    id: str
    key: UUID
    text: str
    subject: str


@dataclass(frozen=True, slots=True)
class Carried:
    """What is to be carried over: versions by address, as a device would send them, and questions of one's own."""

    pages: Mapping[str, tuple[Version, ...]]
    questions: tuple[OwnQuestion, ...]


NOTHING = Carried({}, ())


def carried(card: Scorecard | None, planned: Mapping[str, Question], pages: Mapping[str, Register]) -> Carried:
    """Say what a draft of the feedback form, and versions of it that wait, come to in the room. planned: by id.

    Every version is a writer of its own, so that words which contradict what stands in the room are kept beside it.
    """
    if card is None or card.state != DRAFT or not (card.draft.get("fields") or card.aside):
        return NOTHING
    questions: dict[str, OwnQuestion] = {}
    found: dict[str, list[Version]] = {}
    for tab, draft in _drafts(card):
        known = _Questions(card.interviewer_id, planned, questions)
        for address, text in _texts(draft, known).items():
            register = pages.get(address, EMPTY)
            said = (*register.texts, *(version.text for version in found.get(address, ())))
            if text not in said:
                number = register.seen.get(tab, 0) + 1
                found.setdefault(address, []).append(Version(tab, number, text))
    return Carried({address: tuple(versions) for address, versions in found.items()}, tuple(questions.values()))


def _drafts(card: Scorecard) -> Iterator[tuple[str, Draft]]:
    for entry in (card.draft, *card.aside):
        name = hashlib.sha256(str(entry.get("tab", "")).encode()).hexdigest()[:12]
        yield f"form.{name}", draft_from(entry.get("fields", {}))


class _Questions:
    """Finds the room's name of a question of the form: that of the plan, else one of its own."""

    def __init__(self, seat: UUID, planned: Mapping[str, Question], own: dict[str, OwnQuestion]) -> None:
        self.seat, self.planned, self.own = seat, planned, own
        self.by_text = {folded(question.text): key for key, question in planned.items()}

    def id_of(self, row: Mapping[str, str]) -> str:
        text = row["text"].strip()
        if row["question"] in self.planned and not text:
            return row["question"]
        known = self.by_text.get(folded(text))
        if known or not text:
            return known or ""
        key = uuid5(self.seat, folded(text))
        name = f"{OWN}{key}"
        self.own.setdefault(name, OwnQuestion(name, key, text[:LONGEST_TEXT], row["subject"]))
        return name


def _texts(draft: Draft, questions: _Questions) -> dict[str, str]:
    """Give a draft's texts by the room's addresses; what has no place of its own goes to the free notes."""
    texts: dict[str, list[str]] = {}
    for address, text in (*_answers(draft, questions), *_ratings(draft), *_rest(draft)):
        if text.strip():
            texts.setdefault(address if is_address(address) else "note:free", []).append(text)
    return dict(piece for address, parts in texts.items() for piece in _pieces(address, _joined(address, parts)))


def _pieces(address: str, text: str) -> Iterator[tuple[str, str]]:
    """Cut a text that is too long for one address into several, which then count as notes beside the questions."""
    yield address, text[:LONGEST]
    for number, start in enumerate(range(LONGEST, len(text), LONGEST), 2):
        yield f"note:more/{number}:{address}"[:LONGEST_ADDRESS], text[start : start + LONGEST]


def _joined(address: str, parts: list[str]) -> str:
    """Join what comes together at one address; of several ratings or topics the first counts."""
    kind = address.partition(":")[0]
    return parts[0] if kind in ("rating", "topic", "overall") else "\n".join(dict.fromkeys(parts))


def _answers(draft: Draft, questions: _Questions) -> Iterator[tuple[str, str]]:
    for number in range(draft.rows("answers")):
        row = draft.row("answers", number)
        name = questions.id_of(row)
        if not name:
            yield "note:free", "\n".join(text for text in (row["topic"], row["note"]) if text.strip())
            yield "why:note:free", draft[f"why-answers-{number}-note"]
            continue
        for field in ("note", "topic", "rating"):
            yield f"{field}:{name}", row[field]
            yield f"why:{field}:{name}", draft[f"why-answers-{number}-{field}"]


def _ratings(draft: Draft) -> Iterator[tuple[str, str]]:
    for number in range(draft.rows("ratings")):
        row = draft.row("ratings", number)
        yield f"overall:{row['subject']}", row["rating"]
        yield f"overall-note:{row['subject']}", row["note"]
        yield f"why:overall-note:{row['subject']}", draft[f"why-ratings-{number}-note"]
    yield from ((f"not-covered:{subject}", "yes") for subject in draft.not_covered)


def _rest(draft: Draft) -> Iterator[tuple[str, str]]:
    for part in REMARKS:
        for number in range(draft.rows(part)):
            row = draft.row(part, number)
            tie = f" #{row['subject']}" if row["subject"] else ""
            yield part, f"{' '.join(row['text'].split())}{tie}" if row["text"].strip() else ""
            yield f"why:{part}", draft[f"why-{part}-{number}-text"]
    for name in SINGLES:
        yield name, draft[name]
        yield f"why:{name}", draft[f"why-{name}"]
