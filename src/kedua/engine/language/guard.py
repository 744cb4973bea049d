"""Does a sentence of a job description say what the facts do not? Which of its words?"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kedua.engine.language.guard_claims import claimed
from kedua.engine.language.guard_facts import Held, hold
from kedua.engine.language.guard_numbers import invented_numbers, unknown_numbers
from kedua.engine.language.guard_pieces import Piece, Word, pieces, words_of
from kedua.engine.language.guard_ranges import values
from kedua.engine.language.guard_relations import swapped
from kedua.engine.language.guard_scales import Scales, Vector, chance
from kedua.engine.language.guard_signs import Read, least_held, signs
from kedua.engine.language.guard_strength import limits_said
from kedua.engine.language.guard_values import Value
from kedua.engine.language.guard_words import let_pass, overstated, unsupported
from kedua.engine.language.text import fold, sentences
from kedua.engine.language.tongue import tongue_of

# What was compared with the facts: all words, or only numbers, dates, money and addresses.
Checked = Literal["words", "numbers"]


# What calls the reader, and says nothing.
_ASIDE = re.compile(
    r"^(?:interested|curious|keen|tempted|convinced|ready|still reading|still interested|any questions|questions"
    r"|sounds? (?:good|interesting|like you|right)|does (?:this|that) sound (?:good|interesting|like you)|is this you"
    r"|got questions|not sure|new to this|why (?:us|wait)|hello|hi|so|and yes|yes|the short version"
    r"|in short|in brief|good to know"
    r"|good news|the best part|by the way|no worries|don't worry)[?!.:,](?= |$)"
)


_GO = re.compile(r"(?<=[\w,] )Go\b(?! [a-z]+ing\b)|\bGo, |\bGolang\b")


def _blank(hit: re.Match[str]) -> str:
    return " " * len(hit[0])


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of a sentence that the facts do not hold."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Guarded:
    """What a sentence says beyond the facts. checked: "numbers" where its words are in a language that is not read."""

    spans: tuple[Span, ...]
    checked: Checked


def guard(
    sentence: str,
    facts: Sequence[str],
    heading: str = "",
    scales: Scales | None = None,
    beyond: Vector | None = None,
) -> Guarded:
    """Compare a sentence with all facts, whichever of them it draws on.

    heading: what it stands under, which may say how strongly it is meant, such as "Nice to have".
    scales: how much each sign weighs; without them, whatever a rule finds counts. beyond: how far its
    facts hold what it means.
    """
    folded, held = fold(sentence), hold(tuple(facts))
    if held.says(folded):
        return Guarded((), "words")
    intro, mark, rest = folded.partition(": ")
    if mark and held.says(rest):
        return guard(sentence[: len(intro)], facts, heading, scales, beyond)
    said = values(folded)
    if tongue_of(sentence) != "en":
        return Guarded(_merged(folded, _spans_of(unknown_numbers(said, held))), "numbers")
    folded = _ASIDE.sub(_blank, folded)
    words, under = words_of(folded), frozenset().union(*limits_said(words_of(fold(heading))).values())
    cut = pieces(words)
    struck = _struck(folded, words, cut, said, held, under)
    spans = [*_spans_of(itertools.chain.from_iterable(struck.values())), *_named_go(sentence, facts)]
    if scales:
        read = Read(folded, cut, said, tuple(let_pass(cut, said, held)))
        most = scales.number if struck["number"] else scales.most
        if chance(signs(read, struck, held), scales, beyond) <= most:
            spans = [*_named_go(sentence, facts)]
        elif not spans and not folded.endswith("?"):  # a question without a word of its own claims nothing
            spans = [*_spans_of(read.passed or least_held(read, held))]
    return Guarded(_merged(folded, iter(spans)), "words")


def signs_of(sentence: str, facts: Sequence[str]) -> frozenset[str] | None:
    """Name the signs of an English sentence that it says more than its facts; none for one that is a fact."""
    folded, held = fold(sentence), hold(tuple(facts))
    if held.says(folded):
        return None
    said, folded = values(folded), _ASIDE.sub(_blank, folded)
    words = words_of(folded)
    cut = pieces(words)
    read = Read(folded, cut, said, tuple(let_pass(cut, said, held)))
    return signs(read, _struck(folded, words, cut, said, held, frozenset()), held)


def _struck(
    folded: str,
    words: tuple[Word, ...],
    cut: tuple[Piece, ...],
    said: tuple[Value, ...],
    held: Held,
    under: frozenset[str],
) -> dict[str, tuple[Piece | Value, ...]]:
    """Give what each rule finds, by the name of the rule."""
    return {
        "word": tuple(unsupported(cut, said, held)),
        "limit": tuple(overstated(words, cut, said, held, under)),
        "claim": tuple(claimed(folded, cut, held)),
        "number": tuple(invented_numbers(cut, said, held)),
        **dict(swapped(folded, cut, said, held)),
    }


def invented(sentence: str, facts: Sequence[str], heading: str = "", scales: Scales | None = None) -> tuple[Span, ...]:
    """Give the words of a sentence that no fact holds, in order and apart; none where nothing is invented."""
    return guard(sentence, facts, heading, scales).spans


def guard_text(text: str, facts: Sequence[str], heading: str = "", scales: Scales | None = None) -> Guarded:
    """Compare each sentence and each item of a text with the facts; spans are characters of the whole text."""
    parts = [(one.start, guard(text[one.start : one.end], facts, heading, scales)) for one in sentences(text)]
    spans = tuple(Span(at + span.start, at + span.end) for at, part in parts for span in part.spans)
    return Guarded(spans, "words" if all(part.checked == "words" for _at, part in parts) else "numbers")


def _named_go(sentence: str, facts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Find the programming language whose name is a small word, where no fact names it."""
    if not any(_GO.search(fact) for fact in facts):
        yield from (hit.span() for hit in _GO.finditer(sentence))


def _spans_of(found: Iterable[Piece | Value]) -> Iterator[tuple[int, int]]:
    return ((one.start, one.end) for one in found)


def _merged(folded: str, spans: Iterator[tuple[int, int]]) -> tuple[Span, ...]:
    """Put spans in order, and join those between which there is only space or a hyphen."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and (start <= found[-1].end or not folded[found[-1].end : start].strip(" -'")):
            found[-1] = Span(found[-1].start, max(end, found[-1].end))
        else:
            found.append(Span(start, end))
    return tuple(found)
