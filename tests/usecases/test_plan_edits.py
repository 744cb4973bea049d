"""What each edit makes of the wishes, without making a plan."""

from __future__ import annotations

from kedua.engine.planning.bank import Question
from kedua.engine.planning.case import Panelist
from kedua.engine.planning.edits import Edits
from kedua.queries.plan_store import Wishes
from kedua.usecases.plan_edits import Edit, inputs_of, wished
from tests.factories.kits import recruiter_kit

PLAN = recruiter_kit().plan  # deeper: money-1 (core), money-2; fit: goals-1
OWN = Question("own-1", "money", "open", "How do you read a bill?", 5)


def edits_after(*edits: Edit, start: Edits = Edits()) -> Edits:  # noqa: B008 - frozen
    wishes = Wishes(edits=start)
    for edit in edits:
        wishes = wished(wishes, PLAN, edit)
    return wishes.edits


def test_moving_swaps_with_the_neighbour_of_the_same_part() -> None:
    assert edits_after(Edit("down", "money-1")).order == ("money-2", "money-1", "goals-1")
    assert edits_after(Edit("up", "money-2")).order == ("money-2", "money-1", "goals-1")


def test_moving_past_the_end_of_a_part_changes_nothing() -> None:
    assert edits_after(Edit("up", "money-1")) == Edits()
    assert edits_after(Edit("down", "goals-1")) == Edits()


def test_an_order_as_dragged_names_only_what_is_in_the_plan() -> None:
    dragged = Edit("order", order=("money-2", "unknown", "money-1", "money-2", "goals-1"))

    assert edits_after(dragged).order == ("money-2", "money-1", "goals-1")


def test_the_order_as_it_is_changes_nothing() -> None:
    assert edits_after(Edit("order", order=("money-1", "money-2", "goals-1"))) == Edits()


def test_leaving_out_unpins_and_remembers_the_text() -> None:
    wishes = wished(Wishes(edits=Edits(pinned=("money-2",))), PLAN, Edit("drop", "money-2"))

    assert wishes.edits == Edits(dropped=("money-2",))
    assert dict(wishes.texts)["money-2"] == PLAN.questions[1].question.text


def test_an_own_question_that_is_left_out_is_gone() -> None:
    assert edits_after(Edit("own", own=OWN), Edit("drop", "own-1")) == Edits()


def test_pinning_brings_back_and_unpinning_only_unpins() -> None:
    assert edits_after(Edit("drop", "money-2"), Edit("pin", "money-2")) == Edits(pinned=("money-2",))
    assert edits_after(Edit("pin", "money-2"), Edit("unpin", "money-2")) == Edits()
    assert edits_after(Edit("drop", "money-2"), Edit("bring-back", "money-2")) == Edits()


def test_other_words_hold_the_question_in_the_plan_and_the_last_ones_count() -> None:
    after = edits_after(Edit("reword", "money-2", text="First."), Edit("reword", "money-2", text="Second."))

    assert after == Edits(wording=(("money-2", "Second."),), pinned=("money-2",))
    assert edits_after(Edit("usual-words", "money-2"), start=after).wording == ()


def test_an_own_question_simply_gets_the_other_words() -> None:
    after = edits_after(Edit("own", own=OWN), Edit("reword", "own-1", text="How do you read a long bill?"))

    assert after.own[0].text == "How do you read a long bill?"
    assert after.wording == ()


def test_who_asks_and_how_long_are_settled_and_given_back() -> None:
    settled = edits_after(Edit("settings", "money-1", person="p2", minutes=9))

    assert settled == Edits(asked_by=(("money-1", "p2"),), minutes=(("money-1", 9),))
    assert edits_after(Edit("settings", "money-1"), start=settled) == Edits()


def test_length_and_panel_hold_until_the_booking_is_followed_again() -> None:
    panel = (Panelist("p3", "Dev"),)
    wishes = wished(wished(Wishes(), PLAN, Edit("length", minutes=45)), PLAN, Edit("panel", panel=panel))

    assert (wishes.minutes, wishes.panel) == (45, panel)
    assert wished(wishes, PLAN, Edit("as-booked")) == Wishes()


def test_starting_over_forgets_what_was_done_by_hand_but_not_the_length() -> None:
    wishes = Wishes(45, None, Edits(dropped=("a",)), 0, (("a", "Text"),))

    assert wished(wishes, PLAN, Edit("start-over")) == Wishes(45)


def test_planning_again_wishes_for_nothing_new() -> None:
    assert wished(Wishes(45), PLAN, Edit("again")) == Wishes(45)


def test_what_fills_the_sentence_about_an_edit() -> None:
    inputs = dict(inputs_of(Edit("settings", "money-1", person="p2", minutes=9), PLAN, Wishes()))

    assert inputs == {"question": PLAN.questions[0].question.text, "person": "Ada Wong", "minutes": 9}


def test_a_question_that_is_gone_is_named_by_the_text_that_was_kept() -> None:
    inputs = dict(inputs_of(Edit("bring-back", "old"), PLAN, Wishes(texts=(("old", "What was hard?"),))))

    assert inputs == {"question": "What was hard?"}
