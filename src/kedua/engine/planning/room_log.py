"""What has happened in a room so far, event after event; `pacing` reads the state off it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from kedua.engine.planning.agenda import ASK, Agenda, Item
from kedua.engine.planning.happenings import Event, Facts, Kind

Phase = Literal["waiting", "running", "paused", "ended"]


class Log:
    """Takes events in order; `clock` is the time of the last, and what ran until then is counted."""

    def __init__(self, agenda: Agenda) -> None:
        self.agenda = agenda
        self.clock = 0
        self.phase: Phase = "waiting"
        self.started_at: int | None = None
        self.ended_at: int | None = None
        self.ending: Facts | None = None
        self.elapsed = 0
        self.item = ""
        self.at: dict[str, str] = {}
        self.spent: dict[str, int] = {}
        self.begun: set[str] = set()
        self.skipped: dict[str, str] = {}
        self.dropped: set[str] = set()
        self.minutes: dict[str, int] = {}
        self.off_plan: dict[str, Facts] = {}
        self.absent: set[str] = set()
        self.moved: dict[tuple[str, str], str] = {}
        self.told: list[Facts] = []
        self.owed: list[Facts] = []
        self._kinds: Mapping[Kind, Callable[[Event], None]] = {
            "start": self._start,
            "pause": self._pause,
            "resume": self._resume,
            "end": self._end,
            "reopen": self._reopen,
            "go": self._go,
            "skip": lambda event: self.skipped.update({event.facts.question: event.facts.why}),
            "unskip": lambda event: self._unskip(event.facts.question),
            "off-plan": lambda event: self.off_plan.update({event.facts.question: event.facts}),
            "rest": self._rest,
            "absent": self._absent,
            "present": lambda event: self.absent.discard(event.facts.seat),
            "told": lambda event: self.told.append(event.facts),
            "owed": lambda event: self.owed.append(event.facts),
        }

    def add(self, event: Event) -> None:
        """Take the next event in."""
        self.move_to(event.at)
        self._kinds[event.kind](event)

    def move_to(self, at: int) -> None:
        """Let time pass until `at`."""
        if self.phase == "running":
            self.elapsed += at - self.clock
            self.spent[self.item] = self.spent.get(self.item, 0) + at - self.clock
        self.clock = at

    def items(self) -> Iterator[Item]:
        """List the items of the agenda, and after them those asked off-plan."""
        yield from self.agenda.items
        for question, facts in self.off_plan.items():
            yield Item(ASK + question, facts.minutes)

    def asker(self, item: Item) -> str:
        """Give the seat that asks or leads now: where somebody is absent, whoever it was moved to."""
        seat, question, passed = item.by, item.id.removeprefix(ASK), set[str]()
        while seat in self.absent and (seat, question) in self.moved and seat not in passed:
            passed.add(seat)
            seat = self.moved[seat, question]
        return seat

    def _start(self, event: Event) -> None:
        if self.phase != "waiting":
            return
        self.phase, self.started_at = "running", event.at
        if not self.item:
            self.item = next((item.id for item in self.agenda.items), "")
        self.begun = {self.item}

    def _pause(self, _event: Event) -> None:
        if self.phase == "running":
            self.phase = "paused"

    def _resume(self, _event: Event) -> None:
        if self.phase == "paused":
            self.phase = "running"

    def _end(self, event: Event) -> None:
        if self.phase != "ended":
            self.phase, self.ended_at, self.ending = "ended", event.at, event.facts

    def _reopen(self, _event: Event) -> None:
        if self.phase == "ended":
            self.phase = "waiting" if self.started_at is None else "running"
            self.ended_at = self.ending = None

    def _go(self, event: Event) -> None:
        self.item = self.at[event.seat] = event.facts.to
        self._unskip(event.facts.to.removeprefix(ASK))
        if self.phase != "waiting":
            self.begun.add(event.facts.to)

    def _unskip(self, question: str) -> None:
        self.skipped.pop(question, None)

    def _rest(self, event: Event) -> None:
        facts = event.facts
        self.minutes.update({ASK + question: minutes for question, minutes in facts.questions})
        self.minutes.update({f"part:{part}": minutes for part, minutes in facts.parts})
        self.dropped -= {question for question, _minutes in facts.questions}
        self.dropped |= set(facts.dropped)

    def _absent(self, event: Event) -> None:
        self.absent.add(event.facts.seat)
        for question, to in event.facts.moved:
            self.moved[event.facts.seat, question] = to
