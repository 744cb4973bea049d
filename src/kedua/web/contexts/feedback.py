"""The feedback form, ready for its page: every field with what was typed in it, what is missing, what is not for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kedua.engine.planning.bank import Question, Subject
from kedua.queries.drafts import Draft
from kedua.queries.feedback import Sheet, notes_in
from kedua.queries.notes import mentions_by_address
from kedua.usecases.scorecard_check import Problem
from kedua.web.contexts.feedback_versions import subject_at
from kedua.web.contexts.fields import Choice, Field
from kedua.wording import feedback as words

REMARKS = ("strengths", "doubts", "requests")


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A question that was asked."""

    number: int
    question: Field
    text: Field
    subject: Field
    subjects: tuple[Choice, ...]
    topic: Field
    note: Field
    rating: Field
    levels: tuple[Choice, ...]
    about: str
    new: bool


@dataclass(frozen=True, slots=True)
class RatingRow:
    """A competency or value, over the whole interview."""

    name: str
    definition: str
    must: bool
    subject: Field
    rating: Field
    levels: tuple[Choice, ...]
    note: Field


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """A strength, a doubt or a wish."""

    number: int
    text: Field
    subject: Field
    subjects: tuple[Choice, ...]
    new: bool


@dataclass(frozen=True, slots=True)
class RemarkPart:
    """All strengths, all doubts or all wishes."""

    part: str
    rows: tuple[RemarkRow, ...]


@dataclass(frozen=True, slots=True)
class Pick:
    """Questions to pick from, under one heading."""

    name: str
    questions: tuple[tuple[Question, bool], ...]


@dataclass(frozen=True, slots=True)
class FeedbackForm:
    """The whole form."""

    answers: tuple[AnswerRow, ...]
    ratings: tuple[RatingRow, ...]
    remarks: Mapping[str, RemarkPart]
    not_covered: tuple[Choice, ...]
    career_goals: Field
    contribution: Field
    recommendation: tuple[Choice, ...]
    core: Pick
    groups: tuple[Pick, ...]
    found: Pick
    find: str
    summary: tuple[tuple[str, str, str], ...]
    counts: tuple[tuple[str, int], ...]
    touched: int


@dataclass(frozen=True, slots=True)
class Typed:
    """What a page posted beside the draft. rows: how many of each part it showed; new: the part a row was added to."""

    rows: Mapping[str, int]
    new: str = ""
    find: str = ""
    picked: tuple[str, ...] = ()


NOTHING = Typed({})


def feedback_form(sheet: Sheet, draft: Draft, typed: Typed = NOTHING, problems: Iterable[Problem] = ()) -> FeedbackForm:
    """Lay out the form with what was typed."""
    maker = _Maker(sheet, draft, typed, tuple(problems))
    return maker.form()


class _Maker:
    """Makes the pieces of the form from a sheet and a draft."""

    def __init__(self, sheet: Sheet, draft: Draft, typed: Typed, problems: tuple[Problem, ...]) -> None:
        self.sheet, self.draft, self.typed, self.problems = sheet, draft, typed, problems
        self.mentions = mentions_by_address(notes_in(draft), sheet.jurisdictions)
        self.usual = tuple(rated.subject for rated in sheet.rated) + sheet.topics

    def form(self) -> FeedbackForm:
        answers = tuple(self.answer(number) for number in range(self.rows("answers")))
        remarks = {part: RemarkPart(part, tuple(self.remarks(part))) for part in REMARKS}
        return FeedbackForm(
            answers=answers,
            ratings=tuple(self.ratings()),
            remarks=remarks,
            not_covered=tuple(self.not_covered()),
            career_goals=self.field("career_goals"),
            contribution=self.field("contribution"),
            recommendation=tuple(self.recommendation()),
            core=self.pick("", self.sheet.core),
            groups=tuple(self.pick(subject.name, self.sheet.about(subject.id)) for subject in self.usual),
            found=self.pick("", self.sheet.found(self.typed.find)),
            find=self.typed.find,
            summary=tuple(self.summary()),
            counts=(("answers", len(answers)), *((part, len(remarks[part].rows)) for part in REMARKS)),
            touched=len(self.mentions),
        )

    def rows(self, part: str) -> int:
        shown = max(self.draft.rows(part), self.typed.rows.get(part, 0), 1)
        return shown + (1 if self.typed.new == part else 0)

    def field(self, address: str) -> Field:
        errors = tuple(words.problem(p.code) for p in self.problems if p.address == address)
        found = self.mentions.get(address, ())
        return Field(address, self.draft[address], errors, found, self.draft[f"why-{address}"])

    def answer(self, number: int) -> AnswerRow:
        _text, _question, subject = self.sheet.asked(self.draft, number)
        fields = {name: self.field(f"answers-{number}-{name}") for name in self.draft.row("answers", number)}
        return AnswerRow(
            number=number,
            **fields,
            subjects=tuple(self.subjects(subject)),
            levels=self.levels(subject, fields["rating"].value),
            about=self.sheet.content.subject_name(subject) if subject else "",
            new=self.typed.new == "answers" and number == self.rows("answers") - 1,
        )

    def subjects(self, chosen: str) -> Iterator[Choice]:
        extra = self.sheet.subject(chosen)
        known = (*self.usual, *((extra,) if extra and extra not in self.usual else ()))
        yield from (Choice(subject.id, subject.name, "", subject.id == chosen) for subject in known)

    def levels(self, subject: str, chosen: str) -> tuple[Choice, ...]:
        known = self.sheet.subject(subject)
        texts = known.levels if known else ("",) * 5
        rated = (Choice(str(n), str(n), text, str(n) == chosen) for n, text in enumerate(texts, 1))
        return (*rated, Choice("", _("Not enough evidence"), _("No rating. That is proper."), not chosen))

    def ratings(self) -> Iterator[RatingRow]:
        """Give the rows as drafted, then what the job needs beyond: a change of the job moves no rating elsewhere."""
        drafted = [self.draft[f"ratings-{number}-subject"] for number in range(self.draft.rows("ratings"))]
        musts = {rated.subject.id: rated.must for rated in self.sheet.rated}
        kept = [(number, self.sheet.subject(key)) for number, key in enumerate(drafted)]
        more = [rated.subject for rated in self.sheet.rated if rated.subject.id not in drafted]
        for number, subject in (*kept, *enumerate(more, len(drafted))):
            if subject is not None:
                yield self.rating(number, subject, musts.get(subject.id, False))

    def rating(self, number: int, subject: Subject, must: bool) -> RatingRow:
        chosen = self.field(f"ratings-{number}-rating")
        return RatingRow(
            name=subject.name,
            definition=subject.definition,
            must=must,
            subject=Field(f"ratings-{number}-subject", subject.id),
            rating=chosen,
            levels=self.levels(subject.id, chosen.value),
            note=self.field(f"ratings-{number}-note"),
        )

    def remarks(self, part: str) -> Iterator[RemarkRow]:
        last = self.rows(part) - 1
        for number in range(last + 1):
            subject = self.field(f"{part}-{number}-subject")
            yield RemarkRow(
                number=number,
                text=self.field(f"{part}-{number}-text"),
                subject=subject,
                subjects=tuple(self.subjects(subject.value)),
                new=self.typed.new == part and number == last,
            )

    def not_covered(self) -> Iterator[Choice]:
        ticked = self.draft.not_covered
        for rated in self.sheet.rated:
            yield Choice(f"not_covered-{rated.subject.id}", rated.subject.name, "", rated.subject.id in ticked)

    def recommendation(self) -> Iterator[Choice]:
        for value in ("yes", "unsure", "no", ""):
            yield Choice(value, words.recommendation_name(value), "", self.draft["recommendation"] == value)

    def pick(self, name: str, questions: Iterable[Question]) -> Pick:
        asked = {self.draft[f"answers-{number}-question"] for number in range(self.draft.rows("answers"))}

        return Pick(name, tuple((q, q.id in self.typed.picked) for q in questions if q.id not in asked))

    def summary(self) -> Iterator[tuple[str, str, str]]:
        """Give every problem with the address and the name of its place."""
        for entry in self.problems:
            subject = subject_at(entry.address, self.draft)
            name = self.sheet.content.subject_name(subject) if subject else ""
            yield (
                entry.address,
                words.place_name(entry.address, name) if entry.address else "",
                words.problem(entry.code),
            )
