"""A plan laid out for a room: who is there asks, what must be asked is marked, what was done does not come again."""

from __future__ import annotations

from dataclasses import replace

from kedua.engine.planning.agenda import Agenda, Item, agenda_of, left_of
from tests.factories.kits import recruiter_kit

PLAN = recruiter_kit().plan  # p1 asks money-1 (core) and money-2, p2 asks goals-1
BOTH = {"p1": "seat-1", "p2": "seat-2"}


def askers(agenda: Agenda) -> dict[str, str]:
    return {item.id: item.by for item in agenda.items}


def test_the_parts_and_questions_come_in_order_with_their_minutes() -> None:
    agenda = agenda_of(PLAN, BOTH, starts_at=60_000)

    assert [(item.id, item.minutes, item.part) for item in agenda.items] == [
        ("part:welcome", 4, "welcome"),
        ("ask:money-1", 6, "deeper"),
        ("ask:money-2", 6, "deeper"),
        ("ask:goals-1", 6, "fit"),
        ("part:preview", 10, "preview"),
        ("part:questions", 9, "questions"),
        ("part:close", 4, "close"),
    ]
    assert (agenda.minutes, agenda.starts_at, agenda.ends_at) == (45, 60_000, 46 * 60_000)
    assert agenda_of(PLAN, BOTH, 60).minutes == 60
    assert agenda_of(PLAN, BOTH).ends_at is None


def test_the_core_and_the_first_question_on_a_must_have_must_be_asked() -> None:
    none_core = replace(
        PLAN, parts=tuple(replace(p, questions=tuple(replace(q, core=False) for q in p.questions)) for p in PLAN.parts)
    )

    assert [item.id for item in agenda_of(PLAN, BOTH).items if item.must] == ["ask:money-1"]
    assert [item.id for item in agenda_of(none_core, BOTH).items if item.must] == ["ask:money-1"]


def test_everybody_has_what_was_planned_for_them() -> None:
    by = askers(agenda_of(PLAN, BOTH))

    assert (by["ask:money-1"], by["ask:goals-1"], by["part:preview"]) == ("seat-1", "seat-2", "seat-1")


def test_what_was_planned_for_somebody_who_is_not_there_goes_to_whoever_has_least_to_ask() -> None:
    by = askers(agenda_of(PLAN, {"p2": "seat-2", "p3": "seat-3"}))

    assert by == {
        "part:welcome": "seat-2",
        "ask:money-1": "seat-3",
        "ask:money-2": "seat-2",
        "ask:goals-1": "seat-2",
        "part:preview": "seat-2",
        "part:questions": "seat-2",
        "part:close": "seat-2",
    }


def test_with_nobody_there_nobody_asks() -> None:
    assert set(askers(agenda_of(PLAN, {})).values()) == {""}


def test_what_was_done_does_not_come_again() -> None:
    left = left_of(agenda_of(PLAN, BOTH), ("part:welcome", "ask:money-1", "ask:own:1"))

    assert [item.id for item in left.items][:2] == ["ask:money-2", "ask:goals-1"]
    assert left_of(Agenda(5, (Item("part:close", 3),)), ()).items == (Item("part:close", 3),)
