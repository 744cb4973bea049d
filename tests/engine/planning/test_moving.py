"""Somebody is missing: what they had goes to those who can judge it, and nobody else's questions change hands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kedua.engine.planning.agenda import agenda_of
from kedua.engine.planning.case import Panelist
from kedua.engine.planning.happenings import Event
from kedua.engine.planning.moving import moved
from kedua.engine.planning.pacing import State, fold
from tests.factories.kits import recruiter_kit
from tests.factories.pacing_cases import HANA, MINUTE, SAM, START, TIM, happened

PLAN = recruiter_kit().plan  # p1 asks money-1 and money-2 and leads, p2 asks goals-1
SEATS = {"p1": HANA, "p2": SAM, "p3": TIM}
PANEL = {
    HANA: Panelist("p1", "Hana", "hiring manager"),
    SAM: Panelist("p2", "Sam", competencies=("coaching",)),
    TIM: Panelist("p3", "Tim", competencies=("money",)),
}


def after(*events: Event) -> State:
    return fold(agenda_of(PLAN, SEATS, starts_at=START), events, START + 60 * MINUTE)


def test_questions_go_to_who_can_judge_them_and_parts_to_who_leads() -> None:
    takers = dict(moved(PLAN, after(), HANA, PANEL))

    assert takers == {
        "money-1": TIM,
        "money-2": TIM,
        "part:welcome": SAM,
        "part:preview": SAM,
        "part:questions": SAM,
        "part:close": SAM,
    }


def test_what_is_over_stays_where_it_was() -> None:
    state = after(
        happened(1, "start", 0), happened(2, "go", 1, to="ask:money-1"), happened(3, "go", 9, to="ask:money-2"),
        happened(4, "skip", 9, question="part:preview"),
    )  # fmt: skip

    takers = dict(moved(PLAN, state, HANA, PANEL))

    assert takers == {"money-2": TIM, "part:questions": SAM, "part:close": SAM}


def test_nothing_goes_to_somebody_who_is_missing_too() -> None:
    state = after(happened(1, "absent", 0, seat=TIM, moved=[]))

    takers = dict(moved(PLAN, state, HANA, PANEL))

    assert set(takers.values()) == {SAM}


def test_a_question_that_nobody_left_can_judge_is_asked_all_the_same() -> None:
    panel = {seat: replace(person, competencies=("coaching",)) for seat, person in PANEL.items()}

    assert {taker for name, taker in moved(PLAN, after(), HANA, panel) if name.startswith("money")} <= {SAM, TIM}


@pytest.mark.parametrize("missing", [HANA, SAM, TIM])
def test_what_others_have_stays_theirs(missing: str) -> None:
    state = after()
    mine = {item.id.removeprefix("ask:") for item in state.items if item.by == missing}

    assert {name for name, _seat in moved(PLAN, state, missing, PANEL)} == mine


def test_nobody_takes_over_in_an_empty_room() -> None:
    assert moved(PLAN, after(), HANA, {HANA: PANEL[HANA]}) == ()


def test_what_was_asked_off_the_plan_moves_nowhere() -> None:
    own = happened(1, "off-plan", 0, question="own:1", text="And then?", subject="money", minutes=3)
    state = after(own)

    assert "own:1" not in dict(moved(PLAN, state, "", PANEL))
