"""Context passes, ratings do not, until one's own scorecard is in."""

from kedua.access.seal import came_too_late, can_see_ratings
from kedua.records.models import Interviewer
from tests.cast import Cast
from tests.factories.rows import make_interview, make_scorecard, make_seat


def test_an_interviewer_sees_no_rating_before_submitting_their_own(cast: Cast) -> None:
    colleague = make_seat(cast.interview, cast.sam)
    make_scorecard(colleague)

    assert not can_see_ratings(cast.ben, cast.application)
    make_scorecard(cast.seat)
    assert can_see_ratings(cast.ben, cast.application)


def test_the_second_panel_sees_no_first_round_rating_before_its_own_is_in(cast: Cast) -> None:
    make_scorecard(cast.seat)
    second = make_seat(make_interview(cast.application, 2), cast.sam)

    assert not can_see_ratings(cast.sam, cast.application)
    make_scorecard(second)
    assert can_see_ratings(cast.sam, cast.application)


def test_recruiter_and_hiring_manager_wait_for_all_scorecards_of_the_second_round(cast: Cast) -> None:
    make_scorecard(cast.seat)
    assert not can_see_ratings(cast.rita, cast.application)
    interview = make_interview(cast.application, 2)
    make_scorecard(make_seat(interview, cast.sam))
    late = make_seat(interview, cast.ben)
    assert not can_see_ratings(cast.hana, cast.application)

    make_scorecard(late)

    assert can_see_ratings(cast.rita, cast.application)
    assert can_see_ratings(cast.hana, cast.application)


def test_a_role_that_the_organisation_does_not_seal_sees_at_once(cast: Cast) -> None:
    make_scorecard(cast.seat)
    cast.rita.organisation.sealed_for = []
    cast.rita.organisation.save()

    assert can_see_ratings(cast.ada, cast.application)
    assert can_see_ratings(cast.rita, cast.application)


def test_even_an_owner_on_the_panel_waits_for_their_own(cast: Cast) -> None:
    make_scorecard(cast.seat)
    own = make_seat(make_interview(cast.application, 2), cast.ada)

    assert not can_see_ratings(cast.ada, cast.application)
    make_scorecard(own)
    assert can_see_ratings(cast.ada, cast.application)


def test_a_cancelled_interview_seals_nothing_and_opens_nothing(cast: Cast) -> None:
    make_scorecard(cast.seat)
    make_seat(make_interview(cast.application, 2, state="cancelled"), cast.ada)

    assert can_see_ratings(cast.ada, cast.application)
    assert not can_see_ratings(cast.rita, cast.application)


def test_another_organisation_never_sees(cast: Cast) -> None:
    make_scorecard(cast.seat)

    assert not can_see_ratings(cast.dan, cast.application)


def test_nobody_waits_for_somebody_who_did_not_come(cast: Cast) -> None:
    make_scorecard(cast.seat)
    interview = make_interview(cast.application, 2)
    make_scorecard(make_seat(interview, cast.sam))
    missing = make_seat(interview, cast.ben)
    assert not can_see_ratings(cast.rita, cast.application)

    Interviewer.objects.filter(pk=missing.pk).update(absent=True)

    assert can_see_ratings(cast.rita, cast.application)


def test_who_did_not_come_waits_for_everybody_else_and_then_cannot_come_any_more(cast: Cast) -> None:
    make_scorecard(cast.seat)
    interview = make_interview(cast.application, 2)
    missing = make_seat(interview, cast.ada)
    Interviewer.objects.filter(pk=missing.pk).update(absent=True)
    missing.refresh_from_db()
    colleague = make_seat(interview, cast.sam)
    assert (can_see_ratings(cast.ada, cast.application), came_too_late(missing)) == (False, False)

    make_scorecard(colleague)

    assert (can_see_ratings(cast.ada, cast.application), came_too_late(missing)) == (True, True)


def test_an_interviewer_who_did_not_come_sees_nothing_and_may_still_come(cast: Cast) -> None:
    make_scorecard(cast.seat)
    interview = make_interview(cast.application, 2)
    missing = make_seat(interview, cast.sam)
    Interviewer.objects.filter(pk=missing.pk).update(absent=True)
    missing.refresh_from_db()
    make_scorecard(make_seat(interview, cast.hana))

    assert not can_see_ratings(cast.sam, cast.application)
    assert not came_too_late(missing)


def test_somebody_whose_scorecard_is_in_was_there_whatever_is_noted(cast: Cast) -> None:
    interview = make_interview(cast.application, 2)
    own = make_seat(interview, cast.sam)
    Interviewer.objects.filter(pk=own.pk).update(absent=True)
    make_scorecard(own)
    own.refresh_from_db()

    assert can_see_ratings(cast.sam, cast.application)
    assert not came_too_late(own)


def test_an_interview_cut_short_waits_for_the_one_in_which_it_goes_on(cast: Cast) -> None:
    make_scorecard(cast.seat)
    first = make_interview(cast.application, 2)
    make_seat(first, cast.sam)
    assert not can_see_ratings(cast.rita, cast.application)
    rest = make_interview(cast.application, 2, state="booked", continues=first)
    later = make_seat(rest, cast.sam)
    assert not can_see_ratings(cast.sam, cast.application)

    make_scorecard(later)

    assert can_see_ratings(cast.rita, cast.application)
    assert can_see_ratings(cast.sam, cast.application)
