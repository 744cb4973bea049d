"""What a remedy is said to resolve is what the evidence would resolve once it is in."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedua.engine.evidence.bars import Bar, wrong_after
from kedua.engine.evidence.debrief import debrief
from kedua.engine.evidence.estimate import estimate
from kedua.engine.evidence.posterior import Rule, posterior
from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.remedies import Open, Panel, Task, proposed, remedies, unresolved

BARS = (Bar("teamwork", 3.5, 3, must=True), Bar("planning", 3.5, 1), Bar("service", 2, 1))
NAMES = tuple(bar.competency for bar in BARS)
NEW, OLD, TWO = Panel(("eve",)), Panel(("ada",)), Panel(("eve", "fay"))
TASK = Task("roster", "work-sample", ("planning",), 45, 15, ("eve", "fay"))


def rated(value: float, rater: str = "ada", day: int = 1, competency: str = "teamwork") -> Rating:
    return Rating(competency, rater, day, value, f"{day}/{competency}", "led the shift")


RATINGS = [rated(4), rated(3, competency="planning"), rated(4, "ben", competency="service")]


def case(ratings: list[Rating], rounds: int = 1, targets: tuple[str, ...] = ("teamwork", "planning")) -> Open:
    return Open(posterior(ratings, NAMES, Rule()), BARS, targets, rounds)


def test_what_is_unresolved_is_proposed_from_the_evidence() -> None:
    ratings = [rated(4), rated(5, competency="service"), rated(1, "ben", competency="service")]

    found = unresolved(debrief(ratings, BARS, Rule()))

    assert [(target.competency, target.why) for target in found] == [
        ("teamwork", "near"),
        ("planning", "never-seen"),
        ("service", "differing"),
    ]


def test_must_haves_come_first_and_alone_are_proposed() -> None:
    bars = (Bar("planning", 3.25, 5), Bar("teamwork", 3.5, 1, must=True))

    found = unresolved(debrief([rated(3, competency="planning")], bars, Rule()))

    assert [(target.competency, target.must) for target in found] == [("teamwork", True), ("planning", False)]
    assert (proposed(found), proposed(found[1:]), proposed(())) == (("teamwork",), ("planning",), ())


def test_what_is_clear_is_not_unresolved() -> None:
    assert unresolved(debrief([rated(5), rated(5, "ben", 2)], [Bar("teamwork", 2.5)], Rule())) == ()


@settings(deadline=None)
@given(st.sampled_from((NEW, OLD, TWO)), st.sampled_from([[], RATINGS]))
def test_an_interview_resolves_what_the_whole_model_foresees(panel: Panel, ratings: list[Rating]) -> None:
    for remedy in remedies(case(ratings), [panel], []):
        hoped = [
            Rating(name, rater, 2, 3.5, f"new {name} {turn}")
            for name in remedy.competencies
            for turn in range(remedy.questions)
            for rater in panel.raters
        ]
        now, later = (estimate(rows, NAMES, Rule().components) for rows in (ratings, [*ratings, *hoped]))
        expected = math.fsum(
            bar.weight
            / 5
            * wrong_after(
                now[bar.competency].mean - bar.rating,
                now[bar.competency].sd,
                math.sqrt(now[bar.competency].sd ** 2 - later[bar.competency].sd ** 2),
            )
            for bar in BARS
        )
        assert remedy.wrong_then == pytest.approx(expected, abs=1e-6)


def test_remedies_come_by_what_they_resolve_for_an_hour_of_everybody() -> None:
    found = remedies(case(RATINGS), [NEW, TWO], [TASK])

    assert [remedy.an_hour for remedy in found] == sorted((remedy.an_hour for remedy in found), reverse=True)
    first = found[0]
    assert first.an_hour == pytest.approx((first.wrong_now - first.wrong_then) / ((first.candidate + first.staff) / 60))


def test_minutes_count_everybody() -> None:
    found = {(r.task, r.competencies, r.questions, r.raters): r for r in remedies(case(RATINGS), [TWO], [TASK])}

    talk = found["", ("teamwork", "planning"), 2, ("eve", "fay")]
    task = found["roster", ("planning",), 1, ("eve", "fay")]
    assert (talk.candidate, talk.staff) == (12 + 4 * 6, 2 * (36 + 10))
    assert (task.candidate, task.staff) == (45, 10 + 2 * 15)


def test_no_interview_is_longer_than_an_hour() -> None:
    bars = tuple(Bar(name, 3.5) for name in "abcde")
    open_ = Open(posterior([], list("abcde"), Rule()), bars, tuple("abcde"), 1)

    found = remedies(open_, [NEW], [])

    assert max(remedy.candidate for remedy in found) == 60
    assert {name for remedy in found for name in remedy.competencies} == set("abcd")


def test_somebody_new_resolves_more_than_the_same_person() -> None:
    new, old = (remedies(case(RATINGS, targets=("teamwork",)), [panel], []) for panel in (NEW, OLD))

    assert max(r.resolves for r in new) > max(r.resolves for r in old)


def test_a_surer_kind_of_task_comes_before_a_less_sure_one() -> None:
    call = replace(TASK, id="referee", kind="reference-call")

    found = remedies(case(RATINGS), [], [call, TASK])

    assert [remedy.task for remedy in found] == ["roster", "referee"]


def test_a_task_about_something_else_is_no_remedy() -> None:
    assert remedies(case(RATINGS, targets=("teamwork",)), [], [TASK]) == ()


def test_once_the_stop_is_reached_there_is_no_remedy() -> None:
    assert remedies(case(RATINGS, rounds=3), [NEW], [TASK]) != ()
    assert remedies(case(RATINGS, rounds=4), [NEW], [TASK]) == ()


def test_without_anything_open_or_anybody_to_ask_there_is_none() -> None:
    assert remedies(case(RATINGS, targets=()), [NEW], [TASK]) == ()
    assert remedies(case(RATINGS), [Panel(())], [replace(TASK, raters=())]) == ()
