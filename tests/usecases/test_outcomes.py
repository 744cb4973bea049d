"""How an application ended is recorded once, can be taken back until told, and the telling is recorded."""

import pytest
from django.core.exceptions import PermissionDenied

from kedua.records.models import Application, AuditEntry
from kedua.usecases.errors import Refused
from kedua.usecases.outcomes import record_answer, record_outcome, take_outcome_back
from tests.cast import Cast
from tests.factories.rows import NOW, make_scorecard


def now_is(cast: Cast) -> Application:
    return Application.objects.get(pk=cast.application.pk)


@pytest.mark.parametrize("outcome", ["passed", "not passed"])
def test_an_outcome_is_recorded(cast: Cast, outcome: str) -> None:
    record_outcome(cast.rita, cast.application, outcome, NOW)

    assert (now_is(cast).stage, now_is(cast).answered_at) == (outcome, None)
    entry = AuditEntry.objects.get(action="application.outcome")
    assert (entry.actor_name, entry.data) == ("Rita Chandran", {"outcome": outcome})


def test_there_are_two_outcomes(cast: Cast) -> None:
    with pytest.raises(Refused, match="outcome-unknown"):
        record_outcome(cast.rita, cast.application, "maybe", NOW)


def test_what_has_ended_does_not_end_again(cast: Cast) -> None:
    record_outcome(cast.rita, cast.application, "passed", NOW)

    with pytest.raises(Refused, match="application-ended"):
        record_outcome(cast.rita, cast.application, "not passed", NOW)


def test_an_outcome_can_be_taken_back_until_the_candidate_knows(cast: Cast) -> None:
    make_scorecard(cast.seat)
    record_outcome(cast.rita, cast.application, "passed", NOW)

    take_outcome_back(cast.rita, cast.application, NOW)
    assert now_is(cast).stage == "planning"

    record_outcome(cast.rita, cast.application, "passed", NOW)
    record_answer(cast.rita, cast.application, NOW)
    with pytest.raises(Refused, match="outcome-told"):
        take_outcome_back(cast.rita, cast.application, NOW)


def test_telling_twice_is_telling_once(cast: Cast) -> None:
    record_outcome(cast.rita, cast.application, "not passed", NOW)

    record_answer(cast.rita, cast.application, NOW)
    record_answer(cast.rita, cast.application, NOW)

    assert now_is(cast).answered_at == NOW
    assert AuditEntry.objects.filter(action="application.answered").count() == 1


def test_there_must_be_an_outcome_to_tell(cast: Cast) -> None:
    with pytest.raises(Refused, match="outcome-missing"):
        record_answer(cast.rita, cast.application, NOW)
    with pytest.raises(Refused, match="outcome-missing"):
        take_outcome_back(cast.rita, cast.application, NOW)


def test_only_those_who_run_the_application_may(cast: Cast) -> None:
    for actor in (cast.ben, cast.sam, cast.dan):
        with pytest.raises(PermissionDenied):
            record_outcome(actor, cast.application, "passed", NOW)
    assert now_is(cast).stage == "first"
