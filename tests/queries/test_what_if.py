"""How candidates would move if the bars were others, and what bars were before."""

from __future__ import annotations

from dataclasses import replace

from kedua.queries.job_drafts import JobNeed, needs_of
from kedua.queries.job_history import needs_told, past_changes, told
from kedua.queries.what_if import bound_candidates, moves_of
from kedua.usecases.jobs import set_competencies
from tests.cast import Cast
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat
from tests.queries.test_compare import interviewed


def raised(cast: Cast) -> tuple[tuple[JobNeed, ...], tuple[JobNeed, ...]]:
    """What the job needs, and the same with a higher bar for leading teams."""
    before = needs_of(cast.job.competencies.all())
    return before, (replace(before[0], bar=5.0), *before[1:])


def test_everybody_whose_evidence_is_open_is_told_with_side_and_chance(cast: Cast) -> None:
    interviewed(cast, "Alma", 5)

    found = moves_of(cast.hana, cast.job, *raised(cast))

    (alma,) = found.people
    (moved,) = alma.moves
    assert (alma.name, moved.competency, moved.was, moved.now) == ("Alma", "leading-teams", "above", "below")
    assert moved.before is not None
    assert moved.after is not None
    assert moved.before > moved.after


def test_who_would_be_on_another_side_of_a_bar_comes_first(cast: Cast) -> None:
    interviewed(cast, "Abe", 1)
    interviewed(cast, "Zoe", 5)

    found = moves_of(cast.hana, cast.job, *raised(cast)).people

    assert [(one.name, one.crosses) for one in found] == [("Zoe", True), ("Abe", False)]


def test_nothing_is_told_of_whose_evidence_is_sealed(cast: Cast) -> None:
    make_scorecard(cast.seat)

    assert (
        moves_of(cast.hana, cast.job, *raised(cast)).people,
        moves_of(cast.hana, cast.job, *raised(cast)).sealed,
    ) == (
        (),
        1,
    )
    assert [one.name for one in moves_of(cast.ada, cast.job, *raised(cast)).people] == ["Cleo Tan"]


def test_whose_order_turns_round_is_told(cast: Cast) -> None:
    alma, bo = interviewed(cast, "Alma", 5), interviewed(cast, "Bo", 3)
    card = make_scorecard(make_seat(make_interview(bo, 2), cast.rita))
    card.ratings.update(rating=5)
    before = (JobNeed("leading-teams", 5), JobNeed("customer-service", 1))
    after = (JobNeed("leading-teams", 1), JobNeed("customer-service", 5))

    (turned,) = moves_of(cast.ada, cast.job, before, after).turned

    assert {turned.first, turned.second} == {alma.candidate_name, bo.candidate_name}
    assert (turned.before - 0.5) * (turned.after - 0.5) < 0


def test_candidates_are_bound_who_are_rated(cast: Cast) -> None:
    assert bound_candidates(cast.job) == 0

    make_scorecard(cast.seat)

    assert bound_candidates(cast.job) == 1


def test_what_is_written_down_of_a_job_is_read_again(cast: Cast) -> None:
    needs = (JobNeed("value:care", 2.5, must_have=True, bar=3.5), *needs_of(cast.job.competencies.all()))

    assert needs_told(told(needs)) == needs
    assert needs_told(["something else"]) == ()


def test_past_changes_are_told_with_what_was_before(cast: Cast) -> None:
    before, after = raised(cast)
    set_competencies(cast.rita, cast.job, after[::-1], NOW)

    (change,) = past_changes(cast.job)

    assert (change.by, change.before, change.after) == ("Rita Chandran", before, after[::-1])
