from __future__ import annotations

import pytest

from kedua.integrations.kit.clean import clean


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("plain", "plain"),
        (" a  b\n", "a b"),
        ("a \x1b", "a"),  # what is left out leaves no space behind
        ("a\x01 \x02 b", "a b"),
        ("a\x85b\u00a0c", "a b c"),
        ("\u202eevil\u2066", "evil"),
        ("a\ufffeb\uffffc", "abc"),
        ("مرحبا \ud800", "مرحبا"),
    ],
)
def test_only_what_plays_tricks_is_taken_out(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned
