from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.planning.bank import Question
from kedua.engine.planning.order import ordered
from tests.factories.banks import question, small_bank

BANK = small_bank()
WEIGHTS = {"teamwork": 3.0, "planning": 3.0, "selling": 5.0, "safety": 1.0}


def names(chosen: list[str], core: tuple[str, ...] = ()) -> list[str]:
    picked = [q for q in BANK.questions if q.id in chosen]
    return [q.id for q in ordered(picked, BANK.subjects, WEIGHTS, core)]


def test_heavier_subjects_come_first_and_each_is_finished_before_the_next() -> None:
    chosen = ["teamwork-5", "teamwork-1", "planning-1", "planning-5", "selling-1", "safety-1"]

    order = names(chosen)

    assert order == ["selling-1", "planning-1", "planning-5", "teamwork-1", "teamwork-5", "safety-1"]


def test_a_challenge_comes_last_in_its_subject() -> None:
    assert names(["teamwork-5", "teamwork-1", "teamwork-2"]) == ["teamwork-1", "teamwork-2", "teamwork-5"]


def test_values_then_contribution_then_motivation_then_goals_end_it() -> None:
    chosen = ["career-goals-1", "motivation-1", "contribution-1", "value:care-1", "safety-1"]

    order = names(chosen)

    assert order == ["safety-1", "value:care-1", "contribution-1", "motivation-1", "career-goals-1"]


def test_subjects_of_the_core_come_first_with_the_core_before_the_rest() -> None:
    chosen = ["selling-1", "safety-1", "safety-2", "teamwork-1", "teamwork-2"]

    order = names(chosen, core=("safety-2", "teamwork-2"))

    assert order == ["safety-2", "safety-1", "teamwork-2", "teamwork-1", "selling-1"]


@given(st.permutations(["teamwork-1", "planning-1", "teamwork-2", "safety-1"]), st.integers(0, 4))
def test_the_core_keeps_its_order_even_between_subjects(core: list[str], size: int) -> None:
    locked = tuple(core[:size])

    order = names(["teamwork-1", "planning-1", "teamwork-2", "safety-1", "selling-1", "career-goals-1"], locked)

    assert tuple(name for name in order if name in locked) == locked


def test_what_builds_on_a_topic_opens_unless_it_is_a_challenge_or_core() -> None:
    topic = replace(question("upon", "safety"), source="topic")
    hard = replace(question("hard", "selling", "significant-challenge"), source="topic")
    core = replace(question("fixed", "selling"), source="topic")
    other = question("plain", "selling")

    order = ordered([other, hard, core, topic], BANK.subjects, WEIGHTS, ("fixed",))

    assert [q.id for q in order] == ["upon", "fixed", "plain", "hard"]


@given(st.permutations([q for q in BANK.questions if q.id.endswith(("-1", "-5"))]))
def test_the_order_does_not_depend_on_the_order_they_came_in(chosen: list[Question]) -> None:
    picked = [q for q in BANK.questions if q in chosen]

    order = ordered(chosen, BANK.subjects, WEIGHTS, ("planning-1",))

    assert order == ordered(picked, BANK.subjects, WEIGHTS, ("planning-1",))
