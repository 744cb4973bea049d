"""Who asks what somebody who did not come would have asked."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from kedua.engine.planning.agenda import ASK, PART
from kedua.engine.planning.assign import Placed, assign, lead
from kedua.engine.planning.case import Panelist
from kedua.engine.planning.pacing import State
from kedua.engine.planning.plan import Plan


def moved(plan: Plan, state: State, missing: str, panel: Mapping[str, Panelist]) -> tuple[tuple[str, str], ...]:
    """Give who takes over each item that `missing` still had: pairs of question (or "part:…") and seat.

    panel: everybody else who is there, by seat. The others keep what they have; where nobody can judge a question,
    somebody asks it all the same. Nothing moves when nobody else is there.
    """
    there = [replace(person, id=seat) for seat, person in panel.items() if seat not in (missing, *state.absent)]
    if not there:
        return ()
    ahead = {item.id.removeprefix(ASK): item for item in state.items if item.state in ("ahead", "now")}
    mine = [name for name, item in ahead.items() if item.by == missing]
    kept = {name: item.by for name, item in ahead.items() if item.by in {person.id for person in there}}
    placed = [
        (planned.question, planned.subject, ahead[planned.question.id].minutes)
        for planned in plan.questions
        if planned.question.id in {*mine, *kept}
    ]
    takers = _takers(placed, there, kept)
    leader = lead(there).id
    return tuple((name, leader if name.startswith(PART) else takers[name]) for name in mine if _known(name, takers))


def _takers(placed: Sequence[Placed], there: Sequence[Panelist], kept: Mapping[str, str]) -> dict[str, str]:
    fixed = {name: seat for name, seat in kept.items() if name in {question.id for question, *_ in placed}}
    try:
        return assign(placed, there, (), fixed)
    except ValueError:  # nobody left can judge one of them: better asked by a generalist than not at all
        return assign(placed, [replace(person, competencies=()) for person in there], (), fixed)


def _known(name: str, takers: Collection[str]) -> bool:
    return name.startswith(PART) or name in takers
