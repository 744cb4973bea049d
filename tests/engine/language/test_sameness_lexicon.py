"""Words are cut to roots, and roots stand for meanings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.language.sameness_lexicon import LexiconTables, build_lexicon, root_of

TABLES = LexiconTables(
    stop=("the",),
    irregular={"led": "lead", "boss": "boss"},
    concepts=(("manager", "boss", "line manager"), ("lead", "guide", "boss")),
    roles={"above": ("manager",)},
    rewrites=(("x", "y"),),
    axes=((("lead",), ("follow",)),),
    verbs=("lead",),
    hypothetical=("would",),
    past=("did",),
    habitual=("do",),
    weights={"team": 0.4},
)


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("planned", "plan"),
        ("plans", "plan"),
        ("planning", "plan"),
        ("calling", "call"),
        ("managed", "manag"),
        ("manage", "manag"),
        ("companies", "company"),
        ("exceed", "exceed"),
        ("class", "class"),
        ("use", "use"),
    ],
)
def test_regular_endings_are_cut(word: str, root: str) -> None:
    found = root_of(word)

    assert found == root


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_a_root_is_never_empty(word: str) -> None:
    root = root_of(word)

    assert root


def test_a_word_under_two_meanings_keeps_the_first() -> None:
    lexicon = build_lexicon(TABLES)

    assert lexicon.concept("boss") == "manager"


def test_an_irregular_form_has_the_meaning_of_its_root() -> None:
    lexicon = build_lexicon(TABLES)

    assert lexicon.concept("led") == lexicon.concept("guiding") == "lead"


def test_several_words_stand_for_a_meaning() -> None:
    lexicon = build_lexicon(TABLES)

    assert lexicon.phrases == {"line manager": "manager"}


def test_roles_and_opposites_are_found_by_meaning() -> None:
    lexicon = build_lexicon(TABLES)

    assert lexicon.roles == {"manager": "above"}
    assert lexicon.poles == {"lead": ((0, 1),), "follow": ((0, -1),)}
