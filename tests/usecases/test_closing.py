"""A job does not close over anybody: a batch of messages is drafted, released, and closes it once all were told."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from kedua.queries.closing import untold_of
from kedua.records.models import Application, AuditEntry, Job, Message
from kedua.usecases import closing, messages
from kedua.usecases.applications import come_back, withdraw
from kedua.usecases.candidates import Entry, add_application, delete_candidate
from kedua.usecases.errors import Refused
from kedua.usecases.jobs import close_job, reopen_job
from kedua.usecases.outcomes import note_told, note_untold, record_answer, record_outcome
from tests.cast import Cast
from tests.factories.rows import NOW, TODAY, make_application, make_candidate, make_interview, make_job
from tests.fakes.outside import Nowhere

DAY = dt.timedelta(days=1)


@pytest.fixture
def decided(cast: Cast) -> Application:
    """Somebody on the same job who did not pass."""
    return make_application(cast.job, make_candidate(cast.organisation, "Mei Wong"), stage="not passed")


def state(cast: Cast) -> tuple[str, bool]:
    job = Job.objects.get(pk=cast.job.pk)
    return job.state, job.closing_at is not None


def whys(cast: Cast) -> list[tuple[str, str]]:
    return sorted((one.application.candidate_name, one.why) for one in untold_of(cast.job, NOW))


def test_everybody_without_an_answer_gets_a_draft_that_fits_once(cast: Cast, decided: Application) -> None:
    assert whys(cast) == [("Cleo Tan", "undrafted"), ("Mei Wong", "undrafted")]

    closing.open_batch(cast.rita, cast.job, NOW, Nowhere())
    closing.open_batch(cast.hana, cast.job, NOW + DAY, Nowhere())

    said = dict(Message.objects.values_list("candidate__name", "occasion"))
    assert said == {"Cleo Tan": "job-closed", "Mei Wong": "not-passed"}
    assert Message.objects.count() == 2
    assert whys(cast) == [("Cleo Tan", "draft"), ("Mei Wong", "draft")]
    assert state(cast) == ("open", False)
    assert decided.pk


def test_the_job_closes_by_itself_when_the_last_was_sent(cast: Cast, decided: Application) -> None:
    closing.open_batch(cast.rita, cast.job, NOW, Nowhere())

    assert closing.release_all(cast.rita, cast.job, NOW) == 2
    assert state(cast) == ("open", True)
    note_told(decided, NOW + DAY)
    assert state(cast) == ("open", True)
    note_told(cast.application, NOW + DAY)

    assert state(cast) == ("closed", False)
    cleo = Application.objects.get(pk=cast.application.pk)
    assert (cleo.stage, cleo.answered_at) == ("job closed", NOW + DAY)
    entry = AuditEntry.objects.get(action="job.closed")
    assert entry.actor_name == "Rita Chandran"


def test_a_batch_can_be_held_back_for_a_minute(cast: Cast, decided: Application) -> None:
    closing.open_batch(cast.rita, cast.job, NOW, Nowhere())
    closing.release_all(cast.rita, cast.job, NOW)

    assert closing.hold_all_back(cast.rita, cast.job, NOW) == 2

    assert whys(cast) == [("Cleo Tan", "draft"), ("Mei Wong", "draft")]
    assert state(cast) == ("open", False)
    assert decided.pk


def test_nothing_goes_out_while_somebody_has_no_draft_or_an_interview_ahead(cast: Cast) -> None:
    with pytest.raises(Refused, match="closing-undrafted"):
        closing.release_all(cast.rita, cast.job, NOW)
    closing.open_batch(cast.rita, cast.job, NOW, Nowhere())
    make_interview(cast.application, 2, state="booked", starts_at=NOW + DAY)

    with pytest.raises(Refused, match="closing-interview"):
        closing.release_all(cast.rita, cast.job, NOW)

    assert Message.objects.get().state == "draft"


def test_who_cannot_be_written_to_keeps_the_job_open_until_they_were_called(cast: Cast) -> None:
    cast.cleo.email = ""
    cast.cleo.save()
    closing.open_batch(cast.rita, cast.job, NOW, Nowhere())
    closing.release_all(cast.rita, cast.job, NOW)
    assert whys(cast) == [("Cleo Tan", "failed")]
    assert state(cast) == ("open", True)

    record_answer(cast.rita, cast.application, NOW)

    assert state(cast) == ("closed", False)
    assert Message.objects.get().state == "undone"


@pytest.mark.parametrize("how", ["withdraw", "delete"])
def test_a_job_wished_closed_closes_when_the_last_who_waits_goes(cast: Cast, how: str) -> None:
    assert not closing.close_when_told(cast.rita, cast.job, NOW)

    if how == "withdraw":
        withdraw(cast.rita, cast.application, NOW)
    else:
        delete_candidate(cast.rita, cast.cleo, NOW, "Entered twice.")

    assert state(cast) == ("closed", False)


def test_a_job_on_which_nobody_waits_closes_at_once(cast: Cast) -> None:
    withdraw(cast.rita, cast.application, NOW)

    assert closing.close_when_told(cast.rita, cast.job, NOW)

    assert state(cast) == ("closed", False)


def test_the_wish_can_be_taken_back(cast: Cast) -> None:
    closing.close_when_told(cast.rita, cast.job, NOW)
    closing.stay_open(cast.hana, cast.job, NOW)

    withdraw(cast.rita, cast.application, NOW)

    assert state(cast) == ("open", False)


def test_mail_that_comes_back_opens_the_job_again_until_they_know(cast: Cast) -> None:
    closing.open_batch(cast.rita, cast.job, NOW, Nowhere())
    closing.release_all(cast.rita, cast.job, NOW)
    note_told(cast.application, NOW)
    assert state(cast) == ("closed", False)

    note_untold(cast.application, NOW + DAY)
    assert state(cast) == ("open", True)
    record_answer(cast.rita, cast.application, NOW + DAY)

    assert state(cast) == ("closed", False)


def test_a_decision_takes_the_place_of_a_job_that_closes(cast: Cast) -> None:
    closing.open_batch(cast.rita, cast.job, NOW, Nowhere())
    record_outcome(cast.rita, cast.application, "passed", NOW)

    closing.open_batch(cast.rita, cast.job, NOW, Nowhere())

    assert sorted(Message.objects.values_list("occasion", "state")) == [("job-closed", "undone"), ("passed", "draft")]


def test_who_comes_back_after_a_job_reopened_is_promised_a_day_and_told_anew(cast: Cast) -> None:
    closing.open_batch(cast.rita, cast.job, NOW, Nowhere())
    closing.release_all(cast.rita, cast.job, NOW)
    Message.objects.update(state="sent")
    note_told(cast.application, NOW)
    reopen_job(cast.rita, cast.job, NOW + 60 * DAY)

    come_back(cast.rita, cast.application, NOW + 60 * DAY)
    closing.open_batch(cast.rita, cast.job, NOW + 60 * DAY, Nowhere())

    back = Application.objects.get(pk=cast.application.pk)
    assert (back.stage, back.answered_at) == ("feedback", None)
    assert back.promise is not None
    assert back.promise > TODAY + 60 * DAY
    assert whys(cast) == [("Cleo Tan", "draft")]


def test_a_closed_job_takes_nobody_and_lets_nobody_back(cast: Cast) -> None:
    withdraw(cast.rita, cast.application, NOW)
    close_job(cast.rita, cast.job, NOW)

    with pytest.raises(Refused, match="job-closed"):
        come_back(cast.rita, cast.application, NOW)
    with pytest.raises(Refused, match="job-closed"):
        add_application(cast.rita, cast.cleo, Entry(cast.job, TODAY), NOW)
    with pytest.raises(Refused, match="job-ended"):
        closing.open_batch(cast.rita, cast.job, NOW, Nowhere())


def test_others_close_nothing(cast: Cast) -> None:
    acts = (closing.release_all, closing.hold_all_back, closing.close_when_told, closing.stay_open)
    for actor in (cast.ben, cast.dan):
        with pytest.raises(PermissionDenied):
            closing.open_batch(actor, cast.job, NOW, Nowhere())
        for act in acts:
            with pytest.raises(PermissionDenied):
                act(actor, cast.job, NOW)

    assert not Message.objects.exists()


def test_what_was_changed_by_hand_stays(cast: Cast) -> None:
    closing.open_batch(cast.rita, cast.job, NOW, Nowhere())
    messages.change(cast.rita, Message.objects.get(), messages.Said("Our news", "In our own words."), NOW)

    closing.open_batch(cast.rita, cast.job, NOW, Nowhere())

    assert Message.objects.get().text == "In our own words."


def test_reading_a_batch_takes_as_many_queries_for_many(cast: Cast, django_assert_num_queries: object) -> None:
    for number in range(4):
        make_application(cast.job, make_candidate(cast.organisation, f"Person {number}"))
    make_application(make_job(cast.organisation, "Barista"), cast.cleo)

    with django_assert_num_queries(3):  # type: ignore[operator]  # pytest-django's fixture
        assert len(untold_of(cast.job, NOW)) == 5
