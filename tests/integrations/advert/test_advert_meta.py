from __future__ import annotations

from dataclasses import replace

import pytest

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert, Section
from kedua.integrations.advert.meta import LONGEST, Tag, open_graph, summary
from kedua.integrations.advert.shortening import shortened
from tests.factories.adverts import ADVERT, FACTS

URL = "https://kedua.example/at/warung-sari/kitchen-supervisor/"
SAID = (
    "Every evening two hundred people eat at Warung Sari. You see to it that their food is hot, right and on time. "
    "You lead six people & know when to step in."
)


def test_a_link_shows_the_job_its_opening_and_whose_it_is() -> None:
    assert open_graph(ADVERT, FACTS, URL) == (
        Tag("name", "description", SAID),
        Tag("property", "og:title", "Kitchen supervisor – Warung Sari"),
        Tag("property", "og:description", SAID),
        Tag("property", "og:type", "website"),
        Tag("property", "og:url", URL),
        Tag("property", "og:locale", "en_GB"),
        Tag("property", "og:site_name", "Warung Sari"),
        Tag("name", "twitter:card", "summary"),
    )


def test_what_is_not_known_has_no_element() -> None:
    tags = open_graph(Advert("Cook", "ta", ()), Facts("Cook"), URL)

    assert [tag.key for tag in tags] == ["og:title", "og:type", "og:url", "twitter:card"]
    assert tags[0].content == "Cook"


def test_a_summary_ends_with_a_sentence() -> None:
    long = replace(ADVERT, sections=(Section("opening", "", "You cook for many. " * 30),))

    said = summary(long, FACTS)

    assert said == ("You cook for many. " * 10).strip()
    assert len(said) <= LONGEST


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("", 5, ""),
        ("One. Two.", 9, "One. Two."),
        ("One. Two.", 8, "One."),
        ("您好。我们在招聘厨师。", 8, "您好。"),
        ("one two three", 9, "one two…"),
        ("onetwothreefour", 8, "onetwot…"),
        ("a longwordwithoutend", 10, "a longwor…"),  # rather within a word than almost nothing
    ],
)
def test_a_text_is_made_short_at_the_best_place(text: str, most: int, short: str) -> None:
    assert shortened(text, most) == short
