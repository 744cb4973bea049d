"""Reminders are sent once each, to the right people, and say what to do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from kedua.queries.bookings import booking_of
from kedua.queries.feedback_links import token_of
from kedua.records.models import Candidate, Interview, Interviewer, Member, Message, Reminder
from kedua.usecases.feedback_links import make_link
from kedua.usecases.interviews import book
from kedua.usecases.reminders import remind
from tests.cast import Cast
from tests.factories.plans import make_plan_for
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat
from tests.fakes.outside import KeptQueue, Nowhere

HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
END = NOW + dt.timedelta(minutes=45)
Letters = list[tuple[str, str, str]]
Run = Callable[[dt.datetime], Letters]


@pytest.fixture
def run(cast: Cast, django_capture_on_commit_callbacks: object) -> Run:
    """Run the reminders at a moment and give the letters, those of messages to candidates among them."""

    def at(now: dt.datetime) -> Letters:
        queue, before = KeptQueue(), set(Message.objects.values_list("pk", flat=True))
        cast.organisation.refresh_from_db()
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]  # pytest-django's fixture
            number = remind(cast.organisation, now, queue, Nowhere())
        said = Message.objects.exclude(pk__in=before).values_list("to", "subject", "text")
        assert number == len(queue.letters) + len(said)
        return [*queue.letters, *said]

    return at


def test_a_missing_scorecard_is_asked_for_once_with_the_way_to_it(cast: Cast, run: Run) -> None:
    letters = run(END + HOUR)

    [(to, subject, text)] = letters
    assert (to, subject) == ("ben@bakau.example", "Your scorecard on Cleo Tan is still to do")
    assert "Cleo Tan (Outlet Manager) was on Tuesday 24 November 2026." in text
    assert f"https://nowhere.example/feedback/{cast.seat.pk}" in text
    assert run(END + HOUR) == []
    assert Reminder.objects.count() == 1


def test_a_day_later_one_letter_names_all_who_are_missing(cast: Cast, run: Run) -> None:
    make_seat(cast.interview, cast.sam)
    run(END + HOUR)

    letters = run(END + DAY)

    assert [to for to, _subject, _text in letters] == ["ben@bakau.example", "sam@bakau.example", "rita@bakau.example"]
    assert "We have reminded Ben Lim and Sam Ong, and still wait." in letters[2][2]
    assert f"https://nowhere.example/application/{cast.application.pk}" in letters[2][2]
    assert run(END + DAY + HOUR) == []


def test_whoever_booked_the_interview_is_told_first_of_all(cast: Cast, run: Run) -> None:
    booked_by(cast, cast.hana)

    letters = run(END + DAY)

    assert letters[-1][0] == "hana@bakau.example"


@pytest.mark.parametrize(("left", "told"), [("rita", "ada"), ("", "rita")])
def test_where_nobody_booked_it_recruiters_are_told_and_without_any_the_owners(
    cast: Cast, run: Run, left: str, told: str
) -> None:
    if left:
        Member.objects.filter(pk=getattr(cast, left).pk).update(active=False)

    assert run(END + DAY)[-1][0] == f"{told}@bakau.example"


def test_a_guest_is_reminded_only_where_they_have_a_link_that_works(cast: Cast, run: Run) -> None:
    Interviewer.objects.all().delete()
    seat = make_seat(cast.interview, guest="Gus Ho")

    assert run(END + HOUR) == []
    link = make_link(cast.rita, seat, 14, NOW)
    [(to, _subject, text)] = run(END + DAY - dt.timedelta(minutes=1))

    assert to == "guest@elsewhere.example"
    assert f"https://nowhere.example/feedback-link/{token_of(link)}" in text


def test_the_day_before_the_kit_reaches_the_panel_and_the_candidate_is_reminded(cast: Cast, run: Run) -> None:
    make_scorecard(cast.seat)
    second = make_interview(
        cast.application, round=2, starts_at=NOW + DAY, state="booked", minutes=60, place="Outlet 3, Jalan Hang Lekiu"
    )
    hana, gus = make_seat(second, cast.hana), make_seat(second, guest="Gus Ho")
    make_plan_for(cast)
    Member.objects.filter(pk=cast.hana.pk).update(title="Area Manager")

    letters = {to: (subject, text) for to, subject, text in run(NOW)}

    assert set(letters) == {"hana@bakau.example", "guest@elsewhere.example", "cleo.tan@mail.example"}
    subject, text = letters["hana@bakau.example"]
    assert subject == "Wednesday 25 November 2026: your interview with Cleo Tan"
    assert "When: Wednesday 25 November 2026, 10:00–11:00 (Kuala Lumpur time), 60 minutes" in text
    assert "Where: Outlet 3, Jalan Hang Lekiu" in text
    assert "You ask " in text
    assert f"https://nowhere.example/kit/{cast.application.pk}" in text
    assert f"https://nowhere.example/room/{hana.pk}" in text
    guest = letters["guest@elsewhere.example"][1]
    assert "nowhere.example" not in guest
    assert "With: Hana Yusof (Area Manager) and Gus Ho" in guest
    told = letters["cleo.tan@mail.example"][1]
    assert "When: Wednesday 25 November 2026" in told
    assert "Where: Outlet 3, Jalan Hang Lekiu" in told
    assert "nowhere.example/my-application/" in told
    assert [address for address in ("/kit/", "/room/", str(gus.pk)) if address in told] == []


def test_three_days_before_a_candidate_hears_what_to_expect_and_once_for_a_time(cast: Cast, run: Run) -> None:
    make_scorecard(cast.seat)
    second = make_interview(cast.application, round=2, starts_at=NOW + 3 * DAY, state="booked")
    make_seat(second, cast.hana)

    run(NOW)
    again = run(NOW + HOUR)
    Interview.objects.filter(pk=second.pk).update(starts_at=NOW + 3 * DAY + HOUR)
    run(NOW + 2 * HOUR)

    assert again == []
    states = Message.objects.order_by("created_at").values_list("occasion", "state")
    assert list(states) == [("preparation", "waiting")] * 2


def test_whoever_has_no_address_is_not_reminded(cast: Cast, run: Run) -> None:
    Candidate.objects.update(email="")
    make_scorecard(cast.seat)
    make_seat(make_interview(cast.application, round=2, starts_at=NOW + 3 * DAY, state="booked"), cast.sam)

    assert run(NOW) == []


def test_without_a_plan_the_panel_is_told_whom_to_ask(cast: Cast, run: Run) -> None:
    make_scorecard(cast.seat)
    make_seat(make_interview(cast.application, round=2, starts_at=NOW + DAY, state="booked"), cast.sam)

    letters = {to: text for to, _subject, text in run(NOW)}

    assert "Nothing is planned yet. Ask Rita Chandran." in letters["sam@bakau.example"]
    assert "/kit/" not in letters["sam@bakau.example"]


def test_an_hour_before_comes_a_word_with_the_room(cast: Cast, run: Run) -> None:
    make_scorecard(cast.seat)
    seat = make_seat(make_interview(cast.application, round=2, starts_at=NOW + DAY, state="booked"), cast.sam)
    run(NOW)

    [(to, subject, text)] = run(NOW + DAY - HOUR)

    assert (to, subject) == ("sam@bakau.example", "Soon: Cleo Tan, 10:00–10:45 (Kuala Lumpur time)")
    assert f"https://nowhere.example/room/{seat.pk}" in text


def test_letters_hold_no_rating_and_no_word_of_a_scorecard(cast: Cast, run: Run) -> None:
    card = make_scorecard(cast.seat)
    make_seat(make_interview(cast.application, round=2, starts_at=NOW + DAY, state="booked"), cast.sam)
    make_plan_for(cast)

    written = " ".join(text for _to, _subject, text in run(NOW))

    secrets = [*card.answers.values_list("note", flat=True), *card.remarks.values_list("text", flat=True)]
    assert [secret for secret in secrets if secret in written] == []


def test_other_organisations_are_left_alone(cast: Cast, run: Run) -> None:
    queue = KeptQueue()

    assert remind(cast.dan.organisation, END + DAY, queue, Nowhere()) == 0
    assert run(END + HOUR)


def booked_by(cast: Cast, member: Member) -> None:
    """Replace the first interview by one that somebody booked."""
    booking = booking_of(cast.interview)
    cast.interview.delete()
    book(member, cast.application, booking, NOW)
