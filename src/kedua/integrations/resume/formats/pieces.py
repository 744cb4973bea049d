"""Letters of a page to pieces of lines: words that stand together, on one base line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple


class Letter(NamedTuple):
    """One letter: left and right edge, base line, upper edge, size of its font. A space or line end has no place."""

    text: str
    left: float
    right: float
    base: float
    top: float
    size: float
    bold: bool


@dataclass(slots=True)
class Piece:
    """Words that stand together on a line, with their place on the page in points."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool

    @property
    def top(self) -> float:
        """Give the upper edge of its letters."""
        return self.base + 0.75 * self.size


class _Word(NamedTuple):
    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    spaced: bool  # a space stands before it


# Between words of one piece lies less than this share of the size of the letters.
_APART = 1.6
_APART_LEAST = 0.85  # and more than this where the other gaps of the line are far smaller
_BOX = 3.0


def pieces(letters: Iterable[Letter]) -> list[Piece]:
    """Join letters to words and words to pieces."""
    found: list[list[_Word]] = []
    for word in _words(letters):
        if found and _goes_on(found[-1][-1], word):
            found[-1].append(word)
        else:
            found.append([word])
    return [_piece(part) for words in found for part in _apart(words)]


def _apart(words: list[_Word]) -> Iterator[list[_Word]]:
    """Split where a gap is far wider than the others of the line: cells of a table may stand close together."""
    if 3 * sum(1 for word in words if len(word.text) == 1) > len(words):  # letters set far apart
        yield words
        return
    gaps = [word.left - before.right for before, word in pairwise(words)]
    size = max(word.size for word in words)
    even = len(gaps) == 2 and max(gaps) < 1.4 * min(gaps)  # a line set to both edges
    usual = median(gaps) if len(gaps) > 2 or even else min([*gaps, 0.35 * size])
    limit = max(_APART_LEAST * size, 3.0 * usual)
    part = [words[0]]
    for gap, word in zip(gaps, words[1:], strict=True):
        if gap > limit:
            yield part
            part = []
        part.append(word)
    yield part


def _words(letters: Iterable[Letter]) -> Iterable[_Word]:
    run: list[Letter] = []
    spaced = False
    for letter in letters:
        blank = letter.text in " \n"
        if run and (blank or not _touches(run[-1], letter)):
            yield _word(run, spaced)
            run, spaced = [], False
        if blank:
            spaced = True
        else:
            run.append(letter)
    if run:
        yield _word(run, spaced)


def _touches(before: Letter, letter: Letter) -> bool:
    size = max(before.size, letter.size, 1.0)
    same_line = abs(before.base - letter.base) < 0.5 * size
    # PDFium itself puts a space where a gap stands for one: only a jump is ours to see.
    return same_line and -1.5 * size < letter.left - before.right < 0.8 * size


def _word(run: list[Letter], spaced: bool) -> _Word:
    size = run[0].size or max(letter.top - letter.base for letter in run) * 1.3 or 1.0
    text = "".join(letter.text for letter in run)
    return _Word(text, run[0].left, max(x.right for x in run), run[0].base, max(size, 1.0), run[0].bold, spaced)


def _goes_on(before: _Word, word: _Word) -> bool:
    size = max(min(before.size, word.size), 1.0)
    gap = word.left - before.right
    if abs(word.base - before.base) > 0.4 * size:
        return False
    return -0.8 * size < gap < _APART * size


def _piece(words: list[_Word]) -> Piece:
    biggest = max(words, key=lambda word: len(word.text))
    bold = 2 * sum(len(word.text) for word in words if word.bold) > sum(len(word.text) for word in words)
    return Piece(_text(words), words[0].left, max(w.right for w in words), biggest.base, biggest.size, bold)


def _text(words: list[_Word]) -> str:
    letters = "".join(word.text for word in words)
    singles = sum(1 for word in words if len(word.text) == 1 and word.text.isalpha())
    if len(words) >= 4 and singles >= (0.5 if letters == letters.upper() else 0.8) * len(words):
        return _spread(words)
    text = words[0].text
    for before, word in pairwise(words):
        text += word.text if _joined(before, word) else " " + word.text
    return text


def _joined(before: _Word, word: _Word) -> bool:
    """Chinese is set without spaces: where only a line of letters breaks off, nothing stands between."""
    return (
        not word.spaced
        and (ord(before.text[-1]) > 0x2E7F or ord(word.text[0]) > 0x2E7F)
        and word.left - before.right < before.size
    )


def _spread(words: list[_Word]) -> str:
    gaps = [word.left - before.right for before, word in pairwise(words)]
    usual = median(gaps)
    text = words[0].text
    for gap, word in zip(gaps, words[1:], strict=True):
        text += (" " if gap > 1.7 * usual + 0.5 else "") + word.text
    return text
