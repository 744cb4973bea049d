"""The state of a room: time that counts, what is asked and left, ahead or behind, who asks; in whatever order events come."""

from __future__ import annotations

import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.planning.agenda import Agenda, Item
from kedua.engine.planning.happenings import Event
from kedua.engine.planning.pacing import State, fold
from tests.factories.pacing_cases import (
    AGENDA,
    FILE,
    HANA,
    MINUTE,
    OWN,
    SAM,
    START,
    TIM,
    as_file,
    by_chance,
    cases,
    happened,
)

CASES = json.loads(FILE.read_text("utf-8"))
PLANNED = 45 * MINUTE


def at(minute: float, *events: Event, agenda: Agenda = AGENDA) -> State:
    return fold(agenda, events, round(START + minute * MINUTE))


def left_of(state: State, item: str) -> float:
    return next(stand.left for stand in state.items if stand.id == item) / MINUTE


def spent_on(state: State, item: str) -> float:
    return next(stand.spent for stand in state.items if stand.id == item) / MINUTE


def standing(state: State, item: str) -> str:
    return next(stand.state for stand in state.items if stand.id == item)


def asker(state: State, item: str) -> str:
    return next(stand.by for stand in state.items if stand.id == item)


BEGUN = happened(1, "start", 0)
ASKING = happened(2, "go", 4, to="ask:q1")


def test_before_the_start_everything_is_ahead_and_nothing_has_passed() -> None:
    state = at(-5)

    assert (state.phase, state.elapsed, state.left, state.needed, state.slack) == ("waiting", 0, PLANNED, PLANNED, 0)
    assert (state.pace, state.replan, state.now, state.asked, state.given) == ("on-time", False, "", (), ())
    assert state.until_end == 50 * MINUTE


def test_the_clock_begins_with_the_first_item() -> None:
    state = at(3, BEGUN)

    assert (state.phase, state.now, state.elapsed, state.started_at) == ("running", "part:welcome", 3 * MINUTE, START)
    assert (left_of(state, "part:welcome"), state.given, state.slack) == (1, ("welcome",), 0)


def test_whoever_starts_late_has_the_whole_length_and_is_told_how_far_it_runs_over() -> None:
    state = at(10, happened(1, "start", 7))

    assert (state.late_start, state.left, state.slack) == (7 * MINUTE, 42 * MINUTE, 0)
    assert (state.until_end, state.over) == (35 * MINUTE, 7 * MINUTE)


def test_pauses_do_not_count() -> None:
    state = at(9, BEGUN, happened(2, "pause", 2), happened(3, "resume", 5))

    assert (state.elapsed, spent_on(state, "part:welcome"), state.over) == (6 * MINUTE, 6, 3 * MINUTE)
    assert at(9, BEGUN, happened(2, "pause", 2)).phase == "paused"
    assert at(9, BEGUN, happened(2, "pause", 2)).elapsed == 2 * MINUTE


def test_time_counts_to_whatever_the_panel_is_at() -> None:
    state = at(12, BEGUN, ASKING, happened(3, "go", 9, SAM, to="ask:q2"))

    assert [spent_on(state, name) for name in ("part:welcome", "ask:q1", "ask:q2")] == [4, 5, 3]
    assert state.at == ((HANA, "ask:q1"), (SAM, "ask:q2"))
    assert (state.now, state.asked, state.given) == ("ask:q2", ("q1", "q2"), ("welcome",))
    assert state.slack == 1 * MINUTE  # a minute was left of the first question's six


def test_going_before_the_start_only_says_where_to_begin() -> None:
    state = at(2, happened(1, "go", -2, to="ask:q2"), happened(2, "go", -1, to="ask:q1"), happened(3, "start", 0))

    assert (state.now, state.asked) == ("ask:q1", ("q1",))


@pytest.mark.parametrize(
    ("minute", "pace", "replan"),
    [(10, "on-time", False), (10.9, "on-time", False), (11, "behind", False), (12, "behind", True)],
)
def test_too_long_on_one_question_is_behind_and_two_minutes_offer_a_shorter_rest(
    minute: float, pace: str, replan: bool
) -> None:
    state = at(minute, BEGUN, ASKING)

    assert (state.pace, state.replan) == (pace, replan)
    assert state.slack == -round((minute - 10) * MINUTE)


def test_a_question_that_is_over_early_or_skipped_is_ahead() -> None:
    assert at(6, BEGUN, ASKING, happened(3, "go", 6, to="ask:q2")).pace == "ahead"
    assert at(4, BEGUN, ASKING, happened(3, "skip", 4, question="q2")).slack == 6 * MINUTE


def test_a_plan_longer_than_the_booked_time_offers_a_shorter_rest_at_once() -> None:
    assert at(-1, agenda=Agenda(30, AGENDA.items, START)).replan


def test_nothing_is_offered_when_nothing_is_ahead_any_more() -> None:
    last = Agenda(10, (Item("part:close", 3),), START)

    state = at(20, BEGUN, agenda=last)

    assert (state.pace, state.replan, state.rest_minutes) == ("behind", False, 0)


def test_the_rest_has_what_the_current_item_leaves() -> None:
    state = at(12, BEGUN, ASKING, happened(3, "go", 10, to="ask:q2"))

    assert state.rest_minutes == 33 - 4
    assert state.kept == 16 * MINUTE


def test_a_skipped_question_is_neither_asked_nor_left() -> None:
    state = at(9, BEGUN, ASKING, happened(3, "skip", 6, question="q1", why="Told us already"))

    assert (standing(state, "ask:q1"), state.asked, left_of(state, "ask:q1")) == ("skipped", (), 0)
    assert state.items[1].why == "Told us already"
    assert state.musts_left == ("topic-1/a1b2c3",)
    assert (
        standing(
            at(9, BEGUN, ASKING, happened(3, "skip", 6, question="q1"), happened(4, "unskip", 7, question="q1")),
            "ask:q1",
        )
        == "now"
    )
    assert at(9, BEGUN, happened(3, "skip", 2, question="q2"), happened(4, "go", 4, to="ask:q2")).asked == ("q2",)


def test_a_part_can_be_skipped_as_well() -> None:
    state = at(1, BEGUN, happened(2, "skip", 1, question="part:preview"))

    assert (standing(state, "part:preview"), state.kept) == ("skipped", 7 * MINUTE)


def test_what_is_asked_off_the_plan_takes_its_time() -> None:
    extra = happened(2, "off-plan", 3, question=OWN, text="And then?", subject="money", minutes=3)

    assert at(3, BEGUN, extra).slack == -3 * MINUTE
    asked = at(6, BEGUN, extra, happened(3, "go", 4, to=f"ask:{OWN}"))
    assert (asked.asked, spent_on(asked, f"ask:{OWN}"), left_of(asked, f"ask:{OWN}")) == ((OWN,), 2, 1)
    assert [facts.text for facts in asked.off_plan] == ["And then?"]


def test_an_accepted_rest_is_the_plan_from_then_on() -> None:
    rest = happened(
        3,
        "rest",
        20,
        questions=[["topic-1/a1b2c3", 4]],
        dropped=["q2", "goals"],
        parts=[["preview", 6], ["questions", 5]],
    )

    state = at(20, BEGUN, happened(2, "go", 18, to="ask:q1"), rest)

    assert [standing(state, f"ask:{name}") for name in ("q2", "goals")] == ["dropped", "dropped"]
    assert [left_of(state, name) for name in ("ask:topic-1/a1b2c3", "part:preview", "part:questions")] == [4, 6, 5]
    assert (state.needed, state.slack) == ((4 + 4 + 6 + 5 + 3) * MINUTE, 3 * MINUTE)
    again = at(21, BEGUN, rest, happened(4, "rest", 21, questions=[["q2", 3]], dropped=[], parts=[]))
    assert (standing(again, "ask:q2"), standing(again, "ask:goals")) == ("ahead", "dropped")
    assert at(22, BEGUN, rest, happened(4, "go", 21, to="ask:q2")).asked == ("q2",)


def test_the_questions_of_who_is_missing_pass_on_and_come_back() -> None:
    missing = happened(1, "absent", 1, seat=SAM, moved=[["q2", HANA], ["topic-1/a1b2c3", TIM]])
    too = happened(2, "absent", 0, seat=TIM, moved=[["topic-1/a1b2c3", HANA]])

    assert [asker(at(2, missing), f"ask:{name}") for name in ("q2", "topic-1/a1b2c3")] == [HANA, TIM]
    assert asker(at(2, missing, too), "ask:topic-1/a1b2c3") == HANA
    assert at(2, missing, too).absent == (SAM, TIM)
    assert asker(at(4, missing, happened(3, "present", 3, seat=SAM)), "ask:q2") == SAM


def test_where_everybody_is_missing_a_question_stays_with_somebody() -> None:
    one = happened(1, "absent", 0, seat=SAM, moved=[["q2", HANA]])
    other = happened(2, "absent", 1, seat=HANA, moved=[["q2", SAM]])

    assert asker(at(2, one, other), "ask:q2") in (HANA, SAM)


def test_the_end_stops_the_clock_and_the_first_end_holds() -> None:
    ended = at(
        30, BEGUN, ASKING, happened(3, "end", 6, how="cut-short", why="Fire alarm"), happened(4, "end", 7, how="done")
    )

    assert (ended.phase, ended.how, ended.why, ended.elapsed) == ("ended", "cut-short", "Fire alarm", 6 * MINUTE)
    assert (ended.ended_at, ended.over, ended.replan) == (START + 6 * MINUTE, 0, False)
    assert (standing(ended, "ask:q1"), ended.finished) == ("done", ("part:welcome",))


def test_an_ended_room_goes_on_where_it_was() -> None:
    cut = (BEGUN, ASKING, happened(3, "end", 6, how="cut-short"), happened(4, "reopen", 20))

    state = at(25, *cut)

    assert (state.phase, state.elapsed, state.how, spent_on(state, "ask:q1")) == ("running", 11 * MINUTE, None, 7)
    shown = at(20, happened(1, "end", 15, how="no-show"), happened(2, "reopen", 16), happened(3, "start", 17))
    assert (shown.phase, shown.elapsed) == ("running", 3 * MINUTE)


def test_steps_that_make_no_sense_change_nothing() -> None:
    plain = at(9, BEGUN, ASKING)

    odd = at(9, BEGUN, ASKING, happened(5, "resume", 5), happened(6, "start", 6), happened(7, "reopen", 7))

    assert odd == plain
    assert at(5, happened(1, "pause", 1), happened(2, "resume", 2)).phase == "waiting"


def test_what_was_told_and_what_is_owed_is_listed() -> None:
    state = at(
        5, BEGUN, happened(2, "told", 2, part="preview", entry="Late shifts"), happened(3, "owed", 3, text="Pay day?")
    )

    assert ([facts.entry for facts in state.told], [facts.text for facts in state.owed]) == (
        ["Late shifts"],
        ["Pay day?"],
    )


def test_an_interview_without_a_time_has_no_booked_end() -> None:
    state = at(5, BEGUN, agenda=Agenda(45, AGENDA.items))

    assert (state.until_end, state.over, state.late_start) == (None, 0, 0)


def test_nothing_planned_still_has_a_clock() -> None:
    state = at(5, BEGUN, agenda=Agenda(30, ()))

    assert (state.now, state.elapsed, state.left, state.items) == ("", 5 * MINUTE, 25 * MINUTE, ())


@given(st.integers(0, 1000))
def test_the_order_of_arrival_does_not_matter(seed: int) -> None:
    agenda, events, minute = by_chance(Random(seed))
    shuffled = Random(seed + 1).sample(events * 2, len(events) * 2)
    now = round(START + minute * MINUTE)

    assert fold(agenda, shuffled, now) == fold(agenda, events, now)


@given(
    st.lists(
        st.tuples(st.sampled_from(["start", "pause", "resume", "end", "reopen", "go"]), st.integers(0, 60)), max_size=12
    )
)
def test_time_is_neither_lost_nor_doubled(steps: list[tuple[str, int]]) -> None:
    facts: dict[str, dict[str, object]] = {"end": {"how": "done"}, "go": {"to": "ask:q1"}}
    events = [happened(number, kind, minute, **facts.get(kind, {})) for number, (kind, minute) in enumerate(steps)]

    state = at(60, *events)

    assert sum(item.spent for item in state.items) == state.elapsed <= 60 * MINUTE
    assert state.left + state.elapsed == PLANNED
    assert state.needed >= 0


def test_the_golden_cases_are_fresh() -> None:
    assert len(CASES) >= 60
    assert FILE.read_text("utf-8") == as_file(cases())
