"""Rows become evidence: only what was submitted, each person under one id, each answer under one name."""

from pytest_django import DjangoAssertNumQueries

from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.case import Asked, Remark
from kedua.queries.evidence import Left, evidence_of
from kedua.records.models import Answer, Scorecard
from tests.cast import Cast
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat

TARGET = "Tell us about a time your team missed a target. What did you do?"


def add_answer(card: Scorecard, **fields: object) -> Answer:
    usual = {"text": "What did you do then?", "position": 1, "organisation_id": card.organisation_id, "created_at": NOW}
    return Answer.objects.create(**(usual | fields), scorecard=card)


def test_a_scorecard_is_taken_whole(cast: Cast) -> None:
    card = make_scorecard(cast.seat, not_covered=["commercial-acumen"], career_goals="An area of her own")

    left = evidence_of(cast.application)

    ben = str(cast.ben.pk)
    assert left == Left(
        asked=(Asked(TARGET, "leading-teams", "the missed sales target in March", "", "Ben Lim", 1),),
        ratings=(
            Rating("leading-teams", ben, 1, 4.0, f"1/{card.pk}/0", "Met all six that day."),
            Rating("customer-service", ben, 1, 2.0, None, "Named no guest and no outcome."),
        ),
        remarks=(
            Remark("strength", "Prepares well", "leading-teams", "Ben Lim", 1),
            Remark("doubt", "Little about guests", "customer-service", "Ben Lim", 1),
            Remark("request", "Ask how stock is counted", "resource-management", "Ben Lim", 1),
        ),
        not_covered=("commercial-acumen",),
        goals_known=True,
        contribution_known=False,
        rounds=(1,),
        names=((ben, "Ben Lim"),),
    )
    assert left.round == 2


def test_drafts_and_interviews_that_did_not_happen_leave_nothing(cast: Cast) -> None:
    make_scorecard(cast.seat, state="draft", submitted_at=None)
    make_scorecard(make_seat(make_interview(cast.application, 2, state="cancelled"), cast.sam))

    left = evidence_of(cast.application)

    assert (left.asked, left.ratings, left.remarks, left.names) == ((), (), (), ())
    assert left.rounds == (1,)


def test_two_who_wrote_down_the_same_question_rate_the_same_answer(cast: Cast) -> None:
    make_scorecard(cast.seat)
    make_scorecard(make_seat(cast.interview, guest="Gina Lee"))
    make_scorecard(make_seat(make_interview(cast.application, 2), cast.ben))

    refs = [(rating.rater, rating.question) for rating in evidence_of(cast.application).ratings if rating.question]

    assert refs[0] == (str(cast.ben.pk), refs[1][1])
    assert refs[1][0] == "guest:guest@elsewhere.example"
    assert refs[2][0] == str(cast.ben.pk)
    assert refs[2][1] != refs[0][1]


def test_what_a_colleague_asked_about_or_rated_is_not_uncovered(cast: Cast) -> None:
    make_scorecard(cast.seat, not_covered=["planning", "selling", "coaching"])
    other = make_scorecard(make_seat(cast.interview, cast.sam))
    add_answer(other, subject="planning", text="How do you plan a week?")

    assert evidence_of(cast.application).not_covered == ("selling", "coaching")


def test_a_rating_without_a_competency_does_not_count(cast: Cast) -> None:
    add_answer(make_scorecard(cast.seat), rating=5)

    assert [rating.value for rating in evidence_of(cast.application).ratings] == [4.0, 2.0]


def test_the_number_of_queries_does_not_depend_on_the_number_of_scorecards(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_scorecard(cast.seat)
    with django_assert_num_queries(6):
        evidence_of(cast.application)

    make_scorecard(make_seat(cast.interview, cast.sam))
    make_scorecard(make_seat(make_interview(cast.application, 2), guest="Gina Lee"))

    with django_assert_num_queries(6):
        evidence_of(cast.application)
