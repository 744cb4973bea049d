"""Words and phrases of an advert that say nothing, keep people away or name one sex, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.advert.advice_findings import AdvertFinding, found
from kedua.engine.advert.advice_lexicon_boasts import BOASTS
from kedua.engine.advert.advice_lexicon_hype import HYPE, NO_HYPE
from kedua.engine.advert.advice_lexicon_jargon import JARGON
from kedua.engine.advert.advice_lexicon_money import FEE, NO_FEE, NO_UNPAID, UNPAID
from kedua.engine.advert.advice_lexicon_people import DISCOURAGING, GENDERED, title_fix
from kedua.engine.advert.advice_outline import Outline
from kedua.engine.advert.advice_rules import DROP, TITLE, Rule
from kedua.engine.language.text import Sentence, phrases

_BLANK = "\x00"
# Without one of these a sentence asks for no unpaid work, and for no money: most are done with at once.
_OF_PAY = re.compile(
    r"pay|paid|free|wage|salar|commission|volunt|remunerat|allowance|stipend|exposure|experience only|for nothing"
)
_OF_MONEY = re.compile(
    r"pay|fee|cost|deposit|deduct|uniform|loan|(?:held|keep|keeps|holds?) back|wages? go|docked|flight|ticket|bond"
    r"|refundable|caution|buy|purchase"
    r"|invest|kit|pack|charge|expense"
)
_ARTICLE = re.compile(r"\b(an?) $", re.IGNORECASE)
_JOINED = re.compile(r"(?:,|&|\band|\bor) $")
_NEXT = re.compile(r" (\w)")
_VOWELS = "aeio"
# "Every manager ... his team": he or she stands for whoever has the job.
_GENERIC = phrases(
    r"^\W*(?:the|an?|our new|each|every|this|any) (?:\w+ ){0,2}(?:candidate|applicant|post ?holder|incumbent"
    r"|employee|job ?holder|person|individual"
    r"|appointee|manager|officer|executive|engineer|developer|assistant|salesman|supervisor|technician|leader"
    r"|driver|nurse|teacher|analyst|secretary"
    r"|receptionist|designer|foreman|consultant|specialist|coordinator|administrator|worker|clerk|chef|cook"
    r"|director|head|trainee|intern|(?!customer|user|visitor|passenger|buyer|player|mother|father|brother|sister|daughter|partner|owner|founder|donor|patient|student|client"
    r"|resident|parent|infant|learner|traveller|subscriber|speaker|winner|tenant|neighbour)\w+(?:er|or|ist|ian|ant|ent))\b"
)
_NAMED = phrases(r"\b(?:mr|mrs|ms|dr|prof|founder|owner|you|your)\b")
# "We are looking for a dental assistant. She will …": whoever is hired.
_HIRED = re.compile(r"^\W*(?:he|she) (?:will|shall|must|should|has to|needs to|reports?|is expected)\b")
_OBLIGED = re.compile(r"^\W*(?:he|she) (?:must|should|has to|needs to)\b")
_OTHERS = re.compile(
    r"\b(?:child|baby|mother|father|patient|client|customer|resident|son|daughter|wife|husband|dog|cat|horse)\b"
)
_SOUGHT = re.compile(
    r"\b(?:seek\w*|look\w* for|hir(?:e|es|ing)|needs?|recruit\w*|appoint\w*|requires?|wanted|vacancy)\b"
)
_NAMED_BEFORE = re.compile(r"\b(?:mr|mrs|ms|dr|prof|founder|owner)\b")
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|himself"
                      r"|herself)\b(?!/)(?<!/he)(?<!/she)(?<!/her)(?<!/his)(?<!/him)(?! or (?:she|he|her|his"
                      r"|him))(?<!\bor he)(?<!\bor she)(?<!\bor her)(?<!\bor his)(?<!\bor him)")  # fmt: skip
_POSSESSIVE = re.compile(r" (?!(?:and|or|to|in|with|by|for|on|at|as|is|was|will|behind)\b)\w")


def find_words(outline: Outline) -> Iterator[AdvertFinding]:
    """Find hype, jargon, what discourages, titles and pronouns of one sex, unpaid work and fees asked of"
    " candidates."""
    before = ""
    for sentence in outline.sentences:
        text = sentence.text
        quiet = NO_HYPE.sub(lambda hit: _BLANK * len(hit.group()), text)
        yield from _hits(outline, sentence, quiet, (*HYPE, *BOASTS))
        yield from _hits(outline, sentence, quiet, JARGON)
        yield from _hits(outline, sentence, text, DISCOURAGING)
        yield from _hits(outline, sentence, text, GENDERED)
        yield from _pronouns(outline, sentence, before)
        before = text
        if _OF_PAY.search(text) is not None and NO_UNPAID.search(text) is None:
            yield from _hits(outline, sentence, text, UNPAID)
        if _OF_MONEY.search(text) is not None and NO_FEE.search(text) is None:
            yield from _hits(outline, sentence, text, FEE)


def _hits(outline: Outline, sentence: Sentence, text: str, rules: tuple[Rule, ...]) -> Iterator[AdvertFinding]:
    taken: list[tuple[int, int]] = []
    for code, pattern, fix in rules:
        for hit in pattern.finditer(text):
            if any(hit.start() < end and start < hit.end() for start, end in taken):
                continue
            taken.append(hit.span())
            start, end = sentence.start + hit.start(), sentence.start + hit.end()
            inputs = (("words", outline.text[start:end]),)
            if fix == DROP:
                yield found(code, *_dropped(outline.text, start, end, inputs))
            else:
                put = title_fix(hit.group()) if fix == TITLE else fix and hit.expand(fix)
                yield found(code, start, end, inputs, put and as_written(outline.text, start, put))


def as_written(text: str, start: int, put: str) -> str:
    """Give a replacement the capital letter of what it replaces."""
    return put[:1].upper() + put[1:] if text[start].isupper() else put


def _dropped(
    text: str, start: int, end: int, inputs: tuple[tuple[str, str], ...]
) -> tuple[int, int, tuple[tuple[str, str], ...], str | None]:
    """Take out an adjective and the space behind it; the article before it goes along with the next word."""
    behind = _NEXT.match(text, end)
    if behind is None or _JOINED.search(text, max(0, start - 5), start):
        return start, end, inputs, None
    article = _ARTICLE.search(text, max(0, start - 3), start)
    if article is None:
        if text[start].isupper():
            return start, end + 2, inputs, behind[1].upper()
        return start, end + 1, inputs, ""
    right = "an " if behind[1].lower() in _VOWELS else "a "
    return article.start(), end + 1, inputs, as_written(text, article.start(), right)


def _pronouns(outline: Outline, sentence: Sentence, before: str) -> Iterator[AdvertFinding]:
    obliged = _OBLIGED.match(sentence.text) and _NAMED_BEFORE.search(before) is None and _OTHERS.search(before) is None
    hired = obliged or (_HIRED.match(sentence.text) and _SOUGHT.search(before) and _NAMED_BEFORE.search(before) is None)
    if not hired and (_GENERIC.search(sentence.text) is None or _NAMED.search(sentence.text) is not None):
        return
    for hit in _PRONOUN.finditer(sentence.text):
        start, end = sentence.start + hit.start(), sentence.start + hit.end()
        word = hit.group()
        if word in ("his", "her") and _POSSESSIVE.match(sentence.text, hit.end()):
            fix = "their"
        else:
            fix = {"he": "the person", "she": "the person", "him": "them", "her": "them", "his": "theirs"}.get(
                word, "themselves"
            )
        yield found("gendered", start, end, (("words", word),), as_written(outline.text, start, fix))
