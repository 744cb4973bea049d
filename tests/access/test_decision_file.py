"""Who may read a decision file: whoever runs the application, once nothing is sealed for them and they owe nothing."""

from __future__ import annotations

import pytest

from kedua.access.decision_file import can_open_decision_file, can_read_decision_file
from kedua.records.models import Member
from tests.cast import Cast
from tests.factories.decision_rows import a_rater, an_assessment
from tests.factories.rows import make_interview, make_scorecard, make_seat


def people(cast: Cast) -> dict[str, Member]:
    return {name: member for name, member in cast.everyone.items() if member is not None}


def readers(cast: Cast) -> set[str]:
    return {name for name, member in people(cast).items() if can_read_decision_file(member, cast.application)}


def test_while_a_round_is_sealed_only_those_whom_it_does_not_bind_read_it(cast: Cast) -> None:
    make_scorecard(cast.seat)
    seat = make_seat(make_interview(cast.application, 2), cast.sam)

    assert readers(cast) == {"ada"}
    make_scorecard(seat)
    assert readers(cast) == {"ada", "rita", "hana"}


def test_whoever_runs_the_application_may_know_that_there_is_one(cast: Cast) -> None:
    opened = {name for name, member in people(cast).items() if can_open_decision_file(member, cast.application)}

    assert opened == {"ada", "rita", "hana"}


@pytest.mark.parametrize(
    ("state", "reads"), [("handed in", False), ("sent", False), ("cancelled", True), ("lapsed", True)]
)
def test_whoever_owes_a_rating_of_an_assessment_waits(cast: Cast, state: str, reads: bool) -> None:
    make_scorecard(cast.seat)
    given = an_assessment(cast.application, cast.rita, state=state)
    rater = a_rater(given, cast.ada, 3, "So far so good.", submitted=False)

    assert can_read_decision_file(cast.ada, cast.application) is reads
    rater.submitted_at = given.created_at
    rater.save()
    assert can_read_decision_file(cast.ada, cast.application)
