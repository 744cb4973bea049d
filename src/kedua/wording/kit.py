"""What an interview kit says around its questions: labels, headings, aims, and how good the plan is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Literal

from kedua.engine.evidence.coverage import State
from kedua.engine.planning.bank import Star
from kedua.engine.planning.case import MemberRole
from kedua.engine.planning.gaps import Gap
from kedua.wording.dates import day
from kedua.wording.translate import gettext as _
from kedua.wording.translate import ngettext

# What says most about a subject comes first: a wish in somebody's own words, then a line to check, then what is missing.
TELLING = (
    *("request", "conflicting", "claim-unverified", "not-covered", "near-bar", "doubt", "strength", "thin"),
    *("value-not-seen", "career-goals-unknown", "motivation-unknown", "contribution-unknown", "dig-into"),
)


def round_name(number: int) -> str:
    """Name an interview by its round."""
    named = {1: _("First interview"), 2: _("Second interview"), 3: _("Third interview"), 4: _("Fourth interview")}
    return named.get(number, _("Interview {number}").format(number=number))


def held_on(number: int, date: dt.date) -> str:
    """Say when an interview of an earlier round was held."""
    return _("{interview} on {day}").format(interview=round_name(number), day=day(date))


def role_name(role: MemberRole) -> str:
    """Name the role of a member of the panel."""
    return {
        "owner": _("owner"),
        "recruiter": _("recruiter"),
        "hiring manager": _("hiring manager"),
        "interviewer": _("interviewer"),
    }[role]


def star_name(star: Star) -> str:
    """Name what a probe asks for."""
    return {"S": _("Situation"), "T": _("Task"), "A": _("Action"), "R": _("Result")}[star]


def state_name(state: State) -> str:
    """Name the state of a cell of the coverage map."""
    return {
        "covered": _("Covered"),
        "thin": _("Thin"),
        "conflicting": _("Conflicting"),
        "not-covered": _("Not covered"),
    }[state]


def aim(gaps: Sequence[Gap]) -> str:
    """Say in one phrase what to find out about a subject, from its gaps; the most telling one speaks."""
    known = [gap for gap in gaps if gap.code in TELLING]
    if not known:
        return _("more evidence is wanted")
    first = min(known, key=lambda gap: TELLING.index(gap.code))
    return _aims()[first.code].format(**dict(first.inputs))


def why_aside(why: Literal["already-asked", "same-as-core"], like: str) -> str:
    """Say why a question of the library is not asked."""
    if why == "same-as-core":
        return _("Asks the same as the common core: “{like}”").format(like=like)
    return _("Asks the same as the first interview did: “{like}”").format(like=like)


def quality(value: float, bound: float, gap: float) -> tuple[str, ...]:
    """Say how good a plan is, in plain words; all three are 0–1, the gap as a share of the bound."""
    taken = _(
        "Of all that is still uncertain about what the job needs, weighted by how much it matters, these questions are "
        "expected to take away {value} %."
    ).format(value=f"{100 * value:.0f}")
    if gap < 0.0005:
        return (taken, _("Proven best: no other choice of questions in these minutes takes away more."))
    near = _(
        "No choice of questions in these minutes can take away more than {bound} %: this plan is within {gap} % of that."
    )
    return (taken, near.format(bound=f"{100 * bound:.1f}", gap=f"{100 * gap:.1f}"))


def preview_source(source: str, reviewed: dt.date | None, from_profile: bool) -> str:
    """Say who vouches for the preview and when it was last looked at, or that somebody must."""
    parts = []
    if source and reviewed:
        parts.append(_("Source: {source}. Reviewed on {day}.").format(source=source.rstrip("."), day=day(reviewed)))
    elif source:
        parts.append(_("Source: {source}.").format(source=source.rstrip(".")))
    elif reviewed:
        parts.append(_("Reviewed on {day}.").format(day=day(reviewed)))
    if from_profile:
        parts.append(_("Some of it is from the role profile: have someone in the job confirm it before you tell it."))
    elif not source:
        parts.append(_("No source is named: have someone in the job confirm it before you tell it."))
    return " ".join(parts)


def asks(numbers: Sequence[int]) -> str:
    """Say which questions somebody asks."""
    if not numbers:
        return _("listens and takes notes")
    if len(numbers) == 1:
        return _("asks question {number}").format(number=numbers[0])
    return _("asks questions {numbers} and {last}").format(numbers=", ".join(map(str, numbers[:-1])), last=numbers[-1])


def question_count(number: int) -> str:
    """Say how many questions the plan asks about a subject."""
    return ngettext("{number} question", "{number} questions", number) if number else _("none")


def _aims() -> Mapping[str, str]:
    return {
        "request": _("“{text}”, as the first interview asks"),
        "claim-unverified": _("check the line “{claim}”"),
        "not-covered": _("not asked about so far"),
        "conflicting": _("the evidence points both ways"),
        "near-bar": _("too close to call"),
        "doubt": _("a doubt to resolve: “{text}”"),
        "strength": _("a strength to deepen: “{text}”"),
        "thin": _("touched on, with little written down"),
        "value-not-seen": _("behaviour that shows this value"),
        "career-goals-unknown": _("not known yet"),
        "motivation-unknown": _("not known yet"),
        "contribution-unknown": _("not known yet"),
        "dig-into": _("more evidence is wanted"),
    }
