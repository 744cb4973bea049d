"""Saving what is typed: nothing is overwritten, nothing is lost; submitting once and for all."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from pytest_django import DjangoAssertNumQueries

from kedua.access.seal import can_open_scorecard
from kedua.queries.drafts import Draft, draft_from
from kedua.queries.evidence import evidence_of
from kedua.queries.feedback import sheet_of
from kedua.records.models import Answer, AuditEntry, Interviewer, Scorecard
from kedua.usecases.errors import Refused
from kedua.usecases.feedback_links import make_link, revoke_link
from kedua.usecases.saves import Page, Saved
from kedua.usecases.scorecards import LONGEST, aside_of, draft_of, save_draft, settle, submit
from tests.cast import Cast
from tests.factories.rows import NOW, make_core_question, make_seat

HERE, THERE = Page("here", 0), Page("there", 0)
FULL = {
    "answers-0-text": "Tell us about a time your team missed a target. What did you do?",
    "answers-0-subject": "leading-teams",
    "answers-0-topic": "the missed target in March",
    "answers-0-note": "Met all six that day.",
    "answers-0-rating": "4",
    "ratings-0-subject": "leading-teams",
    "ratings-0-rating": "4",
    "ratings-1-subject": "customer-service",
    "ratings-1-rating": "2",
    "ratings-1-note": "Named no guest and no outcome.",
    "strengths-0-text": "Prepares well",
    "doubts-0-text": "Little about guests",
    "doubts-0-subject": "customer-service",
    "requests-0-text": "How stock is counted",
    "not_covered-resource-management": "on",
    "career_goals": "An area of her own",
    "recommendation": "yes",
}


def note(text: str) -> Draft:
    return draft_from({"answers-0-note": text})


def card_of(seat: Interviewer) -> Scorecard:
    return Scorecard.objects.get(interviewer=seat)


def test_the_first_save_begins_a_scorecard_and_only_that_is_audited(cast: Cast) -> None:
    first = save_draft(cast.ben, cast.seat, note("She met"), HERE, NOW)
    second = save_draft(cast.ben, cast.seat, note("She met all six"), Page("here", first.revision), NOW)

    assert (first, second) == (Saved(1, NOW), Saved(2, NOW))
    assert draft_of(card_of(cast.seat)) == note("She met all six")
    assert [entry.action for entry in AuditEntry.objects.all()] == ["feedback.begun"]


def test_a_save_is_one_statement(cast: Cast, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    save_draft(cast.ben, cast.seat, note("one"), HERE, NOW)

    with django_assert_num_queries(1):
        save_draft(cast.ben, cast.seat, note("two"), Page("here", 1), NOW)


def test_a_save_from_an_older_page_is_kept_aside_and_overwrites_nothing(cast: Cast) -> None:
    save_draft(cast.ben, cast.seat, note("on the laptop"), HERE, NOW)

    late = save_draft(cast.ben, cast.seat, note("on the phone"), THERE, NOW)
    again = save_draft(cast.ben, cast.seat, note("on the phone, more"), THERE, NOW)

    card = card_of(cast.seat)
    assert late == again == Saved(1, NOW, late=True)
    assert draft_of(card) == note("on the laptop")
    assert aside_of(card) == [("there", NOW, note("on the phone, more"))]


def test_an_older_page_with_the_same_text_is_no_conflict(cast: Cast) -> None:
    save_draft(cast.ben, cast.seat, note("the same"), HERE, NOW)

    assert save_draft(cast.ben, cast.seat, note("the same"), THERE, NOW) == Saved(1, NOW)
    assert card_of(cast.seat).aside == []


def test_a_page_whose_answer_got_lost_goes_on_saving(cast: Cast) -> None:
    save_draft(cast.ben, cast.seat, note("arrived, but the page never heard"), HERE, NOW)

    again = save_draft(cast.ben, cast.seat, note("arrived again, with more"), HERE, NOW)

    assert again == Saved(2, NOW)
    assert draft_of(card_of(cast.seat)) == note("arrived again, with more")


def test_two_versions_are_settled_into_one(cast: Cast) -> None:
    save_draft(cast.ben, cast.seat, note("on the laptop"), HERE, NOW)
    save_draft(cast.ben, cast.seat, note("on the phone"), THERE, NOW)

    saved = settle(cast.ben, cast.seat, note("both"), Page("here", 1), "there", NOW)

    card = card_of(cast.seat)
    assert (saved, draft_of(card), card.aside) == (Saved(2, NOW), note("both"), [])


def test_nothing_is_submitted_while_two_versions_wait(cast: Cast) -> None:
    save_draft(cast.ben, cast.seat, draft_from(FULL), HERE, NOW)
    save_draft(cast.ben, cast.seat, note("on the phone"), THERE, NOW)

    with pytest.raises(Refused, match="versions-open"):
        submit(cast.ben, cast.seat, draft_from(FULL), Page("here", 1), sheet_of(cast.seat), NOW)

    assert card_of(cast.seat).state == "draft"


def test_submitting_writes_everything_down_and_clears_the_draft(cast: Cast) -> None:
    cast.interview.state = "booked"
    cast.interview.save()
    save_draft(cast.ben, cast.seat, note("first"), HERE, NOW)

    submit(cast.ben, cast.seat, draft_from(FULL), Page("here", 1), sheet_of(cast.seat), NOW)

    card = card_of(cast.seat)
    cast.application.refresh_from_db()
    left = evidence_of(cast.application)
    assert (card.state, card.draft, card.recommendation, card.submitted_at) == ("submitted", {}, "yes", NOW)
    assert sorted((r.competency, r.value, r.note) for r in left.ratings) == [
        ("customer-service", 2.0, "Named no guest and no outcome."),
        ("leading-teams", 4.0, "Met all six that day."),
        ("leading-teams", 4.0, "Met all six that day."),
    ]
    assert [(r.kind, r.text, r.competency) for r in left.remarks] == [
        ("strength", "Prepares well", ""),
        ("doubt", "Little about guests", "customer-service"),
        ("request", "How stock is counted", ""),
    ]
    assert (left.not_covered, left.goals_known, left.rounds) == (("resource-management",), True, (1,))
    assert cast.application.stage == "planning"
    assert [entry.action for entry in AuditEntry.objects.all()] == ["feedback.begun", "feedback.submitted"]


def test_submitting_twice_changes_nothing_more(cast: Cast) -> None:
    sheet = sheet_of(cast.seat)
    submit(cast.ben, cast.seat, draft_from(FULL), HERE, sheet, NOW)

    again = submit(cast.ben, cast.seat, draft_from(FULL | {"career_goals": "x"}), HERE, sheet, NOW + dt.timedelta(1))

    assert (again.at, again.late) == (NOW, False)
    assert Answer.objects.count() == 1
    assert card_of(cast.seat).career_goals == "An area of her own"
    assert AuditEntry.objects.filter(action="feedback.submitted").count() == 1


def test_submitting_from_an_older_page_is_kept_aside(cast: Cast) -> None:
    save_draft(cast.ben, cast.seat, note("newer"), HERE, NOW)

    late = submit(cast.ben, cast.seat, draft_from(FULL), THERE, sheet_of(cast.seat), NOW)

    card = card_of(cast.seat)
    assert late.late
    assert (card.state, aside_of(card)) == ("draft", [("there", NOW, draft_from(FULL))])


def test_a_scorecard_that_is_in_takes_no_more_text(cast: Cast) -> None:
    submit(cast.ben, cast.seat, draft_from(FULL), HERE, sheet_of(cast.seat), NOW)

    with pytest.raises(Refused, match="scorecard-in"):
        save_draft(cast.ben, cast.seat, note("too late"), Page("here", 1), NOW)


def test_a_draft_that_is_too_long_is_refused_whole(cast: Cast) -> None:
    with pytest.raises(Refused, match="draft-long"):
        save_draft(cast.ben, cast.seat, note("x" * (LONGEST + 1)), HERE, NOW)

    assert not Scorecard.objects.exists()


def test_nobody_writes_in_anothers_place(cast: Cast) -> None:
    for actor in (cast.ada, cast.rita, cast.hana, cast.sam, cast.dan):
        with pytest.raises(PermissionDenied):
            save_draft(actor, cast.seat, note("not mine"), HERE, NOW)


def test_a_guest_writes_by_link_until_it_ends(cast: Cast) -> None:
    seat = make_seat(cast.interview, guest="Gina Lee")
    link = make_link(cast.rita, seat, 14, NOW)
    save_draft(link, seat, note("by link"), HERE, NOW)

    with pytest.raises(Refused, match="link-ended"):
        save_draft(link, seat, note("late"), Page("here", 1), NOW + dt.timedelta(days=14))
    with pytest.raises(Refused, match="link-ended"):
        save_draft(link, cast.seat, note("elsewhere"), HERE, NOW)
    revoke_link(cast.rita, link, NOW)
    with pytest.raises(Refused, match="link-ended"):
        submit(link, seat, draft_from(FULL), Page("here", 1), sheet_of(seat), NOW)

    assert draft_of(card_of(seat)) == note("by link")
    assert AuditEntry.objects.get(action="feedback.begun").actor_name == "Gina Lee"


def test_who_books_the_interview_cannot_read_what_a_guest_writes(cast: Cast) -> None:
    seat = make_seat(cast.interview, guest="Gina Lee")
    link = make_link(cast.rita, seat, 14, NOW)
    save_draft(link, seat, draft_from(FULL), HERE, NOW)

    seat = Interviewer.objects.get(pk=seat.pk)
    assert not can_open_scorecard(cast.rita, seat)
    with pytest.raises(PermissionDenied):
        save_draft(cast.rita, seat, note("overwritten"), Page("here", 1), NOW)


def test_a_member_who_types_for_a_guest_goes_on_until_the_guest_does(cast: Cast) -> None:
    seat = make_seat(cast.interview, guest="Gina Lee")
    save_draft(cast.rita, seat, note("dictated"), HERE, NOW)
    assert can_open_scorecard(cast.rita, Interviewer.objects.get(pk=seat.pk))
    assert not can_open_scorecard(cast.hana, Interviewer.objects.get(pk=seat.pk))

    link = make_link(cast.rita, seat, 14, NOW)
    save_draft(link, seat, note("written herself"), Page("there", 1), NOW)

    assert not can_open_scorecard(cast.rita, Interviewer.objects.get(pk=seat.pk))


def test_a_question_of_the_library_is_recognised_by_its_words(cast: Cast) -> None:
    make_core_question(cast.job, "leading-teams-01")
    sheet = sheet_of(cast.seat)
    text = sheet.core[0].text

    submit(cast.ben, cast.seat, draft_from({"answers-0-text": f"  {text.upper()} "}), HERE, sheet, NOW)

    answer = Answer.objects.get()
    assert (answer.question, answer.subject) == ("leading-teams-01", "leading-teams")


def test_a_question_put_in_other_words_is_ones_own(cast: Cast) -> None:
    sheet = sheet_of(cast.seat)
    typed = {"answers-0-question": "leading-teams-01", "answers-0-text": "And your team?"}

    submit(cast.ben, cast.seat, draft_from(typed), HERE, sheet, NOW)

    answer = Answer.objects.get()
    assert (answer.question, answer.text, answer.subject) == ("", "And your team?", "leading-teams")
