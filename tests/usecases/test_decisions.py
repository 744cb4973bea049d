"""A decision has reasons, a second pair of eyes where wanted, and moves stage, promise and message at once."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from kedua.records.models import AuditEntry, DebriefOpening, Decision, Interviewer, Message, Reason, Remedy
from kedua.usecases.applications import withdraw
from kedua.usecases.decision_drafts import Problem, ReasonDraft, Unsound
from kedua.usecases.decisions import confirm, decide, decline
from kedua.usecases.errors import Refused
from kedua.usecases.panel_views import ask_views
from tests.cast import Cast
from tests.factories.decisions import DUE, LATER, WHY, answer_of, decided, draft, fresh, ready, reason, remedy, unmet
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat
from tests.fakes.outside import Nowhere


def said(cast: Cast) -> list[tuple[str, str]]:
    rows = Message.objects.filter(application=cast.application).order_by("created_at", "id")
    return list(rows.values_list("occasion", "state"))


def problems(cast: Cast, **fields: Any) -> tuple[Problem, ...]:
    outcome = str(fields.pop("outcome", "pass"))
    with pytest.raises(Unsound) as wrong:
        decide(cast.hana, fresh(cast), draft(cast, outcome, **fields), LATER)
    return wrong.value.problems


def four_eyes(cast: Cast) -> None:
    cast.organisation.four_eyes = True
    cast.organisation.save()


@pytest.mark.parametrize(
    ("outcome", "stage", "occasion"), [("pass", "passed", "passed"), ("no pass", "not passed", "not-passed")]
)
def test_a_decision_moves_stage_promise_and_message_at_once(
    cast: Cast, outcome: str, stage: str, occasion: str
) -> None:
    ready(cast)

    made = decided(cast, outcome)

    row = fresh(cast)
    assert (row.stage, row.promise, said(cast)) == (stage, NOW.date() + dt.timedelta(days=2), [(occasion, "draft")])
    assert (made.number, made.state, made.rounds, made.made_by) == (1, "in force", 2, cast.hana)
    entry = AuditEntry.objects.get(action="decision.made")
    assert (entry.actor_name, entry.data) == ("Hana Yusof", {"decision": str(made.pk), "number": 1})


def test_reasons_are_kept_with_what_they_rest_on(cast: Cast) -> None:
    ready(cast)

    made = decided(cast)

    rows = list(Reason.objects.filter(decision=made).values_list("subject", "text", "evidence", "kept"))
    assert rows == [
        ("leading-teams", WHY, [str(answer_of(cast.seat).pk)], []),
        ("customer-service", unmet().text, [], []),
    ]


def test_what_was_known_is_kept_as_it_was(cast: Cast) -> None:
    ready(cast)

    made = decided(cast)

    kept = {entry["subject"]: entry for entry in made.standing["competencies"]}
    assert {name: (one["bar"], one["weight"], one["must"], one["ratings"]) for name, one in kept.items()} == {
        "leading-teams": (3.5, 5.0, True, 2),
        "customer-service": (3.0, 4.0, True, 2),
        "resource-management": (3.0, 3.0, False, 0),
    }
    assert made.standing["rule"]["name"] == "kedua-evidence-1"
    assert made.standing["rule"]["numbers"]["stable"] == 0.33
    assert kept["leading-teams"]["mean"] > 3.5 > kept["customer-service"]["mean"]


def test_a_decision_needs_a_reason_that_rests_on_evidence(cast: Cast) -> None:
    ready(cast)

    assert problems(cast, reasons=()) == (
        Problem("reasons", "reason-missing"),
        Problem("customer-service", "must-unmet"),
    )
    assert problems(cast, outcome="no pass", reasons=(ReasonDraft("leading-teams", WHY),)) == (
        Problem("reasons", "reason-missing"),
    )


def test_a_must_have_that_is_not_met_is_passed_over_only_with_a_reason(cast: Cast) -> None:
    ready(cast)

    assert problems(cast, reasons=(reason(cast),)) == (Problem("customer-service", "must-unmet"),)


@pytest.mark.parametrize(
    ("text", "subject", "evidence", "code"),
    [
        ("", "leading-teams", True, "reason-empty"),
        (WHY, "leading-teams", False, "reason-evidence"),
        ("x" * 2001, "leading-teams", True, "reason-long"),
        ("She is too aggressive for us.", "leading-teams", True, "reason-found"),
    ],
)
def test_what_is_wrong_with_a_reason_is_said_where_it_stands(
    cast: Cast, text: str, subject: str, evidence: bool, code: str
) -> None:
    ready(cast)
    rests = str(answer_of(cast.seat).pk) if evidence else "0190a0b0-0000-7000-8000-000000000002"
    one = ReasonDraft(subject, text, (rests,))

    found = problems(cast, outcome="no pass", reasons=(one,))

    assert Problem(subject, code) in found


def test_a_reason_is_about_something_the_job_or_the_company_asks_for(cast: Cast) -> None:
    ready(cast)

    found = problems(cast, outcome="no pass", reasons=(reason(cast), ReasonDraft("luck", WHY)))

    assert found == (Problem("reasons", "reason-subject"),)


def test_a_finding_can_be_kept_with_a_reason_why(cast: Cast) -> None:
    ready(cast)
    kept = reason(cast, "She is too aggressive for us.", keep="Her own word for herself.")

    made = decide(cast.hana, fresh(cast), draft(cast, "no pass", reasons=(kept,)), LATER)

    (row,) = made.reasons.all()
    assert [(entry["code"], entry["why"]) for entry in row.kept] == [("trait", "Her own word for herself.")]


@pytest.mark.parametrize("who", ["ben", "sam", "dan"])
def test_who_does_not_run_the_application_decides_nothing(cast: Cast, who: str) -> None:
    row = ready(cast)
    actor = cast.everyone[who]
    assert actor is not None

    with pytest.raises(PermissionDenied):
        decide(actor, row, draft(cast), LATER)


def test_nobody_decides_before_every_scorecard_is_in(cast: Cast) -> None:
    ready(cast)
    make_seat(make_interview(cast.application, 3), cast.sam)

    with pytest.raises(PermissionDenied):
        decided(cast)


def test_who_opened_the_debrief_early_does_not_wait_unless_for_their_own(cast: Cast) -> None:
    ready(cast)
    make_seat(make_interview(cast.application, 3), cast.sam)
    make_seat(make_interview(cast.application, 3), cast.rita)
    DebriefOpening.objects.create(
        organisation=cast.organisation,
        application=cast.application,
        opened_by=cast.hana,
        why="Sam is ill.",
        created_at=NOW,
    )

    with pytest.raises(PermissionDenied):
        decide(cast.rita, fresh(cast), draft(cast), LATER)
    assert decided(cast).state == "in force"


def test_what_was_booked_after_the_debrief_was_opened_is_waited_for(cast: Cast) -> None:
    ready(cast)
    DebriefOpening.objects.create(
        organisation=cast.organisation,
        application=cast.application,
        opened_by=cast.hana,
        why="Sam is ill.",
        created_at=NOW,
    )
    seat = make_seat(make_interview(cast.application, 3), cast.sam)
    Interviewer.objects.filter(pk=seat.pk).update(created_at=LATER)

    with pytest.raises(PermissionDenied):
        decided(cast)


def test_one_decision_stands_at_a_time(cast: Cast) -> None:
    ready(cast)
    decided(cast, "undecided")

    with pytest.raises(Refused, match="remedy-open"):
        decided(cast, "undecided")
    with pytest.raises(Refused, match="decision-moved"):
        decide(cast.hana, fresh(cast), draft(cast, seen=0), LATER)
    decided(cast)
    with pytest.raises(Refused, match="application-ended"):
        decided(cast, "no pass")
    assert list(Decision.objects.values_list("outcome", "state")) == [("undecided", "followed"), ("pass", "in force")]


def test_nobody_decides_while_views_are_sealed(cast: Cast) -> None:
    row = ready(cast)
    asked = ask_views(cast.hana, row, LATER)

    with pytest.raises(Refused, match="views-sealed"):
        decided(cast)
    assert decided(cast, now=asked.closes_at).state == "in force"


def test_undecided_asks_for_all_that_makes_it_a_plan(cast: Cast) -> None:
    ready(cast)
    empty = remedy(cast, unresolved=(), kind="", owner=None, due_on=None, words=" ")

    found = problems(cast, outcome="undecided", remedy=empty)

    assert found == tuple(
        Problem(address, f"{code}-missing")
        for address, code in (
            ("unresolved", "unresolved"), ("remedy", "remedy"), ("owner", "owner"), ("due", "due"), ("words", "words"),
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "address", "code"),
    [
        ({"due_on": NOW.date() - dt.timedelta(days=1)}, "due", "due-past"),
        ({"due_on": dt.date(2026, 11, 29)}, "due", "due-free"),
        ({"due_on": dt.date(2027, 11, 29)}, "due", "due-far"),
        ({"words": "x" * 1001}, "words", "words-long"),
        ({"questions": 4}, "remedy", "remedy-questions"),
        ({"panel": ()}, "remedy", "remedy-panel"),
        ({"unresolved": ("luck",)}, "unresolved", "unresolved-missing"),
        ({"kind": "assessment", "task": "no-such-task"}, "remedy", "remedy-task"),
    ],
)
def test_what_is_wrong_with_a_remedy_is_said_where_it_stands(
    cast: Cast, fields: dict[str, object], address: str, code: str
) -> None:
    ready(cast)

    assert problems(cast, outcome="undecided", remedy=remedy(cast, **fields)) == (Problem(address, code),)


def test_a_remedy_is_owned_by_somebody_who_can_see_to_it(cast: Cast) -> None:
    ready(cast)

    for who in (cast.sam, cast.dan):
        assert problems(cast, outcome="undecided", remedy=remedy(cast, owner=who.pk)) == (
            Problem("owner", "owner-missing"),
        )


def test_undecided_tells_the_candidate_what_comes_next_and_when(cast: Cast) -> None:
    ready(cast)

    made = decided(cast, "undecided")

    row, message = fresh(cast), Message.objects.get()
    assert (row.stage, row.promise) == ("deciding", NOW.date() + dt.timedelta(days=2))
    assert (message.occasion, message.state) == ("undecided", "draft")
    assert "how you look after guests" in message.text
    assert "Tuesday 1 December 2026" in message.text
    kept = Remedy.objects.get(decision=made)
    assert (kept.unresolved, kept.kind, kept.panel, kept.questions, kept.owner, kept.due_on) == (
        ["customer-service"], "interview", [str(cast.hana.pk)], 2, cast.rita, DUE,
    )  # fmt: skip


def test_at_the_stop_only_two_outcomes_are_left(cast: Cast) -> None:
    ready(cast)
    cast.organisation.stop = 2
    cast.organisation.save()

    assert problems(cast, outcome="undecided") == (Problem("outcome", "outcome-stop"),)
    assert decided(cast).outcome == "pass"


def test_with_four_eyes_nothing_moves_before_a_second_person_confirms(cast: Cast) -> None:
    ready(cast)
    four_eyes(cast)
    before = fresh(cast)

    made = decided(cast)
    waiting, told = fresh(cast), said(cast)
    confirm(cast.rita, made, LATER, Nowhere(), "I read it as you do.")

    assert (waiting.stage, waiting.promise, told) == (before.stage, before.promise, [])
    made.refresh_from_db()
    assert (made.state, made.seen_by, made.seen_at, made.seen_why) == (
        "in force",
        cast.rita,
        LATER,
        "I read it as you do.",
    )
    assert (fresh(cast).stage, said(cast)) == ("passed", [("passed", "draft")])


def test_nobody_confirms_or_declines_their_own_decision(cast: Cast) -> None:
    ready(cast)
    four_eyes(cast)
    made = decided(cast)

    for who in (cast.hana, cast.sam):
        with pytest.raises(PermissionDenied):
            confirm(who, made, LATER)
        with pytest.raises(PermissionDenied):
            decline(who, made, "No.", LATER)


def test_a_declined_decision_never_counted(cast: Cast) -> None:
    ready(cast)
    decided(cast, "undecided")
    four_eyes(cast)
    made = decided(cast)

    with pytest.raises(Refused, match="decision-why"):
        decline(cast.rita, made, " ", LATER)
    decline(cast.rita, made, "What is said of guests is not settled.", LATER)

    assert list(Decision.objects.values_list("outcome", "state")) == [("undecided", "in force"), ("pass", "declined")]
    assert fresh(cast).stage == "deciding"
    with pytest.raises(Refused, match="decision-moved"):
        confirm(cast.rita, made, LATER)


def test_a_proposal_beyond_the_stop_cannot_be_confirmed(cast: Cast) -> None:
    ready(cast)
    four_eyes(cast)
    made = decided(cast, "undecided")
    cast.organisation.stop = 2
    cast.organisation.save()

    with pytest.raises(Refused, match="decision-stop"):
        confirm(cast.rita, made, LATER)


def test_whoever_has_withdrawn_is_not_decided_on(cast: Cast) -> None:
    ready(cast)
    four_eyes(cast)
    made = decided(cast)
    withdraw(cast.rita, cast.application, LATER)

    with pytest.raises(Refused, match="application-ended"):
        confirm(cast.rita, made, LATER)


def test_a_further_round_counts_against_the_stop(cast: Cast) -> None:
    ready(cast)
    make_scorecard(make_seat(make_interview(cast.application, 3), cast.hana))

    assert decided(cast).rounds == 3
