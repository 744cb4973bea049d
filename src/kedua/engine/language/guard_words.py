"""Which words of a sentence no fact holds, and which it holds only in a weaker way or of something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kedua.engine.language.guard_facts import Held
from kedua.engine.language.guard_lemma import lemma, stems
from kedua.engine.language.guard_lexicon import (
    ADDING_WORDS,
    ASKED_NOUNS,
    DOING_WORDS,
    FUNCTION_WORDS,
    LIGHT_WORDS,
    LOADED_PHRASES,
    MODIFIERS,
    PERSONS,
    PLAIN_WORDS,
    SOFT_WORDS,
    keys_of,
)
from kedua.engine.language.guard_pieces import Piece, Word, in_value
from kedua.engine.language.guard_ranges import WEEK
from kedua.engine.language.guard_strength import ALL, FORCED, LIMITS, denials, limits_said
from kedua.engine.language.guard_values import Value, supports

_PERIODS = frozenset(("day", "week", "month", "year", "hour"))
_WHOLE = frozenset((("all",), ("any",)))
_WHICH = ("from", "who", "that", "with")
_DAYS = frozenset((lemma(day),) for day in WEEK)
_MUCH = 3  # words of one fact, beside which one other hardly counts
_LESS = 2  # the same for a doing that adds little
_LISTING = ("and", "or", "plus")
_SINGLING = ("also", "not", "no", "own", "our", "as")
HOW = ("ly", "al", "ive", "ous", "ful", "st", "th", "est", "less", "able", "ic")
_ADDING = frozenset((*MODIFIERS, *ALL, *FORCED, *ASKED_NOUNS, *ADDING_WORDS))
_READER = ("you", "also", "you'll")
_TOLD = ("nice", "seldom", "perhaps")  # limits that any word for them tells


def unsupported(cut: Sequence[Piece], said: Sequence[Value], held: Held) -> Iterator[Piece]:
    """Find the pieces that need a fact and have none; what is part of a value is left to the values."""
    for piece in cut:
        if piece.role in ("plain", "frame") or in_value(piece, said):
            continue
        if piece.keys.isdisjoint(held.places):
            if _is_unheld(piece, cut, held) and not _adds_little(piece, cut, said, held):
                yield piece
        elif piece.bases in MODIFIERS and not (
            _is_numbered(piece, said) or _modifies_rightly(piece, cut, said, held) or _is_day_off(piece, cut, held)
        ):
            yield piece


def let_pass(cut: Sequence[Piece], said: Sequence[Value], held: Held) -> Iterator[Piece]:
    """Find the pieces that no fact holds, and that are let pass because they add little to what is held."""
    for piece in cut:
        if (
            piece.role not in ("plain", "frame")
            and not in_value(piece, said)
            and piece.keys.isdisjoint(held.places)
            and _is_unheld(piece, cut, held)
            and _adds_little(piece, cut, said, held)
        ):
            yield piece


def _is_unheld(piece: Piece, cut: Sequence[Piece], held: Held) -> bool:
    return not (_by_parts(piece, held) or _limits_rightly(piece, cut, held) or _is_day_off(piece, cut, held))


def _adds_little(piece: Piece, cut: Sequence[Piece], said: Sequence[Value], held: Held) -> bool:
    return _is_soft(piece, cut, said, held) or _is_minor(piece, cut, said, held)


def _is_numbered(piece: Piece, said: Sequence[Value]) -> bool:
    """Say whether a number follows, as in "Years 3 to 5"."""
    return any(value.start == piece.end + 1 for value in said) and piece.words[0].text.endswith("s")


def _by_parts(piece: Piece, held: Held) -> bool:
    """Say whether one fact holds each word of a phrase; of a claim, as they stand."""
    if len(piece.words) == 1:
        return False
    if piece.role == "claim":
        bases = {"own"} if "own" in piece.bases and piece.bases[-1] == "own" else set(piece.bases)
        return any(bases <= fact.keys for fact in held.facts)
    weighty = [
        stems(word.text) if word.base in PLAIN_WORDS else keys_of(word.text)
        for word in piece.words
        if word.base not in FUNCTION_WORDS and word.base not in _PERIODS
    ]
    if not weighty or all(word.base in PLAIN_WORDS for word in piece.words):
        return piece.bases not in MODIFIERS and piece.bases not in LOADED_PHRASES
    return any(all(not keys.isdisjoint(fact.keys) for keys in weighty) for fact in held.facts)


def _is_soft(piece: Piece, cut: Sequence[Piece], said: Sequence[Value], held: Held) -> bool:
    """Say whether a piece adds nothing to what else its clause says, all of which is held."""
    if piece.bases not in SOFT_WORDS:
        return False
    others = [
        one
        for one in cut
        if not in_value(one, said)
        and one.role in ("word", "claim")
        and one.bases not in SOFT_WORDS
        and one.clause == piece.clause
    ]
    at = cut.index(piece)
    if piece.bases in PERSONS and (_stands_alone(piece, others, cut) or _is_one_of_two(cut, at)):
        return False
    return bool(others or said) and all(not one.keys.isdisjoint(held.places) or _by_parts(one, held) for one in others)


def _is_one_of_two(cut: Sequence[Piece], at: int) -> bool:
    beside = (*cut[max(0, at - 1) : at], *cut[at + 1 : at + 2])
    return any(one.words[0].text in _LISTING for one in beside)


def _is_minor(piece: Piece, cut: Sequence[Piece], said: Sequence[Value], held: Held) -> bool:
    """Say whether one fact holds all else that a clause says, so much that the one word can hardly add to it.

    What is listed beside something else, and words for how and how much, do add.
    """
    word = piece.words[0]
    if (
        (len(piece.words) > 1 and piece.bases not in LIGHT_WORDS)
        or word.comma
        or piece.bases in _ADDING
        or word.text.endswith(HOW)
    ):
        return False
    clause = [one for one in cut if one.clause == piece.clause]
    at = clause.index(piece)
    if (
        at
        and clause[at - 1].words[-1].text in _READER
        and piece.bases[0] in DOING_WORDS
        and piece.bases not in LIGHT_WORDS
    ):
        return False
    others = [
        one
        for one in clause
        if one is not piece
        and one.role in ("word", "claim")
        and not in_value(one, said)
        and not all(other.base in PLAIN_WORDS for other in one.words)
    ]
    measured = [value for value in said if clause[0].start <= value.start and value.end <= clause[-1].end]
    if (
        len(others) + len(measured) < (_LESS if piece.bases in LIGHT_WORDS else _MUCH)
        or not others
        or is_listed(piece, clause)
    ):
        return False
    return any(
        all(not one.keys.isdisjoint(fact.keys) for one in others)
        and all(any(supports(own, value) for own in fact.values) for value in measured)
        for fact in held.facts
    )


def is_listed(piece: Piece, clause: Sequence[Piece]) -> bool:
    """Say whether a piece stands in a list, or before it."""
    at = clause.index(piece)
    before, after = clause[max(0, at - 1) : at], clause[at + 1 : at + 2]
    joined = any(one.words[0].text in _LISTING for one in after) or any(
        one.words[0].text in _SINGLING for one in before
    )
    last = not after or (any(one.words[0].text in _LISTING for one in before) and after[0].role != "word")
    return (
        joined
        or (last and bool(before) and before[0].words[0].text in _LISTING)
        or any(one.words[0].comma for one in after)
    )


def _stands_alone(piece: Piece, others: Sequence[Piece], cut: Sequence[Piece]) -> bool:
    """Say whether a piece is all that something is done to: customers whom one visits, where one visits a plant."""
    at = cut.index(piece)
    verb = cut[at - 1] if at else piece
    told = [one for one in others if one is not verb and one.bases not in MODIFIERS and one.bases not in _DAYS]
    return verb.bases[0] in DOING_WORDS and verb.end + 1 == piece.start and not told


def _limits_rightly(piece: Piece, cut: Sequence[Piece], held: Held) -> bool:
    """Say whether a piece is a word for a limit under which something else in its clause stands."""
    names = {name for name in _TOLD if piece.bases in LIMITS[name].also}
    return any(
        not names.isdisjoint(under)
        for other in cut
        if other is not piece and other.clause == piece.clause
        for _fact, under in held.where(other.keys)
    )


def _is_day_off(piece: Piece, cut: Sequence[Piece], held: Held) -> bool:
    """Say whether a piece calls a day free that a fact leaves free."""
    if piece.bases not in LIMITS["off"].also:
        return False
    days = [one for one in cut if one.clause == piece.clause and one.role == "word" and one is not piece]
    return any("off" in under for one in days for _fact, under in held.where(one.keys))


def _modifies_rightly(piece: Piece, cut: Sequence[Piece], said: Sequence[Value], held: Held) -> bool:
    """Say whether some fact that holds a word for how, how often or how much also holds what it is said of."""
    others = [
        one
        for one in cut
        if one is not piece
        and one.role == "word"
        and one.clause == piece.clause
        and not in_value(one, said)
        and one.bases not in MODIFIERS
    ]
    known = [one for one in others if not one.keys.isdisjoint(held.places)]
    about = [one for one in known if one.end <= piece.start][-1:] + [one for one in known if one.start >= piece.end][:1]
    facts = {fact for fact, _under in held.where(piece.keys)}
    return not about or any(not facts.isdisjoint(fact for fact, _under in held.where(one.keys)) for one in about)


def overstated(
    words: Sequence[Word], cut: Sequence[Piece], values: Sequence[Value], held: Held, heading: frozenset[str]
) -> Iterator[Piece]:
    """Find pieces whose every fact limits what the sentence does not, or that the sentence denies and no fact does."""
    said = limits_said(words)
    denied = denials(words, frozenset(word.start for piece in cut if piece.role == "frame" for word in piece.words))
    for at, piece in enumerate(cut):
        if piece.role != "word" or in_value(piece, values) or all(word.base in PLAIN_WORDS for word in piece.words):
            continue
        places = held.where(stems(piece.words[0].text)) if len(piece.words) == 1 else frozenset()
        places = places or held.where(piece.keys)
        if not places:
            continue
        limits = said[piece.clause] | heading
        if not any(_is_limited(under - {"number", "or"}, limits) for _fact, under in places):
            yield _forcing(cut, piece)
        elif (piece.start in denied and not any({"no", "off", "nice"} & under for _fact, under in places)) or (
            "or" not in limits and all("or" in under for _fact, under in places) and _forcing(cut, piece) is not piece
        ):
            yield piece
        elif (
            at
            and cut[at - 1].bases in ALL
            and (
                all({"some", "number", "basic"} & under for _fact, under in places)
                or _only_covered(piece, held)
                or (cut[at - 1].bases in _WHOLE and _is_of_some(piece, {fact for fact, _under in places}, held))
            )
        ):
            yield cut[at - 1]


def _is_limited(under: frozenset[str], limits: frozenset[str]) -> bool:
    """Say whether a clause limits what it says as a fact does; what is optional, as a plus or as a chance."""
    either = under & {"nice", "perhaps"}
    return under <= limits or (len(either) > 1 and not either.isdisjoint(limits) and under - either <= limits)


def _is_of_some(piece: Piece, facts: set[int], held: Held) -> bool:
    """Say whether every fact says which of them it means: staff from other states, for "all staff"."""
    return all(
        any(
            not piece.keys.isdisjoint(keys_of(word.text)) and after.text in _WHICH and (before.base,) not in _WHOLE
            for before, word, after in zip(words, words[1:], words[2:], strict=False)
        )
        for words in (held.facts[number].words for number in facts)
    )


def _only_covered(piece: Piece, held: Held) -> bool:
    """Say whether the facts hold only something that a word covers, and not the word: a lunch, for "meals"."""
    return all(key.startswith(">") for key in piece.keys if key in held.places)


def _forcing(cut: Sequence[Piece], piece: Piece) -> Piece:
    """Give the word that makes a must of it, where the clause has one."""
    return next((one for one in cut if one.clause == piece.clause and one.bases in FORCED), piece)
