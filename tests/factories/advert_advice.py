"""Looking at an advert by the shipped rules, the way most tests do."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from kedua.engine.advert.advice_check import Beside, Checked, check_advert
from kedua.engine.advert.advice_findings import AdvertCode, AdvertFinding
from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert
from kedua.engine.language.preview import Statement
from kedua.engine.language.tongue import Tongue
from kedua.library.advert_law import load_advert_law
from kedua.library.law import JURISDICTIONS

DATA = Path(__file__).parents[1] / "data" / "language"
YEAR = 2026
# What is about the whole text and not about a sentence of it.
WHOLE: frozenset[AdvertCode] = frozenset(
    (
        "no-pay", "no-must-haves", "no-place", "no-hours", "no-apply", "no-equal", "no-adjustments", "opening", "too-short",
        "short", "too-long",
    )
)  # fmt: skip


def looked_at(
    given: str | Advert,
    *,
    facts: Facts | None = None,
    statements: Sequence[Statement] = (),
    language: Tongue | None = "en",
    places: Collection[str] = JURISDICTIONS,
) -> Checked:
    """Check an advert beside what is given."""
    return check_advert(given, Beside(YEAR, facts, statements, language), load_advert_law().rules, places)


def label(found: AdvertFinding) -> str:
    """Name a finding as the labelled texts do, such as "exclusion:age"."""
    return f"exclusion:{dict(found.inputs)['topic']}" if found.code == "exclusion" else found.code


def labels(text: str, language: Tongue = "en") -> set[str]:
    """Name what is found in the sentences of a text."""
    return {label(one) for one in looked_at(text, language=language).findings if one.code not in WHOLE}


def labelled(name: str) -> list[Any]:
    """Read a file of labelled texts."""
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def good_adverts() -> list[str]:
    """Read adverts in which nothing is wrong but that they are short."""
    return (DATA / "advert_good.md").read_text(encoding="utf-8").split("\n---\n")
