"""May the words an interviewer noted for an example stand in a message to the candidate who told it?"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from kedua.engine.language.reason import check_reason
from kedua.engine.language.rules import Rules
from kedua.engine.language.text import words
from kedua.engine.language.tongue import tongue_of
from kedua.engine.language.topics import find_in_note

MOST_WORDS: Final = 12  # a topic is a noun phrase, such as "the late delivery in March"; a longer one is a note
_ENGLISH = re.compile(
    r"\b(?:the|an?|of|for|with|and|in|on|at|to|from|how|when|what|by|about|after|before|her|his)\b", re.IGNORECASE
)
# A name, whoever bears it: a word with a capital inside the phrase, a possessor, or whoever follows a title.
_NAMED = re.compile(
    r"(?<=\S )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|January\b|February\b|March\b|April\b|May\b|June\b|July\b|"
    r"August\b|September\b|October\b|November\b|December\b|I\b)[A-Z][a-z]|^[A-Z]\w+'s\b|"
    r"\b(?:[Mm]rs?|[Mm]s|[Dd]r|[Mm]iss|[Ee]ncik|[Pp]uan|[Cc]ik|[Mm]dm)\b"
)
# What is private by itself, whoever the example was about.
_PRIVATE = re.compile(
    r"\b(?:divorce|marriage|wedding|funeral|miscarriage|pregnan\w+|illness|cancer|depression|burn-?out|prayers?|ramadan|"
    r"church|mosque|temple|visa|passport)\b",
    re.IGNORECASE,
)
_SAID = ("trait", "prohibited", "comparison", "culture-fit", "score-only")


def may_be_told(topic: str, rules: Rules, places: Collection[str]) -> bool:
    """Say whether a topic is a short English phrase that names nobody, nothing private and no judgement.

    rules, places: those of notes. Careful rather than exact: without its topic, a sentence says less and nothing wrong.
    """
    if len(words(topic)) > MOST_WORDS or tongue_of(topic) != "en" or not _ENGLISH.search(topic):
        return False
    if "\n" in topic or _NAMED.search(topic) or _PRIVATE.search(topic) or find_in_note(topic, rules, places):
        return False
    return not any(finding.code in _SAID for finding in check_reason(topic, rules, places))
