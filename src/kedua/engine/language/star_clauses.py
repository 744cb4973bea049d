"""Cutting a note into segments, under the interviewer's marks or free, and a segment into clauses."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kedua.engine.language.star_lexicon import StarLexicon, verb_form
from kedua.engine.language.star_marks import Mark, find_marks
from kedua.engine.language.text import fold

_ARROW = r"(?:→|⇒|∴|->|=>|>>|⟶|➔)"
# Stops, but for those of short words; an arrow between two figures ("40 → 28") parts nothing.
_SHORT = "".join(rf"(?<!\b{word}\.)" for word in ("no", "vs", "mr", "st", "eg", "ie", "wk", "resp", "dept", "approx"))
_AND = r"(?:he|she|i|we|they|it|the|her|his|my|\w+ed|wrote|got|had|set|put|took|made|went|told|gave|sent|called|is|was|now)"
_BREAK = re.compile(
    r"(?P<line>\s*\n\s*)"
    rf"|(?P<arrow>(?<![\d%\s])\s*{_ARROW}\s*|\s*{_ARROW}\s*(?![\s\d<>~£$]))"
    rf"|(?P<stop>(?:(?<=[.!?…]){_SHORT}|(?<=[!?.]\"))[\"')\]]*\s+(?=\S)|[。！？；]\s*|;\s*|(?<!\w)[qa]\d?:\s+)"
    r"|(?P<dash>\s[-–—−]+\s+|\s*[—–]\s*(?=[^\W\d])|\s\+{1,2}\s|\s*\([+−–-]\)\s*)"
    r"|(?P<comma>,\s+|[，、：]\s*|,(?=[^\W\d])|\s(?=\()|(?<=\))\s)"
    r"|(?P<colon>:\s+)"
    r"|(?P<word>\s+(?=(?:so|but|then|because|and then|cos|which|who|when|while|until|after which)\s)"
    rf"|\s(?=and\s{_AND}\b)|(?<=[\u4e00-\u9fff])\s+(?=\S)|(?<=\w)\"\s+(?=\"))"
)
_LETTER = r"[^\W\d_\u4e00-\u9fff]"
_TOKEN = re.compile(rf"{_LETTER}+(?:['&/-]{_LETTER}+)*|\d+(?:[.,:/]\d+)*|[\u4e00-\u9fff]|[%£$€↑↓?✓✗]")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")
_NOTHING_AFTER = re.compile(r"\W*(?:[STAR]\s*[?✗✘:=–-]*\W*)?")
# Clauses longer than this are cut before a new verb; pieces keep at least so many words; so many before a colon stay.
_LONG, _LEAST, _HEAD = 14, 3, 2
_SUBJECTS = frozenset(("i", "he", "she", "we", "they"))
_NO_CUT_AFTER = _SUBJECTS | {
    *(
        "who",
        "that",
        "which",
        "what",
        "where",
        "there",
        "it",
        "you",
        "the",
        "a",
        "an",
        "his",
        "her",
        "my",
        "their",
        "our",
    ),
    *("had", "has", "have", "was", "were", "been", "be", "is", "are", "got", "get", "being", "to", "by", "and", "or"),
    *("not", "never", "also", "then", "just", "already", "only", "newly", "badly"),
}


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a note, folded; `letters` are those of the mark over it, "" where free; it `holds` if it backs them."""

    text: str
    letters: str = ""
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause, its tokens (one at least), and what parts it from the one before: "" at the start of its segment."""

    text: str
    tokens: tuple[str, ...]
    gap: str


def segments(notes: str, lexicon: StarLexicon) -> tuple[Segment, ...]:
    """Cut a note into its free text, first and joined line by line, and a segment for each mark.

    A mark stands for the rest of its line up to the next one; in brackets at the end of a sentence, for that sentence;
    alone on its line, for the lines below up to the next mark or blank line.
    """
    marks = deque(mark for mark in find_marks(notes) if not _is_word(mark, lexicon))
    free: list[str] = []
    marked: list[Segment] = []
    above: Mark | None = None
    start = 0
    for line in notes.split("\n"):
        end = start + len(line)
        inside: list[Mark] = []
        while marks and marks[0].start < end:
            inside.append(marks.popleft())
        above = None if inside or not line.strip() else above
        for mark, text in _pieces(notes, start, end, inside):
            over = mark or above
            if over is None:
                free.extend([text] if _TOKEN.search(text) else ())
            else:
                marked.append(_under(over, text, lexicon))
                above = over if mark is None or (len(inside) == 1 and not _TOKEN.search(text)) else None
        start = end + 1
    return (Segment(fold("\n".join(free))), *marked)


def _is_word(mark: Mark, lexicon: StarLexicon) -> bool:
    """Say whether a bare letter is an article ("A customer shouted"), or one of a row as in "S T A R"."""
    if mark.word is None:
        return False
    word = mark.word.lower()
    if len(word) <= 1:
        return word != "i"
    form = verb_form(word, lexicon)
    return mark.letters == "A" and word not in _SUBJECTS and (form is None or form[1] == "base")


def _pieces(notes: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[tuple[Mark | None, str]]:
    """Give the pieces of a line, each with the mark that it stands under."""
    if not marks:
        yield None, notes[start:end]
        return
    before = notes[start : marks[0].start]
    if marks[0].bracket and _TOKEN.search(before) and _NOTHING_AFTER.fullmatch(notes, marks[-1].end, end):
        for mark in marks:
            *others, sentence = _SENTENCE.split(notes[start : mark.start].rstrip())
            yield None, " ".join(others)
            yield mark, sentence
            start = mark.end
        return
    yield None, before
    for mark, after in zip(marks, [*(mark.start for mark in marks[1:]), end], strict=True):
        yield mark, notes[mark.end : after]


def _under(mark: Mark, text: str, lexicon: StarLexicon) -> Segment:
    folded = fold(text)
    empty = not mark.bracket and _TOKEN.search(folded) is None
    return Segment(folded, mark.letters, holds=not (empty or mark.doubt or _is_nothing(folded, lexicon)))


def _is_nothing(folded: str, lexicon: StarLexicon) -> bool:
    return bool(folded.strip()) and lexicon.nothing.match(folded) is not None


def clauses(text: str, lexicon: StarLexicon) -> tuple[Clause, ...]:
    """Cut folded text at lines, arrows, stops, dashes, commas and joining words; and long clauses before new verbs."""
    found: list[Clause] = []
    gap, begin = "", 0
    for stop in _BREAK.finditer(text):
        if stop.lastgroup == "colon" and len(_TOKEN.findall(text, begin, stop.start())) <= _HEAD:
            continue
        found.extend(_cut_long(text, begin, stop.start(), gap, lexicon))
        gap, begin = str(stop.lastgroup), stop.end()
    return (*found, *_cut_long(text, begin, len(text), gap, lexicon))


def _cut_long(text: str, begin: int, end: int, gap: str, lexicon: StarLexicon) -> Iterator[Clause]:
    hits = list(_TOKEN.finditer(text, begin, end))
    tokens = tuple(hit.group() for hit in hits)
    cuts = list(_cuts(tokens, lexicon)) if len(tokens) > _LONG else []
    edges = [0, *cuts, len(tokens)] if tokens else []
    for first, last in pairwise(edges):
        here = hits[first].start() if first else begin
        there = hits[last].start() if last < len(hits) else end
        yield Clause(text[here:there], tokens[first:last], "verb" if first else gap)


def _cuts(tokens: Sequence[str], lexicon: StarLexicon) -> Iterator[int]:
    last = 0
    for place in range(_LEAST, len(tokens) - 1):
        if place - last >= _LEAST and _begins(tokens[place], tokens[place - 1], lexicon):
            yield place
            last = place


def _begins(token: str, before: str, lexicon: StarLexicon) -> bool:
    """Say whether somebody does something new from this token on."""
    if before in _NO_CUT_AFTER:
        return False
    if token in _SUBJECTS:
        return True
    form = verb_form(token, lexicon)
    acts = form is not None and form[1] == "ed" and "act" in lexicon.verbs.get(form[0], ())
    return acts and not before.endswith("ing")
