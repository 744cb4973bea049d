"""A debrief opens by itself when everything is in, early with a reason, and never for whoever owes a scorecard."""

from __future__ import annotations

import datetime as dt

from kedua.access.debriefs import Door, door_of
from kedua.access.seal import can_see_ratings
from kedua.records.models import DebriefOpening, Interviewer, Member
from tests.cast import Cast
from tests.factories.rows import NOW, make_interview, make_rated_task, make_scorecard, make_seat


def second_round(cast: Cast, *missing: Member) -> list[Interviewer]:
    """The first round is in, and of the second Sam's; the others' is missing."""
    make_scorecard(cast.seat)
    interview = make_interview(cast.application, 2)
    make_scorecard(make_seat(interview, cast.sam))
    return [make_seat(interview, member) for member in missing]


def opened(cast: Cast, at: dt.datetime = NOW) -> None:
    DebriefOpening.objects.create(
        organisation=cast.organisation,
        application=cast.application,
        opened_by=cast.hana,
        why="He is ill.",
        created_at=at,
    )


def readers(cast: Cast) -> str:
    people = {name: member for name, member in cast.everyone.items() if member is not None and name != "dan"}
    return " ".join(name for name, member in people.items() if door_of(member, cast.application).readable)


def door(cast: Cast, who: Member) -> Door:
    return door_of(who, cast.application)


def test_nothing_is_open_while_no_scorecard_is_in(cast: Cast) -> None:
    assert (door(cast, cast.ada).open, door(cast, cast.ada).can_open) == (False, False)


def test_it_opens_by_itself_when_every_scorecard_is_in(cast: Cast) -> None:
    (missing,) = second_round(cast, cast.ben)
    assert readers(cast) == ""

    make_scorecard(missing)

    assert readers(cast) == "ada rita hana ben sam"


def test_who_did_not_come_is_not_waited_for(cast: Cast) -> None:
    (missing,) = second_round(cast, cast.ben)

    Interviewer.objects.filter(pk=missing.pk).update(absent=True)

    assert readers(cast) == "ada rita hana sam"


def test_opened_early_it_opens_for_those_who_decide_and_never_for_whoever_owes_a_scorecard(cast: Cast) -> None:
    second_round(cast, cast.ben, cast.ada)

    opened(cast)

    assert readers(cast) == "rita hana sam"
    assert can_see_ratings(cast.hana, cast.application)
    assert not can_see_ratings(cast.ben, cast.application)
    assert door(cast, cast.ada).own_missing


def test_an_opening_ends_when_somebody_else_is_asked(cast: Cast) -> None:
    second_round(cast, cast.ben)
    opened(cast, NOW - dt.timedelta(hours=1))

    assert (readers(cast), can_see_ratings(cast.hana, cast.application)) == ("", False)


def test_what_only_the_first_round_found_is_not_opened_early(cast: Cast) -> None:
    make_seat(cast.interview, cast.sam)
    make_scorecard(cast.seat)

    assert not door(cast, cast.hana).can_open
    assert not door(cast, cast.hana).begun


def test_whoever_runs_the_application_can_open_it_early(cast: Cast) -> None:
    second_round(cast, cast.ben)

    can = [door(cast, who).can_open for who in (cast.ada, cast.rita, cast.hana, cast.sam, cast.ben)]

    assert can == [True, True, True, False, False]


def test_a_task_that_was_handed_in_is_waited_for_until_it_is_rated(cast: Cast) -> None:
    second_round(cast)
    make_rated_task(cast.application, cast.rita, None)

    waiting = door(cast, cast.rita)

    assert (waiting.open, waiting.own_missing, len(waiting.waits_for)) == (False, True, 1)


def test_a_task_that_was_only_sent_closes_nothing(cast: Cast) -> None:
    second_round(cast)
    make_rated_task(cast.application, cast.rita, None, state="sent", handed_in_at=None)

    assert readers(cast) == "ada hana sam"  # Rita is to rate it, and reads nobody's ratings before
