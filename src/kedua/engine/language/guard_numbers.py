"""Which numbers of a sentence no fact holds, or holds of something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kedua.engine.language.guard_facts import Fact, Held
from kedua.engine.language.guard_lexicon import keys_of, says
from kedua.engine.language.guard_pieces import Piece
from kedua.engine.language.guard_values import Value, supports

_BEFORE, _AFTER = 3, 4  # so many pieces of weight around a number tell what it is a number of
_OFTEN = {
    "day": "daily",
    "week": "weekly",
    "month": "monthly",
    "quarter": "quarterly",
    "year": "yearly",
    "hour": "hourly",
}
_HEAD = 5  # characters from a measure to what it is of, as in "14 days of leave"
_NEXT = 1  # characters from a number to what it counts
_BESIDE = 2  # words from a number to what it counts in a fact


def invented_numbers(cut: Sequence[Piece], said: Sequence[Value], held: Held) -> Iterator[Value]:
    """Find the values that no fact holds of what the sentence says them of."""
    for value in said:
        if not any(_holds(fact, value, cut, held) for fact in held.facts) and not _in_phrase(value, cut, held):
            yield value


def unknown_numbers(said: Sequence[Value], held: Held) -> Iterator[Value]:
    """Find the values that no fact has, whatever is said of them: all that can be told where words are not read."""
    for value in said:
        if not any(
            supports(replace(one, bound="exact"), replace(value, bound="exact"))
            for fact in held.facts
            for one in fact.values
        ):
            yield value


def _in_phrase(value: Value, cut: Sequence[Piece], held: Held) -> bool:
    if value.unit == "times" and value.amount == 1 and value.per in _OFTEN:
        about = [piece for piece in _around(cut, value) if not piece.keys.isdisjoint(held.places)]
        every = keys_of(_OFTEN[value.per])
        return any(
            not every.isdisjoint(fact.keys)
            and (not about or any(not piece.keys.isdisjoint(fact.keys) for piece in about))
            for fact in held.facts
        )
    return any(
        (piece.role == "frame" or len(piece.words) > 1)
        and piece.start <= value.start
        and value.end <= piece.end
        and (piece.role == "frame" or not piece.keys.isdisjoint(held.places))
        for piece in cut
    )


def _holds(fact: Fact, value: Value, cut: Sequence[Piece], held: Held) -> bool:
    if not any(supports(one, value) for one in fact.values):
        return False
    if value.kind != "count":
        return True
    if not value.unit and not _of_the_same(fact, value, cut, held):
        return False
    if value.unit in ("year", "month") and not _is_as_told(fact, value, cut):
        return False
    about = [piece for piece in _around(cut, value) if not piece.keys.isdisjoint(held.places)]
    if not about or any(not piece.keys.isdisjoint(fact.keys) for piece in about):
        return True
    head = next((piece for piece in about if value.end <= piece.start <= value.end + _HEAD), None)
    return head is None and not any(_differs(one, value, about) for one in held.facts)


def _is_as_told(fact: Fact, value: Value, cut: Sequence[Piece]) -> bool:
    """Say whether a fact that holds years "as" somebody names who."""
    after = [piece for piece in cut if piece.start > value.end][:4]
    if not after or after[0].words[0].text != "as":
        return True
    named = [piece for piece in after[1:] if piece.role == "word"][:2]
    return all(not piece.keys.isdisjoint(fact.keys) for piece in named)


def _differs(fact: Fact, value: Value, about: Sequence[Piece]) -> bool:
    """Say whether a fact gives another number of the same unit for what a number is said of."""
    others = (
        one for one in fact.values if one.kind == "count" and one.unit == value.unit and one.amount != value.amount
    )
    return any(others) and any(not piece.keys.isdisjoint(fact.keys) for piece in about)


def _around(cut: Sequence[Piece], value: Value) -> list[Piece]:
    weighty = [piece for piece in cut if piece.role in ("word", "claim")]
    before = [piece for piece in weighty if piece.end <= value.start][-_BEFORE:]
    return before + [piece for piece in weighty if piece.start >= value.end][:_AFTER]


def _of_the_same(fact: Fact, value: Value, cut: Sequence[Piece], held: Held) -> bool:
    """Say whether what is counted stands beside the same number in the fact."""
    counted: list[Piece] = []
    for piece in cut:
        if piece.role == "word" and piece.start == (counted[-1].end if counted else value.end) + _NEXT:
            counted.append(piece)
    if all(piece.keys.isdisjoint(held.places) for piece in counted):
        return True
    return any(_is_beside(fact, one, counted) for one in fact.values if supports(one, value))


def _is_beside(fact: Fact, value: Value, counted: Sequence[Piece]) -> bool:
    said = [word for piece in counted for word in piece.words]
    after = [word for word in fact.words if word.start >= value.end][: _BESIDE + len(said) - 1]
    before = [word for word in fact.words if word.end <= value.start]
    before = before[-2 * _BESIDE :] if after else before
    keys = frozenset().union(*(piece.keys for piece in counted), *(keys_of(word.text) for word in said))
    return value.kind != "count" or any(not keys.isdisjoint(says(word.text)) for word in (*before, *after))
