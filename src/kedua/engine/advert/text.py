"""A job description as text: sections in their order, each with a heading, paragraphs and lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

Tone = Literal["plain", "warm", "formal"]
Length = Literal["short", "standard", "full"]
TONES: tuple[Tone, ...] = get_args(Tone)
LENGTHS: tuple[Length, ...] = get_args(Length)

# What a section is for, whatever its heading says; "other" is what a person added.
Part = Literal["opening", "do", "bring", "nice", "like", "offer", "pay", "place", "hiring", "about", "apply", "other"]
PARTS: tuple[Part, ...] = get_args(Part)

Kind = Literal["paragraph", "item"]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or one item of a list, in plain text."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """One section. heading: "" for the opening, which has none.

    text: paragraphs apart by an empty line; a line that begins with "- " is an item of a list.
    """

    part: Part
    heading: str
    text: str

    def blocks(self) -> Iterator[Block]:
        """Give paragraphs and items in their order; lines of a paragraph are joined by spaces."""
        paragraph: list[str] = []
        for line in (*self.text.splitlines(), ""):
            words = " ".join(line.split())
            if words and not words.startswith(("- ", "* ", "• ")):
                paragraph.append(words)
                continue
            if paragraph:
                yield Block("paragraph", " ".join(paragraph))
                paragraph = []
            if words:
                yield Block("item", words[2:].strip())


@dataclass(frozen=True, slots=True)
class Advert:
    """A whole job description. title: the job's; language: of the text, such as "en"."""

    title: str
    language: str
    sections: tuple[Section, ...]

    def section(self, part: Part) -> Section | None:
        """Give the first section for a part."""
        return next((one for one in self.sections if one.part == part), None)
