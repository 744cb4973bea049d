"""One form for all forms of a word."""

import pytest

from kedua.engine.language.guard_lemma import lemma, stems


@pytest.mark.parametrize(
    "forms",
    [
        "prepare prepares prepared preparing",
        "plan plans planned planning",
        "sell sells selling sold",
        "supply supplies supplied supplying",
        "organise organize organises organized organizing",
        "box boxes",
        "shelf shelves",
        "colour color",
        "guest guest's guests guests'",
    ],
)
def test_all_forms_of_a_word_are_one(forms: str) -> None:
    assert len({lemma(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("installation", "install", True),
        ("delivery", "deliver", True),
        ("cleaner", "clean", True),
        ("planner", "plan", True),
        ("manager", "manage", False),
        ("daily", "day", False),
    ],
)
def test_derived_words_share_a_stem_unless_it_would_make_a_duty_of_a_person(one: str, other: str, alike: bool) -> None:
    assert (not stems(one).isdisjoint(stems(other))) is alike
