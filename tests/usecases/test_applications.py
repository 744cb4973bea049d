import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from kedua.queries.next_steps import facts_of, next_step
from kedua.records.models import Application, AuditEntry, Plan
from kedua.usecases.applications import come_back, withdraw
from kedua.usecases.errors import Refused
from kedua.usecases.jobs import close_job
from kedua.usecases.stages import move_on
from tests.cast import Cast
from tests.factories.rows import NOW, TODAY, make_interview, make_scorecard, make_seat


def step(cast: Cast) -> tuple[str, int, tuple[str, ...]]:
    """The next step once the application stands where its rows say."""
    application = Application.objects.get()
    move_on(application, NOW)
    found = next_step(application, facts_of(cast.organisation.pk, [application.pk])[application.pk], NOW)
    return found.code, found.round, found.who


def test_who_withdraws_can_come_back_to_where_they_were(cast: Cast) -> None:
    move_on(cast.application, NOW)
    before = Application.objects.get().stage

    withdraw(cast.hana, cast.application, NOW)
    assert Application.objects.get().stage == "withdrawn"
    come_back(cast.hana, cast.application, NOW)

    assert Application.objects.get().stage == before == "feedback"


def test_nobody_comes_back_to_a_job_that_is_closed(cast: Cast) -> None:
    """A closed job has nobody on it who waits for an answer."""
    withdraw(cast.rita, cast.application, NOW)
    close_job(cast.rita, cast.job, NOW)

    with pytest.raises(Refused, match="job-closed"):
        come_back(cast.rita, cast.application, NOW)

    assert Application.objects.get().stage == "withdrawn"


def test_a_decided_application_is_not_withdrawn(cast: Cast) -> None:
    Application.objects.update(stage="not passed")

    with pytest.raises(Refused) as refused:
        withdraw(cast.rita, cast.application, NOW)

    assert refused.value.code == "withdraw-ended"


def test_others_change_nothing(cast: Cast) -> None:
    for actor in (cast.ben, cast.sam, cast.dan):
        with pytest.raises(PermissionDenied):
            withdraw(actor, cast.application, NOW)
        with pytest.raises(PermissionDenied):
            come_back(actor, cast.application, NOW)

    assert not AuditEntry.objects.exists()


def test_the_next_step_goes_with_the_rounds(cast: Cast) -> None:
    assert step(cast) == ("feedback", 1, ("Ben Lim",))
    make_scorecard(cast.seat)
    assert step(cast) == ("plan", 2, ())
    later = make_interview(cast.application, 2, state="booked", starts_at=NOW + dt.timedelta(days=2))
    sam = make_seat(later, cast.sam)
    assert step(cast) == ("plan", 2, ())
    Plan.objects.create(
        organisation=cast.organisation, application=cast.application, version=1, value=1, bound=1, made_by=cast.rita,
        created_at=NOW,
    )  # fmt: skip
    assert step(cast) == ("hold", 2, ())
    later.state = "held"
    later.save()
    assert step(cast) == ("feedback", 2, ("Sam Ong",))
    make_scorecard(sam)
    assert step(cast) == ("decide", 2, ())


def test_the_first_interview_is_booked_then_held_then_asked_about(cast: Cast) -> None:
    cast.interview.state = "cancelled"
    cast.interview.save()
    assert step(cast) == ("book", 1, ())
    first = make_interview(cast.application, 1, state="booked", starts_at=NOW + dt.timedelta(hours=1))
    assert step(cast) == ("hold", 1, ())
    first.starts_at = NOW - dt.timedelta(hours=2)
    first.save()
    assert step(cast) == ("was-it-held", 1, ())


def test_who_is_told_nothing_is_owed_an_answer(cast: Cast) -> None:
    Application.objects.update(stage="passed", promise=TODAY)
    assert step(cast) == ("tell-passed", 1, ())
    Application.objects.update(answered_at=NOW)
    assert step(cast) == ("nothing", 1, ())
    Application.objects.update(answered_at=None, stage="withdrawn")
    assert step(cast) == ("nothing", 1, ())
