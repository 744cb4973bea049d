"""Fixes go into the text where their findings stand."""

from kedua.engine.advert.advice_findings import found
from kedua.engine.advert.advice_fixes import with_fixes

TEXT = "We need a ninja!! Now!!"


def test_each_fix_stands_in_place_of_its_characters() -> None:
    findings = (found("exclamation", 21, 23, fix="."), found("hype", 10, 15, fix="specialist"), found("no-pay"))

    assert with_fixes(TEXT, findings) == "We need a specialist!! Now."


def test_of_two_that_overlap_the_first_and_longer_one_counts() -> None:
    findings = (found("hype", 10, 15, fix="cook"), found("hype", 8, 15, fix="cooks"), found("hype", 8, 9, fix="one"))

    assert with_fixes(TEXT, findings) == "We need cooks!! Now!!"
