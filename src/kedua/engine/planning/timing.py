"""How the minutes of an interview are shared among its parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kedua.engine.planning.bank import Question
from kedua.engine.planning.errors import LengthOutOfRange, PartsTooLong

LEAST, MOST = 20, 120
MOST_HURRY = 2  # minutes that any question can give up when what must be asked does not fit otherwise
FIXED_PARTS = ("welcome", "preview", "questions", "close")
# Minutes of welcome, preview, candidate's questions and close at given lengths; the rest is scored.
# 45 and 60 are the published agenda (SCIENCE.md, "Sixty minutes"); 20 and 120 carry its proportions outwards.
ANCHORS: Mapping[int, tuple[int, int, int, int]] = {
    20: (2, 2, 2, 1),
    45: (4, 7, 6, 3),
    60: (5, 9, 8, 3),
    120: (7, 16, 13, 4),
}


@dataclass(frozen=True, slots=True)
class Timing:
    """Minutes per part; `scored` holds the questions of the parts deeper and fit."""

    welcome: int
    scored: int
    preview: int
    questions: int
    close: int


def timing(minutes: int, overrides: Mapping[str, int] | None = None) -> Timing:
    """Share `minutes` (20–120) among the parts; `overrides` fixes any of FIXED_PARTS.

    Raises LengthOutOfRange, and PartsTooLong when fewer than 5 minutes are left for scored questions.
    """
    if not LEAST <= minutes <= MOST:
        raise LengthOutOfRange(minutes=minutes, least=LEAST, most=MOST)
    fixed = dict(zip(FIXED_PARTS, _usual(minutes), strict=True)) | dict(overrides or {})
    scored = minutes - sum(fixed.values())
    if scored < 5:
        raise PartsTooLong(minutes=minutes, fixed=sum(fixed.values()), scored=scored)
    return Timing(fixed["welcome"], scored, fixed["preview"], fixed["questions"], fixed["close"])


def question_minutes(question: Question, length: int, hurry: int = 0) -> int:
    """Shorten a question's usual minutes in an interview of less than 45, and by `hurry` minutes more in any.

    Probes are then fewer, never none: a question about an experience keeps at least 3 minutes, one about goals 2 (or its
    own, if it takes less).
    """
    least = 2 if question.kind == "open" else 3
    usual = question.minutes if length >= 45 else question.minutes * length // 45
    return max(min(least, question.minutes), usual - hurry)


def with_spare(shares: Timing, spare: int) -> Timing:
    """Give minutes that no question needs to the candidate's questions."""
    return replace(shares, scored=shares.scored - spare, questions=shares.questions + spare)


def _usual(minutes: int) -> tuple[int, ...]:
    lengths = sorted(ANCHORS)
    upper = next(length for length in lengths if minutes <= length)
    if upper == minutes:
        return ANCHORS[minutes]
    lower = max(length for length in lengths if length < minutes)
    share = (minutes - lower) / (upper - lower)
    return tuple(round(a + share * (b - a)) for a, b in zip(ANCHORS[lower], ANCHORS[upper], strict=True))
