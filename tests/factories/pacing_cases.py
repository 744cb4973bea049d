"""The cases of `tests/data/pacing_cases.json`, to which the clocks of Python and JavaScript are both held.

`tests/engine/planning/test_pacing.py` works the same rules out by hand; these see to it that both read them alike. To
write the file anew: `python -m tests.factories.pacing_cases`.
"""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import cast

from kedua.engine.planning.agenda import Agenda, Item
from kedua.engine.planning.happenings import Event, Kind
from kedua.engine.planning.pacing import State, fold
from kedua.queries.room_facts import FACTS, facts_of, stored_facts

FILE = Path(__file__).parents[1] / "data" / "pacing_cases.json"
MINUTE = 60_000
START = 1_795_492_800_000
HANA, SAM, TIM = (f"00000000-0000-0000-0000-00000000000{n}" for n in (1, 2, 3))
OWN = "own:00000000-0000-0000-0000-0000000000aa"
Json = dict[str, object]

AGENDA = Agenda(
    45,
    (
        Item("part:welcome", 4, HANA, part="welcome"),
        Item("ask:q1", 6, HANA, True, "deeper"),
        Item("ask:q2", 6, SAM, False, "deeper"),
        Item("ask:topic-1/a1b2c3", 5, SAM, True, "deeper"),
        Item("ask:goals", 5, HANA, False, "fit"),
        Item("part:preview", 9, HANA, part="preview"),
        Item("part:questions", 7, HANA, part="questions"),
        Item("part:close", 3, HANA, part="close"),
    ),
    START,
)
QUESTIONS = ("q1", "q2", "topic-1/a1b2c3", "goals")


def happened(number: int, kind: str, minute: float, who: str = HANA, /, **facts: object) -> Event:
    """An event, so many minutes after the booked start."""
    key = f"00000000-0000-0000-0000-{number:012x}"
    return Event(key, cast(Kind, kind), round(START + minute * MINUTE), who, facts_of(kind, facts))


def cases() -> list[Json]:
    """Make the cases: some by hand, some in which anything happens in any order."""
    told = [_case(name, AGENDA, events, minute) for name, (events, minute) in BY_HAND.items()]
    told += [_case(f"chance {seed}", *by_chance(random.Random(seed))) for seed in range(30)]
    bare = Agenda(30, (), None)
    return [*told, _case("nothing planned", bare, [happened(1, "start", 0), happened(2, "pause", 5)], 9)]


ALL = ("welcome", "preview", "questions", "close")
BY_HAND: Mapping[str, tuple[list[Event], float]] = {
    "not begun": ([], -5),
    "not begun, and it is late": ([], 8),
    "begun": ([happened(1, "start", 0)], 3),
    "begun late": ([happened(1, "start", 7)], 10),
    "begun with a question": ([happened(1, "go", -1, to="ask:q1"), happened(2, "start", 0)], 2),
    "begun twice": ([happened(1, "start", 0), happened(2, "start", 2, SAM)], 3),
    "paused": ([happened(1, "start", 0), happened(2, "pause", 2)], 9),
    "paused and resumed": ([happened(1, "start", 0), happened(2, "pause", 2), happened(3, "resume", 5)], 9),
    "one after the other": (
        [happened(1, "start", 0), happened(2, "go", 4, to="ask:q1"), happened(3, "go", 9, SAM, to="ask:q2")],
        12,
    ),
    "too long on one": ([happened(1, "start", 0), happened(2, "go", 4, to="ask:q1")], 14),
    "back to one that was over": (
        [happened(1, "start", 0), happened(2, "go", 4, to="ask:q1"), happened(3, "go", 6, SAM, to="ask:q2"),
         happened(4, "go", 8, to="ask:q1")],
        9,
    ),
    "skipped": ([happened(1, "start", 0), happened(2, "skip", 3, question="q2", why="Told already")], 4),
    "skipped and back": (
        [happened(1, "start", 0), happened(2, "skip", 3, question="q2"), happened(3, "unskip", 4, question="q2")],
        4,
    ),
    "skipped and asked all the same": (
        [happened(1, "start", 0), happened(2, "skip", 3, question="q2", why="?"), happened(3, "go", 4, to="ask:q2")],
        5,
    ),
    "skipped while it is asked": (
        [happened(1, "start", 0), happened(2, "go", 4, to="ask:q1"), happened(3, "skip", 6, question="q1", why="Enough")],
        7,
    ),
    "off the plan": (
        [happened(1, "start", 0), happened(2, "off-plan", 3, question=OWN, text="And then?", subject="money", minutes=3),
         happened(3, "go", 4, to=f"ask:{OWN}")],
        6,
    ),
    "a shorter rest": (
        [happened(1, "start", 0), happened(2, "go", 18, to="ask:q1"),
         happened(3, "rest", 20, questions=[["topic-1/a1b2c3", 4]], dropped=["q2", "goals"],
                  parts=[["preview", 6], ["questions", 5], ["close", 2]])],
        21,
    ),
    "a shorter rest, and a longer one again": (
        [happened(1, "start", 0), happened(2, "rest", 1, questions=[], dropped=["q2"], parts=[]),
         happened(3, "rest", 2, questions=[["q2", 4]], dropped=["goals"], parts=[])],
        3,
    ),
    "somebody is missing": (
        [happened(1, "start", 0), happened(2, "absent", 1, seat=SAM, moved=[["q2", HANA], ["topic-1/a1b2c3", TIM]])],
        2,
    ),
    "one after the other is missing": (
        [happened(1, "absent", 1, seat=SAM, moved=[["q2", TIM]]),
         happened(2, "absent", 0, seat=TIM, moved=[["q2", HANA]])],
        2,
    ),
    "everybody is missing": (
        [happened(1, "absent", 0, seat=SAM, moved=[["q2", HANA]]),
         happened(2, "absent", 1, seat=HANA, moved=[["q2", SAM]])],
        2,
    ),
    "missing, and there after all": (
        [happened(1, "absent", 0, seat=SAM, moved=[["q2", HANA]]), happened(2, "present", 3, seat=SAM)],
        4,
    ),
    "done": ([happened(1, "start", 0), happened(2, "go", 4, to="part:close"), happened(3, "end", 6, how="done")], 30),
    "ended twice": (
        [happened(1, "start", 0), happened(2, "end", 6, how="cut-short", why="Fire alarm"),
         happened(3, "end", 7, SAM, how="done")],
        30,
    ),
    "ended and opened again": (
        [happened(1, "start", 0), happened(2, "end", 6, how="cut-short", why="Fire alarm"), happened(3, "reopen", 20)],
        25,
    ),
    "did not come": ([happened(1, "end", 15, how="no-show", why="Not reached by phone")], 20),
    "came after all": (
        [happened(1, "end", 15, how="no-show"), happened(2, "reopen", 16), happened(3, "start", 17)],
        20,
    ),
    "told and owed": (
        [happened(1, "start", 0), happened(2, "told", 2, part="preview", entry="Three weekends out of four."),
         happened(3, "owed", 3, text="When is the first pay day?")],
        4,
    ),
    "longer than booked": ([happened(1, "start", 0), happened(2, "go", 4, to="part:close")], 52),
    "out of order and twice": (
        [happened(3, "go", 9, SAM, to="ask:q2"), happened(2, "go", 4, to="ask:q1"), happened(1, "start", 0),
         happened(2, "go", 4, to="ask:q1")],
        12,
    ),
    "the device's clock runs ahead": ([happened(1, "start", 0), happened(2, "go", 4, to="ask:q1")], 3),
}  # fmt: skip


def by_chance(chance: random.Random) -> tuple[Agenda, list[Event], float]:
    """An agenda, anything that may happen, and a minute at which to look."""
    agenda = Agenda(chance.choice((20, 45, 60)), AGENDA.items, chance.choice((START, None)))
    events = [_anything(chance, number) for number in range(1, chance.randint(4, 24))]
    return agenda, chance.sample(events, len(events)), chance.uniform(-5, 70)


def _anything(chance: random.Random, number: int) -> Event:
    kind = chance.choice(("start", "resume", "go", "go", "go", "go", *FACTS))
    question = chance.choice((*QUESTIONS, OWN))
    every: Mapping[str, object] = {
        "how": chance.choice(("done", "cut-short", "no-show")),
        "why": chance.choice(("", "Fire alarm")),
        "to": chance.choice((*(f"ask:{name}" for name in (*QUESTIONS, OWN)), *(f"part:{part}" for part in ALL))),
        "question": OWN if kind == "off-plan" else question,
        "text": "And then?",
        "subject": "money",
        "minutes": chance.randint(1, 6),
        "questions": [[name, chance.randint(2, 6)] for name in QUESTIONS if chance.random() < 0.4],
        "parts": [["preview", chance.randint(3, 9)]],
        "dropped": [name for name in QUESTIONS if chance.random() < 0.3],
        "seat": chance.choice((HANA, SAM, TIM)),
        "moved": [[name, chance.choice((HANA, SAM, TIM))] for name in QUESTIONS if chance.random() < 0.5],
        "part": "preview",
        "entry": "Three weekends out of four.",
    }
    names = [name.strip("()") for name in FACTS[kind].split()]
    seat = chance.choice((HANA, SAM, TIM))
    return happened(number, kind, chance.uniform(-5, 60), seat, **{name: every[name] for name in names})


def _case(name: str, agenda: Agenda, events: list[Event], minute: float) -> Json:
    now = round(START + minute * MINUTE)
    return {
        "name": name,
        "agenda": asdict(agenda),
        "events": [
            {"key": e.key, "kind": e.kind, "at": e.at, "seat": e.seat, "facts": stored_facts(e.kind, e.facts)}
            for e in events
        ],
        "now": now,
        "state": as_json(fold(agenda, events, now)),
    }


def as_json(state: State) -> Json:
    """Write a state as the page's script has it."""
    lists: Json = {
        "off_plan": [stored_facts("off-plan", facts) for facts in state.off_plan],
        "told": [stored_facts("told", facts) for facts in state.told],
        "owed": [stored_facts("owed", facts) for facts in state.owed],
        "at": dict(state.at),
        "asked": state.asked,
        "given": state.given,
        "musts_left": state.musts_left,
    }
    plain: Json = json.loads(json.dumps({**asdict(state), **lists}))
    return plain


def as_file(made: list[Json]) -> str:
    """Write the cases as they stand in the file: a case a line."""
    lines = ",\n".join(json.dumps(case, ensure_ascii=False, sort_keys=True) for case in made)
    return f"[\n{lines}\n]\n"


if __name__ == "__main__":
    FILE.write_text(as_file(cases()), "utf-8")
