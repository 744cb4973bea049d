"""Nothing invented: what a model wrote and its facts do not hold is struck out, and shown to whoever may know better."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kedua.engine.advert.text import Part
from kedua.engine.language.text import sentences
from kedua.engine.language.unfounded import unfounded
from kedua.engine.language.veil import has_tokens
from kedua.usecases.guarding import Meanings, guarded

Spans = Sequence[tuple[int, int]]
ADDRESS = re.compile(r"\S+@\S+\w|https?://\S+\w")
ASKS = (
    "tell ",
    "describe ",
    "walk us",
    "take us",
    "think ",
    "give us",
    "share ",
    "explain ",
    "suppose ",
    "imagine ",
    "let us",
)


@dataclass(frozen=True, slots=True)
class NotInFacts:
    """A sentence that was struck out: add it to the facts? words: which of it the facts do not hold. part: of an advert."""

    sentence: str
    words: tuple[str, ...]
    part: Part = "other"


@dataclass(frozen=True, slots=True)
class Kept:
    """What is left of a text, and what was struck out of it."""

    text: str
    struck: tuple[NotInFacts, ...]


def strike(
    text: str, facts: Sequence[str], part: Part = "other", heading: str = "", meanings: Meanings | None = None
) -> Kept:
    """Strike out every sentence that says what the facts do not hold; lines and items that lose all go with it.

    heading: what the text stands under, which may say how strongly it is meant, such as "Nice to have".
    meanings: without them words decide.
    """
    return _struck(text, part, lambda sentence: _said(sentence, facts, heading, meanings))


def left_out(text: str, said: Sequence[str]) -> tuple[str, ...]:
    """Name the figures, names and addresses of a text that are in nothing that is said in its place; "4 December" is one."""
    addresses = [hit[0] for hit in ADDRESS.finditer(text) if not any(hit[0] in one for one in said)]
    gone: list[tuple[int, int]] = []
    for start, end in unfounded(text, (*said, *addresses)):
        begin = gone.pop()[0] if gone and text[gone[-1][1] : start] == " " else start
        gone.append((begin, end))
    return tuple(dict.fromkeys((*(text[start:end] for start, end in gone), *addresses)))


def strike_from_question(text: str, sources: Sequence[str]) -> Kept:
    """Strike out, of a question, what it claims to know: figures and names in what it asks, and more in what it states."""
    return _struck(text, "other", lambda sentence: _asked(sentence, sources))


def _struck(text: str, part: Part, look: Callable[[str], Spans]) -> Kept:
    lines: list[str] = []
    struck: list[NotInFacts] = []
    for line in text.splitlines():
        mark = "- " if line.startswith("- ") else ""
        said = [line[one.start : one.end].removeprefix(mark) for one in sentences(line)]
        found = [(sentence, look(sentence)) for sentence in said]
        gone = [NotInFacts(one, tuple(one[a:b] for a, b in spans), part) for one, spans in found if spans]
        left = [sentence for sentence, spans in found if not spans]
        if left or not gone:
            lines.append(mark + " ".join(left) if gone else line)
        struck += gone
    return Kept("\n".join(lines).strip(), tuple(struck))


def _said(sentence: str, facts: Sequence[str], heading: str = "", meanings: Meanings | None = None) -> Spans:
    if has_tokens(sentence):
        return [(0, len(sentence))]
    return [(span.start, span.end) for span in guarded(sentence, facts, heading, meanings).spans]


def _asked(sentence: str, sources: Sequence[str]) -> Spans:
    asks = sentence.endswith(("?", "？")) or sentence.lower().startswith(ASKS)
    return unfounded(sentence, sources) if asks and not has_tokens(sentence) else _said(sentence, sources)
