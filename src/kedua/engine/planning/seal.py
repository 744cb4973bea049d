"""The sealed hand-off: a panel's plan keeps the context of round one and loses every trace of its opinions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kedua.engine.evidence.coverage import Cell
from kedua.engine.language.opinion import hints_at_opinion
from kedua.engine.planning.gaps import Gap, Input
from kedua.engine.planning.plan import Outlook, Plan, PlannedQuestion, Reason

if TYPE_CHECKING:  # a plan is sealed without it, and each import makes a plan start later
    from kedua.engine.planning.offers import Offer

# Codes that say, or let one guess, how round one rated: told to the panel as one and the same wish to dig deeper.
OPINIONS = frozenset({"thin", "conflicting", "near-bar", "strength", "doubt", "still-unsure"})
DIG = "dig-into"
Coded = tuple[str, tuple[Input, ...]]


def seal(plan: Plan) -> Plan:
    """Give the panel's version of a plan: the same questions, minutes and order, without what round one thought.

    Kept: what was covered, what was asked, what to dig into, claims to check. Gone: ratings, estimates and their
    uncertainty, who doubted or praised, remarks, requests whose wording judges, and why something need not be asked.
    Every must-have is to be dug into: one that is not would be known to lie far from its bar, most often above it.
    """
    musts = {entry.subject.id for entry in plan.outlook if entry.need.must_have}
    return replace(
        plan,
        audience="panel",
        parts=tuple(
            replace(part, questions=tuple(_question(planned, musts) for planned in part.questions))
            for part in plan.parts
        ),
        outlook=tuple(map(_outlook, plan.outlook)),
        gaps=tuple(_gaps(plan, musts)),
        coverage=tuple(map(sealed_cell, plan.coverage)),
        not_probed=(),
    )


def seal_offer(offer: Offer, plan: Plan) -> Offer:
    """Give the panel's version of an offer for a plan, sealed or not: the same, with reasons as in a sealed plan."""
    musts = {entry.subject.id for entry in plan.outlook if entry.need.must_have}
    return replace(offer, reasons=_reasons(offer.reasons, offer.subject.id, musts))


def sealed_code(code: str, inputs: tuple[Input, ...]) -> Coded:
    """Give the code and inputs that the panel may see in place of these; any code not of OPINIONS passes as it is."""
    if code in OPINIONS:
        return DIG, ()
    if code == "request":
        text = next((str(value) for name, value in inputs if name == "text"), "")
        return ("request", (("text", text),)) if text and not hints_at_opinion(text) else (DIG, ())
    return code, inputs


def _question(planned: PlannedQuestion, musts: Collection[str]) -> PlannedQuestion:
    return replace(planned, reasons=_reasons(planned.reasons, planned.subject.id, musts))


def _reasons(reasons: Sequence[Reason], subject: str, musts: Collection[str]) -> tuple[Reason, ...]:
    first = all(reason.code != "deeper" for reason in reasons)
    codes = _sealed(((reason.code, reason.inputs) for reason in reasons), first and subject in musts)
    return tuple(Reason(code, inputs) for code, inputs in codes)


def _gaps(plan: Plan, musts: Collection[str]) -> Iterator[Gap]:
    for subject in (*(entry.subject.id for entry in plan.outlook), ""):
        mine = ((gap.code, gap.inputs) for gap in plan.gaps if gap.subject == subject)
        for code, inputs in _sealed(mine, subject in musts):
            yield Gap(code, subject, inputs)


def _sealed(codes: Iterable[Coded], must: bool) -> list[Coded]:
    """Seal codes and tell each once, the wish to dig first: its place would say what it stands for."""
    unique = list(dict.fromkeys([*([(DIG, ())] if must else []), *(sealed_code(*coded) for coded in codes)]))
    return sorted(unique, key=lambda coded: coded[0] != DIG)


def _outlook(outlook: Outlook) -> Outlook:
    return replace(outlook, mean=None, sd=None, sd_after=None, rated=None)


def sealed_cell(cell: Cell) -> Cell:
    """Give a cell of the coverage map as a sealed reader may see it: whether it was spoken about, and what was asked."""
    state = cell.state if cell.state == "not-covered" else "covered"
    questions = tuple(mention for mention in cell.mentions if mention.kind == "question")
    return Cell(cell.competency, cell.round, state, (), questions)
