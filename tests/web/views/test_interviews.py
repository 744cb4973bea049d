"""The pages of interviews: booking, changing, marking, and what an interview's page offers to whom."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.records.models import FeedbackLink, Interview
from kedua.usecases.feedback_links import make_link
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat

PLACE = "https://meet.example/cleo"


def typed(cast: Cast, **changed: object) -> dict[str, object]:
    usual: dict[str, object] = {
        "round": "2",
        "day": "2026-11-26",
        "time": "10:30",
        "minutes": "60",
        "place": PLACE,
        "members": [str(cast.sam.pk)],
        "guest_name": ["Gina Lee", ""],
        "guest_email": ["gina@mail.example", ""],
    }
    return usual | changed


@pytest.fixture(autouse=True)
def _today() -> object:
    with time_machine.travel(NOW, tick=False):
        yield


def new(cast: Cast) -> str:
    return reverse("interview-new", args=[cast.application.pk])


def test_an_interview_is_booked_in_the_organisations_time_zone(cast: Cast, sign_in: SignIn) -> None:
    answer = sign_in(cast.rita).post(new(cast), typed(cast))

    interview = Interview.objects.get(round=2)
    assert answer.status_code == 303
    assert answer.headers["Location"] == reverse("interview", args=[interview.pk])
    assert interview.starts_at == dt.datetime(2026, 11, 26, 2, 30, tzinfo=dt.UTC)
    assert sorted(seat.name for seat in interview.panel.all()) == ["Gina Lee", "Sam Ong"]


def test_the_form_starts_with_the_next_round_and_the_jobs_usual_panel(cast: Cast, sign_in: SignIn) -> None:
    source = sign_in(cast.rita).get(new(cast)).content.decode()

    assert '<option value="2" selected>Second interview</option>' in source
    assert f'value="{cast.sam.pk}" checked' in source
    assert f'value="{cast.ben.pk}" checked' not in source
    assert "Kuala Lumpur, as usual" in source


def test_one_from_before_kedua_needs_only_its_day(cast: Cast, sign_in: SignIn) -> None:
    sign_in(cast.rita).post(new(cast), typed(cast, round="1", day="2026-10-01", time="", held="on"))

    interview = Interview.objects.exclude(pk=cast.interview.pk).get()
    assert (interview.state, interview.day_only) == ("held", True)
    page = sign_in(cast.rita).get(reverse("interview", args=[interview.pk])).content.decode()
    assert "Thu 1 Oct 2026<" in page


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"time": ""}, "Choose a time."),
        ({"day": ""}, "This field is required."),
        ({"day": "2026-11-20"}, "This day has passed."),
        ({"day": "2026-11-27", "held": "on"}, "This is still to come"),
        ({"members": [], "guest_name": [], "guest_email": []}, "Choose at least one person who asks"),
        ({"guest_name": [""], "guest_email": ["gina@mail.example"]}, "Give each guest a name"),
        ({"guest_name": ["Gina"], "guest_email": ["gina"]}, "“gina” is not an e-mail address."),
    ],
)
def test_what_is_wrong_is_said_and_everything_typed_stays(
    changed: dict[str, object], said: str, cast: Cast, sign_in: SignIn
) -> None:
    answer = sign_in(cast.rita).post(new(cast), typed(cast, **changed))

    source = answer.content.decode()
    assert answer.status_code == 422
    assert said in source
    assert PLACE in source
    assert Interview.objects.count() == 1


def test_the_button_for_another_guest_saves_nothing_and_keeps_everything(cast: Cast, sign_in: SignIn) -> None:
    answer = sign_in(cast.rita).post(new(cast), typed(cast, more="guests", day=""))

    source = answer.content.decode()
    assert answer.status_code == 200
    assert "This field is required" not in source
    assert source.count('name="guest_name"') == 3
    assert "gina@mail.example" in source
    assert Interview.objects.count() == 1


def test_what_a_use_case_refuses_is_said_on_the_form(cast: Cast, sign_in: SignIn) -> None:
    make_scorecard(cast.seat)

    answer = sign_in(cast.rita).post(
        reverse("interview-edit", args=[cast.interview.pk]),
        typed(cast, round="1", day="2026-11-24", held="on", time=""),
    )

    assert answer.status_code == 422
    assert "Ben Lim has begun a scorecard and stays on the panel." in answer.content.decode()


def test_an_interview_can_be_cancelled_and_the_page_offers_to_undo_it(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)

    page = client.post(reverse("interview-mark", args=[cast.interview.pk]), {"state": "cancelled"}, follow=True)

    cast.interview.refresh_from_db()
    assert cast.interview.state == "cancelled"
    assert "Undo: book it again" in page.content.decode()


def test_an_unknown_state_is_refused_without_an_error(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.rita).post(reverse("interview-mark", args=[cast.interview.pk]), {"state": "x"}, follow=True)

    assert "The interview has changed meanwhile." in page.content.decode()


def test_an_interviewer_finds_their_feedback_first_and_no_way_to_others(cast: Cast, sign_in: SignIn) -> None:
    guest = make_seat(cast.interview, guest="Gina Lee")
    make_link(cast.rita, guest, 14, NOW)

    source = sign_in(cast.ben).get(reverse("interview", args=[cast.interview.pk])).content.decode()

    assert f'href="{reverse("feedback", args=[cast.seat.pk])}"' in source
    assert "Give feedback" in source
    assert "/f/" not in source
    assert f"/applications/{cast.application.pk}/" not in source


def test_a_later_round_offers_the_kit_and_the_map(cast: Cast, sign_in: SignIn) -> None:
    interview = make_interview(cast.application, 2, state="booked")
    make_seat(interview, cast.sam)

    source = sign_in(cast.sam).get(reverse("interview", args=[interview.pk])).content.decode()

    assert f"/applications/{cast.application.pk}/kit/" in source
    assert reverse("map", args=[cast.application.pk]) in source


def test_a_link_is_made_shown_whole_and_revoked(cast: Cast, sign_in: SignIn) -> None:
    guest = make_seat(cast.interview, guest="Gina Lee")
    client = sign_in(cast.rita)

    page = client.post(reverse("feedback-link-new", args=[guest.pk]), {"days": "7"}, follow=True).content.decode()

    link = FeedbackLink.objects.get()
    assert link.expires_at == NOW + dt.timedelta(days=7)
    assert 'value="http://127.0.0.1:8000/f/' in page
    gone = client.post(reverse("feedback-link-revoke", args=[link.pk]), follow=True).content.decode()
    assert "/f/" not in gone


def test_the_page_says_how_far_scorecards_are_and_not_what_is_in_them(cast: Cast, sign_in: SignIn) -> None:
    make_scorecard(cast.seat)

    source = sign_in(cast.rita).get(reverse("interview", args=[cast.interview.pk])).content.decode()

    assert "never what is in them" in source
    assert "Cancel the interview" not in source
    for secret in ("Prepares well", "Met all six", "Little about guests"):
        assert secret not in source


@pytest.mark.parametrize("more", [0, 2])
def test_the_page_takes_as_many_queries_for_one_person_as_for_three(
    more: int, cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for name in ("Gina Lee", "Omar Aziz")[:more]:
        make_seat(cast.interview, guest=name)
    client = sign_in(cast.rita)

    with django_assert_num_queries(7):
        client.get(reverse("interview", args=[cast.interview.pk]))
