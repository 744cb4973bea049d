"""Private topics in the text of a question, or of a note about a candidate."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator

from kedua.engine.language.meaning import Meaning
from kedua.engine.language.rules import Finding, Matcher, Rules, TopicRule
from kedua.engine.language.topic_model import TopicModel, findings_over, second_look

# A full stop ends a sentence only before a space, and not after one letter ("U.S. citizen") or a title.
_SENTENCE = re.compile(r"[^\s.!?;](?:[^.!?;\n]|\.(?=\w)|(?<=\b\w)\.|(?<=\bm[rs])\.|(?<=\bmrs)\.)*")
_CANDIDATE = re.compile(r"\b(?:you|your|yours|yourself|u|ur|ya|yr)\b")
_POSSESSED = re.compile(r"\b(?:your|ur)\s+(?:own\s+)?$")
# Characters behind a private word in which somebody else may claim it: "the religion of the patients".
_NEAR_AFTER = 40
_FEW_WORDS, _SOME_WORDS = 6, 9
_ANY = ("any ", "ever ", "is there ", "are there ")
_KNOWLEDGE = ("which", "what ")
_PLAIN = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201b": "'", "\u02bc": "'", "\u00b4": "'", "`": "'"}
    | {"\u201c": '"', "\u201d": '"', "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u00a0": " "}
)
# A question may set words apart ("your native “tongue”", "have (or want) children"): they are said all the same.
_ASIDE = str.maketrans(dict.fromkeys('"()[]', " "))
_BLANK = "\x00"


def find_topics(text: str, rules: Rules, jurisdictions: Collection[str]) -> tuple[Finding, ...]:
    """Find the private topics which a question asks a candidate about.

    Returns findings in the order of their place in the text; at most one span per topic, the first one, and per span
    one finding for each code that holds in the given jurisdictions. Unknown jurisdictions match nothing.
    """
    plain = _plain(text).translate(_ASIDE)
    return _find(plain, rules.topics, rules.others, lambda rule: rule.question, jurisdictions)


def find_in_note(
    text: str, rules: Rules, jurisdictions: Collection[str], meaning: Meaning[TopicModel] | None = None
) -> tuple[Finding, ...]:
    """Find the private topics, looks and judgements of character in notes or feedback about a candidate.

    Same result as `find_topics`, by the rules for notes. meaning: a second look at every sentence in which these find
    nothing; what it finds spans the sentence.
    """
    found = _find(_plain(text), rules.topics, None, lambda rule: rule.note, jurisdictions)
    if meaning is None:
        return found
    topics = {finding.topic for finding in found}
    more: dict[str, tuple[Finding, ...]] = {}
    for sentence, topic in second_look(text, ((one.start, one.end) for one in found), meaning):
        if topic not in topics | more.keys():
            more[topic] = findings_over(topic, sentence.start, sentence.end, rules, jurisdictions)
    return _in_order((*found, *(finding for findings in more.values() for finding in findings)))


def is_to_candidate(text: str) -> bool:
    """Say whether any sentence of a question speaks to the candidate: by "you", or by being as short as "Any kids?".

    One that does not ("How is custody of children decided?") asks for knowledge.
    """
    return any(_is_to_candidate(piece.group()) for piece in _SENTENCE.finditer(_plain(text).translate(_ASIDE)))


def _find(
    plain: str,
    topics: tuple[TopicRule, ...],
    others: re.Pattern[str] | None,
    matcher_of: Callable[[TopicRule], Matcher | None],
    jurisdictions: Collection[str],
) -> tuple[Finding, ...]:
    sentences = tuple((piece.start(), piece.group()) for piece in _SENTENCE.finditer(plain))
    found: list[Finding] = []
    for rule in topics:
        matcher = matcher_of(rule)
        span = None if matcher is None else _first_span(sentences, matcher, others)
        if span is not None:
            found.extend(_findings(rule, span, jurisdictions))
    return _in_order(found)


def _in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end)))


def _plain(text: str) -> str:
    """Lower the case and straighten quotes, one character for one, so that spans fit the original."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered.translate(_PLAIN)


def _first_span(
    sentences: tuple[tuple[int, str], ...], matcher: Matcher, others: re.Pattern[str] | None
) -> tuple[int, int] | None:
    for offset, sentence in sentences:
        # Nearly every sentence is free of nearly every topic: the exceptions are weighed only after a hit.
        if next(_hits(sentence, matcher), None) is None:
            continue
        text = _without_lookalikes(sentence, matcher)
        for hit in _hits(text, matcher):
            if _is_of_candidate(hit, text, others):
                return offset + hit.start(), offset + hit.end()
    return None


def _hits(text: str, matcher: Matcher) -> Iterator[re.Match[str]]:
    yield from matcher.find.finditer(text)
    if matcher.near is not None and _is_to_candidate(text):
        yield from matcher.near.finditer(text)


def _is_to_candidate(text: str) -> bool:
    """A few words without "you" ("Any kids?") are spoken to the person in the room; "Which ...?" asks for knowledge."""
    if _CANDIDATE.search(text) is not None:
        return True
    few = _SOME_WORDS if text.startswith(_ANY) else _FEW_WORDS
    return text.count(" ") < few and not text.startswith(_KNOWLEDGE)


def _is_of_candidate(hit: re.Match[str], text: str, others: re.Pattern[str] | None) -> bool:
    """Where others are spoken of, private words are theirs unless "you" or "your" stands with them."""
    if others is None or _CANDIDATE.search(hit.group()) is not None or _POSSESSED.search(text, 0, hit.start()):
        return True
    return (
        others.search(text, 0, hit.start()) is None and others.search(text, hit.end(), hit.end() + _NEAR_AFTER) is None
    )


def _without_lookalikes(sentence: str, matcher: Matcher) -> str:
    if matcher.unless is not None and matcher.unless.search(sentence):
        return ""
    if matcher.lookalikes is None:
        return sentence
    return matcher.lookalikes.sub(lambda hit: _BLANK * len(hit.group()), sentence)


def _findings(rule: TopicRule, span: tuple[int, int], jurisdictions: Collection[str]) -> Iterator[Finding]:
    for standing in rule.standings:
        held = tuple(place for place in standing.jurisdictions if place in jurisdictions)
        if held:
            yield Finding(standing.code, rule.id, standing.severity, *span, held)
