"""The marks by which an interviewer says which part of an answer a line holds: "S:", "[T]", "(A)", "Result -"."""

from __future__ import annotations

import re
from dataclasses import dataclass

HEADINGS = {
    "S": (
        "situation situations sit context background setting scene challenge problem where case situasi latar 情况 背景 "
        "what_happened the_situation the_problem"
    ),
    "T": (
        "task tasks goal goals role objective responsibility brief mandate ask aim tugas tugasan tanggungjawab 任务 目标 "
        "asked_to my_job what_was_expected expected_of_her expected_of_him the_task own_task own_role"
    ),
    "A": (
        "action actions act acts did steps approach response how levers tindakan 行动 what_she_did what_he_did "
        "what_they_did what_i_did own_contribution own_part own_action own_actions steps_taken actions_taken action_taken"
    ),
    "R": (
        "result results res outcome outcomes impact effect end ended ending so_what hasil keputusan 结果 "
        "what_came_of_it the_result the_outcome end_result"
    ),
}
_LETTER_OF = {word.replace("_", " "): letter for letter, words in HEADINGS.items() for word in words.split()}
_NAMES = "|".join(sorted(map(re.escape, _LETTER_OF), key=len, reverse=True))
_BEGIN = r"(?:^|(?<=[.;,!?\n]\s)|(?<=[-–—→|]\s)|(?<=\n))[ \t]*(?:[-*•–—+>]+\s*|\(?\d{1,2}[.)]\s*|\(?[ivx]{1,4}\)\s*)?"
_LETTERS = r"[STAR](?:\s?[/+&,]?\s?[STAR]){0,3}"
_BRACKET = re.compile(rf"[\[(]\s*(?P<letters>{_LETTERS}|[star]|sit|act|res)\s*(?P<doubt>\?)?\s*[\])](?:\s?[:=–—-])?")
_LETTER = re.compile(
    rf"{_BEGIN}(?P<letters>{_LETTERS}|[star](?=:))(?:\s?[:=✓✔✗✘]|/(?=\s)|\s+[-–—](?=\s)|\.(?=\s[a-z\d])|\)(?=\s))",
    re.MULTILINE,
)
_HEADING = re.compile(rf"{_BEGIN}(?P<name>{_NAMES})(?:\s*[:=：]|\s+[-–—](?=\s))", re.MULTILINE | re.IGNORECASE)
_SIGNED = re.compile(r"^(?P<letters>[STAR]{1,4})[+−–-]:?(?=\s)", re.MULTILINE)
_BARE = re.compile(r"^(?P<letters>[STAR])[ \t]+(?=(?P<word>[^\W\d_]+)?)", re.MULTILINE)
# Whoever begins a note with a mark goes on in the same dress, within a sentence too: "S: flood in Klang T: keep open".
_CHAINS = tuple(
    re.compile(rf"(?<!\S){dress}")
    for dress in (
        *(rf"(?P<name>[STAR]){sign}" for sign in (r"\s?:", r"\s?=", r"\s[-–—](?=\s)", r"\.(?=\s)", r"\)(?=\s)")),
        r"\*{1,2}(?P<name>[STAR]):?\*{1,2}:?",
        *(rf"(?P<name>Situation|Task|Action|Result){sign}" for sign in (r"\s?[:=]", r"\s[-–—](?=\s)", r"\.(?=\s)")),
    )
)
_QUESTION = re.compile(r"\bQ\d?\s?[:.–-]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark for one letter or several, at characters start to end; `bracket` when in brackets, `doubt` for "(R?)"."""

    letters: str
    start: int
    end: int
    bracket: bool = False
    doubt: bool = False
    word: str | None = None


def find_marks(notes: str) -> tuple[Mark, ...]:
    """Find the marks in text order, none inside another; "A:" is an answer where there is a "Q:".

    At the start of a line a letter may have a sign ("A+ rang them"), or stand bare ("S flood in Klang"): then `word` is
    what follows it, for "A" may be an article.
    """
    found = [*_brackets(notes), *_letters(notes), *_signed(notes), *_headings(notes), *_bare(notes), *_chained(notes)]
    found.sort(key=lambda mark: (mark.start, -mark.end))
    kept: list[Mark] = []
    for mark in found:
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return tuple(kept)


def _brackets(notes: str) -> list[Mark]:
    return [
        Mark(_only_letters(hit["letters"]), hit.start(), hit.end(), bracket=True, doubt=bool(hit["doubt"]))
        for hit in _BRACKET.finditer(notes)
    ]


def _letters(notes: str) -> list[Mark]:
    answers = _QUESTION.search(notes) is not None
    return [
        Mark(_only_letters(hit["letters"]), hit.start("letters"), hit.end(), doubt=hit.group()[-1] in "✗✘")
        for hit in _LETTER.finditer(notes)
        if not (answers and hit["letters"] in ("A", "a"))
    ]


def _signed(notes: str) -> list[Mark]:
    return [Mark(_only_letters(hit["letters"]), hit.start(), hit.end()) for hit in _SIGNED.finditer(notes)]


def _headings(notes: str) -> list[Mark]:
    return [Mark(_LETTER_OF[hit["name"].lower()], hit.start("name"), hit.end()) for hit in _HEADING.finditer(notes)]


def _bare(notes: str) -> list[Mark]:
    return [Mark(hit["letters"], hit.start(), hit.end(), word=hit["word"] or "") for hit in _BARE.finditer(notes)]


def _chained(notes: str) -> list[Mark]:
    """Find marks in the dress of the first word, if there are two letters at least, each but once: no list of initials."""
    for chain in _CHAINS:
        hits = list(chain.finditer(notes))
        letters = [hit["name"][0] for hit in hits]
        if hits and not notes[: hits[0].start()].strip(" \t-*•") and len(letters) == len(set(letters)) > 1:
            return [Mark(letter, hit.start(), hit.end()) for letter, hit in zip(letters, hits, strict=True)]
    return []


def _only_letters(text: str) -> str:
    return "".join(letter for letter in "STAR" if letter in text) or text[0].upper()
