"""Opening a debrief early: by whom, when, with which reason."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from kedua.records.models import AuditEntry, DebriefOpening
from kedua.usecases.debriefs import open_debrief
from kedua.usecases.errors import Refused
from kedua.wording.changes import change
from kedua.wording.refusals import refusal
from tests.cast import Cast
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat

WHY = "Ben is ill until next month."


@pytest.fixture
def half_in(cast: Cast) -> Cast:
    """Sam's scorecard of the second round is in, Ben's is not."""
    make_scorecard(cast.seat)
    second = make_interview(cast.application, 2)
    make_scorecard(make_seat(second, cast.sam))
    make_seat(second, cast.ben)
    return cast


def test_it_is_kept_with_its_reason_and_the_record_holds_no_word_of_it(half_in: Cast) -> None:
    open_debrief(half_in.hana, half_in.application, f" {WHY} ", NOW)

    opening, entry = DebriefOpening.objects.get(), AuditEntry.objects.latest("number")
    assert (opening.opened_by, opening.why, opening.created_at) == (half_in.hana, WHY, NOW)
    assert (entry.action, entry.data) == ("debrief.opened", {"missing": 1})
    assert change(entry.action) == "Opened the debrief before every scorecard was in"


@pytest.mark.parametrize("why", ["", "  ", "No time", "x" * 1001])
def test_a_reason_is_a_sentence(half_in: Cast, why: str) -> None:
    with pytest.raises(Refused, match="debrief-why") as refused:
        open_debrief(half_in.hana, half_in.application, why, NOW)

    assert refusal(refused.value.code, refused.value.inputs)
    assert not DebriefOpening.objects.exists()


def test_whoever_owes_a_scorecard_hands_it_in_first(half_in: Cast) -> None:
    make_seat(half_in.application.interviews.get(round=2), half_in.hana)

    with pytest.raises(Refused, match="debrief-own"):
        open_debrief(half_in.hana, half_in.application, WHY, NOW)


def test_the_first_round_alone_is_not_opened_early(cast: Cast) -> None:
    make_seat(cast.interview, cast.sam)
    make_scorecard(cast.seat)

    with pytest.raises(Refused, match="debrief-early"):
        open_debrief(cast.hana, cast.application, WHY, NOW)


def test_nobody_else_opens_it(half_in: Cast) -> None:
    for who in (half_in.sam, half_in.dan):
        with pytest.raises(PermissionDenied):
            open_debrief(who, half_in.application, WHY, NOW)

    assert not DebriefOpening.objects.exists()


def test_what_is_open_by_itself_needs_no_opening(cast: Cast) -> None:
    make_scorecard(cast.seat)
    make_scorecard(make_seat(make_interview(cast.application, 2), cast.sam))

    assert open_debrief(cast.hana, cast.application, WHY, NOW) is None
    assert not DebriefOpening.objects.exists()
