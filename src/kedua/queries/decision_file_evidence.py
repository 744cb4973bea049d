"""What people wrote down and rated in interviews, each thing with what was amended in it since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from kedua.engine.notes.lines import lines_of, untied
from kedua.queries.content import Content
from kedua.queries.decision_file_ids import Who, node, question_node, who_sits
from kedua.queries.decision_file_plans import INTERVIEWER, AskedQuestion
from kedua.queries.stated import Step, steps_by_row, steps_of
from kedua.records.models import Answer, Scorecard
from kedua.records.models.scorecard import DOUBT, REQUEST, STRENGTH

EvidenceKind = Literal[
    "answer", "overall", "line", "strength", "doubt", "request", "career-goals", "contribution", "assessment"
]
TOLD: tuple[tuple[Literal["career-goals", "contribution"], str], ...] = (
    ("career-goals", "career_goals"),
    ("contribution", "contribution"),
)
REMARKS: Mapping[str, EvidenceKind] = {STRENGTH: "strength", DOUBT: "doubt", REQUEST: "request"}


@dataclass(frozen=True, slots=True)
class Rating:
    """A rating, 1 to 5. level: what an answer at that rating sounds like."""

    id: str
    value: int
    level: str


@dataclass(frozen=True, slots=True)
class Amended:
    """One change after it was handed in. opened: others' ratings were open to the person by then; decided: so it was."""

    what: str
    before: str
    after: str
    at: dt.datetime
    by: str
    why: str
    opened: bool
    decided: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that was said or done, as somebody wrote it down. source: the interview or assessment it comes from.

    question: to which it is the answer, "" for none. rating: None where nobody rated, or there was not enough to.
    """

    id: str
    kind: EvidenceKind
    source: str
    round: int
    by: Who
    at: dt.datetime | None
    competency: str
    question: str
    topic: str
    text: str
    rating: Rating | None
    amended: tuple[Amended, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """Evidence, and the questions that interviewers asked without a plan."""

    evidence: tuple[Evidence, ...]
    questions: tuple[AskedQuestion, ...]


def noted_of(cards: Iterable[Scorecard], planned: Iterable[AskedQuestion], content: Content) -> Noted:
    """Take what scorecards say; they and their amendments must be read. Nothing beside that others may not read is taken."""
    reader = _Reader({question.id for question in planned}, content)
    found = tuple(one for card in cards for one in reader.card(card))
    return Noted(found, tuple(reader.unplanned.values()))


@dataclass(frozen=True, slots=True)
class _Said:
    """One thing that a scorecard says. key: of its row, or its place."""

    key: str
    kind: EvidenceKind
    subject: str
    text: str
    steps: Sequence[Step] = ()
    rating: Rating | None = None
    question: str = ""
    topic: str = ""


class _Reader:
    """Reads scorecards one after another, and names the questions that no plan holds."""

    def __init__(self, planned: set[str], content: Content) -> None:
        self.planned, self.content = planned, content
        self.names = {key: subject.name for key, subject in content.bank.subjects.items()}
        self.unplanned: dict[tuple[UUID, str], AskedQuestion] = {}

    def card(self, card: Scorecard) -> Iterator[Evidence]:
        for said in (*self._rows(card), *self._told(card), *self._tied(card)):
            yield _evidence(card, said)

    def _rows(self, card: Scorecard) -> Iterator[_Said]:
        steps = steps_by_row(card)
        for answer in card.answers.all():
            rating, asked = self._rating(answer.pk, answer.subject, answer.rating), self._question(card, answer)
            text, changed = untied(answer.note, self.names), steps.get(answer.pk, ())
            yield _Said(str(answer.pk), "answer", answer.subject, text, changed, rating, asked, answer.topic)
        for entry in card.ratings.all():
            rating, changed = self._rating(entry.pk, entry.subject, entry.rating), steps.get(entry.pk, ())
            yield _Said(str(entry.pk), "overall", entry.subject, entry.note, changed, rating)
        for remark in card.remarks.all():
            yield _Said(str(remark.pk), REMARKS[remark.kind], remark.subject, remark.text, steps.get(remark.pk, ()))

    def _told(self, card: Scorecard) -> Iterator[_Said]:
        steps = steps_of(card)
        for kind, field in TOLD:
            text, changed = getattr(card, field), steps.get(field, ())
            if text.strip() or changed:
                yield _Said(f"{card.pk}/{kind}", kind, kind, text, changed)

    def _tied(self, card: Scorecard) -> Iterator[_Said]:
        """Give lines of notes that are tied to something else than their question is about, as the map does."""
        notes = [("", card.notes), *((answer.subject, answer.note) for answer in card.answers.all())]
        lines = ((subject, line) for subject, note in notes for line in lines_of(note))
        tied = (line for subject, line in lines if line.subject and line.subject != subject)
        for place, line in enumerate(tied):
            yield _Said(f"{card.pk}/line/{place}", "line", line.subject, line.text)

    def _rating(self, key: UUID, subject: str, value: int | None) -> Rating | None:
        if value is None:
            return None
        known = self.content.bank.subjects.get(subject)
        return Rating(node("rating", key), value, known.levels[value - 1] if known else "")

    def _question(self, card: Scorecard, answer: Answer) -> str:
        interview = card.interviewer.interview
        planned = question_node(interview.round, answer.question)
        if planned in self.planned:
            return planned
        same = (interview.pk, answer.question or " ".join(answer.text.lower().split()))
        if same not in self.unplanned:
            self.unplanned[same] = _asked(question_node(interview.round, answer.pk), interview.round, answer)
        return self.unplanned[same].id


def _asked(name: str, number: int, answer: Answer) -> AskedQuestion:
    return AskedQuestion(
        id=name,
        round=number,
        plan="",
        question=answer.question,
        text=answer.text,
        competency=node("competency", answer.subject) if answer.subject else "",
        core=False,
        asked_by="",
        minutes=None,
        source=INTERVIEWER,
        builds_on="",
        why=(),
    )


def _evidence(card: Scorecard, said: _Said) -> Evidence:
    interview = card.interviewer.interview
    return Evidence(
        id=node("evidence", said.key),
        kind=said.kind,
        source=node("interview", interview.pk),
        round=interview.round,
        by=who_sits(card.interviewer),
        at=card.submitted_at,
        competency=node("competency", said.subject) if said.subject else "",
        question=said.question,
        topic=said.topic,
        text=said.text,
        rating=said.rating,
        amended=tuple(
            Amended(step.kind, step.before, step.after, step.at, step.by, step.why, step.opened, step.decided)
            for step in said.steps
        ),
    )
