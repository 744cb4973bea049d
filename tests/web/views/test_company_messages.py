"""The wording of messages is changed while one looks at it, with one of one's own candidates, with and without scripts."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from kedua.records.models import MessageTemplate
from kedua.records.models.member import Member
from tests.cast import Cast

PLACE = {"occasion": "not-passed", "form": "email", "language": "en"}
WORDS = "Dear {{ candidate.name }}, we will not offer you the job, and I am sorry. {X} {{ sender.name }}"


def as_member(client: Client, member: Member) -> Client:
    client.force_login(member.account)
    return client


def test_the_list_says_which_are_their_own(client: Client, cast: Cast) -> None:
    MessageTemplate.objects.create(
        organisation=cast.organisation, occasion="not-passed", channel="email", language="en", subject="x", text="y",
        created_at=cast.application.created_at,
    )  # fmt: skip

    page = as_member(client, cast.rita).get(reverse("message-templates"), {"language": "en"})

    assert page.content.count(b"Your wording") == 1


def test_looking_at_it_fills_it_for_a_candidate_and_says_what_the_check_found(client: Client, cast: Cast) -> None:
    typed = {"do": "look", "subject": "x", "text": WORDS.replace("{X}", "You failed to prepare.")}

    page = as_member(client, cast.rita).post(
        reverse("message-template", kwargs=PLACE), typed | {"seen": str(cast.application.pk)}
    )

    body = page.content.decode()
    assert page.status_code == 200
    assert f"Dear {cast.cleo.name}, we will not offer you the job" in body
    assert "This blames the candidate." in body
    assert not MessageTemplate.objects.exists()


def test_a_made_up_candidate_stands_in(client: Client, cast: Cast) -> None:
    typed = {"do": "look", "subject": "x", "text": WORDS.replace("{X}", ""), "seen": ""}

    page = as_member(client, cast.rita).post(reverse("message-template", kwargs=PLACE), typed)

    assert b"Dear Nurul Huda Ahmad," in page.content


def test_it_is_kept_and_given_up(client: Client, cast: Cast) -> None:
    as_member(client, cast.rita)
    typed = {"do": "save", "subject": "Our answer", "text": WORDS.replace("{X}", "Thank you."), "seen": ""}

    saved = client.post(reverse("message-template", kwargs=PLACE), typed)
    kept = MessageTemplate.objects.get()
    client.post(reverse("message-template-reset", kwargs=PLACE))

    assert saved.status_code == 303
    assert (kept.organisation, kept.subject) == (cast.organisation, "Our answer")
    assert not MessageTemplate.objects.exists()


def test_a_wrong_field_is_told_by_its_line_and_nothing_is_lost(client: Client, cast: Cast) -> None:
    typed = {"do": "save", "subject": "x", "text": "Hello\n{{ candidate.salary }}", "seen": ""}

    page = as_member(client, cast.rita).post(reverse("message-template", kwargs=PLACE), typed)

    body = page.content.decode()
    assert page.status_code == 422
    assert "Line 2: There is no field “candidate.salary”." in body
    assert "{{ candidate.salary }}</textarea>" in body


def test_another_organisations_candidates_are_not_offered(client: Client, cast: Cast) -> None:
    typed = {"do": "look", "subject": "x", "text": WORDS, "seen": str(cast.application.pk)}

    page = as_member(client, cast.dan).post(reverse("message-template", kwargs=PLACE), typed)

    assert cast.cleo.name not in page.content.decode()
