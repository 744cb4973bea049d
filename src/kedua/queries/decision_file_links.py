"""How things in a decision file rest on one another, from a competency to the message that told the candidate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from kedua.queries.decision_file_assessments import Given
from kedua.queries.decision_file_contact import Letter
from kedua.queries.decision_file_evidence import Evidence
from kedua.queries.decision_file_ids import Link, Maker
from kedua.queries.decision_file_outcome import Decided
from kedua.queries.decision_file_plans import AskedQuestion
from kedua.records.models.decision import DECLINED, NO_PASS, PASS, UNDECIDED

# Which messages tell of an outcome.
TELLS = {
    PASS: ("passed",),
    NO_PASS: ("not-passed", "feedback-offer", "feedback"),
    UNDECIDED: ("further", "assessment", "deciding"),
}


def links_between(
    questions: Sequence[AskedQuestion],
    evidence: Sequence[Evidence],
    given: Sequence[Given],
    decisions: Sequence[Decided],
    messages: Sequence[Letter],
) -> Iterator[Link]:
    """Give every link but those of duties, which are measured. Who made one: see each step below."""
    yield from _of_questions(questions)
    yield from _of_evidence(evidence)
    for decision in decisions:
        yield from _of_reasons(decision, evidence)
    yield from _of_remedies(decisions, given)
    yield from _of_messages(decisions, messages)


def _of_questions(questions: Iterable[AskedQuestion]) -> Iterator[Link]:
    """A plan's questions were chosen by Kedua; the core, and what was asked without a plan, by a person."""
    for question in questions:
        if question.competency:
            maker: Maker = "person" if question.core or not question.plan else "kedua"
            yield Link(question.competency, question.id, "asked-by", maker)


def _of_evidence(evidence: Iterable[Evidence]) -> Iterator[Link]:
    for one in evidence:
        if one.question:
            yield Link(one.question, one.id, "answered-by", "person")
        elif one.competency:
            yield Link(one.competency, one.id, "seen-in", "person")
        if one.kind == "assessment":
            yield Link(one.source, one.id, "seen-in", "person")
        if one.rating is not None:
            yield Link(one.id, one.rating.id, "rated", "person")


def _of_reasons(decision: Decided, evidence: Iterable[Evidence]) -> Iterator[Link]:
    """What a reason cites: the rating where there is one, else what was written."""
    ratings = {one.id: one.rating.id if one.rating is not None else one.id for one in evidence}
    for reason in decision.reasons:
        yield Link(reason.competency, reason.id, "about", "person")
        for cited in reason.evidence:
            yield Link(ratings[cited], reason.id, "cited-by", "person")
        yield Link(reason.id, decision.id, "reason-of", "person")


def _of_remedies(decisions: Iterable[Decided], given: Iterable[Given]) -> Iterator[Link]:
    for decision in decisions:
        if decision.remedy is not None and decision.remedy.interview:
            yield Link(decision.id, decision.remedy.interview, "led-to", "person")
    for one in given:
        if one.remedy:
            yield Link(one.remedy, one.id, "led-to", "person")


def _of_messages(decisions: Sequence[Decided], messages: Iterable[Letter]) -> Iterator[Link]:
    """Kedua links messages whose occasion fits the outcome and that were written while the decision stood."""
    said = [one for one in messages if not one.inward]
    for decision, until in zip(decisions, _until(decisions), strict=True):
        if decision.state == DECLINED:
            continue
        for one in said:
            late = until is not None and one.made_at >= until
            if one.occasion in TELLS.get(decision.outcome, ()) and one.made_at >= decision.made_at and not late:
                yield Link(decision.id, one.id, "told-by", "kedua")


def _until(decisions: Sequence[Decided]) -> Iterator[dt.datetime | None]:
    """Give when each stopped to stand: reversed, or followed by another."""
    for place, decision in enumerate(decisions):
        ends = [after.made_at for after in decisions[place + 1 : place + 2]]
        if decision.reversed is not None and decision.reversed.at is not None:
            ends.append(decision.reversed.at)
        yield min(ends, default=None)
