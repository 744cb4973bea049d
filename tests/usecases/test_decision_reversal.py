"""A reversed decision stays in the history; whoever was told is owed an answer again."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from kedua.records.models import AuditEntry, Decision, Job, Message, PastPromise
from kedua.usecases.applications import come_back, withdraw_by_candidate
from kedua.usecases.decision_reversal import reverse
from kedua.usecases.errors import Refused
from kedua.usecases.outcomes import record_answer, reopen
from tests.cast import Cast
from tests.factories.decisions import LATER, decided, fresh, ready
from tests.fakes.outside import Nowhere

WHY = "The reference had not come in."


def said(cast: Cast) -> list[tuple[str, str]]:
    rows = Message.objects.filter(application=cast.application).order_by("created_at", "id")
    return list(rows.values_list("occasion", "state"))


def test_before_they_are_told_the_message_goes_and_the_day_stays(cast: Cast) -> None:
    ready(cast)
    made = decided(cast)
    promised = fresh(cast).promise

    reverse(cast.rita, made, WHY, LATER, Nowhere())

    made.refresh_from_db()
    assert (made.state, made.reversed_by, made.reversed_at, made.why_reversed) == ("reversed", cast.rita, LATER, WHY)
    assert (fresh(cast).stage, fresh(cast).promise, said(cast)) == ("deciding", promised, [("passed", "undone")])
    assert AuditEntry.objects.get(action="decision.reversed").data == {"decision": str(made.pk), "number": 1}


def test_after_they_were_told_they_are_owed_an_answer_again_and_hear_so(cast: Cast) -> None:
    ready(cast)
    made = decided(cast, "no pass")
    record_answer(cast.hana, fresh(cast), LATER)

    reverse(cast.hana, made, WHY, LATER, Nowhere())

    row = fresh(cast)
    assert (row.stage, row.answered_at, row.promise) == ("deciding", None, LATER.date() + dt.timedelta(days=7))
    assert said(cast) == [("not-passed", "undone"), ("reopened", "draft")]
    assert "does not hold any more" in Message.objects.get(occasion="reopened").text
    assert list(PastPromise.objects.values_list("how", flat=True)) == ["told"]
    assert decided(cast).number == 2


def test_on_a_closed_job_nobody_is_made_to_wait(cast: Cast) -> None:
    ready(cast)
    made = decided(cast)
    record_answer(cast.hana, fresh(cast), LATER)
    Job.objects.filter(pk=cast.job.pk).update(state="closed")

    with pytest.raises(Refused, match="job-closed"):
        reverse(cast.hana, made, WHY, LATER, Nowhere())
    assert (Decision.objects.get().state, fresh(cast).stage) == ("in force", "passed")


def test_undecided_is_taken_back_with_what_was_to_tell_them(cast: Cast) -> None:
    ready(cast)
    made = decided(cast, "undecided")

    reverse(cast.hana, made, WHY, LATER, Nowhere())

    assert (fresh(cast).stage, said(cast)) == ("deciding", [("undecided", "undone")])
    assert decided(cast, "undecided").number == 2


def test_what_waits_for_a_second_person_can_be_taken_back(cast: Cast) -> None:
    ready(cast)
    cast.organisation.four_eyes = True
    cast.organisation.save()
    made = decided(cast)

    reverse(cast.hana, made, WHY, LATER)

    assert (Decision.objects.get().state, fresh(cast).stage) == ("reversed", "deciding")


def test_who_withdrew_before_they_heard_and_came_back_can_be_decided_on_anew(cast: Cast) -> None:
    ready(cast)
    made = decided(cast)
    withdraw_by_candidate(fresh(cast), LATER)
    come_back(cast.rita, fresh(cast), LATER)

    with pytest.raises(Refused, match="decision-stands"):
        decided(cast)
    reverse(cast.hana, made, WHY, LATER)

    assert decided(cast, "no pass").number == 2


@pytest.mark.parametrize(("why", "code"), [(" ", "decision-why"), ("x" * 1001, "decision-why-long")])
def test_a_reversal_has_a_reason(cast: Cast, why: str, code: str) -> None:
    ready(cast)
    made = decided(cast)

    with pytest.raises(Refused, match=f"^{code}$"):
        reverse(cast.hana, made, why, LATER)


def test_what_does_not_stand_is_not_reversed(cast: Cast) -> None:
    ready(cast)
    made = decided(cast)
    reverse(cast.hana, made, WHY, LATER)

    with pytest.raises(Refused, match="decision-moved"):
        reverse(cast.hana, made, WHY, LATER)


@pytest.mark.parametrize("who", ["ben", "sam", "dan"])
def test_only_who_decides_reverses(cast: Cast, who: str) -> None:
    ready(cast)
    made, actor = decided(cast), cast.everyone[who]
    assert actor is not None

    with pytest.raises(PermissionDenied):
        reverse(actor, made, WHY, LATER)


def test_only_an_end_that_they_know_is_opened_again(cast: Cast) -> None:
    ready(cast)

    with pytest.raises(Refused, match="outcome-missing"):
        reopen(cast.hana, fresh(cast), LATER)
    decided(cast)
    with pytest.raises(Refused, match="outcome-untold"):
        reopen(cast.hana, fresh(cast), LATER)
