"""Facts of a job are kept as JSON that reads back equal, and are read whatever else stands there."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.advert.facts import Facts, MustHave
from kedua.queries.advert_facts import every_fact, facts_of, stored_facts
from tests.factories.advert_rows import WHOLE

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def test_facts_read_back_equal_through_json() -> None:
    assert facts_of(json.loads(json.dumps(stored_facts(WHOLE)))) == WHOLE
    assert facts_of(json.loads(json.dumps(every_fact(WHOLE)))) == WHOLE


def test_what_nobody_said_is_not_kept() -> None:
    assert stored_facts(Facts("Barista")) == {"title": "Barista", "language": "en"}


@pytest.mark.parametrize(
    "kept",
    [
        {"title": "Barista", "pay": {"least": "many"}},
        {"title": "Barista", "where": "on the moon", "answer_days": "soon"},
        {"title": "Barista", "apply_by": "tomorrow", "duties": "none"},
        {"title": "Barista", "colour": "green"},
    ],
)
def test_what_cannot_be_read_counts_as_not_said(kept: dict[str, object]) -> None:
    assert facts_of(kept) == Facts("Barista")


def test_a_must_have_keeps_the_duty_it_serves() -> None:
    kept = {"must_haves": [{"text": "A licence", "duty": 0}, {"text": "Patience"}]}

    assert facts_of(kept).must_haves == (MustHave("A licence", 0), MustHave("Patience"))


@given(st.dictionaries(st.sampled_from(["title", "pay", "duties", "rounds", "apply_by", "where", "odd"]), anything))
def test_no_row_stops_a_page(kept: dict[str, object]) -> None:
    assert isinstance(facts_of(kept).title, str)
