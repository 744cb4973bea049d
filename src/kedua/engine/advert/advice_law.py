"""Topics that an advert must not ask for, found by the rules of its language."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from kedua.engine.advert.advice_findings import AdvertFinding
from kedua.engine.advert.advice_outline import Outline
from kedua.engine.advert.heading_words import Field, Under
from kedua.engine.language.rules import Matcher, Standing

_BLANK = "\x00"


@dataclass(frozen=True, slots=True)
class AdvertTopic:
    """One topic in one language. fixes: words found, whole, and what to write in their place."""

    id: str
    standings: tuple[Standing, ...]
    matcher: Matcher
    fixes: tuple[tuple[re.Pattern[str], str], ...] = ()


@dataclass(frozen=True, slots=True)
class AdvertRules:
    """The topics of each language that can be read, by its code. headings: known ones besides those of heading_words."""

    topics: Mapping[str, tuple[AdvertTopic, ...]]
    headings: Mapping[str, Under | Field]


def find_exclusions(outline: Outline, rules: AdvertRules, places: Collection[str]) -> Iterator[AdvertFinding]:
    """Find every exclusion that holds in one of the places; each topic once in a sentence.

    inputs: topic; law: prohibited or risky, the more serious one; places: those where it holds, apart by spaces.
    """
    for topic in rules.topics.get(outline.language, ()):
        standing = next((one for one in topic.standings if set(one.jurisdictions) & set(places)), None)
        if standing is None:
            continue
        held = " ".join(place for place in standing.jurisdictions if place in places)
        for start, end in _spans(outline, topic.matcher):
            inputs = (("topic", topic.id), ("law", standing.code), ("places", held))
            fix = _fixed(outline.text[start:end], topic.fixes)
            yield AdvertFinding("exclusion", start, end, standing.severity, inputs, fix)


def _spans(outline: Outline, matcher: Matcher) -> Iterator[tuple[int, int]]:
    for sentence in outline.sentences:
        # Nearly every sentence is free of nearly every topic: the exceptions are weighed only after a hit.
        if matcher.find.search(sentence.text) is None:
            continue
        if matcher.unless is not None and matcher.unless.search(sentence.text):
            continue
        text = sentence.text
        if matcher.lookalikes is not None:
            text = matcher.lookalikes.sub(lambda hit: _BLANK * len(hit.group()), text)
        hit = matcher.find.search(text)
        if hit is not None:
            yield sentence.start + hit.start(), sentence.start + hit.end()


def _fixed(found: str, fixes: tuple[tuple[re.Pattern[str], str], ...]) -> str | None:
    for pattern, put in fixes:
        hit = pattern.fullmatch(found)
        if hit is not None:
            fix = hit.expand(put)
            return fix[:1].upper() + fix[1:] if found[0].isupper() and fix[0].islower() else fix
    return None
