"""What Kedua composes for its own role profiles: short where it is to be short, and nothing that its own advice minds."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kedua.engine.advert.advice_outline import written
from kedua.engine.advert.composing import compose
from kedua.engine.advert.facts import Facts, Pay
from kedua.engine.advert.rooms import words_of
from kedua.engine.advert.text import TONES, Tone
from kedua.library.adverts import load_phrases, phrase_languages
from kedua.library.loader import load_library
from kedua.library.role_facts import facts_of_role
from tests.factories.advert_advice import looked_at

JOBS = tuple(
    replace(
        facts_of_role(role), organisation="Bakau Holdings", place="Johor Bahru", country="MY", where="on site",
        hours="full-time, 45 hours a week", contract="permanent", benefits=("A meal on each shift", "Medical cover"),
        pay=Pay(Decimal(3000), Decimal(3600), "MYR", "month"), adjustments="Write to jobs@bakau.example.",
        answer_days=5, apply_to="jobs@bakau.example",
    )
    for role in load_library().roles.values()
)  # fmt: skip


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("language", phrase_languages())
def test_a_short_description_has_120_to_200_words(language: str, tone: Tone) -> None:
    phrases = load_phrases(language)

    lengths = [words_of(compose(job, tone, "short", phrases)) for job in JOBS]

    assert [length for length in lengths if not 120 <= length <= 200] == []


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.title)
def test_a_description_of_ours_needs_no_advice_but_what_is_not_known(job: Facts, tone: Tone) -> None:
    made = compose(job, tone, "standard", load_phrases("en")), compose(job, tone, "full", load_phrases("en"))

    found = {(one.code, one.start) for text in made for one in looked_at(written(text).text).findings}

    assert {code for code, _start in found} <= {"short"}


def test_what_the_law_asks_for_is_no_partial_match() -> None:
    nurse = next(job for job in JOBS if "Nurse" in job.title)

    section = compose(nurse, "plain", "full", load_phrases("en")).section("bring")

    assert section is not None
    assert "registration" in section.text.rpartition("\n\n")[2]
