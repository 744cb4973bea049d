"""`kedua library`: listing, showing, checking."""

import pytest

from kedua.commands import library_check
from tests.conftest import Run


@pytest.mark.parametrize("kind", ["competencies", "values", "topics", "patterns", "roles", "assessments"])
def test_each_kind_is_listed(kedua: Run, kind: str) -> None:
    outcome = kedua("library", "list", kind)

    assert outcome.code == 0
    assert outcome.out.startswith(f"{kind} (")


def test_everything_is_listed_when_nothing_is_named(kedua: Run) -> None:
    out = kedua("library", "list").out

    assert [line.split(" ")[0] for line in out.splitlines() if not line.startswith(" ")] == [
        "competencies",
        "values",
        "topics",
        "patterns",
        "roles",
        "assessments",
    ]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("prioritising", "prioritising-01"),
        ("own-it", "own-it-01"),
        ("prioritising-01", "past-behaviour"),
        ("topic-01", "{topic}"),
        ("staff-nurse", "Staff nurse"),
        ("delivery-against-order", "Rice: 38 * 32.50 = 1,235"),
        ("delivery-against-order", "Look for"),
        ("explain-the-parcel-desk", "You are the learner"),
        ("reference-dependable", "Whom to call"),
    ],
)
def test_any_entry_is_shown_by_its_id(kedua: Run, name: str, told: str) -> None:
    outcome = kedua("library", "show", name)

    assert outcome.code == 0
    assert told.lower() in outcome.out.lower()


def test_an_unknown_id_is_told(kedua: Run) -> None:
    outcome = kedua("library", "show", "nothing-here")

    assert (outcome.code, "kedua library list" in outcome.err) == (2, True)


def test_the_library_is_sound(kedua: Run) -> None:
    outcome = kedua("library", "check")

    assert (outcome.code, outcome.err) == (0, "")
    assert "sound" in outcome.out


def test_what_is_wrong_is_listed_and_fails(kedua: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library_check, "problems", lambda: iter(["x-01: closed"]))

    outcome = kedua("library", "check")

    assert (outcome.code, outcome.out) == (1, "x-01: closed\n")
