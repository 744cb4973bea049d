"""What every part of a description is written from: the tidied facts, the voice, and how much there is room for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.grammar import Clause, read_clause, small_first
from kedua.engine.advert.phrases import Voice
from kedua.engine.advert.rooms import Room
from kedua.engine.advert.tidying import capital, ended


@dataclass(frozen=True, slots=True)
class Telling:
    """One job being described. english: whether text and facts are, so that verbs may change their form."""

    facts: Facts
    voice: Voice
    room: Room
    english: bool

    def clause(self, text: str) -> Clause:
        """Read a duty or a need; in other languages it stays as it was written."""
        return read_clause(text) if self.english else Clause("thing", text, text, text)

    def small(self, text: str) -> str:
        """Begin with a small letter for the middle of a sentence, where that is safe."""
        return small_first(text) if self.english else text

    def sentence(self, text: str) -> str:
        """Give a sentence with its capital letter and its full stop."""
        return ended(capital(text), self.voice.words.stop)

    def run_on(self, *sentences: str) -> str:
        """Put sentences behind each other; empty ones are left out."""
        return self.voice.words.space.join(sentence for sentence in sentences if sentence)

    def lead(self, code: str, /, **values: str) -> str:
        """Say what leads to a list that can do without; a brief text does."""
        return "" if self.room.brief else self.voice.say(code, **values)

    def after(self, lead: str, text: str) -> str:
        """Put a text behind a lead: in the same sentence where it ends in a colon, alone where it says nothing."""
        if lead.endswith((":", "：")):
            return self.run_on(lead, ended(self.small(text), self.voice.words.stop))
        return self.run_on(lead, self.sentence(text))

    def list_behind(self, lead: str, items: Iterable[str]) -> str:
        """Put a list behind its lead; one thing alone stands in the same sentence: "you need to be punctual"."""
        said = list(items)
        if len(said) != 1 or not lead.endswith((":", "：")):
            return stacked(lead if said else "", bulleted(said))
        return self.after(lead, said[0]).replace(lead, _RUNS_ON.sub("", lead), 1).replace(" to not ", " not to ", 1)


_RUNS_ON: Final = re.compile(r"(?<=\bto):$|(?<=\byou):$|(?<=\bwill):$|(?<=\bmust):$|(?<=['’]ll):$")


def within(texts: Iterable[str], words: int | None, least: int) -> Iterator[str]:
    """Give texts until so many words are used up (None: all), but at least so many texts."""
    used = 0
    for number, text in enumerate(texts):
        used += len(text.split())
        if words is not None and number >= least and used > words:
            return
        yield text


def bulleted(items: Iterable[str]) -> str:
    """Write the items of a list, a line each."""
    return "\n".join(f"- {item}" for item in items)


def stacked(*parts: str) -> str:
    """Put paragraphs and lists under each other; empty ones are left out."""
    return "\n\n".join(part for part in parts if part)
