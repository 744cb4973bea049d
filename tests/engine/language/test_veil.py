"""What says who somebody is goes out of a text, and comes back into what is written from it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.language.veil import Veiled, has_tokens, unveil, veil

NAMES = ("Cleo Tan Mei Ling", "Mohd. Faiz bin Rahman", "Dr. May Will", "王小明", "D'Arcy O'Neil")


@pytest.mark.parametrize(
    ("text", "veiled"),
    [
        ("Dear Cleo, thank you.", "Dear [PERSON-1], thank you."),
        ("Cleo Tan Mei Ling (CLEO) and cleo tan mei ling", "[PERSON-1] ([PERSON-3]) and [PERSON-2]"),
        ("Faiz's work for Rahman, bin by bin", "[PERSON-2]'s work for [PERSON-1], bin by bin"),
        ("You may write; May will. Will may.", "You may write; [PERSON-2] will. [PERSON-1] may."),
        ("Lingering over tandem rides", "Lingering over tandem rides"),
        ("请王小明来。", "请[PERSON-1]来。"),
        ("O'Neil said so", "[PERSON-1] said so"),
        ("Write to cleo.tan@post.example or c@a.my", "Write to [E-MAIL-1] or [E-MAIL-2]"),
        ("See https://linkedin.com/in/cleo-t, or www.cleo.my.", "See [LINK-1], or [LINK-2]."),
        ("Call +60 12-345 6789 or 03-2145 6789.", "Call [PHONE-1] or [PHONE-2]."),
        ("Call (020) 7946 0958 today", "Call [PHONE-1] today"),
        ("MyKad 900101-14-5566, S1234567D, A12345678", "MyKad [ID-1], [ID-2], [ID-3]"),
        ("AB 12 34 56 C and 123-45-6789", "[ID-1] and [ID-2]"),
        ("case 0190f1d2-3c4b-7a5d-8e6f-001122334455", "case [ID-1]"),
        ("lives at No. 12, Jalan Ampang 50450 Kuala Lumpur now", "lives at [ADDRESS-1] now"),
        ("at 221b Baker Street, as before", "at [ADDRESS-1], as before"),
        ("Pays MYR 4500-6000 a month, from 01.12.2026", "Pays MYR 4500-6000 a month, from 01.12.2026"),
        ("09.00-18.00, 40 hours, 2019-2024, 1,200,000 units", "09.00-18.00, 40 hours, 2019-2024, 1,200,000 units"),
        ("Cut waste by 0.25 percent in 3 of 12 shops", "Cut waste by 0.25 percent in 3 of 12 shops"),
    ],
)  # fmt: skip
def test_what_says_who_somebody_is_goes_out(text: str, veiled: str) -> None:
    found = veil(text, NAMES)

    assert found.text == veiled
    assert unveil(found.text, found) == text


def test_the_same_word_gets_the_same_token() -> None:
    found = veil("Cleo called; Cleo wrote.", ("Cleo Tan",))

    assert found == Veiled("[PERSON-1] called; [PERSON-1] wrote.", (("[PERSON-1]", "Cleo"),))


def test_a_token_comes_back_however_it_is_written() -> None:
    found = veil("Dear Cleo", ("Cleo Tan",))

    assert unveil("Hello [ person-1 ], hello [Person-1]", found) == "Hello Cleo, hello Cleo"


def test_a_token_that_was_made_up_stays_and_is_seen() -> None:
    found = veil("Dear Cleo", ("Cleo Tan",))

    said = unveil("[PERSON-1] and [PERSON-2]", found)

    assert (said, has_tokens(said), has_tokens("Cleo [1] [PERSON]")) == ("Cleo and [PERSON-2]", True, False)


@given(st.text(max_size=80), st.lists(st.text(max_size=12), max_size=3))
def test_nothing_is_lost_on_the_way(text: str, people: list[str]) -> None:
    found = veil(text, people)

    if not has_tokens(text):
        assert unveil(found.text, found) == text


@given(st.sampled_from(NAMES), st.text(max_size=40), st.text(max_size=40))
def test_no_whole_name_is_left(name: str, before: str, after: str) -> None:
    assert name not in veil(f"{before} {name} {after}", NAMES).text
