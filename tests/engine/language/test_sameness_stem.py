"""Opening formulas and stock follow-ups are cut off, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.language.sameness_stem import strip_stem


@pytest.mark.parametrize(
    ("text", "gist"),
    [
        ("Tell me about a time you led a team.", "you led a team"),
        ("Tell us about a time when you led a team. What was the result?", "you led a team"),
        ("Can you describe a situation where you led a team?", "you led a team"),
        ("Could you please walk us through a recent example of when you led a team?", "you led a team"),
        ("Give me a specific example of a time you led a team, and how you handled it.", "you led a team"),
        ("Have you ever had a situation where you led a team? What did you do?", "you led a team"),
        ("1) So, I’d like to hear about a moment when you led a team", "you led a team"),
        ("Think of an occasion on which you led a team.", "you led a team"),
        ("Let's talk about a time you led a team", "you led a team"),
        ("When did you last lead a team?", "When did you last lead a team"),
        ("What is your greatest strength?", "What is your greatest strength"),
        ("How would you lead a team?", "How would you lead a team"),
        ("Describe how you plan your day.", "how you plan your day"),
        ("Describe a project you led and why you chose it.", "a project you led and why you chose it"),
    ],
)
def test_formulas_are_cut_off(text: str, gist: str) -> None:
    stripped = strip_stem(text)

    assert stripped == gist


@pytest.mark.parametrize("text", ["", "Describe it", "Tell me about yourself", "What happened", "What did you do"])
def test_a_text_that_is_all_formula_comes_back_whole(text: str) -> None:
    stripped = strip_stem(text)

    assert stripped == text


def test_curly_quotes_come_back_straight() -> None:
    stripped = strip_stem("Why didn’t you “ask”?")

    assert stripped == 'Why didn\'t you "ask"'


@given(st.text(max_size=200))
def test_stripping_never_fails_and_never_adds(text: str) -> None:
    stripped = strip_stem(text)

    assert len(stripped) <= len(text)
