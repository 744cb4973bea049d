"""Which numbers of a sentence no fact holds, or holds of something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kedua.engine.language.guard_facts import Fact, Held
from kedua.engine.language.guard_lexicon import MODIFIERS, keys_of, says
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
_HEAD = 4  # characters from a measure to what it is of, as in "14 days of leave"
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
    alike = any(supports(one, value) and _is_of_a_day(one, value, fact) for one in fact.values)
    if not alike or not _is_nearest(fact, value, cut):
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


def _is_of_a_day(one: Value, value: Value, fact: Fact) -> bool:
    """Say whether a bare number of a fact may be a time: where another time is beside it, or words for one."""
    return (
        value.kind != "time"
        or one.kind == "time"
        or any(other is not one for other in fact.values if other.kind != "money")
    )


def _is_nearest(fact: Fact, value: Value, cut: Sequence[Piece]) -> bool:
    """Say whether what a sentence counts or prices is, in a fact of several such numbers, beside this one.

    In "3 days office, 2 days home" three days are not of home.
    """
    alike = [one for one in fact.values if one.kind == value.kind and one.unit == value.unit and one.bound == "exact"]
    if len({one.amount for one in alike}) < 2 or value.bound != "exact":
        return True
    after = [
        piece for piece in cut if piece.start >= value.end and piece.role == "word" and piece.bases not in MODIFIERS
    ]
    for piece in after[:2]:
        found = [word for word in fact.words if not piece.keys.isdisjoint(says(word.text)) and not word.text.isdigit()]
        same = [word for word in found if word.base in piece.bases]
        found = same or found
        if len(found) == 1:
            nearest = min(alike, key=lambda one: _distance(one, found[0].start))
            return supports(nearest, value)
    return True


def _distance(value: Value, at: int) -> int:
    return at - value.end if at >= value.end else 3 * (value.start - at)


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
    return value.kind not in ("money", "count") or any(
        not keys.isdisjoint(says(word.text)) for word in (*before, *after)
    )
