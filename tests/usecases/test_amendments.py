"""Amending what is in: with a reason, with the original kept, and without opening or sealing anything."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from kedua.access.seal import can_see_ratings
from kedua.queries.drafts import Draft
from kedua.queries.evidence import evidence_of
from kedua.queries.feedback import sheet_of
from kedua.queries.stated import stated_draft, steps_of
from kedua.records.models import Amendment, AuditEntry, Interviewer, Member, Scorecard
from kedua.usecases.amendments import Reason, amend
from kedua.usecases.errors import Refused
from kedua.usecases.scorecard_check import Incomplete
from kedua.wording.feedback import problem
from tests.cast import Cast
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat

LATER = NOW + dt.timedelta(hours=3)
WHY = Reason("I had mixed up two candidates.")


def card_of(seat: Interviewer) -> Scorecard:
    return Scorecard.objects.get(interviewer=seat)


def amended(actor: Member, seat: Interviewer, fields: dict[str, str], reason: Reason = WHY, seen: int = 0) -> Amendment:
    wanted = stated_draft(card_of(seat)).with_fields(fields)
    return amend(actor, seat, wanted, reason, seen, sheet_of(seat), LATER)


def missing(actor: Member, seat: Interviewer, fields: dict[str, str], reason: Reason = WHY) -> list[tuple[str, str]]:
    with pytest.raises(Incomplete) as incomplete:
        amended(actor, seat, fields, reason)
    assert all(problem(entry.code) for entry in incomplete.value.problems)
    return [(entry.address, entry.code) for entry in incomplete.value.problems]


def test_a_scorecard_that_is_in_reads_as_the_draft_it_was(cast: Cast) -> None:
    card = make_scorecard(cast.seat, not_covered=["resource-management"], contribution="Calm")

    assert dict(stated_draft(card).fields) == {
        "answers-0-text": "Tell us about a time your team missed a target. What did you do?",
        "answers-0-subject": "leading-teams",
        "answers-0-topic": "the missed sales target in March",
        "answers-0-note": "Met all six that day.",
        "answers-0-rating": "4",
        "ratings-0-subject": "customer-service",
        "ratings-0-rating": "2",
        "ratings-0-note": "Named no guest and no outcome.",
        "strengths-0-text": "Prepares well",
        "strengths-0-subject": "leading-teams",
        "doubts-0-text": "Little about guests",
        "doubts-0-subject": "customer-service",
        "requests-0-text": "Ask how stock is counted",
        "requests-0-subject": "resource-management",
        "not_covered-resource-management": "on",
        "contribution": "Calm",
        "recommendation": "yes",
    }


def test_what_counts_changes_and_what_was_there_is_kept(cast: Cast) -> None:
    make_scorecard(cast.seat)

    amendment = amended(cast.ben, cast.seat, {"answers-0-rating": "3", "doubts-0-text": "", "recommendation": "unsure"})

    card = card_of(cast.seat)
    left = evidence_of(cast.application)
    assert [rating.value for rating in left.ratings] == [3.0, 2.0]
    assert [remark.kind for remark in left.remarks] == ["strength", "request"]
    assert (card.recommendation, card.amended_at, card.submitted_at) == ("unsure", LATER, NOW)
    assert amendment.changes == [
        {"address": "answers-0-rating", "before": "4", "after": "3"},
        {"address": "doubts-0-text", "before": "Little about guests", "after": ""},
        {"address": "recommendation", "before": "yes", "after": "unsure"},
    ]
    assert (amendment.why, amendment.made_by, amendment.number) == (WHY.text, cast.ben, 1)


def test_every_step_stays_readable(cast: Cast) -> None:
    make_scorecard(cast.seat)
    amended(cast.ben, cast.seat, {"answers-0-rating": "3"})
    amended(cast.ben, cast.seat, {"answers-0-rating": ""}, Reason("It was somebody else's story."), seen=1)

    steps = steps_of(card_of(cast.seat))

    assert [(step.before, step.after, step.why) for step in steps["answers-0-rating"]] == [
        ("4", "3", WHY.text),
        ("3", "", "It was somebody else's story."),
    ]


def test_something_forgotten_is_added_at_the_end(cast: Cast) -> None:
    make_scorecard(cast.seat)

    amended(cast.ben, cast.seat, {"strengths-1-text": "Asked for figures first"})
    new = {"ratings-1-subject": "teamwork", "ratings-1-rating": "5", "ratings-1-note": "Shared the credit by name."}
    amended(cast.ben, cast.seat, new, seen=1)

    draft = stated_draft(card_of(cast.seat))
    assert (draft["strengths-0-text"], draft["strengths-1-text"]) == ("Prepares well", "Asked for figures first")
    assert (draft["ratings-0-subject"], draft["ratings-1-subject"]) == ("customer-service", "teamwork")


def test_a_row_to_be_added_in_which_nothing_is_said_is_no_change(cast: Cast) -> None:
    make_scorecard(cast.seat)

    with pytest.raises(Refused, match="nothing-amended"):
        amended(cast.ben, cast.seat, {"ratings-1-subject": "teamwork", "doubts-1-subject": "teamwork"})


def test_questions_and_what_they_are_about_stay(cast: Cast) -> None:
    make_scorecard(cast.seat)
    wanted = {
        "answers-0-text": "Another question?",
        "answers-0-subject": "teamwork",
        "answers-1-text": "One more?",
        "ratings-0-subject": "teamwork",
        "not_covered-teamwork": "on",
        "answers-0-topic": "the target in March",
    }

    amendment = amended(cast.ben, cast.seat, wanted)

    assert [change["address"] for change in amendment.changes] == ["answers-0-topic"]


def test_it_needs_a_reason_and_evidence(cast: Cast) -> None:
    make_scorecard(cast.seat)
    change = {"answers-0-rating": "3"}

    assert missing(cast.ben, cast.seat, change, Reason(" ")) == [("why", "why-missing")]
    assert missing(cast.ben, cast.seat, change, Reason("x" * 2_001)) == [("why", "why-long")]
    assert missing(cast.ben, cast.seat, change, Reason("She is pregnant.")) == [("why", "touches-private")]
    assert missing(cast.ben, cast.seat, {"answers-0-note": ""}) == [("answers-0-note", "evidence-missing")]
    assert missing(cast.ben, cast.seat, {"strengths-0-text": "She is pregnant"}) == [
        ("strengths-0-text", "touches-private")
    ]
    assert missing(cast.ben, cast.seat, {"ratings-1-rating": "4"}) == [("ratings-1-subject", "subject-missing")]
    assert not Amendment.objects.exists()


def test_a_sentence_on_a_private_topic_can_be_kept_with_a_reason(cast: Cast) -> None:
    make_scorecard(cast.seat)
    change = {"strengths-0-text": "She is pregnant.", "why-strengths-0-text": "Asked for a seat."}

    amended(cast.ben, cast.seat, change, Reason("She is pregnant.", "Explains the change."))

    assert card_of(cast.seat).kept == [
        {"address": "strengths-0-text", "topics": ["family"], "why": "Asked for a seat."},
        {"address": "amendment-1", "topics": ["family"], "why": "Explains the change."},
    ]


def test_what_was_in_order_when_it_was_submitted_is_not_judged_again(cast: Cast) -> None:
    card = make_scorecard(cast.seat)
    card.remarks.filter(kind="doubt").update(subject="gone-since", text="She is pregnant")

    assert amended(cast.ben, cast.seat, {"answers-0-rating": "3"}).number == 1


def test_nothing_is_written_over_what_another_page_amended(cast: Cast) -> None:
    make_scorecard(cast.seat)
    amended(cast.ben, cast.seat, {"answers-0-rating": "3"})

    with pytest.raises(Refused, match="scorecard-amended"):
        amended(cast.ben, cast.seat, {"answers-0-rating": "5"}, seen=0)

    assert stated_draft(card_of(cast.seat))["answers-0-rating"] == "3"


def test_only_whoever_wrote_it_amends_it(cast: Cast) -> None:
    guest = make_seat(cast.interview, guest="Gina Lee")
    typed = make_seat(cast.interview, guest="Tom Goh")
    make_scorecard(cast.seat)
    make_scorecard(guest)
    make_scorecard(typed, written_by=cast.rita)

    for actor in (cast.ada, cast.rita, cast.hana, cast.sam, cast.dan):
        with pytest.raises(PermissionDenied):
            amended(actor, cast.seat, {"answers-0-rating": "3"})
    for actor in (cast.ada, cast.rita, cast.hana):
        with pytest.raises(PermissionDenied):
            amended(actor, guest, {"answers-0-rating": "3"})
    assert amended(cast.rita, typed, {"answers-0-rating": "3"}).made_by == cast.rita


def test_a_draft_cannot_be_amended(cast: Cast) -> None:
    make_scorecard(cast.seat, state="draft")

    with pytest.raises(PermissionDenied):
        amended(cast.ben, cast.seat, {"answers-0-rating": "3"})


def test_it_is_told_whether_others_ratings_were_open_by_then(cast: Cast) -> None:
    make_scorecard(cast.seat)
    alone = amended(cast.ben, cast.seat, {"answers-0-rating": "3"})
    make_scorecard(make_seat(cast.interview, cast.sam))

    after = amended(cast.ben, cast.seat, {"answers-0-rating": "4"}, seen=1)

    assert (alone.opened, after.opened) == (False, True)


def test_it_opens_seals_and_moves_nothing(cast: Cast) -> None:
    make_scorecard(cast.seat)
    make_seat(make_interview(cast.application, 2, state="booked"), cast.ben)
    stage = cast.application.stage

    amendment = amended(cast.ben, cast.seat, {"answers-0-rating": "3"})

    cast.application.refresh_from_db()
    assert not amendment.opened
    assert not can_see_ratings(cast.ben, cast.application)
    assert (card_of(cast.seat).state, cast.application.stage) == ("submitted", stage)


def test_after_the_decision_it_is_allowed_and_marked(cast: Cast) -> None:
    make_scorecard(cast.seat)
    cast.application.stage = "passed"
    cast.application.save()

    assert amended(cast.ben, cast.seat, {"answers-0-rating": "3"}).decided


def test_it_is_written_into_the_record_without_its_words(cast: Cast) -> None:
    make_scorecard(cast.seat)
    amended(cast.ben, cast.seat, {"answers-0-rating": "3"})

    entry = AuditEntry.objects.get(action="feedback.amended")

    assert (entry.actor, entry.subject_id) == (cast.ben.pk, str(cast.seat.pk))
    assert entry.data == {"number": 1, "places": 1, "opened": False, "decided": False}


def test_whatever_is_taken_back_no_row_is_deleted(cast: Cast) -> None:
    card = make_scorecard(cast.seat)

    amend(cast.ben, cast.seat, Draft(), WHY, 0, sheet_of(cast.seat), LATER)

    assert (card.answers.count(), card.ratings.count(), card.remarks.count()) == (1, 1, 3)
    assert evidence_of(cast.application).ratings == ()
    assert steps_of(card_of(cast.seat))["ratings-0-note"][0].before == "Named no guest and no outcome."
