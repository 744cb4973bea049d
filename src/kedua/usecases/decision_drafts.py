"""A decision as somebody writes it down, and everything that is missing in it or wrong with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from uuid import UUID

from kedua.engine.language.reason import ReasonFinding, check_reason
from kedua.engine.planning.stop import may_choose
from kedua.library.law import JURISDICTIONS, load_law
from kedua.queries.decision_ground import Ground
from kedua.records.models.decision import ASSESSMENT, INTERVIEW, PASS, UNDECIDED
from kedua.usecases.promises import FURTHEST

LONGEST, LONGEST_WHY, LONGEST_WORDS = 2000, 300, 1000  # characters
MOST_QUESTIONS, MOST_PANEL = 3, 4


@dataclass(frozen=True, slots=True)
class ReasonDraft:
    """A reason as it was typed. keep: why it stays as it is where the check finds something in it."""

    subject: str
    text: str = ""
    evidence: tuple[str, ...] = ()
    keep: str = ""


@dataclass(frozen=True, slots=True)
class RemedyDraft:
    """What "undecided" asks for, as it was chosen. kind: an interview or an assessment, "" for none yet.

    unresolved: subjects. panel, questions: of an interview. task: of an assessment. words: for the candidate.
    """

    unresolved: tuple[str, ...] = ()
    kind: str = ""
    panel: tuple[UUID, ...] = ()
    questions: int = 0
    task: str = ""
    owner: UUID | None = None
    due_on: dt.date | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """A decision as it was typed. seen: the number of the last decision that the person had before them."""

    outcome: str = ""
    reasons: tuple[ReasonDraft, ...] = ()
    remedy: RemedyDraft = RemedyDraft()
    seen: int = 0

    @property
    def given(self) -> tuple[ReasonDraft, ...]:
        """The reasons in which something was typed or ticked."""
        return tuple(reason for reason in self.reasons if reason.text.strip() or reason.evidence)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something missing or wrong. address: "outcome", "reasons", a subject or a field of the remedy."""

    address: str
    code: str


class Unsound(Exception):
    """A decision that cannot be made like this."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(", ".join(f"{problem.address}: {problem.code}" for problem in problems))
        self.problems = problems


def findings_in(text: str, jurisdictions: Collection[str]) -> tuple[ReasonFinding, ...]:
    """Read a reason for what does not belong in it: under the law of these places, of all where none is named."""
    return check_reason(text, load_law(sides=("note",)).rules, tuple(jurisdictions) or JURISDICTIONS)


def problems_in(draft: DecisionDraft, ground: Ground, *, works: bool = True) -> tuple[Problem, ...]:
    """List everything that is missing or wrong. works: whether the day a remedy is due on is a working day."""
    return (
        *_outcome(draft, ground),
        *_reasons(draft, ground),
        *_passed_over(draft, ground),
        *_remedy(draft, ground, works),
    )


def _outcome(draft: DecisionDraft, ground: Ground) -> Iterator[Problem]:
    if draft.outcome == UNDECIDED and UNDECIDED not in may_choose(ground.standing.rounds, ground.stop):
        yield Problem("outcome", "outcome-stop")
    elif draft.outcome not in may_choose(ground.standing.rounds, ground.stop):
        yield Problem("outcome", "outcome-missing")


def _reasons(draft: DecisionDraft, ground: Ground) -> Iterator[Problem]:
    given = draft.given
    if not any(reason.text.strip() and reason.evidence for reason in given):
        yield Problem("reasons", "reason-missing")
    for reason in given:
        known = {quote.id for quote in ground.quotes.get(reason.subject, ())}
        if reason.subject not in ground.subjects:
            yield Problem("reasons", "reason-subject")
        elif not reason.text.strip():
            yield Problem(reason.subject, "reason-empty")
        elif len(reason.text) > LONGEST or len(reason.keep) > LONGEST_WHY:
            yield Problem(reason.subject, "reason-long")
        elif not set(reason.evidence) <= known:
            yield Problem(reason.subject, "reason-evidence")
        elif not reason.keep.strip() and findings_in(reason.text, ground.jurisdictions):
            yield Problem(reason.subject, "reason-found")
    if len({reason.subject for reason in given}) < len(given):
        yield Problem("reasons", "reason-twice")


def _passed_over(draft: DecisionDraft, ground: Ground) -> Iterator[Problem]:
    """A must-have that is not met is passed over only with a reason that says so."""
    said = {reason.subject for reason in draft.given if reason.text.strip()}
    if draft.outcome == PASS:
        yield from (Problem(subject, "must-unmet") for subject in ground.standing.unmet if subject not in said)


def _remedy(draft: DecisionDraft, ground: Ground, works: bool) -> Iterator[Problem]:
    wanted = draft.remedy
    if draft.outcome != UNDECIDED:
        return
    if not wanted.unresolved or not set(wanted.unresolved) <= set(ground.competencies):
        yield Problem("unresolved", "unresolved-missing")
    yield from _what(wanted, ground)
    if wanted.owner not in ground.owners:
        yield Problem("owner", "owner-missing")
    if wanted.due_on is None:
        yield Problem("due", "due-missing")
    elif wanted.due_on < ground.today:
        yield Problem("due", "due-past")
    elif wanted.due_on > ground.today + FURTHEST:
        yield Problem("due", "due-far")
    elif not works:
        yield Problem("due", "due-free")
    if not wanted.words.strip():
        yield Problem("words", "words-missing")
    elif len(wanted.words) > LONGEST_WORDS:
        yield Problem("words", "words-long")


def _what(wanted: RemedyDraft, ground: Ground) -> Iterator[Problem]:
    if wanted.kind == INTERVIEW:
        people = set(wanted.panel)
        if not people or len(people) > MOST_PANEL or not people <= set(ground.people):
            yield Problem("remedy", "remedy-panel")
        elif not 1 <= wanted.questions <= MOST_QUESTIONS:
            yield Problem("remedy", "remedy-questions")
    elif wanted.kind == ASSESSMENT:
        task = ground.means.tasks.get(wanted.task)
        if task is None or not set(task.competencies) & set(wanted.unresolved):
            yield Problem("remedy", "remedy-task")
    else:
        yield Problem("remedy", "remedy-missing")
