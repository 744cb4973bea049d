"""Whatever a look at a preview finds has a sentence, and so has every part of a preview."""

from __future__ import annotations

from typing import get_args

import pytest

from kedua.engine.language.preview import ABOUT, SECTIONS
from kedua.engine.language.preview_claims import Kind
from kedua.engine.language.preview_findings import PreviewCode
from kedua.wording.preview import about_names, finding_sentence, how_shown, section_helps, section_names

INPUTS: dict[str, str | int] = {
    "number": 1, "least": 3, "share": 20, "most": 50, "total": 90, "grade": 14, "days": 3, "words": "young team",
    "about": "pay", "here": "RM 3,000", "there": "RM 4,000", "lacking": "hard", "topic": "family",
}  # fmt: skip


@pytest.mark.parametrize("code", get_args(PreviewCode))
def test_every_finding_has_a_sentence(code: str) -> None:
    sentence = finding_sentence(code, INPUTS)

    assert sentence[-1] in ".?"
    assert "{" not in sentence


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_claim_that_can_be_contradicted_has_a_name(kind: str) -> None:
    assert finding_sentence("contradiction", {**INPUTS, "about": kind}).endswith("One of them is wrong.")


def test_a_section_that_says_nothing_at_all_has_a_sentence() -> None:
    assert finding_sentence("missing", {}) == "Nothing stands here yet."


def test_every_section_has_a_name_and_says_what_belongs_there() -> None:
    assert tuple(section_names()) == tuple(section_helps()) == SECTIONS
    assert tuple(about_names()) == tuple(about for abouts in ABOUT.values() for about in abouts)


def test_a_way_of_being_shown_without_a_name_stays_as_recorded() -> None:
    assert [how_shown(how) for how in ("interview", "page", "pdf", "radio")] == [
        "in the interview", "on their page", "as a PDF", "radio",
    ]  # fmt: skip
