"""Is a reason for a decision tied to evidence? Traits, private topics, comparisons and fit are not; nor is a bare score."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal, cast, get_args

from kedua.engine.language.meaning import Meaning
from kedua.engine.language.reason_fit import find_fit
from kedua.engine.language.reason_grounds import Bare, bare
from kedua.engine.language.reason_others import find_others
from kedua.engine.language.reason_people import find_judged, find_people
from kedua.engine.language.reason_private import find_private_reason
from kedua.engine.language.rules import Rules
from kedua.engine.language.text import Sentence, sentences
from kedua.engine.language.tongue import tongue_of
from kedua.engine.language.topic_model import TopicModel, second_look

ReasonCode = Literal["trait", "prohibited", "comparison", "culture-fit", "no-evidence", "score-only", "vague"]
REASON_CODES: tuple[ReasonCode, ...] = get_args(ReasonCode)


@dataclass(frozen=True, slots=True)
class ReasonFinding:
    """One thing wrong with a reason, at characters start to end of the text as given."""

    code: ReasonCode
    start: int
    end: int


def check_reason(
    text: str, rules: Rules, jurisdictions: Collection[str], meaning: Meaning[TopicModel] | None = None
) -> tuple[ReasonFinding, ...]:
    """Find what does not belong in the reason for a decision, in the order of its place; each code once a sentence.

    rules, jurisdictions: those of notes (`find_in_note`). meaning: a second look at every sentence in which the rules
    find nothing; its topics are codes, and what it finds spans the sentence. Where nothing else is wrong, a text without
    anything that was said or done is "score-only", "no-evidence" or "vague" as a whole. A text in another language than
    English has none.
    """
    if tongue_of(text) != "en":
        return ()
    read = sentences(text)
    found = [finding for sentence in read for finding in _in(sentence, text, rules, jurisdictions)]
    if meaning is not None:
        looked = tuple(second_look(text, ((one.start, one.end) for one in found), meaning))
        found += [ReasonFinding(cast(ReasonCode, code), sentence.start, sentence.end) for sentence, code in looked]
    found += [finding for sentence in read for finding in _judged(sentence, found)]
    if not found:
        found += _whole(text)
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.start, one.end, one.code)))


def _in(sentence: Sentence, text: str, rules: Rules, jurisdictions: Collection[str]) -> Iterator[ReasonFinding]:
    original = text[sentence.start : sentence.end]
    spans: tuple[tuple[ReasonCode, Iterator[tuple[int, int]]], ...] = (
        ("trait", find_people(sentence.text)),
        ("prohibited", find_private_reason(sentence.text, rules, jurisdictions)),
        ("comparison", find_others(sentence.text, original)),
        ("culture-fit", find_fit(sentence.text)),
    )
    for code, places in spans:
        for start, end in places:
            yield ReasonFinding(code, sentence.start + start, sentence.start + end)


def _judged(sentence: Sentence, found: Collection[ReasonFinding]) -> Iterator[ReasonFinding]:
    """Find what somebody is said to be in any other words, which tells least: only where nothing else is found."""
    if not any(one.start < sentence.end and sentence.start < one.end for one in found):
        for start, end in find_judged(sentence.text):
            yield ReasonFinding("trait", sentence.start + start, sentence.start + end)


def _whole(text: str) -> Iterator[ReasonFinding]:
    code: Bare | None = bare(text)
    if code is not None:
        start = len(text) - len(text.lstrip())
        yield ReasonFinding(code, start, max(start, len(text.rstrip())))
