"""Looks through notes for what should not be in them: private topics and judgements of the person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kedua.engine.language.meaning import Meaning
from kedua.engine.language.rules import Finding
from kedua.engine.language.topic_model import TopicModel
from kedua.engine.language.topics import find_in_note
from kedua.library.law import JURISDICTIONS, load_law


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a note that touches a private topic: the words, what is wrong with them, what to write instead."""

    topic: str
    words: str
    message: str
    instead: str


def mentions_in(
    text: str, jurisdictions: Iterable[str], meaning: Meaning[TopicModel] | None = None
) -> tuple[Mention, ...]:
    """Find what should not be in a note under the law of these places; of all known places when none is named.

    meaning: a second look at what the rules pass. It points out only: what a page asks a reason for goes by the rules.
    """
    places = tuple(jurisdictions) or JURISDICTIONS
    if meaning is not None:
        return _told(text, find_in_note(text, load_law(sides=("note",)).rules, places, meaning))
    return _mentions(text, places) if text.strip() else ()


# A form with many notes is looked through again for every piece of it that a page asks for.
@lru_cache(maxsize=1024)
def _mentions(text: str, places: tuple[str, ...]) -> tuple[Mention, ...]:
    return _told(text, find_in_note(text, load_law(sides=("note",)).rules, places))


def _told(text: str, findings: Iterable[Finding]) -> tuple[Mention, ...]:
    law = load_law(sides=("note",))
    found: dict[str, Mention] = {}
    for finding in findings:
        topic = law.topics[finding.topic]
        told = topic.note or topic
        words = text[finding.start : finding.end]
        found.setdefault(finding.topic, Mention(finding.topic, words, told.message, told.instead))
    return tuple(found.values())


def mentions_by_address(notes: Mapping[str, str], jurisdictions: Iterable[str]) -> dict[str, tuple[Mention, ...]]:
    """Find them in several notes at once; notes without any are left out."""
    places = tuple(jurisdictions)
    every = {address: mentions_in(text, places) for address, text in notes.items()}
    return {address: found for address, found in every.items() if found}
