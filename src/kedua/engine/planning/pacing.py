"""The state of an interview room: a pure fold over what happened, the same on the server and on every device.

Events come in any order and any number of times; what counts is their set, in the order of (at, key). All times are
whole milliseconds since 1970 by the server's clock, so that nothing is rounded. `web/static/js/room/clock.js` follows
the same rules; both are held to `tests/data/pacing_cases.json`.

- The clock runs from the first `start`; pauses, and the time between `end` and `reopen`, do not count.
- `go` begins an item; until the next `go` of anybody its time counts to that item. Begun, a question is asked and a part
  given. `skip` takes a question out, begun or not; `unskip` or another `go` bring it back. A `go` before the start only
  says with what to begin; without one it is the first item.
- The plan in force is the agenda after every `rest`, `off-plan`, `absent` and `present`. A question belongs to whom it was
  planned for; while they are absent, to whom it was moved; and so on, where that person is absent, too.
- `needed` is what is still to come: the planned time of all that is not begun, skipped or dropped, and what the current
  item has left of its own. `slack` is what is left of the booked length less what is needed: below zero it is late.
- Whoever starts late has the booked length all the same, counted from the start. `over` says by how much that goes on
  after the booked end, when the next thing may begin; `until_end`, how long it is till then.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kedua.engine.planning.agenda import ASK, MINUTE, PART, Agenda
from kedua.engine.planning.happenings import Event, Facts, How
from kedua.engine.planning.room_log import Log, Phase

Pace = Literal["on-time", "ahead", "behind"]
Standing = Literal["ahead", "now", "done", "skipped", "dropped"]
ON_TIME = MINUTE  # less than this too early or too late is on time
REPLAN = 2 * MINUTE  # as late as this, a shorter rest is offered


@dataclass(frozen=True, slots=True)
class Stand:
    """How an item of the plan in force stands. spent, left: milliseconds; left: of its own time, where it is still needed."""

    id: str
    minutes: int
    by: str
    must: bool
    part: str
    state: Standing
    spent: int
    left: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """A room at one moment. Durations are milliseconds; see the module for what they count.

    now: the item that the panel is at, "" before the first; at: by seat, the item that each began last. kept: what the
    preview and the candidate's questions still have. rest_minutes: whole minutes for what is not begun yet. off_plan,
    told, owed: facts of those events. how, why: of the end, where it has ended.
    """

    phase: Phase
    started_at: int | None
    ended_at: int | None
    how: How | None
    why: str
    elapsed: int
    left: int
    needed: int
    slack: int
    pace: Pace
    late_start: int
    until_end: int | None
    over: int
    now: str
    at: tuple[tuple[str, str], ...]
    items: tuple[Stand, ...]
    kept: int
    rest_minutes: int
    replan: bool
    absent: tuple[str, ...]
    off_plan: tuple[Facts, ...]
    told: tuple[Facts, ...]
    owed: tuple[Facts, ...]

    @property
    def asked(self) -> tuple[str, ...]:
        """The questions begun and not skipped, in the order of the agenda."""
        return tuple(item.id.removeprefix(ASK) for item in self.items if item.id.startswith(ASK) and _begun(item))

    @property
    def given(self) -> tuple[str, ...]:
        """The parts begun."""
        return tuple(item.id.removeprefix(PART) for item in self.items if item.id.startswith(PART) and _begun(item))

    @property
    def musts_left(self) -> tuple[str, ...]:
        """The questions that must be asked and are still to come."""
        return tuple(item.id.removeprefix(ASK) for item in self.items if item.must and item.state == "ahead")

    @property
    def finished(self) -> tuple[str, ...]:
        """The items that need not come again when an interview cut short goes on: begun, and not the one under way."""
        return tuple(item.id for item in self.items if _begun(item) and item.id != self.now)


def fold(agenda: Agenda, events: Iterable[Event], now: int) -> State:
    """Give the state of a room at `now`; an event that lies after it counts as just happened."""
    log = Log(agenda)
    for event in sorted({event.key: event for event in events}.values(), key=lambda event: (event.at, event.key)):
        log.add(event)
    log.move_to(max(now, log.clock))
    items = tuple(_stands(log))
    current = next((item for item in items if item.id == log.item), None)
    left = agenda.minutes * MINUTE - log.elapsed
    needed = sum(item.left for item in items)
    slack, open_ = left - needed, log.phase != "ended"
    end = agenda.ends_at
    return State(
        phase=log.phase,
        started_at=log.started_at,
        ended_at=log.ended_at,
        how=log.ending.how if log.ending else None,
        why=log.ending.why if log.ending else "",
        elapsed=log.elapsed,
        left=left,
        needed=needed,
        slack=slack,
        pace=_pace(slack),
        late_start=_late_start(log, agenda),
        until_end=None if end is None else end - log.clock,
        over=0 if end is None or not open_ else max(0, log.clock + max(0, left) - end),
        now=log.item,
        at=tuple(sorted(log.at.items())),
        items=items,
        kept=sum(item.left for item in items if item.id in (f"{PART}preview", f"{PART}questions")),
        rest_minutes=max(0, left - (current.left if current else 0)) // MINUTE,
        replan=open_ and slack <= -REPLAN and any(item.state == "ahead" for item in items),
        absent=tuple(sorted(log.absent)),
        off_plan=tuple(log.off_plan.values()),
        told=tuple(log.told),
        owed=tuple(log.owed),
    )


def _stands(log: Log) -> Iterable[Stand]:
    for item in log.items():
        name = item.id.removeprefix(ASK)
        state = _standing(log, item.id, name)
        spent = log.spent.get(item.id, 0)
        own = log.minutes.get(item.id, item.minutes)
        left = own * MINUTE if state == "ahead" else max(0, own * MINUTE - spent) if state == "now" else 0
        yield Stand(item.id, own, log.asker(item), item.must, item.part, state, spent, left, log.skipped.get(name, ""))


def _standing(log: Log, item: str, question: str) -> Standing:
    if question in log.skipped:
        return "skipped"
    if item in log.begun:
        return "now" if item == log.item and log.phase != "ended" else "done"
    return "dropped" if question in log.dropped else "ahead"


def _pace(slack: int) -> Pace:
    if abs(slack) < ON_TIME:
        return "on-time"
    return "ahead" if slack > 0 else "behind"


def _late_start(log: Log, agenda: Agenda) -> int:
    if log.started_at is None or agenda.starts_at is None:
        return 0
    return max(0, log.started_at - agenda.starts_at)


def _begun(item: Stand) -> bool:
    return item.state in ("now", "done")
