"""Taking in applications: only for what is public at that moment; who may say that one was seen to."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from kedua.queries.reach import agreed_to
from kedua.records.models import Advert, Application, AuditEntry, Candidate, Job, Message
from kedua.records.models.application import WITHDRAWN
from kedua.records.models.message import SENT
from kedua.usecases.applications import withdraw
from kedua.usecases.applying import Applying, apply, note_seen
from kedua.usecases.candidates import delete_candidate
from kedua.usecases.consents import Agreed, agree, stop_telling
from kedua.usecases.errors import Refused
from tests.cast import Cast
from tests.factories.public_adverts import make_public_advert
from tests.factories.rows import NOW, make_candidate, make_job
from tests.fakes.outside import Nowhere

YES = Agreed("application", True, "1", "You may keep it.")
MORE = Agreed("other jobs", True, "1", "You may write to me.")
SENT_IN = Applying("Noor Aziz", "noor@mail.example", "en", (YES,))


def actions(cast: Cast) -> list[str]:
    return list(AuditEntry.objects.filter(organisation=cast.organisation).values_list("action", flat=True))


@pytest.mark.parametrize(
    ("table", "change"),
    [
        (Job, {"state": "closed"}),
        (Job, {"closing_at": NOW}),
        (Advert, {"published": None}),
        (Advert, {"open_to_apply": False}),
        (Advert, {"apply_by": dt.date(2026, 11, 23)}),
    ],
    ids=["closed", "closing", "taken down", "elsewhere", "over"],
)
def test_what_is_no_longer_public_takes_nothing_in(
    cast: Cast, table: type[Job | Advert], change: dict[str, object]
) -> None:
    advert = make_public_advert(cast.job)
    table._default_manager.filter().update(**change)

    with pytest.raises(Refused, match="apply-over"):
        apply(advert, SENT_IN, NOW, Nowhere())

    assert Candidate.objects.filter(name="Noor Aziz").count() == 0


def test_each_step_is_in_the_record_and_names_nobody(cast: Cast) -> None:
    apply(make_public_advert(cast.job), SENT_IN, NOW, Nowhere())

    entries = AuditEntry.objects.filter(organisation=cast.organisation).order_by("number")
    assert [(entry.actor_name, entry.action) for entry in entries] == [
        ("Candidate", "candidate.added"),
        ("Candidate", "application.added"),
        ("Kedua", "candidate-link.made"),
    ]
    assert "Noor" not in str([entry.data for entry in entries])


def test_whoever_withdrew_and_applies_again_is_written_to_and_nothing_is_undone(cast: Cast) -> None:
    advert = make_public_advert(cast.job)
    withdraw(cast.rita, cast.application, NOW)

    apply(
        advert, Applying("Cleo Tan", cast.cleo.email, "en", (YES,), note="I would like to come back."), NOW, Nowhere()
    )

    again = Application.objects.get(pk=cast.application.pk)
    assert again.stage == WITHDRAWN
    texts = dict(Message.objects.filter(application=again).values_list("occasion", "text"))
    assert texts["reply"] == "I would like to come back."
    assert "You had applied for it before." in texts["own"]


def test_letters_to_somebody_who_applies_again_and_again_are_one_a_day(cast: Cast) -> None:
    advert = make_public_advert(cast.job)
    sent = Applying("Cleo Tan", cast.cleo.email, "en", (YES,))

    for hours in (0, 1, 2, 24):
        apply(advert, sent, NOW + dt.timedelta(hours=hours), Nowhere())

    assert Message.objects.filter(application=cast.application, occasion="own").count() == 2
    assert Message.objects.filter(application=cast.application, occasion="reply").count() == 0


def test_of_two_with_the_same_address_it_is_the_one_on_the_job(cast: Cast) -> None:
    namesake = make_candidate(cast.organisation, "Cleo Tan")
    Candidate.objects.filter(pk=namesake.pk).update(created_at=NOW - dt.timedelta(days=9))

    apply(make_public_advert(cast.job), Applying("Cleo Tan", cast.cleo.email, "en", (YES,)), NOW, Nowhere())

    assert Application.objects.filter(job=cast.job).count() == 1


def test_only_who_runs_the_job_says_that_an_application_was_seen_to(cast: Cast) -> None:
    apply(make_public_advert(cast.job), SENT_IN, NOW, Nowhere())
    made = Application.objects.get(unseen=True)

    for person in (cast.ben, cast.dan):
        with pytest.raises(PermissionDenied):
            note_seen(person, made, NOW)
    for _ in range(2):
        note_seen(cast.hana, made, NOW)

    assert not Application.objects.filter(unseen=True).exists()
    assert actions(cast).count("application.seen") == 1


def test_consents_are_a_list_that_only_grows(cast: Cast) -> None:
    cleo, other = cast.cleo, make_job(cast.organisation, "Cook")
    no = Agreed("other jobs", False, "1", "You may write to me.")

    grew = [
        agree(cleo, given, NOW, job)
        for given, job in (((no,), cast.job), ((YES, MORE), cast.job), ((YES, MORE), cast.job), ((YES, no), other))
    ]
    cleo.save()
    stop_telling(cast.application, NOW)

    assert grew == [False, True, False, True]
    assert [(one["to"], one["given"], one["job"]) for one in cleo.consents] == [
        ("application", True, str(cast.job.pk)),
        ("other jobs", True, str(cast.job.pk)),
        ("application", True, str(other.pk)),
        ("other jobs", False, str(other.pk)),
    ]
    assert not agreed_to(cleo, "other jobs")


def test_taking_back_is_noted_once_and_leaves_the_application_alone(cast: Cast) -> None:
    agree(cast.cleo, (MORE,), NOW, cast.job)
    cast.cleo.save()

    for _ in range(2):
        stop_telling(cast.application, NOW)

    assert [one["given"] for one in Candidate.objects.get(pk=cast.cleo.pk).consents] == [True, False]
    assert actions(cast) == ["candidate.reach"]


def test_deleting_a_candidate_deletes_what_they_wrote(cast: Cast) -> None:
    apply(make_public_advert(cast.job), SENT_IN, NOW, Nowhere())
    made = Application.objects.get(unseen=True)
    Message.objects.update(state=SENT)

    delete_candidate(cast.ada, made.candidate, NOW, "Asked by mail.")

    assert not Application.objects.filter(pk=made.pk).exists()
