"""What is known when somebody decides: interviews and assessments alike, under one rule, counted as rounds once each."""

from __future__ import annotations

import pytest

from kedua.queries.content import content_of
from kedua.queries.decision_file_standing import standing_of as read_back
from kedua.queries.rounds import next_round, rounds_to_go
from kedua.queries.standing import stored_standing
from kedua.records.models import Assessment, JobCompetency
from tests.cast import Cast
from tests.factories.assessments import handed_in, make_assessment, rate
from tests.factories.decisions import known
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat

SUBJECT = "complaint-handling"


@pytest.fixture
def task(cast: Cast) -> Assessment:
    """Two interviews, and an assessment that Sam is to rate, for a job that needs what it tells of."""
    make_scorecard(cast.seat)
    make_scorecard(make_seat(make_interview(cast.application, 2), cast.ben))
    JobCompetency.objects.create(organisation=cast.organisation, job=cast.job, subject=SUBJECT, bar=3.5, created_at=NOW)
    return handed_in(make_assessment(cast.application, cast.hana, [cast.sam], round=3))


def test_ratings_of_an_assessment_are_part_of_what_is_known(cast: Cast, task: Assessment) -> None:
    before = known(cast.application).items[SUBJECT]

    rate(task, cast.sam, "5")

    after = known(cast.application).items[SUBJECT]
    assert (len(before.ratings), len(after.ratings)) == (0, 1)
    assert after.known.mean > before.known.mean
    assert after.known.sd < before.known.sd


def test_a_decision_keeps_the_rule_and_its_numbers_so_that_its_file_can_tell_them(cast: Cast) -> None:
    make_scorecard(cast.seat)

    kept = read_back(stored_standing(known(cast.application)), content_of(cast.organisation.pk))

    numbers = {number.name: number.value for number in kept.numbers}
    assert kept.rule == "kedua-evidence-1"
    assert (numbers["stable"], numbers["work-sample.answer"], numbers["reference-call.answer"]) == (0.33, 0.44, 0.56)


@pytest.mark.usefixtures("task")
def test_interviews_and_assessments_are_counted_together(cast: Cast) -> None:
    make_assessment(cast.application, cast.hana, [cast.sam], round=4)

    assert known(cast.application).rounds == 3
    assert rounds_to_go(cast.application) == 0
    assert next_round(cast.application) == 5
