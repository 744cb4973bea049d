"""Is a preview honest enough to be shown: balanced, specific, true to the job's description, vouched for, legible?"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kedua.engine.language.preview import SECTIONS, Section, Statement
from kedua.engine.language.preview_balance import balance_findings
from kedua.engine.language.preview_claims import claims_in, disagree
from kedua.engine.language.preview_concrete import (
    excluding_span,
    facts_in,
    is_set_phrase,
    names_support,
    only_praises,
    says_how_often,
    vague_span,
)
from kedua.engine.language.preview_findings import PreviewFinding
from kedua.engine.language.preview_lexicon import NAME
from kedua.engine.language.reading import reading_grade
from kedua.engine.language.rules import Rules
from kedua.engine.language.text import words
from kedua.engine.language.topics import find_topics

GRADE = 12.0  # years of school that a statement may ask for; short ones are a rough reading
LEAST_WORDS = 12  # of a statement whose reading level is told
# What these sections say is not a claim about the job as it is now.
_NO_CLAIMS: tuple[Section, ...] = ("growth", "stay", "leave", "first", "check")
# Sections in which a statement needs no fact to be fair: a question, a share of the day, a place or a name.
_NO_PRAISE: tuple[Section, ...] = ("check", "fixed", "flex")
_WHEN = re.compile(
    r"(?:(?:in|by|after|within|during|over|for) (?:the |your )?(?:first|second|third)?(?: end of)? ?(?:day |week |month )?"
    r"(?:the )?(?:\d+|one|two|three|thirty|sixty|ninety)?(?: days?| weeks?| months?)?,? )",
    re.IGNORECASE,
)
_MAY_BE_BARE: tuple[Section, ...] = ("role", "day", "check", "fixed", "flex")


@dataclass(frozen=True, slots=True)
class Described:
    """What the job's description says. place: "" where it names none; texts: its title, purpose and duties."""

    place: str = ""
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Law:
    """Which private topics are looked for in self-check questions, under which law."""

    rules: Rules
    jurisdictions: Collection[str]


def check_preview(
    statements: Sequence[Statement], described: Described, today: int, law: Law | None = None
) -> tuple[PreviewFinding, ...]:
    """Check a preview of English statements. today: as an ordinal number. Findings stand in the order of sections.

    Within a section what concerns all of it comes first, then each statement's own.
    """
    found = [*balance_findings(statements)]
    for one in statements:
        found += check_statement(one, today, law)
    found += _contradictions(statements, described)
    order = {one.id: number for number, one in enumerate(statements, 1)}
    return tuple(sorted(found, key=lambda f: (SECTIONS.index(f.section), order.get(f.statement, 0))))


def check_statement(one: Statement, today: int, law: Law | None = None) -> Iterator[PreviewFinding]:
    """Check what can be told from one statement alone."""
    yield from _worded(one, law)
    if one.section == "hard":
        if not says_how_often(f"{one.often} {one.text}"):
            yield PreviewFinding("no-frequency", one.section, one.id)
        if not (one.support or names_support(one.text)):
            yield PreviewFinding("no-support", one.section, one.id)
    if one.section == "good" and not one.evidence and not _shows(one.text):
        yield PreviewFinding("no-evidence", one.section, one.id)
    if one.section != "check":
        yield from _vouched(one, today)


def _worded(one: Statement, law: Law | None) -> Iterator[PreviewFinding]:
    bare = one.section in _MAY_BE_BARE and not (one.section == "role" and one.about in ("hours", "pay"))
    bare = bare and not (one.section in _NO_PRAISE and only_praises(one.text))
    # "In the first month" is when, and nothing that one will be able to do then.
    when = _WHEN.match(one.text) if one.section == "first" and is_set_phrase(one.text) else None
    skipped = when.end() if when is not None else 0
    # What stands beside a statement, such as how often, makes it specific too.
    if not bare and (span := vague_span(one.text[skipped:])) is not None and not facts_in(one.whole[skipped:]).specific:
        yield PreviewFinding("vague", one.section, one.id, span[0] + skipped, span[1] + skipped)
    if (span := excluding_span(one.text)) is not None:
        yield PreviewFinding("excludes", one.section, one.id, *span, (("words", one.text[slice(*span)]),))
    grade = reading_grade(one.text)
    if grade > GRADE and len(words(one.text)) >= LEAST_WORDS:
        yield PreviewFinding("hard-to-read", one.section, one.id, 0, len(one.text), (("grade", round(grade)),))
    if law is not None and one.section == "check":
        topics = {hit.topic: hit for hit in find_topics(one.text, law.rules, law.jurisdictions)}
        for topic, hit in topics.items():
            yield PreviewFinding("private", one.section, one.id, hit.start, hit.end, (("topic", topic),))


def _vouched(one: Statement, today: int) -> Iterator[PreviewFinding]:
    if not one.source:
        yield PreviewFinding("unsourced", one.section, one.id)
    if one.since is None or one.review is None:
        yield PreviewFinding("undated", one.section, one.id)
    elif one.review < today:
        yield PreviewFinding("stale", one.section, one.id, inputs=(("days", today - one.review),))


def _shows(text: str) -> bool:
    facts = facts_in(text)
    return facts.number or facts.event


def _contradictions(statements: Sequence[Statement], described: Described) -> Iterator[PreviewFinding]:
    """Find claims that the description, or a statement before, contradicts; one for each statement and kind of claim."""
    known = [(claim, text) for text in described.texts for claim in claims_in(text)]
    for one in statements:
        if one.section in _NO_CLAIMS:
            continue
        told = f"report to {one.text}" if one.about == "reporting" and "report" not in one.text.lower() else one.whole
        shift = len(told) - len(one.whole) if told is not one.whole else 0
        mine = claims_in(told)
        for claim in mine:
            other = next((text[c.start : c.end] for c, text in known if disagree(claim, c)), None)
            if other is not None:
                start, end = max(0, claim.start - shift), claim.end - shift
                inputs = (("about", claim.kind), ("here", told[claim.start : claim.end]), ("there", other))
                yield PreviewFinding("contradiction", one.section, one.id, start, min(end, len(one.text)), inputs)
        known += [(claim, told) for claim in mine]
        if one.about == "place" and described.place and not _same_place(one.text, described):
            inputs = (("about", "place"), ("here", one.text), ("there", described.place))
            yield PreviewFinding("contradiction", one.section, one.id, 0, len(one.text), inputs)


def _same_place(text: str, described: Described) -> bool:
    """Say whether a place names anything that the description names; one without a name says nothing against it."""
    named, known = _names(text), {name for part in (described.place, *described.texts) for name in _names(part)}
    return not named or not known or bool(named & known)


def _names(text: str) -> frozenset[str]:
    return frozenset(hit.group().lower() for hit in NAME.finditer(f". x {text}"))
