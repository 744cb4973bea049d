"""The library as a page: everything by family, what a search finds, and one subject with its questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from kedua.engine.planning.bank import Question, Subject
from kedua.library.loader import load_library, shipped_questions
from kedua.queries.content import Content, content_of
from kedua.queries.library_drafts import draft_of_row, question_of
from kedua.queries.library_search import Entry, search
from kedua.records.models import Question as QuestionRow
from kedua.wording.questions import family_name, group_name, subject_kind_name

Kind = Literal["", "competency", "value", "goals"]
KINDS: tuple[Kind, ...] = ("competency", "value", "goals")
FAMILIES = ("thinking", "delivery", "self", "communication", "people", "customers", "leadership", "craft")
State = Literal["shipped", "changed", "own", "made"]
MOST_SUBJECTS, MOST_QUESTIONS = 6, 40


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to show: a query, and filters; family: of competencies; own: only what is their own."""

    query: str = ""
    kind: Kind = ""
    family: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class SubjectEntry:
    """A subject in a list. chosen: a value that the company has picked."""

    id: str
    name: str
    label: str
    definition: str
    questions: int
    state: State
    chosen: bool


@dataclass(frozen=True, slots=True)
class QuestionEntry:
    """A question in a list. made: from the behaviours of a value that has no questions of its own."""

    question: Question
    subject_name: str
    state: State
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Subjects under a heading."""

    name: str
    subjects: tuple[SubjectEntry, ...]


@dataclass(frozen=True, slots=True)
class LibraryPage:
    """Groups when one browses; subjects and questions when one searches. total: questions found, of which some show."""

    wanted: Wanted
    groups: tuple[Group, ...]
    subjects: tuple[SubjectEntry, ...]
    questions: tuple[QuestionEntry, ...]
    total: int
    all_questions: int


@dataclass(frozen=True, slots=True)
class SubjectPage:
    """One subject with all its questions, and the retired ones."""

    subject: Subject
    label: str
    family: str
    behaviours: tuple[str, ...]
    state: State
    chosen: bool
    questions: tuple[QuestionEntry, ...]
    retired: tuple[QuestionEntry, ...]


def library_page(organisation: UUID, wanted: Wanted) -> LibraryPage:
    """Show the library, three queries in all."""
    content = content_of(organisation)
    counts: dict[str, int] = {}
    for question in content.bank.questions:
        counts[question.subject] = counts.get(question.subject, 0) + 1
    subjects = [_entry(s, content, counts) for s in content.bank.subjects.values() if _fits(s, content, wanted)]
    fitting = {s.id for s in content.bank.subjects.values() if _fits(s, content, wanted, whole=False)}
    questions = [
        question
        for question in content.bank.questions
        if question.subject in fitting and (not wanted.own or question.id in content.own)
    ]
    total = len(content.bank.questions)
    if not wanted.query.strip():
        listed = tuple(_question(question, content) for question in questions[:MOST_QUESTIONS]) if wanted.own else ()
        return LibraryPage(wanted, tuple(_groups(subjects, content)), (), listed, len(questions), total)
    found = _found_subjects(wanted.query, subjects, content)
    ids = search(wanted.query, [_searched(question, content) for question in questions])
    shown = tuple(_question(content.questions[name], content) for name in ids[:MOST_QUESTIONS])
    return LibraryPage(wanted, (), found, shown, len(ids), total)


def subject_page(organisation: UUID, name: str) -> SubjectPage | None:
    """Show a subject, four queries in all; None for one that is not there."""
    content = content_of(organisation)
    subject = content.bank.subjects.get(name)
    if subject is None:
        return None
    rows = QuestionRow.objects.filter(organisation=organisation, subject=name).exclude(retired_at=None)
    questions = [question for question in content.bank.questions if question.subject == name]
    return SubjectPage(
        subject=subject,
        label=subject_kind_name(subject.kind),
        family=family_name(content.families.get(name, "")) if subject.kind == "competency" else "",
        behaviours=content.behaviours.get(name, ()),
        state=subject_state(name, content),
        chosen=name in content.values,
        questions=tuple(_question(question, content) for question in questions),
        retired=tuple(
            QuestionEntry(
                question_of(draft_of_row(row), row.slug), subject.name, _state(row.slug, own=True), retired=True
            )
            for row in rows.order_by("retired_at", "id")
        ),
    )


def subject_of(organisation: UUID, question: str) -> str | None:
    """Give what a question is about, by its id, also of a retired one; None for one that is not there."""
    row = QuestionRow.objects.filter(organisation=organisation, slug=question).values_list("subject", flat=True).first()
    shipped = shipped_questions().get(question)
    return row or (shipped.subject if shipped else None)


def is_made(question: Question) -> bool:
    """Whether a question was made from the behaviours of a value: it is no row, and changes with the value."""
    return question.id.startswith(f"own-{question.subject.replace(':', '-')}-")


def subject_state(name: str, content: Content) -> State:
    """Say whose a subject is: shipped, shipped in their own words, or their own."""
    shipped = load_library().bank.subjects.get(name)
    if shipped is None:
        return "own"
    return "shipped" if content.bank.subjects[name] == shipped else "changed"


def _fits(subject: Subject, content: Content, wanted: Wanted, *, whole: bool = True) -> bool:
    kind = subject.kind if subject.kind in ("competency", "value") else "goals"
    if wanted.kind and kind != wanted.kind:
        return False
    if wanted.family and content.families.get(subject.id, "") != wanted.family:
        return False
    return not (whole and wanted.own) or subject_state(subject.id, content) != "shipped"


def _groups(entries: list[SubjectEntry], content: Content) -> Iterator[Group]:
    by_family: dict[str, list[SubjectEntry]] = {}
    for entry in sorted(entries, key=lambda entry: entry.name.casefold()):
        by_family.setdefault(_group(content.bank.subjects[entry.id], content), []).append(entry)
    own_families = sorted(name for name in by_family if name not in FAMILIES and name[:1] != ":")
    for family in (*FAMILIES, *own_families):
        if family in by_family:
            yield Group(family_name(family), tuple(by_family[family]))
    for kind in ("value", "goals"):
        if f":{kind}" in by_family:
            yield Group(group_name(kind), tuple(by_family[f":{kind}"]))


def _group(subject: Subject, content: Content) -> str:
    if subject.kind == "competency":
        return content.families.get(subject.id, "")
    return ":value" if subject.kind == "value" else ":goals"


def _found_subjects(query: str, entries: list[SubjectEntry], content: Content) -> tuple[SubjectEntry, ...]:
    known = {entry.id: entry for entry in entries}
    ids = search(query, [_searched_subject(entry, content) for entry in entries])
    return tuple(known[name] for name in ids[:MOST_SUBJECTS])


def _searched_subject(entry: SubjectEntry, content: Content) -> Entry:
    behaviours = " ".join(content.behaviours.get(entry.id, ()))
    return Entry(entry.id, ((6, entry.name), (2, entry.definition), (1.5, behaviours), (1.5, entry.label)))


def _searched(question: Question, content: Content) -> Entry:
    return Entry(question.id, ((2, question.text), (1, content.subject_name(question.subject))))


def _entry(subject: Subject, content: Content, counts: dict[str, int]) -> SubjectEntry:
    family = content.families.get(subject.id, "")
    return SubjectEntry(
        id=subject.id,
        name=subject.name,
        label=family_name(family) if subject.kind == "competency" else subject_kind_name(subject.kind),
        definition=subject.definition,
        questions=counts.get(subject.id, 0),
        state=subject_state(subject.id, content),
        chosen=subject.id in content.values,
    )


def _question(question: Question, content: Content) -> QuestionEntry:
    state = "made" if is_made(question) else _state(question.id, own=question.id in content.own)
    return QuestionEntry(question, content.subject_name(question.subject), state)


def _state(slug: str, *, own: bool) -> State:
    if not own:
        return "shipped"
    return "changed" if slug in shipped_questions() else "own"
