"""Of two questions that ask the same one gives way, to an equal where there is one, and the value stays proven."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedua.engine.planning.bank import Question
from kedua.engine.planning.choose import Option, Problem, Rule, choose, worth
from kedua.engine.planning.different import choose_all_different
from kedua.engine.planning.eligible import Affinity
from tests.engine.planning.test_choose import keeps, minutes, problems, subsets
from tests.factories.banks import question
from tests.factories.cases import likeness_of

GAIN = (0.0, 0.1, 0.2, 0.3, 0.4)


def texts(problem: Problem) -> dict[str, Question]:
    return {option.id: question(option.id, option.subject) for option in problem.options}


def same(*names: str) -> frozenset[str]:
    return frozenset(question(name, "a").text for name in names)


def test_an_equal_stands_in_and_nothing_is_lost() -> None:
    options = tuple(Option(name, name[0], 4, 4) for name in ("a1", "a2", "a3", "b1"))
    problem = Problem(options, {"a": GAIN, "b": GAIN}, 8, (Rule("most/a", frozenset({"a1", "a2", "a3"}), 1, 1),))

    choice, solved = choose_all_different([problem], texts(problem), likeness_of(same("a1", "b1"), same("a2", "b1")))

    assert choice is not None
    assert (choice.ids, solved) == (("a3", "b1"), problem)
    assert choice.value == choice.bound == pytest.approx(0.8)


def test_of_three_that_ask_the_same_two_give_way() -> None:
    options = tuple(Option(name, name[0], 4, 4) for name in ("a1", "a2", "b1", "b2", "c1", "c2"))
    most = tuple(Rule(f"most/{name}", frozenset({f"{name}1", f"{name}2"}), 1, 1) for name in "abc")
    problem = Problem(options, {"a": GAIN, "b": GAIN, "c": GAIN}, 12, most)

    choice, _ = choose_all_different([problem], texts(problem), likeness_of(same("a1", "b1", "c1")))

    assert choice is not None
    assert choice.ids == ("a1", "b2", "c2")


def test_where_no_equal_will_do_the_choice_is_made_again() -> None:
    options = (Option("a1", "a", 4, 4), Option("b1", "b", 4, 4), Option("b2", "b", 4, 3))
    problem = Problem(options, {"a": GAIN, "b": GAIN}, 8, (Rule("must/a", frozenset({"a1"}), 1),))

    choice, _ = choose_all_different([problem], texts(problem), likeness_of(same("a1", "b1")))

    assert choice is not None
    assert choice.ids == ("a1", "b2")
    assert choice.value == pytest.approx(0.7)


def test_the_next_problem_is_tried_and_the_last_is_given_back_when_none_can_be_solved() -> None:
    options = (Option("a1", "a", 4, 4), Option("b1", "b", 4, 4))
    wishes = [Rule(f"must/{name}", frozenset({f"{name}1"}), 1) for name in "ab"]
    both = Problem(options, {"a": GAIN, "b": GAIN}, 8, tuple(wishes))
    one = Problem(options, {"a": GAIN, "b": GAIN}, 8, (wishes[1],))
    clash = likeness_of(same("a1", "b1"))

    choice, solved = choose_all_different([both, one], texts(both), clash)
    nothing, tried = choose_all_different([both], texts(both), clash)

    assert choice is not None
    assert (choice.ids, solved) == (("b1",), one)
    assert nothing is None
    assert [rule.code for rule in tried.rules] == ["must/a", "must/b", "same/b1/a1"]


@settings(max_examples=80, deadline=None)
@given(problems(), st.data())
def test_it_agrees_with_trying_every_subset_in_which_all_differ(problem: Problem, data: st.DataObject) -> None:
    names = [option.id for option in problem.options]
    pair = st.lists(st.sampled_from(names), min_size=2, max_size=2, unique=True) if len(names) > 1 else st.just([])
    clashes = data.draw(st.lists(pair, max_size=4))
    affinity = likeness_of(*(same(*clash) for clash in clashes if clash))
    fitting = [s for s in subsets(problem) if minutes(s) <= problem.minutes and _differ(s, clashes)]

    choice, _ = choose_all_different([problem], texts(problem), affinity)

    assert (choice is None) == (not fitting)
    if choice is not None:
        chosen = tuple(option for option in problem.options if option.id in choice.ids)
        assert keeps(problem, chosen)
        assert _differ(chosen, clashes)
        assert choice.value == pytest.approx(worth(problem, chosen), abs=1e-9)
        assert choice.value == pytest.approx(max(worth(problem, s) for s in fitting), abs=1e-7)


def _differ(chosen: Sequence[Option], clashes: Sequence[Sequence[str]]) -> bool:
    ids = {option.id for option in chosen}
    return not any(clash and set(clash) <= ids for clash in clashes)


def test_equals_are_left_over_options_of_the_same_kind_in_order() -> None:
    options = (*(Option(name, "a", 5, 4) for name in ("liked", "less", "least")), Option("longer", "a", 6, 4))
    limit = Rule("most/a", frozenset(option.id for option in options), 0, 1)

    choice = choose(Problem(options, {"a": GAIN}, 12, (limit,)))

    assert choice is not None
    assert choice.equals == {"liked": ("less", "least")}


def test_an_affinity_is_asked_for_no_more_than_it_needs() -> None:
    options = tuple(Option(f"a{n}", "a", 4, 4) for n in range(30))
    asked: list[int] = []

    def alike(left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        asked.append(len(left) * len(right))
        return [[0.0] * len(right) for _ in left]

    choose_all_different([Problem(options, {"a": GAIN}, 8)], texts(Problem(options, {}, 8)), Affinity(alike, 0.5))

    assert asked == [1]
