"""A candidate's link opens what is theirs and nothing else: no other candidate, no rating, no note, no outcome untold."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
import time_machine
from django.db import transaction
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kedua.access.links import Purpose, key_of, token_for
from kedua.records.models import Application, CandidateLink
from tests.cast import Cast
from tests.factories.own_pages import (
    OWN,
    THEIRS,
    THOUGHT,
    OwnWorld,
    free_words,
    looked,
    make_own_world,
    plant,
    without_tokens,
)
from tests.factories.room_cards import ENDED
from tests.factories.sealed import every_word, make_world, think

LETTERS = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789äñ工李"), min_size=3, max_size=8)
PURPOSES: tuple[Purpose, ...] = ("invitation", "feedback", "slots")
CODES = {"AuditEntry"}  # holds ids and codes, and cannot be written over
STAGES = st.sampled_from(["first", "feedback", "planning", "second", "deciding", "passed", "not passed", "withdrawn"])


@pytest.fixture(autouse=True)
def _after_the_interview() -> Iterator[None]:
    with time_machine.travel(ENDED, tick=False):
        yield


@pytest.fixture
def own(cast: Cast) -> OwnWorld:
    return make_own_world(make_world(cast))


def test_every_place_for_words_is_known_to_be_a_candidates_or_not() -> None:
    """A new table says whether its words are for candidates, before anything of it can come through."""
    placed = {(table, field) for places in (THOUGHT, THEIRS) for table, fields in places.items() for field in fields}

    unknown = {place for place in free_words() if place not in placed and place[0] not in OWN | CODES}

    assert unknown == {("Scorecard", "not_covered"), ("Offer", "panel")}  # names of competencies, ids


def test_what_is_theirs_is_there(own: OwnWorld) -> None:
    seen = "".join(looked(own, Client()).values())

    for mine in (
        "Cleo Tan asks about the evenings",
        "Cleo Tan asks how large the team is",
        "Cleo Tan asks for a lift",
        "Cleo Tan is not my whole name",
        "Thank you, Cleo Tan",
        "Room of Cleo Tan",
        "Cleo Tan can in the morning",
        "Read aloud to Cleo Tan",
        "Cleo Tan answers the letter",
        "Cleo Tan letter.txt",
    ):
        assert mine in seen
    assert {one for one in every_word() if one in seen} == set()
    assert [
        other for other in ("Farid", "Zara", "zara@", "Unsent", "telephone</b>", "Past a warning") if other in seen
    ] == []


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LETTERS, STAGES, st.booleans())
def test_no_word_that_is_not_theirs_comes_through(own: OwnWorld, letters: str, stage: str, told: bool) -> None:
    word = f"Zq{letters}"

    with transaction.atomic():
        plant(own, word)
        Application.objects.filter(pk=own.world.cast.application.pk).update(
            stage=stage, answered_at=ENDED if told else None
        )
        seen = looked(own, Client())
        transaction.set_rollback(True)

    assert {url for url, text in seen.items() if word in text} == set()


def test_nothing_can_be_told_of_what_is_thought(own: OwnWorld) -> None:
    seen = []
    for rating, recommendation, liked in ((5, "yes", True), (1, "no", False)):
        with transaction.atomic():  # looking leaves traces: that the preview was shown
            for seat in (own.world.room.sam, own.world.room.hana):
                think(seat, rating, recommendation, liked=liked)
            seen.append({url: without_tokens(text) for url, text in looked(own, Client()).items()})
            transaction.set_rollback(True)

    assert {url for url in seen[0] if seen[0][url] != seen[1][url]} == set()


def test_how_it_ended_cannot_be_told_before_they_are_told(own: OwnWorld) -> None:
    seen = []
    for stage in ("passed", "not passed"):
        with transaction.atomic():
            Application.objects.filter(pk=own.world.cast.application.pk).update(stage=stage, stage_since=ENDED)
            seen.append({url: without_tokens(text) for url, text in looked(own, Client()).items()})
            transaction.set_rollback(True)

    assert {url for url in seen[0] if seen[0][url] != seen[1][url]} == set()


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_token_but_the_whole_one_opens_anything(own: OwnWorld, data: st.DataObject) -> None:
    token, key = own.token, own.world.cast.application.links.get().pk
    cut = data.draw(st.integers(0, len(token) - 1))
    other = data.draw(st.characters(codec="utf-8", exclude_characters="/\0"))
    purpose = data.draw(st.sampled_from(PURPOSES))
    wrong = data.draw(
        st.sampled_from([
            token[:cut], token[:cut] + other + token[cut + 1 :], token[:cut] + other + token[cut:], token[cut:] + token[:cut],
            token.upper(), token.lower(), key.hex, str(key), token_for(purpose, key), token + other, f" {token}",
            token_for("candidate", own.farid.pk), token_for("candidate", own.farid.candidate_id),
        ])
        | st.text(max_size=80)
    )  # fmt: skip
    if wrong == token or key_of("candidate", wrong) == key:
        return

    for way in ("", "messages/", "data/my-data.json"):
        answer = Client().get(f"/my/{quote(wrong, safe='')}/{way}")
        assert answer.status_code in (301, 404)
        assert "Cleo" not in answer.content.decode()


@pytest.mark.parametrize("days", [0, 181], ids=["revoked", "expired"])
def test_an_ended_link_gives_the_same_calm_page_as_one_that_never_was(own: OwnWorld, days: int) -> None:
    nobodys = Client().get(reverse("my-application", args=["x.y"]))
    if not days:
        CandidateLink.objects.update(revoked_at=ENDED)

    with time_machine.travel(ENDED.timestamp() + days * 24 * 3600, tick=False):
        ended = [Client().get(url) for url in own.pages]

    assert {answer.status_code for answer in ended} == {410}
    assert {answer.content for answer in ended} == {nobodys.content}
    assert nobodys.status_code == 404


def test_a_link_opens_no_interview_and_no_file_of_somebody_else(own: OwnWorld) -> None:
    theirs = own.farid.interviews.get().pk
    file = own.farid.candidate.resumes.get().pk

    answers = [
        Client().get(reverse("my-interview-calendar", args=[own.token, theirs])),
        Client().get(reverse("my-data-file", args=[own.token, file])),
        Client().post(reverse("my-interview", args=[own.token, theirs]), {"answer": "accepted"}),
    ]

    assert [answer.status_code for answer in answers] == [404, 404, 422]
    assert "Farid" not in "".join(answer.content.decode() for answer in answers)
    assert own.farid.interviews.get().candidate_answer == "other time"
