"""A question may ask, but not know: figures and names come from what it was made of."""

from __future__ import annotations

import pytest

from kedua.engine.language.unfounded import unfounded

SOURCES = ("They told us: the new till at Bakau, 12 shops, by 3.5 per cent", "Competency: Planning")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You told us about the new till at Bakau. How did you plan it for 12 shops?", ()),
        ("How did the shops in Penang take it?", ("Penang",)),
        ("You saved RM 40,000. How did you do that?", ("RM", "40,000")),
        ("How did you lead your five people?", ("five",)),
        ("What did I, or I'd rather say we, not ask about planning?", ()),
        ("Which two ways were open to you?", ()),
        ("Was it 3.5 or 35 per cent?", ("35",)),
        ("Bakau's till: how did you begin?", ()),
        ("Tell us more. Penang comes first here.", ()),
    ],
)
def test_what_no_source_holds_is_found(text: str, found: tuple[str, ...]) -> None:
    assert tuple(text[start:end] for start, end in unfounded(text, SOURCES)) == found
