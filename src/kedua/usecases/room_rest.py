"""Suggest the best rest of an interview that runs late. Nothing is written: somebody on the panel accepts it or does not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from kedua.engine.planning.agenda import ASK, PART, agenda_of
from kedua.engine.planning.plan import PartId, Plan
from kedua.engine.planning.replan import Progress, Rest, replan
from kedua.queries.plan_requests import plan_request
from kedua.queries.room import RoomView, room_of
from kedua.records.models import Interviewer

FIXED: tuple[PartId, ...] = ("welcome", "preview", "questions", "close")


@dataclass(frozen=True, slots=True)
class Change:
    """A question or a part, its text ("" for a part) and its minutes as planned and now; none when it is left out."""

    id: str
    text: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to do with the minutes left: questions still to ask, those left out, parts still to give."""

    questions: tuple[Change, ...]
    dropped: tuple[Change, ...]
    parts: tuple[Change, ...]


def rest_of(
    seat: Interviewer, asked: Collection[str], given: Collection[str], minutes_left: int, now: dt.datetime
) -> Suggestion | None:
    """Choose the best rest of the plan; None where nothing is planned. asked, given: what the device knows to be over.

    What the room knows to be asked, given or skipped is over as well, and so is what an interview that this one goes on
    with has been through. The rest is chosen from what earlier rounds left: nothing that anybody thinks of this one's
    answers has a part in it.
    """
    interview, view = seat.interview, room_of(seat, now)
    if view.kit is None:
        return None
    plan = view.kit.plan
    case = plan_request(interview.application, plan.minutes, plan.panel, plan.seed, interview.round).case
    over = _over(view)
    questions = {planned.question.id for planned in plan.questions}
    done = tuple(part for part in FIXED if part in given or PART + part in over)
    gone = {*asked, *(name for name in questions if ASK + name in over)}
    return _suggestion(plan, replan(case, plan, Progress(gone, done, (), minutes_left)), done)


def _over(view: RoomView) -> set[str]:
    """Give the items of the plan that need no time any more; those that are not on the agenda at all among them."""
    whole = agenda_of(view.kit.plan, {}).items if view.kit is not None else ()
    open_ = {item.id for item in view.state.items if item.state in ("ahead", "dropped")}
    return {item.id for item in whole} - open_


def _suggestion(plan: Plan, rest: Rest, done: Collection[PartId]) -> Suggestion:
    planned = {question.question.id: question for question in plan.questions}
    left = {part.id: part.minutes for part in rest.parts}
    return Suggestion(
        questions=tuple(
            Change(q.question.id, q.question.text, planned[q.question.id].minutes, q.minutes) for q in rest.questions
        ),
        dropped=tuple(Change(name, planned[name].question.text, planned[name].minutes, 0) for name in rest.dropped),
        parts=tuple(
            Change(part.id, "", part.minutes, left.get(part.id, 0))
            for part in plan.parts
            if part.id in FIXED and part.id not in done
        ),
    )
