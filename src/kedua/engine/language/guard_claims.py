"""What single words claim, which only a fact that says the same holds: alone, your own, off, given, fond of, both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kedua.engine.language.guard_facts import Held
from kedua.engine.language.guard_lexicon import WORD, keys_of, says
from kedua.engine.language.guard_pieces import Piece

_ALONE = re.compile(r"\b(?:on your own|by yourself|independently|alone|single-handed(?:ly)?|unsupervised)\b")
_BY_ONESELF = re.compile(
    r"\b(?:alone|on (?:your|their|his|her|one's) own|yourself|themselves|independen\w+|single-handed\w*|solo|lone"
    r"|autonom\w+|self-[a-z]+|unsupervised|without (?:help|supervision)|one-person|sole)\b"
)
_YOUR_OWN = re.compile(r"\byour own\b")
_OWN = re.compile(r"\bown\b")
_OFF = re.compile(
    r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|evenings?|nights|holidays) (?:(?:are|is) )?"
    r"(?:always )?(?:off|free)\b(?! of\b| to\b)"
)
_FOND = re.compile(
    r"(?<!as )(?<!when )(?<!whenever )(?<!if )(?<!what )(?<!where )(?<!how )\byou (?:really )?(like|love|adore)\b"
)
_FONDNESS = re.compile(r"\b(?:like|likes|love|loves|fond|interest|interested|passion|enjoys?|afraid|heart for)\b")
_UNASKED = re.compile(
    r"\bnot (?:required|needed|necessary|important)\b|\bno [a-z -]{2,30} (?:needed|required|necessary)\b"
)
_PLUS = re.compile(
    r"\b(?:an? (?:plus|advantage|asset|bonus)|preferred|preferably|ideally|helpful|desirable|is welcome|are welcome)\b"
)
_CHOICE = re.compile(r"\b(?:or|either|choose|choice|whichever|depending|and/or)\b")
_GIVES = re.compile(r"\b(?:provided|included|given|supplied|for free|free of charge)\b|\b(?:is|are) (?:free|on us)\b")
_GIVEN = re.compile(r"\b(?:we|us|our|free|paid|provided|given|included|supplied|allowance)\b")
_OWNED = re.compile(r"\bown ([a-z]+)(?: ([a-z]+))?")
_FREE = re.compile(
    r"\b(free|complimentary)(?= [a-z])(?! of\b| to\b)|\b(?:is|are|comes?) (?:free|included|provided|on us)\b"
)
_PRICE = re.compile(r"\b(?:rm|myr|sgd) ?\d|[$£€] ?\d|\b(?:loan|discount|half|at cost|staff price)\b|% off")
_APART = re.compile(r"[;,]| – ")
_SIDE = 40  # characters on each side of an "or" that the choice is between


def claimed(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find the pieces whose claim no fact makes."""
    if (hit := _ALONE.search(folded)) and not _any(held, _BY_ONESELF):
        yield from _at(cut, hit)
    if (hit := _FOND.search(folded)) and not _any(held, _FONDNESS):
        yield from (piece for piece in cut if piece.start <= hit.start(1) < piece.end)
    yield from _own(folded, cut, held)
    yield from _off(folded, cut, held)
    yield from _plus(folded, cut, held)
    yield from _both(folded, cut, held)
    yield from _brought(folded, cut, held)
    yield from _priced(folded, cut, held)


def _own(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find what is called the reader's own and is not in a fact that calls it own."""
    for hit in _YOUR_OWN.finditer(folded):
        thing = next((piece for piece in cut if piece.start > hit.end() and piece.role == "word"), None)
        owned = [fact for fact in held.facts if _OWN.search(fact.text)]
        if thing and owned and not any(not thing.keys.isdisjoint(fact.keys) for fact in owned):
            yield thing


def _off(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find a time that is called free, where the facts name it and none calls it free."""
    for hit in _OFF.finditer(folded):
        places = held.where(keys_of(hit[1]))
        if places and not any({"off", "no"} & under for _fact, under in places):
            yield from (piece for piece in cut if piece.start <= hit.start() < piece.end)


def _plus(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find what is called a plus and is, in every fact that names it, said not to be asked for."""
    hit = _PLUS.search(folded)
    for piece in cut if hit else ():
        facts = {fact for fact, _under in held.where(piece.keys)}
        if piece.role == "word" and facts and all(_is_unasked(held.facts[fact].text) for fact in facts):
            yield piece


def _is_unasked(text: str) -> bool:
    return _UNASKED.search(text) is not None and _PLUS.search(text) is None and "welcome" not in text


def _both(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find two things joined by "and" that the one fact holding them gives as a choice."""
    if _CHOICE.search(folded) or folded.count(" and ") != 1:
        return
    at = folded.index(" and ")
    weighty = [piece for piece in cut if piece.role in ("word", "claim")]
    for fact in held.facts:
        if fact.text.count(" or ") != 1 or " and " in fact.text:
            continue
        place = fact.text.index(" or ")
        left, right = (
            frozenset().union(*map(says, re.findall(r"[a-z]{3,}|\d+", part)))
            for part in (fact.text[max(0, place - _SIDE) : place], fact.text[place + 4 : place + 4 + _SIDE])
        )
        first = [piece for piece in weighty if piece.end <= at and not _keys(piece).isdisjoint(left - right)]
        second = [piece for piece in weighty if piece.start > at and not _keys(piece).isdisjoint(right - left)]
        if first and second and first[0].clause == second[0].clause and _only_in(second[0], fact.text, held):
            yield second[0]


def _keys(piece: Piece) -> frozenset[str]:
    return piece.keys.union(*(keys_of(word.text) for word in piece.words))


def _only_in(piece: Piece, text: str, held: Held) -> bool:
    return all(held.facts[fact].text == text for fact, _under in held.where(piece.keys))


def _brought(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find what is said to be given, and a fact asks to bring one's own."""
    if not _GIVES.search(folded):
        return
    owned = frozenset().union(
        *(says(word) for fact in held.facts for hit in _OWNED.finditer(fact.text) for word in hit.groups() if word)
    )
    for piece in cut:
        if piece.role == "word" and not piece.keys.isdisjoint(owned):
            facts = [held.facts[fact] for fact, _under in held.where(piece.keys)]
            if not any(_GIVEN.search(fact.text) and not _OWN.search(fact.text) for fact in facts):
                yield piece


def _priced(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find what is called free, and has a price or a sum towards it wherever a fact names it."""
    for hit in _FREE.finditer(folded):
        before = [piece for piece in cut if piece.end <= hit.start() and piece.role == "word"][-1:]
        after = [piece for piece in cut if piece.start <= hit.end() + 1 < piece.end and piece.role == "word"]
        for piece in after if hit[1] else before:
            keys = keys_of(piece.words[-1].text)
            named = [part for part in _parts(held) if not keys.isdisjoint(_keys_in(part))]
            if named and all(_PRICE.search(part) and not _FREE.search(part) for part in named):
                yield piece


def _parts(held: Held) -> Iterator[str]:
    return (part for fact in held.facts for part in _APART.split(fact.text))


def _keys_in(part: str) -> frozenset[str]:
    return frozenset().union(*(says(word.group()) for word in WORD.finditer(part)))


def _any(held: Held, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(fact.text) for fact in held.facts)


def _at(cut: Sequence[Piece], hit: re.Match[str]) -> Iterator[Piece]:
    return (piece for piece in cut if piece.start < hit.end() and piece.end > hit.start())
