"""When "undecided" is no longer an answer: after a set number of rounds a person decides on what there is."""

from __future__ import annotations

from typing import Literal

Outcome = Literal["pass", "no pass", "undecided"]
USUAL_STOP = 4  # gains nearly stop after four interviews, as Google reported


class InvalidStop(ValueError):
    """A stop rule that would never let anybody decide: fewer than 1 round."""


def may_choose(rounds: int, stop: int = USUAL_STOP) -> tuple[Outcome, ...]:
    """Give what the person who decides may choose from once `rounds` rounds are over.

    A further interview and an assessment each count as a round. From round `stop` on only two outcomes are left.
    Raises InvalidStop where stop is below 1.
    """
    if stop < 1:
        raise InvalidStop(f"a stop rule is 1 round or more, not {stop}")
    return ("pass", "no pass", "undecided") if rounds < stop else ("pass", "no pass")


def rounds_left(rounds: int, stop: int = USUAL_STOP) -> int:
    """Give how many rounds there may still be. Raises InvalidStop as `may_choose` does."""
    return max(0, stop - rounds) if len(may_choose(rounds, stop)) > 2 else 0
