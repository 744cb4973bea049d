"""What a person should know before a plan goes out as it stands: codes with inputs, mostly of what edits led to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedua.engine.planning.bank import SubjectKind
from kedua.engine.planning.case import Case
from kedua.engine.planning.different import same_pairs
from kedua.engine.planning.edits import Edits
from kedua.engine.planning.eligible import Affinity
from kedua.engine.planning.gaps import Input
from kedua.engine.planning.plan import Plan

# Somebody has far more to ask than others with so many times the even share, and so many minutes more than it.
FAR_MORE, FAR_MORE_MINUTES = 1.75, 8
WISHES: tuple[tuple[str, tuple[SubjectKind, ...]], ...] = (
    ("no-career-goals", ("career-goals",)),
    ("no-value-or-contribution", ("value", "contribution")),
)


@dataclass(frozen=True, slots=True)
class PlanWarning:
    """Something to know about a plan: a code, the question or person it is about, and inputs for the sentence.

    Codes, with their inputs: core-dropped (question), core-reworded (question, usual), core-reordered (none),
    must-not-probed (subject), no-challenge, no-career-goals, no-value-or-contribution (none), asked-before (question,
    earlier), same-question (question, other), cannot-judge (person, subject), far-more-load (person, minutes, share).
    about: a question id for codes about a question, a subject id, a panelist id, or "".
    """

    code: str
    about: str = ""
    inputs: tuple[Input, ...] = ()


def warnings_for(plan: Plan, case: Case, edits: Edits, affinity: Affinity) -> tuple[PlanWarning, ...]:
    """List what a person should know about a plan made with their edits, in a fixed order; none says it must not be.

    Warn before a plan is sealed: nothing in a warning gives an opinion of the first round away.
    """
    return (*_core(plan, case, edits), *_missing(plan), *_said_before(plan, case, affinity), *_panel(plan))


def _core(plan: Plan, case: Case, edits: Edits) -> Iterator[PlanWarning]:
    texts = dict(edits.wording) | {question.id: question.text for question in edits.own}
    usual = {question.id: question.text for question in case.core}
    asked = [planned.question for planned in plan.questions if planned.core]
    for name, text in usual.items():
        if name in edits.dropped:
            yield PlanWarning("core-dropped", name, (("question", text),))
    for question in asked:
        if question.text == texts.get(question.id) != usual[question.id]:
            inputs = (("question", question.text), ("usual", usual[question.id]))
            yield PlanWarning("core-reworded", question.id, inputs)
    for part in plan.parts:
        core = [planned.question.id for planned in part.questions if planned.core]
        if core != [name for name in usual if name in core]:
            yield PlanWarning("core-reordered", part.id)


def _missing(plan: Plan) -> Iterator[PlanWarning]:
    kinds = {planned.subject.kind for planned in plan.questions}
    probed = {planned.subject.id for planned in plan.questions}
    for entry in plan.outlook:
        if entry.need.must_have and entry.subject.id not in probed:
            yield PlanWarning("must-not-probed", entry.subject.id, (("subject", entry.subject.name),))
    if not any(planned.question.is_challenge for planned in plan.questions):
        yield PlanWarning("no-challenge")
    for code, wanted in WISHES:
        if kinds.isdisjoint(wanted):
            yield PlanWarning(code)


def _said_before(plan: Plan, case: Case, affinity: Affinity) -> Iterator[PlanWarning]:
    """Find what was asked before, but for questions that build upon the answer, and what the plan asks twice."""
    questions = [planned.question for planned in plan.questions]
    new = [question for question in questions if not question.builds_on]
    earlier = [asked.text for asked in case.asked]
    for question, row in zip(new, affinity.likeness([q.text for q in new], earlier), strict=True):
        best = max(row, default=0.0)
        if best >= affinity.same_from:
            inputs = (("question", question.text), ("earlier", earlier[list(row).index(best)]))
            yield PlanWarning("asked-before", question.id, inputs)
    core = [planned.question.id for planned in plan.questions if planned.core]
    for one, other in same_pairs(questions, affinity, core):
        yield PlanWarning("same-question", one.id, (("question", one.text), ("other", other.text)))


def _panel(plan: Plan) -> Iterator[PlanWarning]:
    people = {person.id: person for person in plan.panel}
    for planned in plan.questions:
        person = people[planned.asked_by]
        if planned.subject.kind == "competency" and not person.can_ask(planned.subject.id):
            inputs = (("person", person.name), ("subject", planned.subject.name))
            yield PlanWarning("cannot-judge", planned.question.id, inputs)
    share = sum(plan.load.values()) / len(people)
    for name, minutes in plan.load.items():
        if minutes > FAR_MORE * share and minutes >= share + FAR_MORE_MINUTES:
            yield PlanWarning(
                "far-more-load", name, (("person", people[name].name), ("minutes", minutes), ("share", round(share)))
            )
