"""The notation of the topic rules: lists of words in frames of speech become one compiled expression."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kedua.engine.language.rules import Matcher

# Words that hand the next noun to somebody else or to the trade: "your clients' children", "experience with children".
_OTHERS = (
    r"(?:with|without|in|of|on|about|for|from|at|to|into|between|against|around|among|under|by|as|regarding|than|"
    r"that|which|who|when|where|how|why|what|if|and|but|"
    r"working|helping|handling|managing|teaching|dealing|supporting|caring|treating|selling|writing|using|building|"
    r"experience|experiences|knowledge|skills?|training|qualifications?|contact|ideas?|thoughts?|views?|questions?|"
    r"examples?|approach|policy|policies|process|role|job|work|career|project|projects|portfolio|course|"
    r"\w+s'|(?!your|mother|father|partner|wife|husband)\w+'s|clients?|patients?|customers?|students?|pupils?|residents?|"
    r"staff|teams?|compan(?:y|ies)|employers?|employees?|managers?|colleagues?|users?|tenants?|members?|service|"
    r"department|organi[sz]ation|firm|product|products|class|code|data|system|systems|report|reports)"
)
# After a private word, these make it a subject of work: "your family law practice", "your age policy".
TRADE = (
    r"(?!'s?\b(?!\s+(?:name|age|job|work))|-\w|\s+(?:polic(?:y|ies)|laws?|services?|sector|team|ward|clinics?|"
    r"programmes?|programs?|lessons?|curriculum|data|models?|systems?|unit|departments?|practice|clients?|patients?|"
    r"customers?|support|cases?|caseload|research|studies|teacher|teaching|charit(?:y|ies)|organi[sz]ations?|"
    r"awareness|education|training|centres?|centers?|shelter|matters?|medicine|products?|market|marketing|software|"
    r"claims handling|campaigns?|projects?|workers?|officers?|procedures?|reports?|conditions?\s+reports?)\b)"
)
GAP = rf"(?:(?!{_OTHERS}\b)[\w'-]+,?\s+)"

Frame = tuple[tuple[str, ...], str, str]


def build_matcher(
    frames: tuple[Frame, ...],
    lookalikes: tuple[str, ...],
    unless: tuple[str, ...],
    groups: Mapping[str, str],
    near: tuple[str, ...] = (),
) -> Matcher:
    """Compile one topic: each frame is its words, what must stand before one of them, and what must follow.

    Raises KeyError for an unknown `<group>`, ValueError when no frame has words, re.error for a broken expression.
    """
    parts = [rf"{head}(?:{_either(terms, groups)})\b{tail}" for terms, head, tail in frames if terms]
    if not parts:
        raise ValueError("a topic needs at least one word to find")
    return Matcher(
        find=re.compile(rf"(?<![\w'-])(?:{'|'.join(parts)})"),
        near=whole_words(near, groups),
        lookalikes=whole_words(lookalikes, groups),
        unless=whole_words(unless, groups),
    )


def whole_words(expressions: tuple[str, ...], groups: Mapping[str, str]) -> re.Pattern[str] | None:
    """Compile alternatives that begin and end at the edge of a word; none gives None."""
    return re.compile(rf"(?<!\w)(?:{_either(expressions, groups)})(?!\w)") if expressions else None


def _either(expressions: tuple[str, ...], groups: Mapping[str, str]) -> str:
    return "|".join(expression(one, groups) for one in expressions)


def expression(notation: str, groups: Mapping[str, str]) -> str:
    """Turn the notation of the rules into a regular expression.

    A space is any white space, ` ?` an optional one, `<name>` a group of words, ` …3` up to three words in between,
    and `(a|b)` alternatives without capture.
    """
    named = re.sub(r"<([a-z]+)>", lambda hit: f"(?:{groups[hit.group(1)]})", notation)
    plain = re.sub(r"(?<!\\)\((?!\?)", "(?:", named)
    gapped = re.sub(r" …(\d)", r"(?:\\s+[\\w'-]+){0,\1}", plain)
    return gapped.replace(" ?", r"\s*").replace(" ", r"\s+")
