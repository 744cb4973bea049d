"""Is a statement of a preview about something one can picture, count or check, or could it stand in any advert?"""

from __future__ import annotations

from dataclasses import dataclass

from kedua.engine.language.preview_general import GENERAL
from kedua.engine.language.preview_lexicon import (
    COMMON_NAMES,
    EVENT,
    EXCLUDES,
    IDIOMS,
    NAME,
    NUMBER,
    OFTEN,
    PRAISE,
    SUPPORT,
    TIME,
    WORD,
)
from kedua.engine.language.text import fold

ENOUGH = 2  # words one can picture, from which on they are a fact together; and how many a word of praise outweighs
_NAMED = 2  # of them, a name counts as so many
_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("s", ""),
    ("es", "e"),
    ("ed", "e"),
    ("d", ""),
    ("ing", "e"),
    ("ing", ""),
    ("'s", ""),
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What facts a statement has. pictured: words for things and doings one can see; praise: its spans in the text."""

    number: bool
    time: bool
    event: bool
    name: bool
    pictured: int
    praise: tuple[tuple[int, int], ...]

    @property
    def specific(self) -> bool:
        """Whether it says more than praise or complaint does.

        A number, a time, or what happened is a fact. Names and pictured words are weaker: it takes two, and two more for
        each word of praise.
        """
        if self.number or self.time or self.event:
            return True
        return self.pictured + _NAMED * self.name >= ENOUGH * (1 + len(self.praise))


def facts_in(text: str) -> Facts:
    """Find the facts of an English statement."""
    folded = fold(text)
    plain = IDIOMS.sub(lambda idiom: " " * len(idiom.group()), folded)
    praise = tuple((hit.start(), hit.end()) for hit in PRAISE.finditer(folded))
    bare = PRAISE.sub(" ", plain)
    pictured = {
        word for word in WORD.findall(bare) if len(word) > 2 and not word.endswith("ly") and not _is_general(word)
    }
    names = [hit.group().lower() for hit in NAME.finditer(text.lstrip())]
    return Facts(
        number=NUMBER.search(plain) is not None,
        time=TIME.search(plain) is not None,
        event=EVENT.search(plain) is not None,
        name=any(name not in COMMON_NAMES for name in names),
        pictured=len(pictured),
        praise=praise,
    )


def vague_span(text: str) -> tuple[int, int] | None:
    """Give the characters that praise or complain in place of a fact, the whole of a text without any; None if specific."""
    facts = facts_in(text)
    if facts.specific:
        return None
    end = len(text.rstrip())
    return facts.praise[0] if facts.praise else (min(len(text) - len(text.lstrip()), end), end)


def is_set_phrase(text: str) -> bool:
    """Say whether a statement has a saying in it ("learn the ropes"), which may hold words that one can picture."""
    return IDIOMS.search(fold(text)) is not None


def only_praises(text: str) -> bool:
    """Say whether a statement is a word of praise and next to nothing that one can picture, count or check."""
    facts = facts_in(text)
    return (
        bool(facts.praise) and not (facts.number or facts.time or facts.event or facts.name) and facts.pictured < ENOUGH
    )


def says_how_often(text: str) -> bool:
    """Say whether a statement tells how often something comes up; "sometimes" and "at times" do not."""
    return OFTEN.search(IDIOMS.sub(" ", fold(text))) is not None


def names_support(text: str) -> bool:
    """Say whether a statement tells what help there is."""
    return SUPPORT.search(fold(text)) is not None


def excluding_span(text: str) -> tuple[int, int] | None:
    """Give the characters that say who somebody should be, where only what they do may count."""
    hit = EXCLUDES.search(fold(text))
    return (hit.start(), hit.end()) if hit else None


def _is_general(word: str) -> bool:
    """Say whether a word is on the list, in any of its forms."""
    stems = [word]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word.removesuffix(ending)
            stems += [stem + instead, stem[:-1] if stem[-1:] == stem[-2:-1] else stem]
    return any(stem in GENERAL for stem in stems)
