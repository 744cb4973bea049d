"""A job description written anew by a language model: from the facts and the text composed of them, and nothing beyond."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.lines import fact_lines
from kedua.engine.advert.text import Advert, Length, Part, Section, Tone
from kedua.engine.language.text import sentences
from kedua.usecases.embedder_port import Reader
from kedua.usecases.guarding import Meanings
from kedua.usecases.invented import NotInFacts, left_out, strike
from kedua.usecases.writer_answers import AdvertAnswer
from kedua.usecases.writer_asking import Judged, Task

WORDS: dict[Length, str] = {"short": "about 150 words", "standard": "300 to 500 words", "full": "up to 700 words"}
MARKS = ("* ", "• ", "– ")  # of items, as models write them


@dataclass(frozen=True, slots=True)
class WrittenAdvert:
    """A description. drafted: the parts of it that the model wrote, the others being composed; not_in_facts: struck out.

    left_out: figures and names that were in it as it was composed, and are nowhere now.
    """

    advert: Advert
    drafted: tuple[Part, ...]
    not_in_facts: tuple[NotInFacts, ...]
    left_out: tuple[str, ...]


def advert_task(
    facts: Facts, base: Advert, tone: Tone, length: Length, embedder: Reader, parts: Collection[Part] = ()
) -> Task[AdvertAnswer, WrittenAdvert]:
    """Want some parts of a description written anew, all where none is named. base: as it was composed, with headings.

    A part of which nothing is left once what the facts do not hold is struck out stays as it is in `base`. embedder: measures
    what sentences mean; one without a model leaves it to their words.
    """
    wanted = tuple(section for section in base.sections if not parts or section.part in parts)
    held, meanings = (*fact_lines(facts), *_composed(base)), Meanings(embedder)

    def judge(answer: AdvertAnswer) -> Judged[WrittenAdvert]:
        given = {section.part: _plain(section.text) for section in answer.sections}
        kept = {
            section.part: strike(given.get(section.part, ""), held, section.part, section.heading, meanings)
            for section in wanted
        }
        drafted = tuple(part for part, one in kept.items() if one.text)
        struck = tuple(sentence for one in kept.values() for sentence in one.struck)
        sections = tuple(
            replace(section, text=kept[section.part].text) if section.part in drafted else section
            for section in base.sections
        )
        gone = left_out("\n".join(_composed(base)), (base.title, *(section.text for section in sections)))
        written = WrittenAdvert(replace(base, sections=sections), drafted, struck, gone)
        return Judged(written, len(struck), "drafted" if drafted else "invented" if struck else "empty")

    return Task("advert", _about(facts, base.language, tone, length, wanted), (), AdvertAnswer, judge)


def _composed(advert: Advert) -> Iterator[str]:
    for section in advert.sections:
        for block in section.blocks():
            yield from (block.text[sentence.start : sentence.end] for sentence in sentences(block.text))


def _about(facts: Facts, language: str, tone: Tone, length: Length, wanted: Collection[Section]) -> str:
    told = [f"Tone: {tone}", f"Length of the whole: {WORDS[length]}", f"Language: {language}", "", "Facts:"]
    told += (f"- {line}" for line in fact_lines(facts))
    told += ["", "Sections:"]
    for section in wanted:
        told += [f"[{section.part}] {section.heading}".rstrip(), section.text, ""]
    return "\n".join(told).rstrip()


def _plain(text: str) -> str:
    """Give a text with items marked as ours are."""
    lines = (line.strip() for line in text.strip().splitlines())
    return "\n".join(f"- {line[2:].strip()}" if line.startswith(MARKS) else line for line in lines)
