"""Whatever a room answers with has words that say what to do, and nothing typed is said to be lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kedua
from kedua.wording.room_answers import room_answer
from kedua.wording.room_rest import asked_shorter, left_out, part_told, stays

HOME = Path(kedua.__file__).parent
SOURCES = [
    *(HOME / "usecases" / f"{name}.py" for name in ("room_events", "room_pages", "room_turns")),
    *(HOME / "web" / f"{name}.py" for name in ("answers_json", "views/room_help")),
]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_every_code_has_its_sentence(path: Path) -> None:
    codes = set(re.findall(r'"(room-[a-z]+|scorecard-in|signed-out)"', path.read_text("utf-8")))

    assert codes
    assert all(room_answer(code).endswith((".", ". ")) for code in codes)


def test_a_shorter_rest_is_told_question_by_question() -> None:
    question = (
        "Tell us about a week when stock ran short, who noticed it first, what you did, and what came of it in the end."
    )

    assert left_out("And then?") == "Leave out: “And then?”"
    assert asked_shorter(question, 6, 4).startswith("Ask in 4 minutes instead of 6: “Tell us about a week")
    assert asked_shorter(question, 6, 4).endswith(" …”")
    assert stays(1) == "1 question stays as planned."
    assert stays(3) == "3 questions stay as planned."


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (9, "What the job is really like: stays at 9 minutes"),
        (6, "What the job is really like: 6 minutes instead of 9"),
        (12, "What the job is really like: 12 minutes instead of 9"),
        (0, "What the job is really like: no time is left for it"),
    ],
)
def test_a_part_says_how_long_it_is_now(after: int, told: str) -> None:
    assert part_told("preview", 9, after) == told
