from __future__ import annotations

from collections import Counter

import pytest

from kedua.engine.advert.pasted import read_facts
from kedua.engine.advert.source import masked, said
from tests.factories.annotated_adverts import Annotated, annotated_adverts, told

ADVERTS = pytest.mark.parametrize("advert", annotated_adverts(), ids=lambda one: one.name)


@ADVERTS
def test_every_fact_of_an_advert_is_read_and_nothing_else(advert: Annotated) -> None:
    read = read_facts(advert.text)

    assert Counter(told(read.facts)) == Counter(advert.expected)


@ADVERTS
def test_spans_give_the_facts_that_were_read(advert: Annotated) -> None:
    read = read_facts(advert.text)

    mask = masked(advert.text)
    lists = {"duties", "nice_to_haves", "benefits", "growth"}
    for one in read.found:
        field, _, place = one.field.partition(".")
        if field in lists:
            assert said(mask, one.start, one.end) == getattr(read.facts, field)[int(place)]
        elif field in {"title", "organisation", "place", "days", "hours", "reports_to", "apply_to"}:
            assert said(mask, one.start, one.end).rstrip(".。") == getattr(read.facts, field).rstrip(".")


@ADVERTS
def test_what_is_unread_holds_no_fact(advert: Annotated) -> None:
    read = read_facts(advert.text)

    assert not [
        (left, one) for left in read.unread for one in read.found if one.start < left.end and left.start < one.end
    ]


def test_a_town_that_is_not_known_is_left_to_a_person() -> None:
    (advert,) = (one for one in annotated_adverts() if one.name == "board-page")

    read = read_facts(advert.text)

    assert advert.text[read.unread[0].start : read.unread[0].end] == "Norwich"


def test_adverts_are_many_and_in_three_languages() -> None:
    read = [read_facts(one.text).facts.language for one in annotated_adverts()]

    assert {language: count >= least for (language, least), count in _counted(read, en=30, ms=6, zh=6)} == {
        "en": True,
        "ms": True,
        "zh": True,
    }


def _counted(read: list[str], **least: int) -> list[tuple[tuple[str, int], int]]:
    return [((language, number), read.count(language)) for language, number in least.items()]
