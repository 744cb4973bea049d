"""The rules that say which private topics a question or a note must not touch, and what a hit looks like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Code = Literal["prohibited", "risky"]
Severity = Literal["high", "medium", "low"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One topic found in a text.

    `start` and `end` are the character span in the text as given. `jurisdictions` are those, among the ones asked
    for, where `code` holds; a topic prohibited in one place and merely risky in another gives two findings.
    """

    code: Code
    topic: str
    severity: Severity
    start: int
    end: int
    jurisdictions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matcher:
    """Compiled expressions over lower-case text with straight quotes.

    `find` is what reveals the topic. `near` are words so private that to name them to a candidate is to ask, as long as
    the sentence speaks of nobody else. `lookalikes` are phrases of a trade, blanked out before the search. A sentence
    that contains `unless` is not searched at all.
    """

    find: re.Pattern[str]
    near: re.Pattern[str] | None = None
    lookalikes: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How serious a topic is, and in which jurisdictions."""

    code: Code
    severity: Severity
    jurisdictions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicRule:
    """One topic: how to find it in a question, how to find it in a note, and where it stands under which law."""

    id: str
    standings: tuple[Standing, ...]
    question: Matcher | None
    note: Matcher | None


@dataclass(frozen=True, slots=True)
class Rules:
    """Every topic, in the order in which findings at the same place are reported.

    `others` are the people and things of a trade: clients, pupils, a policy. A question that names one of them is about
    them, unless its grammar makes the private word the candidate's own.
    """

    topics: tuple[TopicRule, ...]
    others: re.Pattern[str] | None = None
