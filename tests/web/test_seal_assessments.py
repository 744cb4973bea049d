"""What raters of an assessment think comes through nowhere before everybody has rated; and who rates blind finds no name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from kedua.records.models import Assessment, AssessmentRater
from kedua.usecases.assessment_ratings import Typed, save_ratings
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.assessments import handed_in, make_assessment, make_file, rate
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat
from tests.web.test_seal_everywhere import text_of

SAM, RITA = "Zsamtask", "Zritatask"
PLACES = ("application", "map", "debrief", "decision", "plan", "assessment-send", "application-messages")


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def row(cast: Cast) -> Assessment:
    """Sam has rated what Cleo handed in; Rita, who runs the application, has begun to."""
    make_scorecard(cast.seat)
    make_scorecard(make_seat(make_interview(cast.application, 2), cast.ben))
    row = handed_in(make_assessment(cast.application, cast.hana, [cast.sam, cast.rita], round=3), "Yours, Cleo Tan")
    make_file(row, "Cleo Tan.txt")
    AssessmentRater.objects.filter(member=cast.rita).update(blind=False)
    rate(row, cast.sam, note=SAM)
    rita = AssessmentRater.objects.get(member=cast.rita)
    save_ratings(cast.rita, rita, Typed({"note-complaint-handling": RITA}, "a", 0), NOW)
    return row


def everything(client: Client, cast: Cast, row: Assessment) -> str:
    urls = [
        *(reverse(name, args=[cast.application.pk]) for name in PLACES),
        *(reverse(name, args=[row.pk]) for name in ("assessment", "assessment-rate")),
        *(reverse(name) for name in ("today", "candidates", "audit", "library-assessments", "outbox")),
    ]
    return " ".join(text_of(client.get(url)) for url in urls)


@pytest.mark.parametrize(
    ("who", "words"),
    [("ada", set()), ("rita", {RITA}), ("hana", set()), ("ben", set()), ("sam", {SAM}), ("dan", set()), ("eve", set())],
)
def test_before_all_are_in_everybody_finds_their_own_words_only(
    cast: Cast, row: Assessment, sign_in: SignIn, who: str, words: set[str]
) -> None:
    seen = everything(sign_in(cast.everyone[who]), cast, row)

    assert {word for word in (SAM, RITA) if word in seen} == words


@pytest.mark.parametrize(("who", "sees"), [("ada", True), ("sam", True), ("ben", True), ("dan", False)])
def test_once_all_are_in_raters_and_who_sees_ratings_read_them(
    cast: Cast, row: Assessment, sign_in: SignIn, who: str, sees: bool
) -> None:
    rate(row, cast.rita, note=RITA)

    seen = everything(sign_in(cast.everyone[who]), cast, row)

    assert {word for word in (SAM, RITA) if word in seen} == ({SAM, RITA} if sees else set())


def test_who_rates_blind_finds_no_name_and_no_way_to_it(cast: Cast, row: Assessment, sign_in: SignIn) -> None:
    client = sign_in(cast.sam)
    file = reverse("assessment-file", args=[row.files.get().pk])

    seen = " ".join(
        text_of(client.get(url)) for url in (reverse("today"), reverse("assessment-rate", args=[row.pk]), file)
    )

    for trace in ("Cleo", "cleo", str(cast.application.pk), str(cast.cleo.pk)):
        assert trace not in seen


def test_a_file_is_saved_and_never_shown(cast: Cast, row: Assessment, sign_in: SignIn) -> None:
    answer = sign_in(cast.hana).get(reverse("assessment-file", args=[row.files.get().pk]))

    assert answer.headers["Content-Disposition"] == 'attachment; filename="Cleo Tan.txt"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert "no-store" in answer.headers["Cache-Control"]
