"""A question of the library as a card: with the names of what it holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kedua.engine.planning.bank import Probe
from kedua.queries.library_page import QuestionEntry
from kedua.usecases.library import SENIORITIES
from kedua.wording.questions import kind_name
from kedua.wording.roles import seniority_name


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """A question, ready to be shown. for_whom: "" for everyone; state: as in QuestionEntry."""

    id: str
    subject: str
    subject_name: str
    text: str
    kind: str
    minutes: int
    for_whom: str
    probes: tuple[Probe, ...]
    state: str


def question_cards(entries: Iterable[QuestionEntry]) -> list[QuestionCard]:
    """Make the cards."""
    return [_card(entry) for entry in entries]


def _card(entry: QuestionEntry) -> QuestionCard:
    question = entry.question
    named = [seniority_name(name) for name in SENIORITIES if name in question.seniority]
    return QuestionCard(
        id=question.id,
        subject=question.subject,
        subject_name=entry.subject_name,
        text=question.text,
        kind=kind_name(question.kind),
        minutes=question.minutes,
        for_whom="" if len(named) == len(SENIORITIES) else ", ".join(named),
        probes=question.probes,
        state=entry.state,
    )
