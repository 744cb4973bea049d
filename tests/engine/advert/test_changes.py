"""Two versions of a text are compared word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.advert.changes import Piece, changes


def test_words_that_were_replaced_stand_beside_those_that_replace_them() -> None:
    pieces = changes("You plan the week and lead two.", "You plan the roster and lead three.")

    assert pieces == (
        Piece("same", "You plan the "),
        Piece("gone", "week"),
        Piece("new", "roster"),
        Piece("same", " and lead "),
        Piece("gone", "two"),
        Piece("new", "three"),
        Piece("same", "."),
    )


def test_changes_apart_by_a_space_are_one() -> None:
    assert changes("two days", "three nights") == (Piece("gone", "two days"), Piece("new", "three nights"))


def test_figures_and_compounds_stay_whole() -> None:
    assert changes("RM 4,600 on-site", "RM 4,700 on-site") == (
        Piece("same", "RM "),
        Piece("gone", "4,600"),
        Piece("new", "4,700"),
        Piece("same", " on-site"),
    )


def test_chinese_is_compared_by_its_characters() -> None:
    assert changes("每周五天", "每周六天") == (
        Piece("same", "每周"),
        Piece("gone", "五"),
        Piece("new", "六"),
        Piece("same", "天"),
    )


@given(st.text(), st.text())
def test_no_character_of_either_version_is_lost(before: str, after: str) -> None:
    pieces = changes(before, after)

    assert "".join(piece.text for piece in pieces if piece.kind != "new") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "gone") == after


@given(st.text())
def test_the_same_text_has_not_changed(text: str) -> None:
    assert all(piece.kind == "same" for piece in changes(text, text))
