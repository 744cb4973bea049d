"""The scorecard of the room, ready for its page: per competency what was noted about it, its levels, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kedua.engine.notes.lines import Line, lines_of
from kedua.engine.notes.register import EMPTY
from kedua.engine.planning.bank import Subject
from kedua.queries.feedback import Rated
from kedua.queries.notes import Mention, mentions_in
from kedua.queries.room_card import NOT_ENOUGH, CardQuestion, RoomCard
from kedua.usecases.scorecard_check import Problem
from kedua.web.settling import BOTH, SETTLE, digest
from kedua.wording.feedback import problem as problem_words
from kedua.wording.feedback import recommendation_name
from kedua.wording.room_card import place_name

GOALS = {"career-goals": "career_goals", "contribution": "contribution"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several to choose from."""

    value: str
    label: str
    hint: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class CardField:
    """One place to write or choose: its address is its name and its id.

    versions: those that contradict one another, to choose from; settle: the name under which the choice is sent.
    """

    name: str
    value: str
    errors: tuple[str, ...]
    mentions: tuple[Mention, ...]
    why: str
    versions: tuple[Choice, ...]

    @property
    def described_by(self) -> str:
        """The id of what explains it."""
        return f"{self.name}-hint"

    @property
    def settle(self) -> str:
        """The name under which a choice between versions is sent."""
        return f"{SETTLE}{self.name}"


@dataclass(frozen=True, slots=True)
class NotedLine:
    """A line of a note. tied: the name of the competency it is tied to; on: the question it stands under, elsewhere."""

    line: Line
    tied: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True)
class QuestionPart:
    """A question with what was noted on it. open: something is missing in it, or to be settled."""

    question: CardQuestion
    lines: tuple[NotedLine, ...]
    note: CardField
    topic: CardField
    rating: CardField
    levels: tuple[Choice, ...]
    abouts: tuple[Choice, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class SubjectPart:
    """A competency or value. tied: lines on something else that are tied to it; noted: there is something about it."""

    subject: Subject
    must: bool
    questions: tuple[QuestionPart, ...]
    tied: tuple[NotedLine, ...]
    overall: CardField
    levels: tuple[Choice, ...]
    note: CardField
    not_covered: CardField
    noted: bool

    @property
    def evidence(self) -> bool:
        """Whether something is shown that was noted or asked."""
        return bool(self.tied) or any(part.question.stated or part.open for part in self.questions)

    @property
    def silent(self) -> bool:
        """Whether there are questions that were neither asked nor noted on."""
        return any(not part.question.stated and not part.open for part in self.questions)


@dataclass(frozen=True, slots=True)
class CardPage:
    """The page. loose: questions about nothing that is rated; beside: notes on no question, by name; unrated: names.

    summary: what is missing, with the id of its place and its name.
    """

    subjects: tuple[SubjectPart, ...]
    others: tuple[SubjectPart, ...]
    loose: tuple[QuestionPart, ...]
    beside: tuple[tuple[str, CardField], ...]
    strengths: CardField
    doubts: CardField
    requests: CardField
    career_goals: CardField | None
    contribution: CardField | None
    recommendation: CardField
    recommendations: tuple[Choice, ...]
    summary: tuple[tuple[str, str, str], ...]
    unrated: tuple[str, ...]
    conflicts: int

    @property
    def silent(self) -> bool:
        """Whether there are questions beside what is rated that were neither asked nor noted on."""
        return any(not part.question.stated and not part.open for part in self.loose)


def card_page(card: RoomCard, problems: Iterable[Problem] = (), typed: Mapping[str, str] | None = None) -> CardPage:
    """Lay out the scorecard. typed: what somebody typed before they turned out to be signed out."""
    return _Maker(card, tuple(problems), typed or {}).page()


class _Maker:
    """Makes the pieces of the page."""

    def __init__(self, card: RoomCard, problems: tuple[Problem, ...], typed: Mapping[str, str]) -> None:
        self.card, self.problems, self.typed = card, problems, typed
        self.beside = tuple(card.beside())

    def page(self) -> CardPage:
        parts = [self.subject(rated) for rated in self.card.subjects]
        rated = {part.subject.id for part in parts}
        return CardPage(
            subjects=tuple(part for part in parts if part.noted),
            others=tuple(part for part in parts if not part.noted),
            loose=tuple(self.question(q) for q in self.card.questions if q.subject not in rated),
            beside=tuple((self.place(address), self.field(address)) for address, _text in self.beside),
            strengths=self.field("strengths"),
            doubts=self.field("doubts"),
            requests=self.field("requests"),
            career_goals=self.goal("career-goals"),
            contribution=self.goal("contribution"),
            recommendation=self.field("recommendation"),
            recommendations=tuple(self.recommendations()),
            summary=tuple(self.summary()),
            unrated=tuple(part.subject.name for part in parts if not part.overall.value and not part.overall.versions),
            conflicts=len(self.card.conflicts),
        )

    def field(self, address: str) -> CardField:
        texts = self.card.pages.get(address, EMPTY).texts
        value = self.typed.get(address, texts[0] if len(texts) == 1 else "")
        return CardField(
            name=address,
            value=value,
            errors=tuple(problem_words(entry.code) for entry in self.problems if entry.address == address),
            mentions=mentions_in(value, self.card.sheet.jurisdictions) if self.is_note(address) else (),
            why=self.card.text(f"why:{address}"),
            versions=tuple(self.versions(address, texts)) if len(texts) > 1 else (),
        )

    @staticmethod
    def is_note(address: str) -> bool:
        return address.partition(":")[0] not in ("rating", "overall", "not-covered", "recommendation", "why")

    def versions(self, address: str, texts: Iterable[str]) -> Iterator[Choice]:
        for text in texts:
            yield Choice(digest(text), self.shown(address, text))
        if self.is_note(address):
            yield Choice(BOTH, _("Both, one under the other"))

    @staticmethod
    def shown(address: str, text: str) -> str:
        """Put what stands at an address as the page would show it."""
        if address == "recommendation":
            return recommendation_name(text) if text in ("", "yes", "no", "unsure") else text
        if address.startswith("not-covered:"):
            return _("Not covered") if text else _("Covered")
        return _("Not enough evidence") if text == NOT_ENOUGH else text or _("Empty")

    def subject(self, rated: Rated) -> SubjectPart:
        key = rated.subject.id
        questions = tuple(self.question(q) for q in self.card.questions if q.subject == key)
        overall, note = self.field(f"overall:{key}"), self.field(f"overall-note:{key}")
        not_covered = self.field(f"not-covered:{key}")
        tied = tuple(self.tied(key))
        said = (overall, note, not_covered)
        return SubjectPart(
            subject=rated.subject,
            must=rated.must,
            questions=questions,
            tied=tied,
            overall=overall,
            levels=self.levels(rated.subject, overall.value),
            note=note,
            not_covered=not_covered,
            noted=any(part.question.stated for part in questions)
            or bool(tied)
            or any(field.value or field.errors or field.versions for field in said),
        )

    def question(self, question: CardQuestion) -> QuestionPart:
        fields = {kind: self.field(f"{kind}:{question.id}") for kind in ("note", "topic", "rating")}
        subject = self.card.sheet.subject(question.subject)
        return QuestionPart(
            question=question,
            lines=tuple(
                NotedLine(line, self.name(line.subject)) for line in lines_of(self.card.text(fields["note"].name))
            ),
            **fields,
            levels=self.levels(subject, fields["rating"].value) if subject is not None else (),
            abouts=tuple(self.abouts()) if question.own and subject is None else (),
            open=any(field.errors or field.mentions or field.versions for field in fields.values()),
        )

    def abouts(self) -> Iterator[Choice]:
        for rated in self.card.subjects:
            yield Choice(rated.subject.id, rated.subject.name)

    def tied(self, subject: str) -> Iterator[NotedLine]:
        """Give lines that are tied to a competency and stand under something else."""
        for question in self.card.questions:
            if question.subject != subject:
                for line in lines_of(self.card.text(f"note:{question.id}")):
                    if line.subject == subject:
                        yield NotedLine(line, on=question.text)
        for address, text in self.beside:
            for line in lines_of(text):
                if line.subject == subject:
                    yield NotedLine(line, on=place_name(address))

    def name(self, subject: str) -> str:
        known = self.card.sheet.subject(subject)
        return known.name if known is not None else ""

    @staticmethod
    def levels(subject: Subject, chosen: str) -> tuple[Choice, ...]:
        rated = (Choice(str(n), str(n), text, str(n) == chosen) for n, text in enumerate(subject.levels, 1))
        none = Choice(NOT_ENOUGH, _("Not enough evidence"), _("No rating. That is proper."), chosen == NOT_ENOUGH)
        return (*rated, none)

    def goal(self, topic: str) -> CardField | None:
        """Give the place for what was told about goals or contribution, where it was asked or something stands there."""
        asked = any(question.subject == topic for question in self.card.questions)
        field = self.field(GOALS[topic])
        return field if asked or field.value or field.versions else None

    def recommendations(self) -> Iterator[Choice]:
        chosen = self.field("recommendation").value
        for value in ("yes", "unsure", "no", ""):
            yield Choice(value, recommendation_name(value), "", value == chosen)

    def summary(self) -> Iterator[tuple[str, str, str]]:
        """Give every problem with the id and the name of its place."""
        for entry in self.problems:
            yield entry.address, self.place(entry.address), problem_words(entry.code)

    def place(self, address: str) -> str:
        kind, _colon, key = address.partition(":")
        question = next((q.text for q in self.card.questions if q.id == key), "")
        return place_name(address, self.name(key) if kind.startswith(("overall", "not-covered")) else question)
