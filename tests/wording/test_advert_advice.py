"""Whatever a look at an advert finds has a name, a sentence and a source."""

from __future__ import annotations

from typing import get_args

import pytest

from kedua.engine.advert.advice_findings import CODES, AdvertCode, found
from kedua.engine.language.preview_claims import Kind
from kedua.library.advert_law import load_advert_law
from kedua.wording.advert_advice import advice, finding_name, overview_lines, source
from tests.factories.advert_advice import looked_at

INPUTS: tuple[tuple[str, str | int], ...] = (
    ("words", 40), ("least", 150), ("most", 700), ("number", 9), ("names", "Excel, SQL"), ("years", 5), ("level", "junior"),
    ("technology", "docker"), ("since", 2013), ("percent", 60), ("grade", 14), ("about", "pay"), ("here", "RM 3,000"),
    ("there", "RM 4,000"), ("source", "facts"), ("word", "dominant"), ("lean", "masculine"), ("own", 3), ("other", 1),
    ("lacks", "pay must-haves"), ("topic", "age"), ("places", "my sg"),
)  # fmt: skip


@pytest.mark.parametrize("code", CODES)
def test_every_finding_has_a_name_a_sentence_and_a_source(code: AdvertCode) -> None:
    finding = found(code, inputs=INPUTS)

    assert finding_name(code)
    assert advice(finding)[-1] == "."
    assert "{" not in advice(finding) + source(finding)
    assert source(finding)


@pytest.mark.parametrize("topic", sorted(load_advert_law().advice))
def test_an_exclusion_says_what_to_write_instead_and_which_law(topic: str) -> None:
    finding = found("exclusion", inputs=(("topic", topic), ("places", "my us")))

    assert advice(finding).count(".") >= 2
    assert source(finding).startswith("Malaysia: ")
    assert "United States: " in source(finding)
    assert source(finding).endswith("Reviewed Monday 23 November 2026; never legal advice.")


@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_contradiction_names_what_it_is_about_and_who_says_otherwise(kind: str) -> None:
    facts, preview = (
        found("contradiction", inputs=(("about", kind), ("here", "a"), ("there", "b"), ("source", name)))
        for name in ("facts", "preview")
    )

    assert "the facts say “b”" in advice(facts)
    assert "the preview says “b”" in advice(preview)


def test_coded_words_are_told_with_what_studies_found() -> None:
    finding = found("coded-word", inputs=(("word", "gentle"), ("lean", "feminine"), ("own", 3), ("other", 0)))

    assert "hardly any effect" in advice(finding)
    assert "Castilla" in source(finding)


def test_an_overview_is_told_in_counts() -> None:
    assert overview_lines(looked_at("You bake. We pay RM 3,000 a month.").overview) == (
        "9 words, 1 min to read.",
        "Reads like grade 0; 4 words a sentence.",
        "0 must-haves.",
        "0 nice-to-haves.",
        "Pay is told.",
        "“You”: 1, “we”: 1.",
    )


def test_of_other_languages_fewer_counts_are_told() -> None:
    assert "Pay is not told." in overview_lines(looked_at("招聘收银员。", language="zh").overview)
    assert len(overview_lines(looked_at("招聘收银员。", language="zh").overview)) == 4
