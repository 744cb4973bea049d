"""How much of the facts a description of some length has room for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert, Length


@dataclass(frozen=True, slots=True)
class Room:
    """What is said at most. None: all of it.

    duties, about: in words. ties: each need says which duty it is for. brief: all terms stand in one line, and the text
    says no more than it must. bare: of those terms the main ones, and of a duty what is done, not what for.
    most: the words that the description may then have, where they are fewer than its length allows.
    """

    duties: int | None = None
    needs: int | None = None
    nice: int | None = None
    hard: int | None = None
    good: int | None = None
    benefits: int | None = None
    growth: int | None = None
    rounds: int | None = None
    about: int | None = None
    ties: bool = False
    brief: bool = False
    bare: bool = False
    most: int | None = None


# From roomy to tight: the first one in which the facts at hand stay below MOST_WORDS is taken, else the last.
ROOMS: Final[Mapping[Length, tuple[Room, ...]]] = {
    "short": (
        Room(45, 5, 0, 1, 0, 4, 0, 3, 18, brief=True),
        Room(40, 4, 0, 1, 0, 3, 0, 0, 0, brief=True),
        Room(28, 3, 0, 1, 0, 3, 0, 0, 0, brief=True),
        Room(28, 3, 0, 1, 0, 3, 0, 0, 0, brief=True, bare=True),
        Room(28, 3, 0, 1, 0, 2, 0, 0, 0, brief=True, bare=True),
        Room(28, 3, 0, 1, 0, 0, 0, 0, 0, brief=True, bare=True),
        Room(28, 2, 0, 1, 0, 0, 0, 0, 0, brief=True, bare=True),
        Room(28, 3, 0, 0, 0, 2, 0, 0, 0, brief=True, bare=True),
        Room(28, 2, 0, 0, 0, 0, 0, 0, 0, brief=True, bare=True),
    ),
    "standard": (
        Room(ties=True, most=330),  # who gave few facts sees all of them
        Room(110, 7, 5, 1, 2, 8, 2, None, 90, ties=True),
        Room(90, 7, 5, 1, 1, 8, 1, None, 60, ties=True),
        Room(75, 7, 5, 1, 1, 6, 0, None, 40, ties=True),
        Room(60, 6, 4, 1, 0, 6, 0, 4, 30, ties=True),
        Room(60, 5, 4, 1, 0, 6, 0, 4, 30),
    ),
    "full": (Room(ties=True), Room()),
}
# Where there is nothing to list, one line says all terms; a section for each of them would say them again.
SLIGHT: Final = (Room(brief=True),)
MOST_WORDS: Final[Mapping[Length, int]] = {"short": 200, "standard": 500, "full": 650}

_CHARACTERS: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
CHARACTERS_A_WORD: Final = 1.6  # of Chinese, for what English says in one


def rooms_for(facts: Facts, length: Length) -> tuple[Room, ...]:
    """Give the rooms to try, from roomy to tight."""
    lists = (facts.duties, facts.must_haves, facts.nice_to_haves, facts.hardships, facts.good, facts.growth)
    more = (facts.benefits, facts.rounds, facts.about, facts.mission, facts.values, facts.team, facts.reports_to)
    return ROOMS[length] if any(lists) or any(more) else SLIGHT


def words_of(advert: Advert) -> int:
    """Count the words of a description without its headings; Chinese by its characters."""
    text = " ".join(block.text for section in advert.sections for block in section.blocks())
    characters = len(_CHARACTERS.findall(text))
    return len(re.findall(r"[^\W_]+(?:[’'.,-][^\W_]+)*", _CHARACTERS.sub(" ", text))) + round(
        characters / CHARACTERS_A_WORD
    )
