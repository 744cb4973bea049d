"""What can be added to a job: competencies of the library, and questions that every candidate could be asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kedua.engine.planning.bank import Question, Subject
from kedua.engine.planning.case import TOPICS
from kedua.queries.content import Content
from kedua.queries.job_drafts import JobNeed
from kedua.queries.library_page import is_made
from kedua.queries.library_search import Entry, search

FOUND, PER_SUBJECT, LISTED = 8, 2, 12
CORE_SHARE = 0.5  # of the minutes: a longer core leaves too little for what is still unknown about this candidate
SUGGESTED_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Offered:
    """A question that can be put into the core."""

    question: Question
    about: str


@dataclass(frozen=True, slots=True)
class Offers:
    """Questions on offer; total: how many there are, of which these are the first."""

    questions: tuple[Offered, ...]
    total: int


def offered_competencies(content: Content, taken: Sequence[str], query: str = "") -> tuple[Subject, ...]:
    """Give the competencies that are not taken: those a query finds, or all by name."""
    free = {s.id: s for s in content.bank.subjects.values() if s.kind == "competency" and s.id not in taken}
    if not query.strip():
        return tuple(sorted(free.values(), key=lambda subject: subject.name.casefold()))
    entries = [Entry(s.id, ((3.0, s.name), (1.0, s.definition))) for s in free.values()]
    return tuple(free[name] for name in search(query, entries)[:FOUND])


def core_subjects(content: Content, needs: Sequence[JobNeed]) -> tuple[Subject, ...]:
    """Give what a core can ask about: the job's competencies, the most important first, then values and goals."""
    by_weight = sorted(needs, key=lambda need: -need.weight)
    names = dict.fromkeys((*(need.subject for need in by_weight), *content.values, *TOPICS))
    return tuple(content.bank.subjects[name] for name in names if name in content.bank.subjects)


def offered_questions(
    content: Content, needs: Sequence[JobNeed], taken: Sequence[str], seniority: str, about: str = "", query: str = ""
) -> Offers:
    """Give questions for the core that suit the seniority: about one subject, found by a query, or a few of each."""
    subjects = [subject.id for subject in core_subjects(content, needs)]
    wanted = [about] if about else subjects
    fitting: dict[str, list[Question]] = {subject: [] for subject in wanted}
    for question in content.bank.questions:
        suits = not question.seniority or seniority in question.seniority
        if question.subject in fitting and suits and question.id not in taken and not is_made(question):
            fitting[question.subject].append(question)
    every = {question.id: question for questions in fitting.values() for question in questions}
    if query.strip():
        entries = [Entry(q.id, ((2.0, q.text), (1.0, content.subject_name(q.subject)))) for q in every.values()]
        chosen = [every[name] for name in search(query, entries)]
    elif about:
        chosen = list(every.values())
    else:
        chosen = [question for questions in fitting.values() for question in questions[:PER_SUBJECT]]
    shown = chosen if about and not query.strip() else chosen[:LISTED]
    total = len(chosen) if query.strip() else len(every)
    return Offers(tuple(Offered(q, content.subject_name(q.subject)) for q in shown), total)


def suggested_core(content: Content, needs: Sequence[JobNeed], seniority: str, minutes: int) -> list[str]:
    """Suggest a core: one question for each of the most important competencies, must-haves first, within its share."""
    left = SUGGESTED_SHARE * minutes
    chosen: list[str] = []
    for need in sorted(needs, key=lambda need: (not need.must_have, -need.weight)):
        offers = offered_questions(content, needs, chosen, seniority, need.subject).questions
        past = [offer.question for offer in offers if offer.question.kind == "past-behaviour"]
        question = next((question for question in past if question.minutes <= left), None)
        if question is not None:
            chosen.append(question.id)
            left -= question.minutes
    return chosen
