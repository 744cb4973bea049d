"""Words that field studies have called masculine or feminine, where they speak of a person and one side prevails.

Stems after Gaucher, Friesen & Kay 2011, Journal of Personality and Social Psychology 101(1), 109-128: 42 masculine and 40
feminine ones. Large field studies since found negligible effects on who applies (Castilla & Rho 2023), so this is advice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kedua.engine.advert.advice_findings import AdvertFinding, found
from kedua.engine.advert.advice_outline import Outline
from kedua.engine.language.text import phrases

Lean = Literal["masculine", "feminine"]
_MASCULINE = """
    active adventurous aggress ambitio analy assert athlet autonom boast challeng compet confident courag
    decide decisive decision determin dominant domina force greedy headstrong hierarch hostil impulsive
    independen individual intellect lead logic masculine objective opinion outspoken persist principle
    reckless stubborn superior self-confiden self-sufficien self-relian
"""
_FEMININE = """
    affectionate child cheer commit communal compassion connect considerate cooperat depend emotiona empath
    feminine flatterable gentle honest interpersonal interdependen interpersona kind kinship loyal modesty nag
    nurtur pleasant polite quiet respon sensitiv submissive support sympath tender together trust understand
    warm whin yield
"""
LEAST, LEAST_LONG, LONG = 2, 3, 150  # more words of one side than of the other, in a text and in one of so many words
TIMES = 2  # so many times as many
_STRONG = re.compile(r"aggress|domina|headstrong|hostil|outspoken|reckless|greedy|masculine|feminine|submissive")
# Senses in which a word does not say what a person should be.
_MEANT = phrases(
    r"\b(?:intellectual propert\w+|independent (?:schools?|review\w*|living|shops?|stores?|audit\w*|opinions?"
    r"|contractors?|advice|business\w*|retailers?|pharmac\w+)"
    r"|independently of|live (?:more )?independently|competitive (?:pay|salar\w+|wages?|benefits|package|rates?"
    r"|prices?|pricing|remuneration|market|bids?|analysis"
    r"|tender\w*|compensation|base)|hostile (?:takeover|aggregates?))\b",
    r"\bactive (?:status|accounts?|ingredients?|members?|users?|travel|directory|licen[cs]es?|listening|cases?"
    r"|customers?|duty|files?|registration)\b"
    r"|\bdominant (?:species|trees?|hand|market)\b|\bautonomous (?:vehicles?|driving|robots?|systems?)\b"
    r"|\bpersist(?:ence layer|ent storage)\b|\bsuperiors?\b(?! \w+)",
    r"\bkind\b(?! (?:and|to|words?|person|people|heart|manner))|\bresponsive(?: design| web)\b|\bunderstand(?:ing"
    r"|s)? (?:of|how|what|why|the|that|a|and|your|our|in|basic|their"
    r"|customers?)\b|\b(?:good|basic|solid|an|your|sound|clear|working) understanding\b|\bdetermined (?:by|from|in"
    r"|at)\b|\bconfident(?:ly)? (?:in|with|using) (?:spoken|written|english|excel)\b",
    r"\bwarm (?:meals?|starts?|up|leads?|water|food|clothes|room)\b|\bwarm-?ups?\b|\btender\b(?! care)|\bquiet"
    r" (?:room|office|street|hours?|season|zone|area|days?|and)\b|\bpolite notice\b"
    r"|\b(?:is|are|was|were|mostly|it|december|january) (?:\w+ )?quiet\b",
    r"\bsensitiv(?:e|ity) (?:data|information|documents?|analysis|skin|material)\b|\b(?:price|time|heat"
    r"|pressure)[- ]sensitiv\w+|\bloyalty (?:cards?|programmes?|programs?|schemes?|points?)\b"
    r"|\bcheers\b|\bhonest (?:answers?|picture|pay)\b|\bpleasant (?:office|room|garden|place)\b|\bemotional"
    r" (?:abuse|needs|development)\b|\bcooperatives?\b",
)
# Words that name a task, a thing or somebody else wherever they stand: looked at first, for they are most of what is hit.
_NEVER = phrases(
    r"lead(?:s|ing|ers?|ership|ed|time)?|analy(?:s[ei]s|sts?|se[sd]?|ze[sd]?|sing|zing|sers?|zers?|tics)|decisions?"
    r"|decides?|deciding|objectives?|principles?|opinions?",
    r"logic|individual(?:s|ly)?|force(?:s|d)?|competitors?|competitions?|competen(?:t|ce|cy|cies|tly)"
    r"|challeng(?:es?|ing|ed)|athlet(?:es?|ics?)|determin(?:e|es|ing|ants?)"
    r"|child[\w-]*|respon(?:sib\w+|d|ds|ding|se|ses|ders?|dents?)|support(?:s|ed|ing)?|understand|together"
    r"|connect(?:s|ed|ing|ions?|ors?|ivity)?|trust(?:s|ees?|ed)?"
    r"|depend(?:s|ing|ents?|ants?|enc\w+)|commit(?:s|ted|ting|tees?|ments?)?|yields?|tender(?:s|ing)|hierarch(?:y"
    r"|ies|ical)|persist(?:s|ed)|assertions?|whine\w*",
)
# Only as what somebody is: "a natural leader".
_LEADER = re.compile(r"\b(?:natural|born|strong|tough|take the|decisive) lead(?:ers?)?\b")
_AROUND = 40  # characters before and behind a word in which its sense is looked for
MASCULINE, FEMININE = (tuple(text.split()) for text in (_MASCULINE, _FEMININE))
_WHOLE = frozenset(("kind", "nag", "tender", "logic", "polite", "gentle", "active", "honest", "modesty"))


def _stems(stems: tuple[str, ...]) -> re.Pattern[str]:
    return phrases(*(rf"\b{stem}\b" if stem in _WHOLE else rf"\b{stem}[\w-]*" for stem in stems))


_STEMS: tuple[tuple[Lean, re.Pattern[str]], ...] = (("masculine", _stems(MASCULINE)), ("feminine", _stems(FEMININE)))


@dataclass(frozen=True, slots=True)
class Coded:
    """One coded word, and which way it leans."""

    lean: Lean
    start: int
    end: int


def coded_words(outline: Outline) -> tuple[Coded, ...]:
    """Find the coded words that speak of a person, in the order of the text; those of other senses are left out."""
    text = outline.folded
    hits = [
        Coded(lean, *hit.span())
        for lean, stems in _STEMS
        for hit in stems.finditer(text)
        if not _NEVER.fullmatch(hit.group())
    ]
    hits = [one for one in hits if not _is_meant(text, one)]
    hits += [Coded("masculine", *hit.span()) for hit in _LEADER.finditer(text)]
    return tuple(sorted(hits, key=lambda one: one.start))


def _is_meant(text: str, one: Coded) -> bool:
    near = _MEANT.finditer(text, max(0, one.start - _AROUND), one.end + _AROUND)
    return any(hit.start() < one.end and one.start < hit.end() for hit in near)


def find_coded(outline: Outline, coded: Sequence[Coded]) -> Iterator[AdvertFinding]:
    """Find the words of the side that prevails among those coded; where both are about even, only the strong ones.

    inputs: word; lean; own, other: how many there are of its side and of the other.
    """
    leans: tuple[Lean, ...] = ("masculine", "feminine")
    for lean in leans:
        own = [one for one in coded if one.lean == lean]
        other = len(coded) - len(own)
        prevails = _prevails(outline, own, other)
        for one in own:
            if not prevails and _STRONG.match(outline.folded, one.start) is None:
                continue
            word = outline.folded[one.start : one.end]
            inputs = (("word", word), ("lean", lean), ("own", len(own)), ("other", other))
            yield found("coded-word", one.start, one.end, inputs)


def _prevails(outline: Outline, own: list[Coded], other: int) -> bool:
    if not own or len(own) < other * TIMES:
        return False
    strong = any(_STRONG.match(outline.folded, one.start) for one in own)
    least = LEAST_LONG if outline.length >= LONG else LEAST
    apart = {outline.folded[one.start : one.end] for one in own}  # a word that comes again leans no more
    return len(apart) - other >= (1 if strong else least)
