"""The feedback form: keeps everything, says gently what is missing, and is sealed once it is in."""

from __future__ import annotations

import datetime as dt
import json
import re

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.queries.feedback_links import token_of
from kedua.records.models import Answer, Scorecard
from kedua.usecases.feedback_links import make_link, revoke_link
from kedua.usecases.scorecards import draft_of
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rows import NOW, make_core_question, make_scorecard, make_seat

TYPED = {"answers-0-text": "What did you do last?", "answers-0-note": "She ran a store of six.", "answers-rows": "1"}
SEND = TYPED | {"act": "send"}


@pytest.fixture(autouse=True)
def _today() -> object:
    with time_machine.travel(NOW, tick=False):
        yield


def here(cast: Cast) -> str:
    return reverse("feedback", args=[cast.seat.pk])


def revision_in(source: str) -> str:
    found = re.search(r'name="revision" id="revision" value="([^"]+)"', source)
    assert found
    return found.group(1)


def link_url(cast: Cast) -> str:
    link = make_link(cast.rita, make_seat(cast.interview, guest="Gina Lee"), 14, NOW)
    return reverse("feedback-link", args=[token_of(link)])


def test_looking_at_the_form_changes_nothing(cast: Cast, sign_in: SignIn) -> None:
    make_core_question(cast.job, "leading-teams-01")

    source = sign_in(cast.ben).get(here(cast)).content.decode()

    assert not Scorecard.objects.exists()
    assert "Feedback on Cleo Tan" in source
    assert 'name="pick" value="leading-teams-01"' in source
    assert source.count("Your answer stays sealed") == 1


def test_what_is_typed_saves_itself(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.ben)
    revision = revision_in(client.get(here(cast)).content.decode())

    first = client.post(f"{here(cast)}save/", TYPED | {"revision": revision})
    second = client.post(f"{here(cast)}save/", TYPED | {"revision": first.json()["revision"], "contribution": "Calm"})

    assert (first.status_code, second.status_code) == (200, 200)
    assert second.json() == {"revision": second.json()["revision"], "saved_at": NOW.isoformat()}
    assert second.json()["revision"].startswith("2.")
    assert "Calm" in client.get(here(cast)).content.decode()


def test_a_plain_number_is_a_revision_too(cast: Cast, sign_in: SignIn) -> None:
    answer = sign_in(cast.ben).post(f"{here(cast)}save/", TYPED | {"revision": "0"})

    assert json.loads(answer.content)["revision"] == 1


def test_an_older_page_gets_409_and_both_texts_are_shown(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.ben)
    client.post(f"{here(cast)}save/", TYPED | {"revision": "0.laptop"})

    late = client.post(f"{here(cast)}save/", TYPED | {"revision": "0.phone", "answers-0-note": "On the phone."})
    page = client.get(here(cast)).content.decode()

    assert late.status_code == 409
    assert "Another version is kept" in page
    assert "On the phone." in page
    assert "She ran a store of six." in page


def test_the_other_version_can_be_taken_place_by_place(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.ben)
    client.post(f"{here(cast)}save/", TYPED | {"revision": "0.laptop"})
    client.post(f"{here(cast)}save/", {"revision": "0.phone", "answers-0-note": "On the phone."})

    answer = client.post(
        here(cast), TYPED | {"revision": "1.new", "act": "settle-phone-take", "take": ["answers-0-note"]}
    )

    card = Scorecard.objects.get()
    assert answer.status_code == 303
    assert (draft_of(card)["answers-0-text"], draft_of(card)["answers-0-note"]) == (
        "What did you do last?",
        "On the phone.",
    )
    assert card.aside == []


def test_sending_from_an_older_page_shows_both_and_sends_neither(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.ben)
    client.post(f"{here(cast)}save/", TYPED | {"revision": "0.laptop"})

    answer = client.post(here(cast), SEND | {"revision": "0.phone", "answers-0-note": "On the phone."})
    again = client.post(here(cast), SEND | {"revision": "0.phone", "answers-0-note": "On the phone."})

    assert (answer.status_code, again.status_code) == (409, 409)
    assert "On the phone." in again.content.decode()
    assert Scorecard.objects.get().state == "draft"


def test_the_button_for_another_row_works_without_a_script_and_keeps_everything(cast: Cast, sign_in: SignIn) -> None:
    answer = sign_in(cast.ben).post(here(cast), TYPED | {"revision": "0.a", "act": "add-answers"})

    source = answer.content.decode()
    assert answer.status_code == 200
    assert 'name="answers-1-text"' in source
    assert "She ran a store of six." in source
    assert revision_in(source) == "1.a"
    assert draft_of(Scorecard.objects.get())["answers-0-note"] == "She ran a store of six."


def test_a_piece_that_htmx_asks_for_saves_nothing(cast: Cast, sign_in: SignIn) -> None:
    answer = sign_in(cast.ben).post(
        here(cast), TYPED | {"revision": "0.a", "act": "add-answers"}, headers={"HX-Request": "true"}
    )

    assert 'name="answers-1-text"' in answer.content.decode()
    assert not Scorecard.objects.exists()


def test_questions_that_were_ticked_become_rows(cast: Cast, sign_in: SignIn) -> None:
    make_core_question(cast.job, "leading-teams-01")

    answer = sign_in(cast.ben).post(
        here(cast), TYPED | {"revision": "0.a", "act": "pick", "pick": ["leading-teams-01", "nonsense"]}
    )

    draft = draft_of(Scorecard.objects.get())
    assert answer.status_code == 200
    assert (draft["answers-1-question"], draft["answers-1-subject"]) == ("leading-teams-01", "leading-teams")


def test_questions_are_found_by_their_words(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.ben)

    found = client.post(here(cast), {"act": "look", "find": "negotiat", "revision": "0.a"}).content.decode()
    none = client.post(here(cast), {"act": "look", "find": "xylophone", "revision": "1.a"}).content.decode()

    assert 'value="negotiating-' in found
    assert "No question holds these words." in none


def test_the_levels_of_a_competency_are_told_where_it_is_chosen(cast: Cast, sign_in: SignIn) -> None:
    source = sign_in(cast.ben).post(
        here(cast), TYPED | {"act": "look", "revision": "0.a", "answers-0-subject": "leading-teams"}
    )

    assert "Which level was it, on Leading teams?" in source.content.decode()


def test_a_rating_stays_chosen_when_the_form_comes_back(cast: Cast, sign_in: SignIn) -> None:
    source = sign_in(cast.ben).post(here(cast), TYPED | {"act": "look", "revision": "0.a", "answers-0-rating": "3"})

    chosen = re.findall(r'name="answers-0-rating" value="(\d?)" checked', source.content.decode())
    assert chosen == ["3"]


def test_a_note_on_a_private_topic_is_met_gently_and_only_with_its_writer(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.ben)
    private = {"answers-0-note": "She is pregnant."}

    hinted = client.post(here(cast), TYPED | private | {"act": "look", "revision": "0.a"}).content.decode()
    refused = client.post(here(cast), SEND | private | {"revision": "1.a"})
    sent = client.post(here(cast), SEND | private | {"revision": "2.a", "why-answers-0-note": "She asked for a seat."})

    assert "“She is pregnant”" in hinted
    assert "Only you see this." in hinted
    assert refused.status_code == 422
    assert "say why the work calls for keeping it" in refused.content.decode()
    assert sent.status_code == 303
    assert Scorecard.objects.get().kept == [
        {"address": "answers-0-note", "topics": ["family"], "why": "She asked for a seat."}
    ]


def test_what_is_missing_is_said_and_everything_typed_is_kept_and_saved(cast: Cast, sign_in: SignIn) -> None:
    rated = TYPED | {"answers-0-note": "", "answers-0-rating": "4", "doubts-0-text": "Little on money"}

    answer = sign_in(cast.ben).post(here(cast), rated | {"act": "send", "revision": "0.a"})

    source = answer.content.decode()
    assert answer.status_code == 422
    assert '<a href="#answers-0-note">Question 1: note</a>' in source
    assert "Little on money" in source
    assert draft_of(Scorecard.objects.get())["doubts-0-text"] == "Little on money"


def test_sending_seals_it_and_its_writer_can_read_it(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.ben)

    answer = client.post(here(cast), SEND | {"revision": "0.a", "recommendation": "unsure"})
    again = client.post(here(cast), SEND | {"revision": "0.a", "recommendation": "unsure"})
    page = client.get(here(cast)).content.decode()

    assert (answer.status_code, again.status_code, Answer.objects.count()) == (303, 200, 1)
    assert "She ran a store of six." in page
    assert "Not sure" in page
    assert "<form" not in page.partition("<main")[2]


def test_text_that_comes_after_it_is_in_is_given_back(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.ben)
    client.post(here(cast), SEND | {"revision": "0.a"})

    late = client.post(here(cast), {"act": "save", "revision": "0.b", "contribution": "Typed on the phone"})
    saved = client.post(f"{here(cast)}save/", {"revision": "0.b", "contribution": "Typed on the phone"})

    assert "Typed on the phone" in late.content.decode()
    assert "copy from here" in late.content.decode()
    assert saved.status_code == 410


def test_what_is_typed_by_somebody_signed_out_is_there_after_signing_in(cast: Cast) -> None:
    client = Client()
    answer = client.post(here(cast), SEND | {"revision": "0.a"})
    assert answer.status_code == 302
    assert not Scorecard.objects.exists()

    client.force_login(cast.ben.account, "allauth.account.auth_backends.AuthenticationBackend")
    page = client.get(here(cast)).content.decode()
    client.post(here(cast), SEND | {"revision": revision_in(page)})

    assert "You were signed out while you typed" in page
    assert "She ran a store of six." in page
    assert Scorecard.objects.get().state == "submitted"
    assert not any(key.startswith("feedback kept") for key in client.session.keys())  # noqa: SIM118 - not a mapping


def test_a_guest_gives_feedback_by_link(cast: Cast) -> None:
    url = link_url(cast)
    client = Client()

    page = client.get(url)
    saved = client.post(f"{url}save/", TYPED | {"revision": revision_in(page.content.decode())})
    sent = client.post(url, SEND | {"revision": saved.json()["revision"]}, follow=True)

    source = sent.content.decode()
    assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert page.headers["Referrer-Policy"] == "same-origin"
    assert page.headers["Cache-Control"] == "no-store"
    assert "Cleo" not in url
    assert "Thank you, Gina Lee" in source
    assert "She ran a store of six." not in source.partition("<main")[2].partition("typed-")[0]
    assert Scorecard.objects.get().state == "submitted"


def test_looking_by_link_changes_nothing_and_never_tells_what_is_in(cast: Cast) -> None:
    url = link_url(cast)
    Client().post(url, SEND | {"revision": "0.a"})

    page = Client().get(url).content.decode()

    assert "The feedback is in" in page
    assert "She ran a store" not in page


def test_an_expired_or_revoked_link_gives_back_what_was_typed_and_says_what_to_do(cast: Cast) -> None:
    link = make_link(cast.rita, make_seat(cast.interview, guest="Gina Lee"), 14, NOW)
    url = reverse("feedback-link", args=[token_of(link)])
    with time_machine.travel(NOW + dt.timedelta(days=14), tick=False):
        expired = Client().post(url, SEND | {"revision": "0.a"})
        autosaved = Client().post(f"{url}save/", SEND | {"revision": "0.a"})
    revoke_link(cast.rita, link, NOW)
    revoked = Client().get(url)

    assert (expired.status_code, autosaved.status_code, revoked.status_code) == (410, 410, 410)
    assert "She ran a store of six." in expired.content.decode()
    assert "sent to you by Rita Chandran" in expired.content.decode()
    assert "Cleo" not in revoked.content.decode()
    assert not Scorecard.objects.exists()


@pytest.mark.parametrize("token", ["nonsense", f"{'0' * 32}.abc"])
def test_a_forged_link_is_not_found(token: str, cast: Cast) -> None:  # noqa: ARG001 - opens the database
    assert Client().get(reverse("feedback-link", args=[token])).status_code == 404
    assert Client().post(reverse("feedback-link-save", args=[token]), TYPED).status_code == 404


def test_a_colleague_does_not_read_what_a_guest_writes(cast: Cast, sign_in: SignIn) -> None:
    guest = make_seat(cast.interview, guest="Gina Lee")
    url = reverse("feedback-link", args=[token_of(make_link(cast.rita, guest, 14, NOW))])
    Client().post(f"{url}save/", TYPED | {"revision": "0.a"})
    client = sign_in(cast.rita)

    by_link = client.get(url)
    by_page = client.get(reverse("feedback", args=[guest.pk]))
    by_save = client.post(reverse("feedback-save", args=[guest.pk]), {"revision": "1.b"})

    assert (by_link.status_code, by_page.status_code, by_save.status_code) == (403, 403, 404)
    for answer in (by_link, by_page):
        assert "She ran a store" not in answer.content.decode()


def test_a_member_types_for_a_guest(cast: Cast, sign_in: SignIn) -> None:
    guest = make_seat(cast.interview, guest="Gina Lee")
    url = reverse("feedback", args=[guest.pk])

    page = sign_in(cast.rita).get(url).content.decode()
    sign_in(cast.rita).post(url, SEND | {"revision": "0.a"})

    assert "You type this for Gina Lee" in page
    assert Scorecard.objects.get().written_by == cast.rita


@pytest.mark.parametrize("rows", [1, 3])
def test_the_form_takes_as_many_queries_for_one_row_as_for_three(
    rows: int, cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    fields = {f"answers-{number}-note": "She met all six." for number in range(rows)}
    make_scorecard(cast.seat, state="draft", submitted_at=None, draft={"tab": "a", "fields": fields})
    client = sign_in(cast.ben)

    with django_assert_num_queries(9):
        client.get(here(cast))


def test_saving_as_one_types_takes_five_queries(
    cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = sign_in(cast.ben)
    client.post(f"{here(cast)}save/", TYPED | {"revision": "0.a"})

    with django_assert_num_queries(5):  # session, account, member, place, and the one UPDATE
        client.post(f"{here(cast)}save/", TYPED | {"revision": "1.a", "contribution": "Calm"})
