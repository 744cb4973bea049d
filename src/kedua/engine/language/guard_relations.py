"""Words that the facts hold, each apart, put together in a way that no fact does: who does what to whom, what of what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kedua.engine.language.guard_facts import Held
from kedua.engine.language.guard_lexicon import ASKED_NOUNS, DOING_WORDS, SOFT_WORDS
from kedua.engine.language.guard_people import other_way
from kedua.engine.language.guard_pieces import Piece, in_value
from kedua.engine.language.guard_values import Value

_DEMANDS = re.compile(
    r"(?<!what )\b(?:is|are) (?:an? )?(?:absolute )?(?:must|required|essential|mandatory|compulsory"
    r"|necessary|needed|expected)\b"
    r"|\b(?:you )?must (?:know|have|hold|bring|speak|be)\b|\byou need (?:to (?:know|have|hold"
    r"|bring|speak)|an?|good|some)\b|^\W*(?:required|must have|essential)\b"
)
_BY_THEN = re.compile(r"\W*(?:before|by|until|when|once|after)\b")
_FORWARD = ("you", "must", "required", "essential")
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
_INCLUDING = re.compile(r"\binclud(?:ing|es?|ed)\b|\binclusive\b|\bwith .{1,20} included\b")
_WITHIN = re.compile(rf"{_INCLUDING.pattern}|\bwith\b")
_ADDED = re.compile(r"\bplus\b|\bon top\b|\+")
_ON_TOP = re.compile(r"\bplus\b|\bon top\b|\bextra\b|\badditional|\+|\band\b")
_MONEY = re.compile(r"\b(?:rm|myr|sgd|usd|gbp|eur) ?\d|[$£€] ?\d")


def swapped(folded: str, cut: Sequence[Piece], said: Sequence[Value], held: Held) -> Iterator[Piece]:
    """Find pieces that stand to each other as in no fact."""
    cut = [piece for piece in cut if not in_value(piece, said)]
    yield from other_way(folded, cut, held)
    yield from _summed(folded, cut, held)
    yield from _demanded(folded, cut, held)
    yield from _has_done(folded, cut, held)
    yield from _unbound(folded, cut, held)


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
            if places and all(held.facts[fact].kind == "duty" or "nice" in under for fact, under in places):
                yield piece


def _unbound(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find experience, certificates and the like of one fact that are said of what only another fact holds."""
    weighty = [piece for piece in cut if piece.role == "word"]
    for before, one, other in zip((None, *weighty), weighty, weighty[1:], strict=False):
        gap = folded[one.end : other.start]
        if one.clause != other.clause or not (
            _JOIN.match(gap) if _is_asked(one) else _NEAR.match(gap) or (_is_asked(other) and not gap.strip(" -"))
        ):
            continue
        ours, theirs = _facts(one, held), _facts(other, held)
        if not ours or not theirs or ours & theirs:
            continue
        if any(not ours.isdisjoint(_facts(piece, held)) for piece in _next(weighty, other)):
            continue
        if gap == " " and before is not None and not theirs.isdisjoint(_facts(before, held)):
            continue
        asked = _is_asked(one) or (_is_asked(other) and not gap.strip(" -"))
        does = (
            one.bases[0] in DOING_WORDS and all(held.facts[fact].kind == "duty" for fact in ours) and _OBJECT.match(gap)
        )
        if (
            asked
            or does
            or (
                not (_is_served(one) or _is_served(other))
                and all(held.facts[fact].kind in ("duty", "ask") for fact in ours | theirs)
            )
        ):
            yield one if _is_asked(one) else other


def _facts(piece: Piece, held: Held) -> set[int]:
    return {fact for fact, _under in held.where(piece.keys)}


def _next(cut: Sequence[Piece], piece: Piece) -> Sequence[Piece]:
    at = cut.index(piece)
    return [one for one in cut[at + 1 : at + 3] if one.clause == piece.clause]


def _is_asked(piece: Piece) -> bool:
    return piece.bases in ASKED_NOUNS


def _is_served(piece: Piece) -> bool:
    return piece.bases in SOFT_WORDS
