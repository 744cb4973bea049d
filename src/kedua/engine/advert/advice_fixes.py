"""Putting fixes into the text of an advert, and taking out lines that say nothing but what was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kedua.engine.advert.advice_findings import AdvertCode, AdvertFinding
from kedua.engine.advert.advice_outline import Outline, length_of
from kedua.engine.language.text import Sentence

# What is better left out; an unpaid trial or a fee is better not asked for, and silence about it would mislead.
_LEFT_OUT: frozenset[AdvertCode] = frozenset(
    ("exclusion", "discouraging", "hype", "licence", "lifting", "needless-degree")
)
REST = 3  # words of a sentence besides, at most, so that it goes whole: "must be", "please", "preferred as well"
_BEHIND = re.compile(r"[ \t]*")


def with_fixes(text: str, findings: Iterable[AdvertFinding]) -> str:
    """Put each fix in the place of what it replaces; of two that overlap, the one that begins first."""
    fixes = sorted(
        ((*one.replaced, one.fix) for one in findings if one.fix is not None), key=lambda fix: (fix[0], -fix[1])
    )
    parts, at = [], 0
    for start, end, fix in fixes:
        if start < at:
            continue
        parts += [text[at:start], fix]
        at = end
    return "".join((*parts, text[at:]))


def taking_out(outline: Outline, findings: Sequence[AdvertFinding]) -> Iterator[AdvertFinding]:
    """Offer to take out a sentence that says hardly anything but what should be left out; with its line, where it fills it."""
    placed = [one for one in findings if one.code in _LEFT_OUT and one.end]
    for one in findings:
        sentence = next((some for some in outline.sentences if some.start <= one.start and one.end <= some.end), None)
        if one.fix is None and one in placed and sentence is not None and _says_no_more(outline, sentence, findings):
            yield replace(one, fix="", reach=_reach(outline, sentence))
        else:
            yield one


def _says_no_more(outline: Outline, sentence: Sentence, findings: Sequence[AdvertFinding]) -> bool:
    """Say whether hardly a word is left of a sentence without what is better left out, and with all other fixes put in."""
    title = outline.lines[0]
    if sentence.start < title.end:
        return False  # a text without its title has none
    left = list(outline.text[sentence.start : sentence.end])
    for one in findings:
        begin, end = one.start - sentence.start, one.end - sentence.start
        if begin < 0 or one.end > sentence.end or not one.end:
            continue
        if one.code in _LEFT_OUT or one.fix is not None:
            left[begin:end] = [" "] * (end - begin)
        if one.code not in _LEFT_OUT and one.fix:
            left[begin] = f" {one.fix} "
    return length_of("".join(left)) <= REST


def _reach(outline: Outline, sentence: Sentence) -> tuple[int, int]:
    text = outline.text
    line = next(one for one in outline.lines if one.start <= sentence.start < one.end)
    if (line.start, line.end) != (sentence.start, sentence.end):
        behind = _BEHIND.match(text, sentence.end)
        return sentence.start, behind.end() if behind else sentence.end
    end = text.find("\n", line.end)
    return text.rfind("\n", 0, line.start) + 1, len(text) if end < 0 else end + 1
