"""What a rule about words is: what it finds, and what can be written instead."""

from __future__ import annotations

import re

from kedua.engine.advert.advice_findings import AdvertCode

# What a rule puts in place of its words: a text in which \1 is a group; "drop" takes an adjective out, its article too;
# "title" looks it up; None where only a person can say.
Fix = str | None
DROP, TITLE = "drop", "title"
Rule = tuple[AdvertCode, re.Pattern[str], Fix]


def word_rules(code: AdvertCode, *rules: tuple[str, Fix]) -> tuple[Rule, ...]:
    """Compile the rules of one code from what they find and what can be written instead."""
    return tuple((code, re.compile(pattern), fix) for pattern, fix in rules)
