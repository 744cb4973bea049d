"""Words that the facts hold, each apart, put together in a way that no fact does: who does what to whom, what of what."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from kedua.engine.language.guard_facts import Fact, Held
from kedua.engine.language.guard_lexicon import (
    ASKED_NOUNS,
    DOING_WORDS,
    PERSONS,
    PLAIN_WORDS,
    SOFT_WORDS,
    VERB_OR_THING,
    keys_of,
    says,
)
from kedua.engine.language.guard_people import other_way
from kedua.engine.language.guard_pieces import Piece, Word, in_value
from kedua.engine.language.guard_values import Value

_DEMANDS = re.compile(
    r"(?<!what )\b(?:is|are) (?:an? )?(?:absolute )?(?:must|required|essential|mandatory|compulsory"
    r"|necessary|needed|expected)\b"
    r"|\b(?:you )?must (?:know|have|hold|bring|speak|be)\b|\bneed to bring\b|\byou need (?:to (?:know|have|hold"
    r"|bring|speak|have done)|an?|good|some)\b|^\W*(?:required|must have|essential)\b"
)
_OFFERED = re.compile(
    r"\b(?:provided|given|included|supplied|free|we (?:give|provide|supply|pay|arrange)|by us|at our cost|paid by)\b"
)
_OR_WE = re.compile(r"\b(?:we can arrange|or we|we will arrange)\b")
_WANTED = re.compile(r"\b(?:must|need|needed|needs|require[sd]?|essential|own)\b")
_YEARS = re.compile(r"\b(?:years?|months?|experience)\b")
_BY_THEN = re.compile(r"\W*(?:before|by|until|when|once|after)\b")
_FORWARD = ("you", "must", "need", "required", "essential")
_HAS_DONE = re.compile(
    r"\byou(?:'ve| have| will have)(?: already| previously| ever)? (\w+(?:ed|ught|wn|ilt|old"
    r"|ven|ade|one|un))\b(?! to\b)"
)
_JOIN = re.compile(
    r"^[\s,-]*(?:(?:in|with|of|as|for|at|to|from|about|on|is|using|the|a|an|our|your|and/or|driving"
    r"|working|doing|handling)\b[\s-]*)*$"
)
_NEAR = re.compile(r"^ (?:(?:of|for|to|from|about) )?(?:(?:the|a|an|our|your|their|its|each|every|all) )?$")
_OBJECT = re.compile(r"^ (?:(?:the|a|an|our|your|their|its|each|every|all) )?$")
_AND = re.compile(r",? and (?:in |an? |the )?$")
_DOES = ("you", "will", "you'll", "also", "can", "must", "to")
_BEFORE_A_THING = ("a", "an", "the", "of", "for", "from", "in", "with", "by", "our", "your", "their", "new")
_INCLUDING = re.compile(r"\binclud(?:ing|es?|ed)\b|\binclusive\b|\bwith .{1,20} included\b")
_WITHIN = re.compile(rf"{_INCLUDING.pattern}|\bwith\b")
_ADDED = re.compile(r"\bplus\b|\bon top\b|\+")
_ON_TOP = re.compile(r"\bplus\b|\bon top\b|\bextra\b|\badditional|\+|\band\b")
_OWN = re.compile(r"^\W*(?:[a-z ]{2,12}: )?(?:bring )?(?:your )?own\b|\bbring your own\b")
_GIVES = re.compile(
    r"\b(included|provided|complimentary)\b|\b(?:is|are) (free|on us)\b|\bwe (?:give you|provide|supply|pay for)\b"
)
_GIVEN = re.compile(r"\b(?:we|us|our|free|paid|provided|given|included|supplied|allowance)\b")
_MONEY = re.compile(r"\b(?:rm|myr|sgd|usd|gbp|eur) ?\d|[$£€] ?\d")


def swapped(
    folded: str, cut: Sequence[Piece], said: Sequence[Value], held: Held
) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    """Find pieces that stand to each other as in no fact, by the name of the rule that finds them."""
    cut = [piece for piece in cut if not in_value(piece, said)]
    yield "other way", tuple(other_way(folded, cut, held))
    yield "sum", tuple(_summed(folded, cut, held))
    yield "demand", tuple(_demanded(folded, cut, held))
    yield "has done", tuple(_has_done(folded, cut, held))
    yield "unbound", tuple(_unbound(folded, cut, held))
    yield "all of any", tuple(_all_of_any(folded, cut, held))
    yield "made a verb", tuple(_made_a_verb(cut, held))
    yield "any of all", tuple(_any_of_all(folded, cut, held))
    yield "given", tuple(_given(folded, cut, held))


def _summed(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find what is said to come within a sum and comes on top of it in the facts, or the other way round."""
    paid = [fact for fact in held.facts if _MONEY.search(fact.text)]
    if not _MONEY.search(folded):
        return
    within, on_top = (any(pattern.search(fact.text) for fact in paid) for pattern in (_WITHIN, _ON_TOP))
    for pattern, wrong in ((_INCLUDING, not within), (_ADDED, within and not on_top)):
        if wrong and (hit := pattern.search(folded)):
            yield from (piece for piece in cut if piece.end > hit.start())


def _has_done(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find a claim of experience that no fact asks for."""
    hit = _HAS_DONE.search(folded)
    if hit is None or _BY_THEN.match(folded):
        return
    if any(hit[1] == word.text for fact in held.facts for word in fact.words if fact.kind != "duty"):
        return
    following = [piece for piece in cut if piece.role == "word" and piece.end > hit.end(1)]
    asked = [fact for fact in held.facts if fact.kind == "ask"]
    if any(_YEARS.search(fact.text) and not keys_of(hit[1]).isdisjoint(fact.keys) for fact in asked):
        return
    if not any(not piece.keys.isdisjoint(fact.keys) for piece in following for fact in asked):
        yield from (piece for piece in cut if piece.start <= hit.start(1) < piece.end)


def _demanded(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find what is called a must and is in the facts only as something to do, or as a plus."""
    hit = _DEMANDS.search(folded)
    if hit is None:
        return
    clause = next((piece.clause for piece in cut if piece.end > hit.start()), 0)
    for piece in cut:
        if (
            piece.role == "word"
            and piece.clause == clause
            and (piece.start > hit.start()) == hit[0].startswith(_FORWARD)
            and not piece.bases[0].isdigit()
            and piece.bases not in SOFT_WORDS
        ):
            places = held.where(piece.keys)
            if places and all(
                held.facts[fact].kind == "duty" or "nice" in under or _is_offered(held.facts[fact])
                for fact, under in places
            ):
                yield piece


def _is_offered(fact: Fact) -> bool:
    return _OR_WE.search(fact.text) is not None or (
        _OFFERED.search(fact.text) is not None and _WANTED.search(fact.text) is None
    )


def _unbound(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find what is said of one thing and in the facts of another: experience, a doing, one thing's other."""
    weighty = [one for one in cut if one.role == "word" and not all(word.base in PLAIN_WORDS for word in one.words)]
    for at, (one, other) in enumerate(itertools.pairwise(weighty)):
        gap = folded[one.end : other.start]
        if one.clause != other.clause or not _is_said_of(one, other, gap):
            continue
        ours, theirs = _facts(one, held), _facts(other, held)
        if not ours or not theirs or ours & theirs:
            continue
        near = [piece for piece in weighty[at + 2 : at + 4] if piece.clause == one.clause]
        if any(not ours.isdisjoint(_facts(piece, held)) for piece in near):
            continue
        if gap == " " and at and not theirs.isdisjoint(_facts(weighty[at - 1], held)):
            continue
        if _may_not_mix(one, other, gap, held):
            yield one if _is_asked(one) else other


def _is_said_of(one: Piece, other: Piece, gap: str) -> bool:
    if _is_asked(one):
        return _JOIN.match(gap) is not None
    return _NEAR.match(gap) is not None or (_is_asked(other) and not gap.strip(" -"))


def _may_not_mix(one: Piece, other: Piece, gap: str, held: Held) -> bool:
    kinds = tuple({held.facts[fact].kind for fact in _facts(piece, held)} for piece in (one, other))
    if _is_asked(one) or (_is_asked(other) and not gap.strip(" -")):
        return True
    if one.bases[0] in DOING_WORDS and _is_weighty(other) and kinds[0] == {"duty"} and _OBJECT.match(gap):
        return True
    soft = one.bases in SOFT_WORDS or other.bases in SOFT_WORDS
    return not soft and kinds[0] | kinds[1] <= {"duty", "ask"}


def _all_of_any(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find things that a fact gives as a choice, by "or", and the sentence as both, by "and"."""
    for one, other in itertools.pairwise(piece for piece in cut if piece.role == "word"):
        ours, theirs = ({fact for fact, under in held.where(piece.keys) if "or" in under} for piece in (one, other))
        if _AND.match(folded[one.end : other.start]) and ours & theirs:
            yield other


def _made_a_verb(cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find what the reader does that the facts have only as a thing: to design, of designs."""
    for one, other in itertools.pairwise(cut):
        after = next((piece for piece in cut if piece.start > other.start and piece.role == "word"), None)
        if one.words[-1].text in _DOES and len(other.words) == 1 and _by_doers(other, after, held):
            yield other
        elif other.bases in VERB_OR_THING and one.words[-1].text in _DOES:
            places = [
                (fact, at) for fact in held.facts for at, word in enumerate(fact.words) if other.bases[0] == word.base
            ]
            if places and all(_is_a_thing(fact, at) for fact, at in places):
                yield other


def _is_not_given(fact: Fact, *, covered: bool) -> bool:
    if _OWN.search(fact.text):
        return True
    return (fact.kind == "duty" or covered) and not _GIVEN.search(fact.text)


def _is_weighty(piece: Piece) -> bool:
    return piece.bases not in SOFT_WORDS or piece.bases in PERSONS


def _by_doers(piece: Piece, after: Piece | None, held: Held) -> bool:
    """Say whether all that holds a doing is who does it, and that is not the reader: writers, for "write"."""
    facts = _facts(piece, held)
    both = facts & _facts(after, held) if after else facts
    words = [(before, word) for fact in both for before, word in _with_before(held.facts[fact])]
    holding = [(before, word) for before, word in words if not piece.keys.isdisjoint(says(word.text))]
    return bool(holding) and all(
        word.base != piece.bases[0]
        and (word.text.endswith(("ers", "ors")) or (word.text.endswith(("er", "or")) and before in _BEFORE_A_THING))
        for before, word in holding
    )


def _with_before(fact: Fact) -> Iterator[tuple[str, Word]]:
    before = ""
    for word in fact.words:
        yield before, word
        before = word.text


def _any_of_all(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find a choice of what a fact asks for together, and both of what it gives as a choice."""
    for joint, other_joint in ((" or ", " and "), (" and ", " or ")):
        if folded.count(joint) != 1 or other_joint in folded:
            continue
        at = folded.index(joint)
        first = [piece for piece in cut if piece.role == "word" and piece.end <= at][-2:]
        second = [piece for piece in cut if piece.role == "word" and piece.start > at][:4]
        for fact in held.facts:
            if fact.kind != "ask" or fact.text.count(other_joint) != 1 or joint in fact.text:
                continue
            left, right = (
                frozenset().union(*map(says, part.split())) for part in fact.text.replace(",", "").split(other_joint)
            )
            ours = [piece for piece in first if not piece.keys.isdisjoint(left - right)]
            theirs = [piece for piece in second if not piece.keys.isdisjoint(right - left)]
            swapped_too = [piece for piece in first if not piece.keys.isdisjoint(right - left)] and [
                piece for piece in second if not piece.keys.isdisjoint(left - right)
            ]
            if ours and theirs:
                yield theirs[0]
            elif swapped_too:
                yield swapped_too[0]


def _given(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find what is said to be given, and stands in the facts only as part of what is to be done."""
    for hit in _GIVES.finditer(folded):
        near = [
            piece
            for piece in cut
            if (piece.end <= hit.start() if hit[1] or hit[2] else piece.start >= hit.end()) and piece.role == "word"
        ]
        for piece in near[-1:] if hit[1] or hit[2] else near[:1]:
            places = held.where(piece.keys)
            covered = all(key.startswith(">") for key in piece.keys if key in held.places)
            if places and all(
                "off" not in under and _is_not_given(held.facts[fact], covered=covered) for fact, under in places
            ):
                yield piece


def _is_a_thing(fact: Fact, at: int) -> bool:
    word = fact.words[at]
    if fact.text[: word.start].rstrip()[-1:] in ("", ":"):
        return False
    before = fact.words[at - 1].text if at else ""
    return before in _BEFORE_A_THING or (word.text.endswith("s") and not word.comma)


def _facts(piece: Piece, held: Held) -> set[int]:
    return {fact for fact, _under in held.where(piece.keys)}


def _is_asked(piece: Piece) -> bool:
    return piece.bases in ASKED_NOUNS
