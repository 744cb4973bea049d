"""Private topics in the text of a question, or of a note about a candidate."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from kedua.engine.language.rules import Finding, Matcher, Rules, TopicRule

# A full stop ends a sentence only before a space, and not after one letter ("U.S. citizen") or a title.
_SENTENCE = re.compile(r"[^\s.!?;](?:[^.!?;\n]|\.(?=\w)|(?<=\b\w)\.|(?<=\bm[rs])\.|(?<=\bmrs)\.)*")
_TO_CANDIDATE = re.compile(r"\b(?:you|your|yours|yourself|u|ur|ya|yr)\b")
_FEW_WORDS = 4
_PLAIN = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201b": "'", "\u02bc": "'", "\u00b4": "'", "`": "'"} |
                       {"\u201c": '"', "\u201d": '"', "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u00a0": " "})
_BLANK = "\x00"


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence in plain letters. `personal` says that it speaks to the candidate, and of nobody else."""

    start: int
    text: str
    personal: bool


def find_topics(text: str, rules: Rules, jurisdictions: Collection[str]) -> tuple[Finding, ...]:
    """Find the private topics which a question asks a candidate about.

    Returns findings in the order of their place in the text; at most one span per topic, the first one, and per span
    one finding for each code that holds in the given jurisdictions. Unknown jurisdictions match nothing.
    """
    return _find(text, rules, jurisdictions, lambda rule: rule.question)


def find_in_note(text: str, rules: Rules, jurisdictions: Collection[str]) -> tuple[Finding, ...]:
    """Find the private topics, looks and judgements of character in notes or feedback about a candidate.

    Same result as `find_topics`, by the rules for notes.
    """
    return _find(text, rules, jurisdictions, lambda rule: rule.note)


def _find(
    text: str, rules: Rules, jurisdictions: Collection[str], matcher_of: Callable[[TopicRule], Matcher | None]
) -> tuple[Finding, ...]:
    sentences = tuple(
        _Sentence(piece.start(), piece.group(), _is_personal(piece.group(), rules.others))
        for piece in _SENTENCE.finditer(_plain(text))
    )
    found: list[Finding] = []
    for rule in rules.topics:
        matcher = matcher_of(rule)
        span = None if matcher is None else _first_span(sentences, matcher)
        if span is not None:
            found.extend(_findings(rule, span, jurisdictions))
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end)))


def _plain(text: str) -> str:
    """Lower the case and straighten quotes, one character for one, so that spans fit the original."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered.translate(_PLAIN)


def _is_personal(sentence: str, others: re.Pattern[str] | None) -> bool:
    if others is not None and others.search(sentence):
        return False
    return _TO_CANDIDATE.search(sentence) is not None or sentence.count(" ") < _FEW_WORDS


def _first_span(sentences: tuple[_Sentence, ...], matcher: Matcher) -> tuple[int, int] | None:
    for sentence in sentences:
        hit = _hit(sentence.text, sentence.personal, matcher)
        if hit is not None:
            # Nearly every sentence is free of nearly every topic: the exceptions are weighed only after a hit.
            hit = _hit(_without_lookalikes(sentence.text, matcher), sentence.personal, matcher)
        if hit is not None:
            return sentence.start + hit.start(), sentence.start + hit.end()
    return None


def _hit(text: str, personal: bool, matcher: Matcher) -> re.Match[str] | None:
    hit = matcher.find.search(text)
    if hit is None and personal and matcher.near is not None:
        return matcher.near.search(text)
    return hit


def _without_lookalikes(sentence: str, matcher: Matcher) -> str:
    if matcher.unless is not None and matcher.unless.search(sentence):
        return ""
    if matcher.lookalikes is None:
        return sentence
    return matcher.lookalikes.sub(lambda hit: _BLANK * len(hit.group()), sentence)


def _findings(rule: TopicRule, span: tuple[int, int], jurisdictions: Collection[str]) -> Iterator[Finding]:
    for standing in rule.standings:
        held = tuple(place for place in standing.jurisdictions if place in jurisdictions)
        if held:
            yield Finding(standing.code, rule.id, standing.severity, *span, held)
