"""Checks a message to a candidate: what it must not say, and what it owes them on its occasion."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Literal, cast, get_args

from kedua.engine.language.comparisons import find_comparisons
from kedua.engine.language.markup import unmarked
from kedua.engine.language.meaning import Meaning
from kedua.engine.language.message_blame import find_blame
from kedua.engine.language.message_duties import says_next_step, says_outcome
from kedua.engine.language.message_hopes import find_false_hopes
from kedua.engine.language.message_model import MessageModel, is_english, second_look
from kedua.engine.language.message_private import find_private
from kedua.engine.language.message_scores import find_scores
from kedua.engine.language.message_tone import find_cold, is_kind
from kedua.engine.language.occasions import Duty, duty_of
from kedua.engine.language.rules import Rules
from kedua.engine.language.text import Sentence, fold, sentences, words
from kedua.engine.language.tongue import tongue_of
from kedua.engine.language.traits import find_traits

Code = Literal[
    "false-hope",
    "blame",
    "trait",
    "discriminatory",
    "no-outcome",
    "no-next-step",
    "other-candidate",
    "scores",
    "cold",
    "too-long",
]
CODES: tuple[Code, ...] = get_args(Code)
GOOD_NEWS = "passed"  # with it there is no hope left that could be false
BAD_NEWS = ("not-passed", "job-closed")
# A picture ends a sentence where people write as they talk; it is one character, as the line break is.
_PICTURE = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_FINDERS: tuple[tuple[Code, Callable[[str], Iterator[tuple[int, int]]]], ...] = (
    ("false-hope", find_false_hopes),
    ("blame", find_blame),
    ("trait", find_traits),
    ("other-candidate", find_comparisons),
    ("scores", find_scores),
    ("cold", find_cold),
)


@dataclass(frozen=True, slots=True)
class MessageFinding:
    """One fault. start, end: characters of the text; the whole text where something is missing from it."""

    code: Code
    start: int
    end: int


def sentences_in(text: str) -> tuple[str, ...]:
    """Give the sentences of a message as they are written, for whoever makes their vectors."""
    plain = unmarked(text).text
    return tuple(plain[sentence.start : sentence.end] for sentence in _split(plain))


def check_message(
    text: str, occasion: str, rules: Rules, places: Collection[str], meaning: Meaning[MessageModel] | None = None
) -> tuple[MessageFinding, ...]:
    """Check what is to be said to a candidate; findings in the order of the text, what is missing last.

    occasion: one of `occasions.DUTIES`; on another one a message owes nothing. rules, places: private topics, as in
    `review_question`. meaning: a second look at every sentence, which drops what it doubts of the rules' findings, and
    finds what they do not. What is not said in English is not read; what is owed is looked for in English, Malay and
    Chinese. Tags of HTML are not read.
    """
    plain = unmarked(text)
    if plain.text != text:
        found = _checked(plain.text, occasion, rules, places, meaning)
        return tuple(MessageFinding(one.code, plain.places[one.start], plain.places[one.end]) for one in found)
    return _checked(text, occasion, rules, places, meaning)


def _checked(
    text: str, occasion: str, rules: Rules, places: Collection[str], meaning: Meaning[MessageModel] | None
) -> tuple[MessageFinding, ...]:
    tongue = tongue_of(text)
    read = [sentence for sentence in _split(text) if tongue == "en" or is_english(sentence.text)]
    found = [finding for sentence in read for finding in _said(text, sentence, rules, places, meaning)]
    said = [finding for finding in found if finding.code != "false-hope" or occasion != GOOD_NEWS]
    missing = _missing(text, duty_of(occasion), occasion)
    return (*said, *(entry for entry in missing if tongue != "other" or entry.code == "too-long"))


def _split(text: str) -> tuple[Sentence, ...]:
    return sentences(_PICTURE.sub("\n", text))


def _said(
    text: str, sentence: Sentence, rules: Rules, places: Collection[str], meaning: Meaning[MessageModel] | None
) -> Iterator[MessageFinding]:
    found = [(code, *span) for code, find in _FINDERS for span in find(sentence.text)]
    found += [("discriminatory", *span) for span in find_private(sentence.text, rules, places)]
    written = text[sentence.start : sentence.end]
    vector = meaning.vectors.get(written) if meaning else None
    look = None if meaning is None or vector is None else second_look(written, vector, meaning.model)
    kept = [entry for entry in found if look is None or entry[0] not in look.doubted]
    for code, start, end in sorted(kept, key=lambda entry: entry[1:]):
        yield MessageFinding(code, sentence.start + start, sentence.start + end)
    if look is not None and not kept:
        yield from (MessageFinding(cast(Code, code), sentence.start, sentence.end) for code in look.sure)


def _missing(text: str, duty: Duty, occasion: str) -> Iterator[MessageFinding]:
    folded = fold(text)
    if duty.outcome and not says_outcome(folded, occasion):
        yield MessageFinding("no-outcome", 0, len(text))
    if duty.step and not says_next_step(folded):
        yield MessageFinding("no-next-step", 0, len(text))
    if occasion in BAD_NEWS and not is_kind(folded):
        yield MessageFinding("cold", 0, len(text))
    if len(words(text)) > duty.longest:
        yield MessageFinding("too-long", 0, len(text))
