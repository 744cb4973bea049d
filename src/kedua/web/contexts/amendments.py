"""A scorecard that is in, laid out to be amended: every place that may change, with what it said before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kedua.engine.planning.bank import Subject
from kedua.queries.drafts import MOST_ROWS, Draft
from kedua.queries.feedback import Sheet, notes_in
from kedua.queries.notes import mentions_in
from kedua.queries.stated import PARTS_OF, Step, Steps, numbered, steps_of
from kedua.records.models import Scorecard
from kedua.usecases.amendments import WHY, Reason
from kedua.usecases.scorecard_check import NOT_ENOUGH, Problem
from kedua.web.contexts.fields import Choice, Field
from kedua.wording import feedback as words


@dataclass(frozen=True, slots=True)
class Place:
    """One field with what was amended in it before."""

    field: Field
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Rated:
    """An answer or a competency. subjects: to choose from, where it is still to be added; topic: only of an answer."""

    title: str
    about: str
    rating: Place
    levels: tuple[Choice, ...]
    note: Place
    topic: Place | None
    subject: Field | None
    subjects: tuple[Choice, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class Remarks:
    """All strengths, all doubts or all wishes, the last of them empty."""

    part: str
    name: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class AmendPage:
    """The page. summary: what is missing, with the id of its place and its name."""

    answers: tuple[Rated, ...]
    ratings: tuple[Rated, ...]
    remarks: tuple[Remarks, ...]
    goals: tuple[tuple[str, Place], ...]
    recommendation: Place
    recommendations: tuple[Choice, ...]
    why: Field
    summary: tuple[tuple[str, str, str], ...]


def amend_page(
    card: Scorecard, sheet: Sheet, draft: Draft, reason: Reason, problems: Iterable[Problem] = ()
) -> AmendPage:
    """Lay out the page with what was typed."""
    return _Maker(card, sheet, draft, reason, tuple(problems)).page()


class _Maker:
    """Makes the pieces of the page."""

    def __init__(
        self, card: Scorecard, sheet: Sheet, draft: Draft, reason: Reason, problems: tuple[Problem, ...]
    ) -> None:
        self.sheet, self.draft, self.reason, self.problems = sheet, draft, reason, problems
        self.steps: Steps = steps_of(card)
        self.rows = [place for place, _row in numbered(card)]
        self.notes = notes_in(draft)

    def page(self) -> AmendPage:
        return AmendPage(
            answers=tuple(self.answer(number) for number in range(self.count("answers"))),
            ratings=tuple(self.ratings()),
            remarks=tuple(self.remarks(part) for part in PARTS_OF.values()),
            goals=tuple(self.goals()),
            recommendation=self.place("recommendation"),
            recommendations=tuple(self.recommendations()),
            why=self.why(),
            summary=tuple(self.summary()),
        )

    def count(self, part: str) -> int:
        return sum(row.startswith(f"{part}-") for row in self.rows)

    def errors(self, address: str) -> tuple[str, ...]:
        return tuple(words.problem(found.code) for found in self.problems if found.address == address)

    def place(self, address: str) -> Place:
        text = self.draft[address]
        found = mentions_in(text, self.sheet.jurisdictions) if address in self.notes else ()
        field = Field(address, text, self.errors(address), found, self.draft[f"why-{address}"])
        return Place(field, self.steps.get(address, ()))

    def answer(self, number: int) -> Rated:
        row = self.draft.row("answers", number)
        subject = self.sheet.subject(row["subject"])
        rating, note, topic = (self.place(f"answers-{number}-{name}") for name in ("rating", "note", "topic"))
        levels = tuple(self.levels(subject, rating.field.value, "")) if row["subject"] else ()
        about = self.sheet.content.subject_name(row["subject"]) if row["subject"] else ""
        return self.rated(row["text"], about, rating, levels, note, topic)

    def ratings(self) -> Iterator[Rated]:
        there = self.count("ratings")
        for number in range(there):
            subject = self.draft[f"ratings-{number}-subject"]
            yield self.rating(number, self.sheet.subject(subject), self.sheet.content.subject_name(subject))
        if there < MOST_ROWS:
            yield self.rating(there, None, _("Rate another competency"))

    def rating(self, number: int, subject: Subject | None, title: str) -> Rated:
        rating, note = (self.place(f"ratings-{number}-{name}") for name in ("rating", "note"))
        chosen = self.place(f"ratings-{number}-subject").field if number == self.count("ratings") else None
        levels = tuple(self.levels(subject, rating.field.value, NOT_ENOUGH))
        return self.rated(title, "", rating, levels, note, None, chosen)

    def rated(
        self,
        title: str,
        about: str,
        rating: Place,
        levels: tuple[Choice, ...],
        note: Place,
        topic: Place | None,
        subject: Field | None = None,
    ) -> Rated:
        places = [place for place in (rating, note, topic) if place is not None]
        wrong = any(place.field.errors or place.field.mentions for place in places)
        subjects = tuple(self.subjects(subject.value)) if subject is not None else ()
        return Rated(
            title, about, rating, levels, note, topic, subject, subjects, wrong or bool(subject and subject.errors)
        )

    def subjects(self, chosen: str) -> Iterator[Choice]:
        """Give what may still be rated over the whole."""
        rated = {self.draft[f"ratings-{number}-subject"] for number in range(self.count("ratings"))}
        for entry in self.sheet.rated:
            if entry.subject.id not in rated:
                yield Choice(entry.subject.id, entry.subject.name, "", entry.subject.id == chosen)

    @staticmethod
    def levels(subject: Subject | None, chosen: str, none: str) -> Iterator[Choice]:
        texts = subject.levels if subject is not None else ("",) * 5
        yield from (Choice(str(n), str(n), text, str(n) == chosen) for n, text in enumerate(texts, 1))
        yield Choice(none, _("Not enough evidence"), "", chosen == none)

    def remarks(self, part: str) -> Remarks:
        shown = min(self.count(part) + 1, MOST_ROWS)
        name = {"strengths": _("Strengths"), "doubts": _("Doubts"), "requests": _("Still unknown")}[part]
        return Remarks(part, name, tuple(self.place(f"{part}-{number}-text") for number in range(shown)))

    def goals(self) -> Iterator[tuple[str, Place]]:
        for address in ("career_goals", "contribution", "notes"):
            place = self.place(address)
            if place.field.value or place.steps or address != "notes":
                yield words.place_name(address), place

    def recommendations(self) -> Iterator[Choice]:
        for value in ("yes", "unsure", "no", ""):
            yield Choice(value, words.recommendation_name(value), "", self.draft["recommendation"] == value)

    def why(self) -> Field:
        found = mentions_in(self.reason.text, self.sheet.jurisdictions)
        return Field(WHY, self.reason.text, self.errors(WHY), found, self.reason.keep)

    def summary(self) -> Iterator[tuple[str, str, str]]:
        for found in self.problems:
            if found.address == WHY:
                yield WHY, _("Why you amend it"), words.problem(found.code)
                continue
            subject = self.draft[f"{found.address.rpartition('-')[0]}-subject"]
            name = self.sheet.content.subject_name(subject) if subject else _("Another competency")
            yield (
                found.address,
                words.place_name(found.address, name) if found.address else "",
                words.problem(found.code),
            )
