"""Initials."""

import pytest

from kedua.web.templatetags.people import initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ada Lim", "AL"),
        ("Nur Aisyah binti Rahman", "NR"),
        ("Kumar a/l Raju", "KR"),
        ("Ben", "B"),
        ("陈美玲", "陈"),
        ("Élodie Ölz", "ÉÖ"),
        ("  ", "?"),
        ("- Lim", "L"),
    ],
)
def test_a_name_becomes_one_or_two_letters(name: str, letters: str) -> None:
    assert initials(name) == letters
