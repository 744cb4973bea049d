"""For whom an assessment is, and what it tells something about."""

from __future__ import annotations

import pytest

from kedua.engine.planning.assessments import Adjustments, Assessment, Criterion, RatersGuide

LEVELS = ("none", "few", "some", "most", "all")


def assessment(sectors: tuple[str, ...] = ("hospitality",)) -> Assessment:
    return Assessment(
        id="rota", title="A rota for a week", kind="work-sample", sectors=sectors, seniority=("experienced", "senior"),
        minutes=45, brief="Plan a week.", tasks=("Write the rota.",), materials=(), equipment=(), hand_in="A table.",
        answers=("text",), files=(), adjustments=Adjustments(15, "", "", "", ""),
        rubric=(Criterion("planning", LEVELS), Criterion("fairness", LEVELS)),
        raters=RatersGuide(10, True, (), (), (), (), "", "", ()), call=None,
    )  # fmt: skip


def test_it_tells_of_what_its_rubric_rates() -> None:
    assert assessment().competencies == ("planning", "fairness")


@pytest.mark.parametrize(
    ("sectors", "sector", "seniority", "suits"),
    [
        (("hospitality",), "hospitality", "senior", True),
        (("hospitality",), "health", "senior", False),
        ((), "health", "experienced", True),
        ((), "health", "manager", False),
        (("hospitality",), "", "senior", True),
    ],
)
def test_it_suits_a_sector_and_what_somebody_brings(
    sectors: tuple[str, ...], sector: str, seniority: str, suits: bool
) -> None:
    assert assessment(sectors).suits(sector, seniority) is suits  # type: ignore[arg-type]  # one that there is, or not
