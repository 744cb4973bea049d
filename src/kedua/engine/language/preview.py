"""The honest picture of a job as statements, each in its section: what there is to say, who says so, until when it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Section = Literal[
    "role",
    "expectations",
    "day",
    "first",
    "good",
    "hard",
    "growth",
    "stay",
    "leave",
    "team",
    "fixed",
    "flex",
    "check",
]
SECTIONS: tuple[Section, ...] = get_args(Section)
# What the sections "role" and "first" have to say, one statement each at least.
ABOUT: dict[Section, tuple[str, ...]] = {
    "role": ("purpose", "reporting", "place", "hours", "pay"),
    "first": ("30", "60", "90", "success"),
}


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that is said about a job. id: the same from version to version.

    about: what a statement of "role" or "first" is about; share: of the time, in percent, in "day". evidence: what shows
    that something good is true. often, support: how often something hard comes up, and what help there is. source: who in
    the job says so; since and review: when they said it, and the day on which somebody is to look at it again, as ordinal
    numbers (Rata Die); None where nobody said.
    """

    id: str
    section: Section
    text: str
    about: str = ""
    share: int = 0
    evidence: str = ""
    often: str = ""
    support: str = ""
    source: str = ""
    since: int | None = None
    review: int | None = None

    @property
    def whole(self) -> str:
        """All that it says, as one text."""
        return " ".join(part for part in (self.text, self.evidence, self.often, self.support) if part)
