"""Why a question is in the plan, as codes with inputs."""

from __future__ import annotations

from collections.abc import Sequence

from kedua.engine.evidence.estimate import Known
from kedua.engine.planning.bank import Question
from kedua.engine.planning.case import Need
from kedua.engine.planning.gaps import Gap
from kedua.engine.planning.plan import Reason

SOURCE_CODES = {
    "topic": "builds-on-topic",
    "skill": "builds-on-skill",
    "strength": "builds-on-strength",
    "experience": "builds-on-experience",
}


def reasons_for(
    question: Question, need: Need, known: Known, gaps: Sequence[Gap], first_on_subject: bool
) -> tuple[Reason, ...]:
    """Give the reasons, the most telling first; there is always one.

    Gaps of a subject are told with its first question; later ones on the same subject go deeper.
    """
    out: list[Reason] = []
    if question.source == "claim":
        out.append(Reason("claim-unverified", (("claim", question.builds_on),)))
    elif question.source in SOURCE_CODES:
        out.append(Reason(SOURCE_CODES[question.source], (("what", question.builds_on),)))
    elif question.source == "core" and question.builds_on:
        out.append(Reason("core-built-upon", (("what", question.builds_on),)))
    mine = [gap for gap in gaps if gap.subject == question.subject and gap.code != "claim-unverified"]
    out += [Reason(gap.code, gap.inputs) for gap in mine] if first_on_subject else [Reason("deeper", ())]
    if question.source == "core" and not question.builds_on:
        out.append(Reason("core", ()))
    if question.is_challenge:
        out.append(Reason("challenge", ()))
    if need.must_have and first_on_subject:
        out.append(Reason("must-have", ()))
    if not out:
        out.append(Reason("still-unsure", (("sd", known.sd), ("ratings", known.ratings))))
    return tuple(out)
