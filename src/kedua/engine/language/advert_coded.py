"""Words that field studies have called masculine or feminine, where they speak of a person and one side prevails.

Stems after Gaucher, Friesen & Kay 2011, Journal of Personality and Social Psychology 101(1), 109-128: 42 masculine and 40
feminine ones. Large field studies since found negligible effects on who applies (Castilla & Rho 2023), so this is advice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kedua.engine.language.advert_findings import AdvertFinding, found
from kedua.engine.language.advert_outline import Outline
from kedua.engine.language.text import phrases

Lean = Literal["masculine", "feminine"]
MASCULINE = (
    "active adventurous aggress ambitio analy assert athlet autonom boast challeng compet confident courag decide decisive "
    "decision determin dominant domina force greedy headstrong hierarch hostil impulsive independen individual intellect lead "
    "logic masculine objective opinion outspoken persist principle reckless stubborn superior self-confiden self-sufficien "
    "self-relian"
).split()
FEMININE = (
    "affectionate child cheer commit communal compassion connect considerate cooperat depend emotiona empath feminine "
    "flatterable gentle honest interpersonal interdependen interpersona kind kinship loyal modesty nag nurtur pleasant polite "
    "quiet respon sensitiv submissive support sympath tender together trust understand warm whin yield"
).split()
LEAST, LEAST_LONG, LONG = 2, 3, 150  # more words of one side than of the other, in a text and in one of so many words
TIMES = 2  # so many times as many
_STRONG = re.compile(r"aggress|domina|headstrong|hostil|outspoken|reckless|greedy|masculine|feminine|submissive")
# Forms that name a task, a thing or somebody else, not what a person should be. They are blanked out before the search.
_MEANT = phrases(
    r"(?<!natural )(?<!born )(?<!strong )(?<!tough )(?<!take the )\blead(?:s|ing|ers?|ership|ed)?\b",
    r"\banaly(?:s[ei]s|sts?|se[sd]?|ze[sd]?|sing|zing|sers?|zers?|tics)\b|\b(?:data|business|systems|financial|web) analy\w+",
    r"\bdecisions?\b|\bdecides?\b(?! fast)|\bdeciding\b|\bobjectives?\b|\bprinciples?\b|\bopinions?\b|\blogic(?:al|ally|s)?\b",
    r"\bindividual(?:s|ly)?\b|\bindividual (?:needs|plans?|support)\b|\bintellectual propert\w+|\bforce(?:s|d|field)?\b(?!ful)",
    r"\bindependent (?:schools?|review\w*|living|shops?|stores?|audit\w*|opinions?|contractors?|advice|business\w*|retailers?|pharmac\w+)\b"
    r"|\bindependently of\b|\blive (?:more )?independently\b|\bcompeti(?:tors?|tions?)\b|\bcompetitive (?:pay|salar\w+|wages?|benefits|"
    r"package|rates?|prices?|pricing|remuneration|market|bids?|analysis|tender\w*|compensation|base)\b|\bcompeten(?:t|ce|cy|cies|tly)\b",
    r"\bactive (?:status|accounts?|ingredients?|members?|users?|travel|directory|licen[cs]es?|listening|cases?|customers?|duty|files?"
    r"|registration)\b|\bproactive\w*|\binteractive\w*|\bdominant (?:species|trees?|hand|market)\b|\bchalleng(?:es?|ing|ed)\b",
    r"\bathlet(?:es?|ics?)\b|\bautonomous (?:vehicles?|driving|robots?|systems?)\b|\bassertions?\b|\bdetermin(?:e|es|ing|ants?)\b"
    r"|\bpersist(?:s|ed|ence layer|ent storage)\b|\bsuperiors?\b(?! \w+)|\bhierarch(?:y|ies|ical)\b|\bhostile (?:takeover|aggregates?)\b",
    r"\bkinds?\b(?! (?:and|to|words?|person|people|heart|manner))|\bchild(?:ren|care|minder|hood)?(?:'s)?\b(?:[- ]\w+)?|\bresponsib\w+"
    r"|\brespon(?:d|ds|ding|se|ses|ders?|dents?|sive(?: design| web)?)\b",
    r"\bsupport(?:s|ed|ing)?\b(?!ive)|\bunderstand(?:ing|s)? (?:of|how|what|why|the|that|a|and|your|our|in|basic|their|customers?)\b"
    r"|\b(?:good|basic|solid|an|your|sound|clear|working) understanding\b",
    r"\bunderstand\b|\btogether\b|\bconnect(?:s|ed|ing|ions?|ors?|ivity)?\b|\btrust(?:s|ees?|ed| funds?)?\b|\bnhs trust\b"
    r"|\bdepend(?:s|ing|ents?|ants?|enc\w+)\b|\bcommit(?:s|ted|ting|tees?|ments?)?\b",
    r"\b(?:gas|fork|warm|crop|bond) yields?\b|\byields?\b|\bwarm (?:meals?|starts?|up|leads?|water|food|clothes|room)\b|\bwarm-?ups?\b"
    r"|\btenders?\b(?! care)|\btendering\b|\bquiet (?:room|office|street|hours?|season|zone|area|days?)\b|\bpolite notice\b",
    r"\bsensitiv(?:e|ity) (?:data|information|documents?|analysis|skin|material)\b|\b(?:price|time|heat|pressure)[- ]sensitiv\w+"
    r"|\bloyalty (?:cards?|programmes?|programs?|schemes?|points?)\b|\bcheers\b|\bhonest (?:answers?|picture|pay)\b"
    r"|\bpleasant (?:office|room|garden|place)\b|\bemotional (?:abuse|needs|development)\b|\bcooperatives?\b",
)
_WHOLE = frozenset(("kind", "nag", "tender", "logic", "polite", "gentle", "active", "honest", "modesty"))


def _stems(stems: list[str]) -> re.Pattern[str]:
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
    text = _MEANT.sub(lambda hit: "\x00" * len(hit.group()), outline.folded)
    hits = (Coded(lean, *hit.span()) for lean, stems in _STEMS for hit in stems.finditer(text))
    return tuple(sorted(hits, key=lambda one: one.start))


def find_coded(outline: Outline) -> Iterator[AdvertFinding]:
    """Find the words of the side that prevails; none where both are about even.

    inputs: word; lean; own, other: how many there are of its side and of the other.
    """
    coded = coded_words(outline)
    for lean in ("masculine", "feminine"):
        own = [one for one in coded if one.lean == lean]
        other = len(coded) - len(own)
        if not _prevails(outline, own, other):
            continue
        for one in own:
            word = outline.folded[one.start : one.end]
            inputs = (("word", word), ("lean", lean), ("own", len(own)), ("other", other))
            yield found("coded-word", one.start, one.end, inputs)


def _prevails(outline: Outline, own: list[Coded], other: int) -> bool:
    if not own or len(own) < other * TIMES:
        return False
    strong = any(_STRONG.match(outline.folded, one.start) for one in own)
    least = LEAST_LONG if outline.length >= LONG else LEAST
    return len(own) - other >= (1 if strong else least)
