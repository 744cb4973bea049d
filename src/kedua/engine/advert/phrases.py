"""The words between the facts: headings and connecting phrases of a language, in each tone, and which one is taken."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Final

from kedua.engine.advert.text import PARTS, Part, Tone

# Each line of a tone, and the facts that it may name. What is not here, no phrase can say.
LINES: Final[Mapping[str, frozenset[str]]] = {
    code: frozenset(slots.split())
    for code, slots in (
        ("opening.does", "title a_title organisation you base"),
        ("opening.is", "title a_title organisation"),
        ("opening.why", "purpose"),
        ("opening.people", "team reports_to"),
        ("opening.team", "team"),
        ("opening.must", "you base"),
        ("do.all", "title organisation"),
        ("do.each", "title organisation"),
        ("bring.all", "title organisation"),
        ("bring.each", "title organisation"),
        ("bring.item", "you"),
        ("bring.for", "need duty"),
        ("bring.why", "need duty you"),
        ("bring.partial", ""),
        ("bring.partial_lawful", ""),
        ("nice.all", ""),
        ("nice.one", ""),
        ("like.hard", ""),
        ("like.hards", ""),
        ("like.good", ""),
        ("like.often", "often"),
        ("like.rate", "often"),
        ("like.help", "support"),
        ("offer.all", ""),
        ("offer.growth", ""),
        ("offer.one_step", ""),
        ("offer.grows", ""),
        ("pay.is", "pay"),
        ("pay.extra", "extra"),
        ("pay.plus", "extra"),
        ("place.where", "value"),
        ("place.days", "value"),
        ("place.hours", "value"),
        ("place.contract", "value"),
        ("place.start", "value"),
        ("hiring.all", ""),
        ("hiring.round", "what minutes about"),
        ("hiring.answer", "answer"),
        ("hiring.same_day", ""),
        ("hiring.adjust", "email"),
        ("about.aim", "base"),
        ("about.mission", "mission"),
        ("about.values", "values"),
        ("about.values_list", ""),
        ("apply.how", "email page phone date"),
        ("apply.by", "date"),
    )
}
_ENDED_TWICE: Final = re.compile(r"([.!?…。！？])[.。]")
HEADED: Final = tuple(part for part in PARTS if part not in ("opening", "other"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text with slots in braces. slots: their names."""

    text: str
    slots: frozenset[str]

    @classmethod
    def read(cls, text: str) -> Phrase:
        """Read a text with {slots}; raises ValueError for a brace that does not close."""
        return cls(
            text, frozenset(name for _before, name, _spec, _conversion in Formatter().parse(text) if name is not None)
        )

    def filled(self, values: Mapping[str, str]) -> str:
        """Put the values into the slots; one that ends a sentence itself needs no full stop behind it."""
        return _ENDED_TWICE.sub(r"\1", self.text.format_map(values))


@dataclass(frozen=True, slots=True)
class Manner:
    """How one tone speaks: ways to head each part, and to say each line of LINES; "" among them says nothing."""

    headings: Mapping[Part, tuple[str, ...]]
    lines: Mapping[str, tuple[Phrase, ...]]


@dataclass(frozen=True, slots=True)
class Words:
    """How a language writes lists, amounts and days.

    stop: ends a sentence. space: between sentences. joint: between facts in one line. comma, last: between the entries of
    a list. range: "{least} to {most}". aside: "{what} ({aside})". per: "{amount} a month" by period. currencies: "RM
    {amount}" by code. minutes, hours, working_days: for one, for more. dates: by country, "" for all others.
    """

    stop: str
    space: str
    joint: str
    comma: str
    last: str
    range: str
    aside: str
    per: Mapping[str, str]
    currencies: Mapping[str, str]
    minutes: tuple[str, str]
    hours: tuple[str, str]
    working_days: tuple[str, str]
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    dates: Mapping[str, str]
    where: Mapping[str, str]
    contracts: Mapping[str, str]
    countries: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Phrases:
    """Everything that composing needs of one language."""

    language: str
    words: Words
    manners: Mapping[Tone, Manner]


@dataclass(frozen=True, slots=True)
class Voice:
    """A tone of a language, speaking for one job.

    key: what tells this job and this wording from others. terse: in few words.
    """

    words: Words
    manner: Manner
    key: str
    terse: bool = False

    def heading(self, part: Part) -> str:
        """Give a heading for a part."""
        ways = self.manner.headings[part]
        return ways[self._pick(f"heading.{part}", len(ways))]

    def say(self, code: str, turn: int = 0, /, **values: str) -> str:
        """Say a line with as many of the values as a phrase can hold; "" where no phrase does without another one.

        turn: said again, it takes the next phrase.
        """
        given = {name: value for name, value in values.items() if value}
        fitting = [phrase for phrase in self.manner.lines.get(code, ()) if phrase.slots <= given.keys()]
        most = max((len(phrase.slots) for phrase in fitting), default=0)
        best = [phrase for phrase in fitting if len(phrase.slots) == most]
        if self.terse:
            best = sorted(best, key=lambda phrase: len(phrase.text))[: (len(best) + 1) // 2]
        return best[(self._pick(code, len(best)) + turn) % len(best)].filled(given) if best else ""

    def either(self, first: str, second: str) -> str:
        """Choose between two ways of building a list, among those that the tone has phrases for."""
        known = [code for code in (first, second) if self.manner.lines.get(code)]
        return known[self._pick(f"{first}/{second}", len(known))]

    def _pick(self, code: str, among: int) -> int:
        digest = hashlib.blake2b(f"{self.key}\0{code}".encode(), digest_size=8).digest()
        return int.from_bytes(digest) % among

    def listed(self, texts: tuple[str, ...]) -> str:
        """Join texts to a list: a, b and c."""
        words = self.words
        return words.last.join(filter(None, (words.comma.join(texts[:-1]), *texts[-1:])))
