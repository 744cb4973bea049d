"""The choice is the best there is: the same as trying every subset."""

from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedua.engine.planning.choose import Choice, Option, Problem, Rule, choose, fewest_minutes, worth

SUBJECTS = ("a", "b", "c")


@st.composite
def problems(draw: st.DrawFn, most_options: int = 9) -> Problem:
    """Draw options (many interchangeable), concave gains, minutes and rules."""
    count = draw(st.integers(0, most_options))
    options = tuple(
        Option(f"q{n}", draw(st.sampled_from(SUBJECTS)), draw(st.integers(1, 4)), draw(st.integers(1, 3)))
        for n in range(count)
    )
    names = [option.id for option in options]
    ids = st.sets(st.sampled_from(names)) if names else st.just(set[str]())
    rules = tuple(
        Rule(f"r{n}", frozenset(draw(ids)), draw(st.integers(0, 2)), draw(st.sampled_from((None, 0, 1, 2, 3))))
        for n in range(draw(st.integers(0, 3)))
    )
    return Problem(options, {name: draw(concave()) for name in SUBJECTS}, draw(st.integers(0, 14)), rules)


@st.composite
def concave(draw: st.DrawFn) -> tuple[float, ...]:
    """Draw a rising, concave list from 0: each step adds less than the one before."""
    steps = sorted(draw(st.lists(st.integers(0, 40), max_size=7)), reverse=True)
    return tuple(sum(steps[:n]) / 100 for n in range(len(steps) + 1))


def subsets(problem: Problem) -> list[tuple[Option, ...]]:
    """List all choices that keep the rules, in any number of minutes."""
    every = chain.from_iterable(combinations(problem.options, n) for n in range(len(problem.options) + 1))
    return [chosen for chosen in every if keeps(problem, chosen)]


def keeps(problem: Problem, chosen: tuple[Option, ...]) -> bool:
    taken = {option.id for option in chosen}
    counts = [(len(rule.ids & taken), rule) for rule in problem.rules]
    return all(rule.least <= n and (rule.most is None or n <= rule.most) for n, rule in counts)


def minutes(chosen: tuple[Option, ...]) -> int:
    return sum(option.minutes for option in chosen)


@settings(max_examples=100, deadline=None)
@given(problems(most_options=12))
def test_it_agrees_with_trying_every_subset(problem: Problem) -> None:
    fitting = [chosen for chosen in subsets(problem) if minutes(chosen) <= problem.minutes]

    choice = choose(problem)

    if not fitting:
        assert choice is None
    else:
        best = max(worth(problem, chosen) for chosen in fitting)
        assert choice is not None
        assert tuple(option for option in problem.options if option.id in choice.ids) in fitting
        assert choice.value == pytest.approx(best, abs=1e-7)
        assert choice.bound == pytest.approx(best, abs=1e-7)


@settings(max_examples=60, deadline=None)
@given(problems())
def test_the_gap_is_nothing_and_never_negative(problem: Problem) -> None:
    choice = choose(problem)

    assert choice is None or (0 <= choice.gap < 1e-6 and choice.value <= choice.bound)


@settings(max_examples=80, deadline=None)
@given(problems())
def test_the_fewest_minutes_agree_with_trying_every_subset(problem: Problem) -> None:
    shortest = min(map(minutes, subsets(problem)), default=None)

    fewest = fewest_minutes(problem)

    assert fewest == shortest


@settings(max_examples=60, deadline=None)
@given(problems())
def test_counting_interchangeable_options_loses_nothing(problem: Problem) -> None:
    # A rule of its own for every option that allows everything makes no two options alike.
    apart = tuple(Rule(f"alone/{option.id}", frozenset({option.id})) for option in problem.options)
    listed = Problem(problem.options, problem.gains, problem.minutes, (*problem.rules, *apart))

    grouped, single = choose(problem), choose(listed)

    assert (grouped is None) == (single is None)
    assert grouped is None or single is None or grouped.value == pytest.approx(single.value, abs=1e-7)


@settings(max_examples=20, deadline=None)
@given(problems(most_options=40))
def test_the_same_problem_has_the_same_answer(problem: Problem) -> None:
    first, again = choose(problem), choose(problem)

    assert first == again


def test_the_preferred_of_equal_options_is_taken() -> None:
    options = tuple(Option(name, "a", 5, 4) for name in ("liked", "less", "least"))

    choice = choose(Problem(options, {"a": (0.0, 0.1, 0.2, 0.3, 0.4)}, 12))

    assert choice is not None
    assert choice.ids == ("liked",)


def test_a_worse_mixture_is_not_taken_for_the_sake_of_full_minutes() -> None:
    options = (Option("long", "a", 10, 4), Option("short", "b", 4, 4), Option("brief", "c", 4, 4))
    gain = (0.0, 0.1, 0.2, 0.3, 0.4)

    choice = choose(Problem(options, {"a": gain, "b": gain, "c": gain}, 10))

    assert choice is not None
    assert choice.ids == ("short", "brief")
    assert choice.value == pytest.approx(0.8)


def test_the_bound_is_not_that_of_nearly_whole_numbers() -> None:
    options = (Option("q0", "b", 2, 2), *(Option(f"q{n}", "a", 1, 1) for n in range(1, 7)), Option("q7", "b", 1, 2))

    choice = choose(Problem(options, {"a": (0.0,), "b": (0.0, 0.06, 0.12, 0.14)}, 2))

    assert choice is not None
    assert choice.bound == pytest.approx(0.12, abs=1e-9)


def test_nothing_to_choose_from_is_worth_nothing() -> None:
    choice = choose(Problem((), {"a": (0.0, 1.0)}, 30))

    assert choice == Choice((), 0.0, 0.0, 0.0, {})


def test_nothing_to_choose_from_cannot_meet_a_wish() -> None:
    problem = Problem((), {"a": (0.0, 1.0)}, 30, (Rule("wish", frozenset(), 1),))

    assert (choose(problem), fewest_minutes(problem)) == (None, None)
