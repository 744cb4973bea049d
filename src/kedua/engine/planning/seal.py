"""The sealed hand-off: a panel's plan keeps the context of round one and loses every trace of its opinions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from kedua.engine.evidence.coverage import Cell
from kedua.engine.language.opinion import hints_at_opinion
from kedua.engine.planning.gaps import Gap, Input
from kedua.engine.planning.plan import Outlook, Plan, PlannedQuestion, Reason

# Codes that say, or let one guess, how round one rated: told to the panel as one and the same wish to dig deeper.
OPINIONS = frozenset({"thin", "conflicting", "near-bar", "strength", "doubt", "still-unsure"})
DIG = "dig-into"
Item = TypeVar("Item")


def seal(plan: Plan) -> Plan:
    """Give the panel's version of a plan: the same questions, minutes and order, without what round one thought.

    Kept: what was covered, what was asked, what to dig into, claims to check. Gone: ratings, estimates and their
    uncertainty, who doubted or praised, remarks, requests whose wording judges, and why something need not be asked.
    """
    return replace(
        plan,
        audience="panel",
        parts=tuple(replace(part, questions=tuple(map(_question, part.questions))) for part in plan.parts),
        outlook=tuple(map(_outlook, plan.outlook)),
        gaps=_gaps(plan.gaps),
        coverage=tuple(map(_cell, plan.coverage)),
        not_probed=(),
    )


def sealed_code(code: str, inputs: tuple[Input, ...]) -> tuple[str, tuple[Input, ...]]:
    """Give the code and inputs that the panel may see in place of these; any code not of OPINIONS passes as it is."""
    if code in OPINIONS:
        return DIG, ()
    if code == "request":
        text = next((str(value) for name, value in inputs if name == "text"), "")
        return ("request", (("text", text),)) if text and not hints_at_opinion(text) else (DIG, ())
    return code, inputs


def _question(planned: PlannedQuestion) -> PlannedQuestion:
    codes = _unique(sealed_code(reason.code, reason.inputs) for reason in planned.reasons)
    return replace(planned, reasons=tuple(Reason(code, inputs) for code, inputs in codes))


def _gaps(gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    sealed = ((gap.subject, *sealed_code(gap.code, gap.inputs)) for gap in gaps)
    return tuple(Gap(code, subject, inputs) for subject, code, inputs in _unique(sealed))


def _outlook(outlook: Outlook) -> Outlook:
    return replace(outlook, mean=None, sd=None, sd_after=None, rated=None)


def _cell(cell: Cell) -> Cell:
    state = cell.state if cell.state == "not-covered" else "covered"
    questions = tuple(mention for mention in cell.mentions if mention.kind == "question")
    return Cell(cell.competency, cell.round, state, (), questions)


def _unique(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(items))
