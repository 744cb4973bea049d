"""Signs by which a sentence says more than its facts: what each rule found, what is held by whom, and how it is said."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kedua.engine.language.guard_facts import Fact, Held
from kedua.engine.language.guard_lexicon import (
    ADDING_WORDS,
    ASKED_NOUNS,
    DOING_WORDS,
    FUNCTION_WORDS,
    LIGHT_WORDS,
    MEANINGS,
    MODIFIERS,
    PERSONS,
    PLAIN_WORDS,
    SOFT_WORDS,
    keys_of,
)
from kedua.engine.language.guard_pieces import Piece, in_value
from kedua.engine.language.guard_strength import ALL, FORCED
from kedua.engine.language.guard_values import Value, supports
from kedua.engine.language.guard_words import HOW, is_listed

_TRAIT = ("able", "ful", "ive", "ous", "ent", "ant", "ate", "ed")
_DOES = re.compile(r"\byou(?:'ll)?(?: (?:will|also|then|regularly|always|would|both|and))* ([a-z]+)")
# What colours a statement: words whose coming or going between a fact and a sentence may change what is meant.
_TONES = {
    "denied": r"no|not|never|without|don't|doesn't|isn't|aren't|nobody|none|nor|neither|cannot|can't|won't|except|unless",
    "asked": r"must|required?|needs?|needed|essential|mandatory|have to|has to|necessary|compulsory|requirement",
    "plus": r"nice|plus|prefer|preferred|preferably|advantage|desirable|helpful|optional|ideally|bonus|asset|useful"
    r"|welcome|helps?|good to have|better|handy|important",
    "perhaps": r"may|might|possibl[ey]|perhaps|can|could|depend|depends|depending|planned|if|or",
    "some": r"some|sometimes|occasional|occasionally|at times|a few|several|rarely|seldom|now and then|simple|basic"
    r"|mostly|mainly|most|part|half|about|around|usual|usually|average",
    "strong": r"all|every|always|each|full|fully|any|free|advanced|fluent|strong|expert|excellent|deep|solid|frequent"
    r"|frequently|often|guaranteed|permanent|own|independently|alone|whole|entire|only|at once|daily",
    "helped": r"helps?|assists?|supports?|with|together|under|beside|alongside|shadow|learn|suggests?|propose",
    "given": r"provided|given|free|included|paid|we|us|our|supplied|cover|covered|gets?|receive|refunded",
    "own": r"own",
    "leads": r"leads?|manages?|supervises?|head|oversee|direct|run|train|teach|mentor|coach",
    "then": r"after|once|before|until|first|within|if|when|except|unless",
}
_TONE = {name: re.compile(rf"\b(?:{words})\b") for name, words in _TONES.items()}
_SHARES = ((0.35, "hardly"), (0.55, "half"), (0.8, "mostly"))  # so much of a clause, at most, one fact holds


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence cut up. cut: its pieces; said: its values; passed: words that no fact holds, let pass as adding little."""

    folded: str
    cut: tuple[Piece, ...]
    said: tuple[Value, ...]
    passed: tuple[Piece, ...]

    @property
    def weighty(self) -> list[Piece]:
        """Give the pieces that say something."""
        return [
            piece
            for piece in self.cut
            if piece.role in ("word", "claim") and not in_value(piece, self.said) and not _is_plain(piece)
        ]


def signs(read: Read, struck: Mapping[str, Sequence[Piece | Value]], held: Held) -> frozenset[str]:
    """Name the signs of a sentence. struck: what each rule found, by its name ("word", "number", "limit" and others)."""
    words = [piece for piece in struck.get("word", ()) if isinstance(piece, Piece)]
    numbers = [value for value in struck.get("number", ()) if isinstance(value, Value)]
    limited = [piece for piece in struck.get("limit", ()) if isinstance(piece, Piece)]
    clauses = _clauses(read, held)
    return frozenset(
        itertools.chain(
            ("any rule" for _once in range(any(struck.values()))),
            (f"rule: {name}" for name, found in struck.items() if found),
            (f"limit: {name}" for name in _of_limits(limited)),
            (f"number: {name}" for name in _of_numbers(numbers, held)),
            (f"word: {name}" for name in _of_words(words, read, clauses)),
            (f"passed: {name}" for name in _of_passed(read.passed)),
            (f"fact: {name}" for name in _of_cover(clauses)),
            (f"doing: {name}" for name in _of_doings(read, held)),
            (f"apart: {name}" for name in _of_pairs(read, held)),
            _of_tones(read, held),
        )
    )


def least_held(read: Read, held: Held) -> list[Piece]:
    """Give the pieces that the fact which holds most of the sentence does not hold; all that weigh where it holds all."""
    weighty = read.weighty
    nearest = max(held.facts, key=lambda fact: sum(_holds(fact, piece) for piece in weighty), default=None)
    others = [piece for piece in weighty if nearest is None or not _holds(nearest, piece)]
    return others or weighty or list(read.cut)


def _of_limits(limited: Sequence[Piece]) -> Iterator[str]:
    if any(piece.bases in FORCED or piece.bases in ALL for piece in limited):
        yield "a must or all"
    if len(limited) > 1:
        yield "two"


def _of_numbers(numbers: Sequence[Value], held: Held) -> Iterator[str]:
    known = {str(value.amount) for fact in held.facts for value in fact.values}
    for value in numbers:
        yield (("counts " if not value.unit else "measures ") if value.kind == "count" else "") + value.kind
        if str(value.amount) not in known:
            yield "new"
    if len(numbers) > 1:
        yield "two"


def _of_words(words: Sequence[Piece], read: Read, clauses: Mapping[int, tuple[int, int]]) -> Iterator[str]:
    yield from ("two", "three")[: max(0, len(words) - 1)]
    weighty = read.weighty
    for piece in words:
        yield from _kinds(piece)
        if piece.words[0].text.endswith(HOW):
            yield "how"
        if piece.words[0].text.endswith(_TRAIT):
            yield "trait"
        yield "listed" if piece.bases in MEANINGS else "unlisted"
        if is_listed(piece, [one for one in read.cut if one.clause == piece.clause]):
            yield "in a list"
        if weighty and piece is weighty[-1]:
            yield "last"
        all_of_it, most = clauses.get(piece.clause, (1, 0))
        if not most:
            yield "alone"
        if all_of_it - most == 1 and most > 1:
            yield "one among three or more" if most > 2 else "one among three"
        if all_of_it - most > 1:
            yield "one of several"


def _kinds(piece: Piece) -> Iterator[str]:
    if piece.role == "claim":
        yield "claim"
    for name, known in (
        ("light", LIGHT_WORDS), ("soft", SOFT_WORDS), ("adding", ADDING_WORDS), ("asked", ASKED_NOUNS),
        ("how much", MODIFIERS), ("person", PERSONS),
    ):  # fmt: skip
        if piece.bases in known:
            yield name
    if piece.bases[0] in DOING_WORDS:
        yield "doing"


def _of_passed(passed: Sequence[Piece]) -> Iterator[str]:
    yield from ("one", "two")[: len(passed)]
    for piece in passed:
        yield from _kinds(piece)


def _clauses(read: Read, held: Held) -> dict[int, tuple[int, int]]:
    """Give for each clause how much it says, and how much of that the one fact that holds most of it holds."""
    found: dict[int, tuple[int, int]] = {}
    whole = {piece.clause for piece in read.weighty}
    for clause in whole:
        inside = [piece for piece in read.weighty if piece.clause == clause]
        first, last = inside[0].start, inside[-1].end
        values = [value for value in read.said if len(whole) == 1 or first <= value.start <= last]
        most = max((_held_by(fact, inside, values) for fact in held.facts), default=0)
        found[clause] = (len(inside) + len(values), most)
    return found


def _held_by(fact: Fact, inside: Sequence[Piece], values: Sequence[Value]) -> int:
    return sum(_holds(fact, piece) for piece in inside) + sum(
        any(supports(own, value) for own in fact.values) for value in values
    )


def _holds(fact: Fact, piece: Piece) -> bool:
    return not piece.keys.isdisjoint(fact.keys) or (
        len(piece.words) > 1
        and all(not keys_of(word.text).isdisjoint(fact.keys) for word in piece.words if word.base not in FUNCTION_WORDS)
    )


def _of_cover(clauses: Mapping[int, tuple[int, int]]) -> Iterator[str]:
    """Say how little of a clause any one fact holds."""
    for all_of_it, most in clauses.values():
        yield from ("lacks one", "lacks two", "lacks three")[: all_of_it - most]
        yield from (f"holds {name}" for share, name in _SHARES if most < share * all_of_it)
        if not most:
            yield "holds none"
        if most <= 1 < all_of_it:
            yield "holds one"


def _of_doings(read: Read, held: Held) -> Iterator[str]:
    """Say whether what the reader does is held, and by a fact that also holds what it is done to."""
    weighty = read.weighty
    for hit in _DOES.finditer(read.folded):
        doing = next((piece for piece in read.cut if piece.start <= hit.start(1) < piece.end), None)
        if doing is None or doing.role != "word" or in_value(doing, read.said):
            continue
        facts = _facts(doing, held)
        if any(word.base == doing.words[0].base for fact in held.facts for word in fact.words):
            yield "word for word"
        if not facts:
            yield "light" if doing.bases in LIGHT_WORDS and doing.bases not in ADDING_WORDS else "unheld"
            continue
        done_to = next(
            (
                _facts(piece, held)
                for piece in weighty
                if piece.start >= doing.end and piece.clause == doing.clause and piece.bases not in MODIFIERS
            ),
            None,
        )
        if done_to and not facts & done_to:
            yield "to something else"


def _of_pairs(read: Read, held: Held) -> Iterator[str]:
    """Say how many words that follow one another no one fact holds together, and how many are held in other words."""
    pairs = [
        (_facts(one, held), _facts(other, held))
        for one, other in itertools.pairwise(read.weighty)
        if one.clause == other.clause
    ]
    yield from ("one pair", "two pairs", "three pairs")[: sum(bool(a and b and not a & b) for a, b in pairs)]
    bases = {word.base for fact in held.facts for word in fact.words}
    reworded = sum(
        not piece.keys.isdisjoint(held.places) and not any(word.base in bases for word in piece.words)
        for piece in read.weighty
    )
    yield from ("one word", "two words")[:reworded]


def _of_tones(read: Read, held: Held) -> Iterator[str]:
    """Say which kinds of colouring words a sentence has and the facts it draws on do not, and the other way round."""
    weighty = read.weighty
    nearest = sorted(held.facts, key=lambda fact: -sum(_holds(fact, piece) for piece in weighty))[:2]
    drawn_on = [fact.text for fact in nearest] if weighty else []
    for name, pattern in _TONE.items():
        ours = set(pattern.findall(read.folded))
        theirs = {word for text in drawn_on for word in pattern.findall(text)}
        if ours and not theirs:
            yield f"{name}: comes"
        if ours - theirs:
            yield f"{name}: another"
        if ours and not any(pattern.search(fact.text) for fact in held.facts):
            yield f"{name}: nowhere"
        if not ours and drawn_on and pattern.search(drawn_on[0]):
            yield f"{name}: goes"


def _facts(piece: Piece, held: Held) -> set[int]:
    return {fact for fact, _under in held.where(piece.keys)}


def _is_plain(piece: Piece) -> bool:
    return all(word.base in PLAIN_WORDS for word in piece.words)
