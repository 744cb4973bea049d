"""From the facts of a job to its description: nothing that the facts do not say, in one voice, the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from kedua.engine.advert import parts_hiring, parts_terms, parts_work
from kedua.engine.advert.facts import Facts
from kedua.engine.advert.phrases import Phrases, Voice
from kedua.engine.advert.rooms import MOST_WORDS, rooms_for, words_of
from kedua.engine.advert.telling import Telling
from kedua.engine.advert.text import Advert, Length, Part, Section, Tone
from kedua.engine.advert.tidying import tidied

# In the order in which somebody who reads it wants to know.
PARTS_IN_ORDER: Final[tuple[tuple[Part, Callable[[Telling], str]], ...]] = (
    ("opening", parts_work.opening),
    ("do", parts_work.do),
    ("bring", parts_work.bring),
    ("nice", parts_work.nice),
    ("like", parts_terms.like),
    ("offer", parts_terms.offer),
    ("pay", parts_terms.terms),
    ("place", parts_terms.where_and_when),
    ("hiring", parts_hiring.hiring),
    ("about", parts_hiring.about),
    ("apply", parts_hiring.apply),
)


def compose(facts: Facts, tone: Tone, length: Length, phrases: Phrases, seed: int = 0) -> Advert:
    """Write a description; a part that the facts say nothing about is left out.

    The wording is chosen by title, organisation and seed: the same facts give the same text, another seed another wording.
    """
    known = tidied(facts)
    key = f"{known.title}\0{known.organisation}\0{seed}"
    voice = Voice(phrases.words, phrases.manners[tone], key, terse=length == "short")
    english = {phrases.language, known.language.partition("-")[0]} <= {"en", ""}
    for room in rooms_for(known, length):
        advert = _written(Telling(known, voice, room, english), phrases.language)
        if words_of(advert) <= (room.most or MOST_WORDS[length]):
            break
    return advert


def _written(told: Telling, language: str) -> Advert:
    written = ((part, write(told)) for part, write in PARTS_IN_ORDER)
    return Advert(
        title=told.facts.title,
        language=language,
        sections=tuple(Section(part, _heading(told, part), text) for part, text in written if text),
    )


def _heading(told: Telling, part: Part) -> str:
    if part == "opening":
        return ""
    return (part == "offer" and parts_terms.heading_of_growth(told)) or told.voice.heading(part)
