from __future__ import annotations

import re

import pytest

from kedua.integrations.kit.text import text
from kedua.integrations.kit.typewriter import columns
from tests.factories.kits import DOUBT, NOTE, STRENGTH, hostile_kit, panel_kit, recruiter_kit

HOSTILE = "<script>alert(1)</script> \u202eevil\x1b[31m 面试" + "面" * 90 + "x" * 300


def _flat(page: str) -> str:
    return " ".join(page.split())


def test_the_recruiter_reads_everything() -> None:
    page = _flat(text(recruiter_kit(), 100, colour=False))

    for said in (
        "Cleo Tan",
        "Thursday 26 November 2026",
        "00:04–00:10",
        "Common core",
        DOUBT,
        NOTE,
        STRENGTH,
        "± 0.44",
    ):
        assert said in page


def test_the_panel_reads_no_opinion_and_no_estimate() -> None:
    page = _flat(text(panel_kit(), 100, colour=False))

    for sealed in (DOUBT, NOTE, STRENGTH, "±", "Behind the plan", "BEHIND THE PLAN", "Marcus Lim"):
        assert sealed not in page


@pytest.mark.parametrize("width", [20, 40, 72, 100, 300])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    for kit in (recruiter_kit(), panel_kit(), hostile_kit(HOSTILE)):
        widest = max(columns(line) for line in text(kit, width, colour=False).splitlines())

        assert widest <= min(max(width, 40), 100)


def test_only_colour_brings_escapes_and_it_brings_nothing_else() -> None:
    plain = text(hostile_kit(HOSTILE), 90, colour=False)
    coloured = text(hostile_kit(HOSTILE), 90, colour=True)

    assert "\033" not in plain
    assert re.sub(r"\033\[\d+m", "", coloured) == plain


def test_every_probe_has_its_letter_and_levels_show_the_ends_and_the_middle() -> None:
    page = _flat(text(recruiter_kit(), 100, colour=False))

    assert "S Where was that (money-1)?" in page
    assert "1 of 5 Handles money as on level 1." in page
    assert "Handles money as on level 2." not in page
    assert "Levels as for question 1." in page
