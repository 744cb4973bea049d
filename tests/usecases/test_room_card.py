"""The scorecard of the room: what was written is what is sealed, to the character, by one rule with the feedback form."""

from __future__ import annotations

import datetime as dt

import pytest
from django.http import Http404

from kedua.access.seal import can_see_ratings
from kedua.queries.bookings import Booking
from kedua.queries.drafts import draft_from
from kedua.queries.room_card import has_room, room_card
from kedua.queries.stated import stated_draft
from kedua.records.models import Answer, AuditEntry, CompetencyRating, Interviewer, RoomEvent, RoomPage, Scorecard
from kedua.usecases.continuations import continue_later
from kedua.usecases.errors import Refused
from kedua.usecases.room_card import Written, save_card, send_card
from kedua.usecases.saves import Page
from kedua.usecases.scorecard_check import Incomplete
from kedua.usecases.scorecards import save_draft
from tests.cast import Cast
from tests.factories.room_cards import ENDED, GUESTS, TEAM, TEAM_TOO, did, wrote
from tests.factories.rooms import Room, make_room

OWN = "own:0190a0b0-0000-7000-8000-000000000001"
NOTES = {
    f"note:{TEAM}": "S In March, six of them.\nA+ Rang the supplier himself.\nR Halved the waste. #resource-management",
    f"topic:{TEAM}": "the late delivery in March",
    f"rating:{TEAM}": "4",
    "overall:leading-teams": "4",
    "overall:resource-management": "3",
    "overall:customer-service": "none",
    "overall-note:customer-service": "No guest came up.",
    "not-covered:customer-service": "yes",
    "strengths": "Prepares well #leading-teams\nCounts stock weekly",
    "doubts": "Little about guests",
    "requests": "How a complaint was settled #customer-service",
    "career_goals": "An area of her own",
    "note:free": "Came on time.",
    "note:part:questions": "Asked about shifts.",
    "recommendation": "yes",
}


@pytest.fixture
def room(cast: Cast) -> Room:
    return make_room(cast)


def card_of(seat: Interviewer) -> Scorecard:
    return Scorecard.objects.get(interviewer=seat)


def missing(cast: Cast, seat: Interviewer) -> list[tuple[str, str]]:
    with pytest.raises(Incomplete) as incomplete:
        send_card(cast.sam, seat.pk, ENDED)
    return [(problem.address, problem.code) for problem in incomplete.value.problems]


def test_what_was_written_is_what_is_sealed(cast: Cast, room: Room) -> None:
    wrote(room.sam, NOTES)

    assert send_card(cast.sam, room.sam.pk, ENDED)

    card = card_of(room.sam)
    answer = Answer.objects.get(scorecard=card)
    ratings = CompetencyRating.objects.filter(scorecard=card)
    assert (answer.question, answer.subject, answer.topic, answer.rating) == (
        TEAM, "leading-teams", NOTES[f"topic:{TEAM}"], 4,
    )  # fmt: skip
    assert answer.note == NOTES[f"note:{TEAM}"]
    assert [(entry.subject, entry.rating, entry.note) for entry in ratings] == [
        ("leading-teams", 4, ""),
        ("customer-service", None, "No guest came up."),
        ("resource-management", 3, ""),
    ]
    assert [(remark.kind, remark.text, remark.subject) for remark in card.remarks.all()] == [
        ("strength", "Prepares well", "leading-teams"),
        ("strength", "Counts stock weekly", ""),
        ("doubt", "Little about guests", ""),
        ("request", "How a complaint was settled", "customer-service"),
    ]
    assert (card.not_covered, card.career_goals, card.recommendation) == (
        ["customer-service"], "An area of her own", "yes",
    )  # fmt: skip
    assert card.notes == "Came on time.\n\nThe candidate's questions:\nAsked about shifts."


def test_it_is_sealed_as_every_scorecard_is(cast: Cast, room: Room) -> None:
    wrote(room.sam, NOTES)

    send_card(cast.sam, room.sam.pk, ENDED)

    card = card_of(room.sam)
    room.interview.refresh_from_db()
    assert (card.state, card.submitted_at, room.interview.state) == ("submitted", ENDED, "held")
    assert AuditEntry.objects.get(action="feedback.submitted").actor == cast.sam.pk


def test_sending_twice_changes_nothing_more(cast: Cast, room: Room) -> None:
    wrote(room.sam, NOTES)
    send_card(cast.sam, room.sam.pk, ENDED)
    before = card_of(room.sam)

    assert not send_card(cast.sam, room.sam.pk, ENDED + dt.timedelta(hours=1))

    assert (card_of(room.sam).submitted_at, Answer.objects.filter(scorecard=before).count()) == (ENDED, 1)
    assert AuditEntry.objects.filter(action="feedback.submitted").count() == 1


def test_what_a_device_still_holds_comes_too_late(cast: Cast, room: Room) -> None:
    wrote(room.sam, NOTES)
    send_card(cast.sam, room.sam.pk, ENDED)

    synced = wrote(room.sam, {"note:free": "Came on time, in the rain."}, number=2)
    refused = save_card(cast.sam, room.sam.pk, Written("form", {"strengths": "More"}), ENDED)

    assert [(one.about, one.code) for one in (*synced.refused, *refused)] == [
        ("note:free", "scorecard-in"),
        ("strengths", "scorecard-in"),
    ]
    assert "rain" not in card_of(room.sam).notes


def test_ratings_of_others_open_with_it_and_not_before(cast: Cast, room: Room) -> None:
    wrote(room.sam, NOTES)
    assert not can_see_ratings(cast.sam, cast.application)

    send_card(cast.sam, room.sam.pk, ENDED)

    assert can_see_ratings(cast.sam, cast.application)
    assert not can_see_ratings(cast.hana, cast.application)


def test_what_was_asked_counts_also_where_nothing_was_noted(cast: Cast, room: Room) -> None:
    did(room.sam, 1, "start")
    did(room.sam, 2, "go", to=f"ask:{TEAM}")
    did(room.sam, 3, "go", to=f"ask:{TEAM_TOO}")
    did(room.sam, 4, "skip", question=TEAM_TOO, why="No time")
    did(room.hana, 5, "go", to=f"ask:{GUESTS}")

    send_card(cast.sam, room.sam.pk, ENDED)

    assert list(Answer.objects.filter(scorecard=card_of(room.sam)).values_list("question", "note")) == [(TEAM, "")]


def test_a_note_on_a_colleagues_question_is_ones_own(cast: Cast, room: Room) -> None:
    wrote(room.sam, {f"note:{GUESTS}": "Knew the guest's name."})

    send_card(cast.sam, room.sam.pk, ENDED)

    assert list(Answer.objects.values_list("scorecard__interviewer", "question")) == [
        (cast.seat.pk, ""),
        (room.sam.pk, GUESTS),
    ]


def test_a_question_asked_beside_the_plan_is_kept_with_its_words(cast: Cast, room: Room) -> None:
    did(room.sam, 1, "start")
    did(room.sam, 2, "off-plan", question=OWN, text="What did the team say?", subject="teamwork", minutes=4)
    wrote(room.sam, {f"note:{OWN}": "They thanked him.", f"rating:{OWN}": "5"})

    send_card(cast.sam, room.sam.pk, ENDED)

    answer = Answer.objects.get(scorecard=card_of(room.sam))
    assert (answer.question, answer.text, answer.subject, answer.rating) == (
        "",
        "What did the team say?",
        "teamwork",
        5,
    )


def test_what_an_own_question_is_about_can_be_said_on_the_scorecard(cast: Cast, room: Room) -> None:
    did(room.sam, 1, "off-plan", question=OWN, text="What did the team say?", subject="", minutes=4)
    wrote(room.sam, {f"note:{OWN}": "They thanked him.", f"rating:{OWN}": "5"})
    assert missing(cast, room.sam) == [(f"note:{OWN}", "subject-missing")]

    for _again in (1, 2):
        save_card(cast.sam, room.sam.pk, Written("form", abouts={OWN: "teamwork"}), ENDED)

    assert send_card(cast.sam, room.sam.pk, ENDED)
    assert Answer.objects.get(scorecard=card_of(room.sam)).subject == "teamwork"
    assert RoomEvent.objects.count() == 2


@pytest.mark.parametrize(
    ("texts", "problems"),
    [
        ({}, [("", "nothing-said")]),
        ({f"rating:{TEAM}": "4"}, [(f"note:{TEAM}", "evidence-missing")]),
        ({"overall:leading-teams": "4"}, [("overall-note:leading-teams", "evidence-missing")]),
        (
            {"overall-note:leading-teams": "Led six."},
            [("", "nothing-said"), ("overall:leading-teams", "note-unrated")],
        ),
        ({f"note:{TEAM}": "x", f"topic:{TEAM}": "y" * 301}, [(f"topic:{TEAM}", "topic-long")]),
        (
            {"strengths": "Counts stock weekly", "recommendation": "maybe"},
            [("recommendation", "recommendation-unknown")],
        ),
        ({"strengths": "Counts stock weekly\nShe is pregnant"}, [("strengths", "touches-private")]),
        (
            {"strengths": "Counts stock weekly", "note:part:preview": "She is pregnant"},
            [("note:part:preview", "touches-private")],
        ),
    ],
)
def test_what_is_missing_is_named_by_its_place_in_the_room(
    cast: Cast, room: Room, texts: dict[str, str], problems: list[tuple[str, str]]
) -> None:
    wrote(room.sam, texts)

    assert missing(cast, room.sam) == problems
    assert not Scorecard.objects.filter(interviewer=room.sam).exists()


def test_a_sentence_on_a_private_topic_is_kept_with_its_reason(cast: Cast, room: Room) -> None:
    private = {"doubts": "Little on guests\nShe is pregnant", "note:free": "She is pregnant."}
    wrote(room.sam, private | {"why:doubts": "Asked for a seat.", "why:note:free": "Her words."})

    send_card(cast.sam, room.sam.pk, ENDED)

    assert {entry["address"]: entry["why"] for entry in card_of(room.sam).kept} == {
        "doubts-1-text": "Asked for a seat.",
        "notes": "Her words.",
    }


def test_nothing_is_sealed_while_two_versions_wait_and_what_was_chosen_counts(cast: Cast, room: Room) -> None:
    wrote(room.sam, {"doubts": "on the laptop"}, "laptop")
    wrote(room.sam, {"doubts": "on the phone"}, "phone")
    with pytest.raises(Refused, match="versions-open"):
        send_card(cast.sam, room.sam.pk, ENDED)

    settled = Written("form", {"doubts": "both"}, {"doubts": {"laptop": 1, "phone": 1}})
    save_card(cast.sam, room.sam.pk, settled, ENDED)

    assert send_card(cast.sam, room.sam.pk, ENDED)
    assert [remark.text for remark in card_of(room.sam).remarks.all()] == ["both"]


def test_a_form_is_a_writer_of_its_own(cast: Cast, room: Room) -> None:
    """What a device holds that the form never saw stands beside it; what the form said before is its own to change."""
    save_card(cast.sam, room.sam.pk, Written("form", {"doubts": "first"}), ENDED)
    save_card(cast.sam, room.sam.pk, Written("form", {"doubts": "second"}), ENDED)
    wrote(room.sam, {"doubts": "from the phone"}, "phone")

    card = room_card(Interviewer.objects.get(pk=room.sam.pk), ENDED)

    assert card.conflicts == ("doubts",)
    assert card.pages["doubts"].texts == ("second", "from the phone")


FORM = {
    "answers-0-question": TEAM,
    "answers-0-note": "Six of them.",
    "answers-0-rating": "4",
    "answers-1-text": "Why here?",
    "answers-1-subject": "teamwork",
    "answers-1-note": "Liked the team.",
    "ratings-0-subject": "leading-teams",
    "ratings-0-rating": "4",
    "ratings-0-note": "Led six.",
    "strengths-0-text": "Counts stock weekly",
    "strengths-1-text": "Prepares well",
    "strengths-1-subject": "leading-teams",
    "not_covered-customer-service": "on",
    "career_goals": "An area of her own",
    "recommendation": "yes",
}


def test_what_was_begun_in_the_feedback_form_is_carried_over(cast: Cast, room: Room) -> None:
    save_draft(cast.sam, room.sam, draft_from(FORM), Page("tab", 0), ENDED)

    save_card(cast.sam, room.sam.pk, Written(""), ENDED)

    card = card_of(room.sam)
    assert (card.state, card.draft, card.aside) == ("draft", {}, [])
    send_card(cast.sam, room.sam.pk, ENDED)
    draft = stated_draft(card_of(room.sam))
    told = {name: text for name, text in FORM.items() if name not in ("answers-0-question",)}
    assert {name: draft[name] for name in told} == told
    assert draft["answers-0-question"] == TEAM


def test_looking_shows_the_same_as_carrying_over(cast: Cast, room: Room) -> None:
    save_draft(cast.sam, room.sam, draft_from(FORM), Page("tab", 0), ENDED)

    before = room_card(Interviewer.objects.get(pk=room.sam.pk), ENDED)
    assert not RoomPage.objects.exists()
    save_card(cast.sam, room.sam.pk, Written(""), ENDED)
    after = room_card(Interviewer.objects.get(pk=room.sam.pk), ENDED)

    assert (before.pages, before.questions) == (after.pages, after.questions)


def test_versions_of_the_form_that_wait_are_carried_over_beside_one_another(cast: Cast, room: Room) -> None:
    save_draft(cast.sam, room.sam, draft_from({"career_goals": "on the laptop"}), Page("laptop", 0), ENDED)
    save_draft(cast.sam, room.sam, draft_from({"career_goals": "on the phone"}), Page("phone", 0), ENDED)
    wrote(room.sam, {"career_goals": "in the room"})

    card = room_card(Interviewer.objects.get(pk=room.sam.pk), ENDED)

    assert set(card.pages["career_goals"].texts) == {"on the laptop", "on the phone", "in the room"}


def test_a_note_of_the_form_that_is_too_long_for_one_page_is_carried_over_whole(cast: Cast, room: Room) -> None:
    long = "x" * 45_000
    save_draft(cast.sam, room.sam, draft_from({"answers-0-question": TEAM, "answers-0-note": long}), Page("", 0), ENDED)

    save_card(cast.sam, room.sam.pk, Written(""), ENDED)

    assert sum(head["text"].count("x") for page in RoomPage.objects.all() for head in page.heads) == 45_000


def test_only_ones_own_scorecard_is_written(cast: Cast, room: Room) -> None:
    for actor in (cast.ada, cast.rita, cast.hana, cast.ben, cast.dan):
        with pytest.raises(Http404):
            save_card(actor, room.sam.pk, Written("form", {"doubts": "not mine"}), ENDED)
        with pytest.raises(Http404):
            send_card(actor, room.sam.pk, ENDED)


def test_a_place_has_a_room_once_something_was_done_or_noted_there(cast: Cast, room: Room) -> None:
    def places() -> list[bool]:
        return [has_room(Interviewer.objects.get(pk=seat.pk)) for seat in (cast.seat, room.sam, room.hana)]

    assert places() == [False, False, False]
    wrote(room.sam, {"doubts": "x"})
    assert places() == [False, True, False]
    did(room.hana, 1, "start")
    assert places() == [False, True, True]


def test_one_scorecard_holds_both_halves_of_an_interview_that_was_cut_short(cast: Cast, room: Room) -> None:
    did(room.sam, 1, "start")
    did(room.sam, 2, "go", to=f"ask:{TEAM}")
    did(room.sam, 3, "go", to=f"ask:{TEAM_TOO}")
    did(room.sam, 4, "off-plan", question=OWN, text="What did the team say?", subject="teamwork", minutes=4)
    did(room.sam, 5, "end", how="cut-short", why="Fire alarm")
    wrote(room.sam, {f"note:{TEAM_TOO}": "Six of them.", f"note:{OWN}": "They thanked him."})
    room.interview.refresh_from_db()
    booking = Booking(2, ENDED + dt.timedelta(days=1), 40, "Room 3", (cast.sam.pk,), (), held=False)
    rest = continue_later(cast.rita, room.interview, booking, ENDED)
    seat = rest.panel.get(member=cast.sam)

    send_card(cast.sam, seat.pk, ENDED + dt.timedelta(days=2))

    answers = Answer.objects.filter(scorecard=card_of(seat)).values_list("question", "text", "note")
    assert [(question or text, note) for question, text, note in answers] == [
        (TEAM, ""),
        (TEAM_TOO, "Six of them."),
        ("What did the team say?", "They thanked him."),
    ]
