"""Does a reason hold anything that was said or done? If not: scores alone, an assertion about a skill, or nothing at all."""

from __future__ import annotations

import re
from typing import Literal

from kedua.engine.language.reason_deeds import did
from kedua.engine.language.text import fold, sentences, words

Bare = Literal["no-evidence", "score-only", "vague"]

# What somebody did, said, wrote or was asked: in the past, of the candidate or of those who asked.
_DONE = re.compile(
    r"\b(?:told|tells|said|says|described?s?|explains|explain|named|names|gives (?:an|the|two) example|"
    r"showed us|showed (?:how|the|three|two|him|her)|asked|solve|listened|put |took |brought|read (?:the|two|three|a)|"
    r"wanted to|because (?:she|he|they)|since (?:she|he|they)|as (?:she|he) |"
    r"when (?:asked|we asked|two|the|she|he)|in the (?:role-play|case|exercise|work sample|task|assessment|"
    r"reference call)|for example|e\.g\.|example of|role-play|could not (?:give|explain|name|say)|"
    r"did not (?:know|answer|check|give|show|tell)|didn't (?:know|answer|check|give|tell)|spoke (?:about|of|with)|"
    r"talked (?:us )?through|walked (?:us )?through|prefers|has held|has led|had (?:read|planned|prepared)|"
    r"we saw|reads the|writes|keeps a|"
    r"there (?:was|were) no (?:figure|example|case|date|result|plan|number)s?|no (?:figure|example|case|result)s? "
    r"(?:in|was|were|for|of)|"
    r"made (?:two|three|one|an?|no) (?:\w+ )?(?:mistakes?|errors?|slips?)|"
    r"knew|heard|had the|had no|(?:one|two|three) stor(?:y|ies)|holds (?:it|the|an?)|one example|would decide)\b|"
    r"[\"“][^\"”]{12,}[\"”]"
)
_JUDGED = re.compile(
    r"^(?:\W*)(?:demonstrated|meets?|liked|did not convince|didn't convince|shows?|showed|scored|rated|ticked|"
    r"displayed|proven|has|lives|interviewed|did (?:well|not meet)|didn't meet)\b"
)
_SCORED = re.compile(
    r"\b(?:scores?|scored|ratings?|rated|marks|scorecards?|average|mean|estimate|threshold|total|by the "
    r"(?:numbers|figures)|figures put|out of (?:ten|five|\d+)|chance of)\b|"
    r"\b\d+(?:\.\d+)?\s*/\s*\d+|\b\d+(?:\.\d+)? ?%|±|\b[1-5]s\b|^\W*[1-5](?:\.\d+)?\b|\b[a-z]+ "
    r"[1-5](?:\.\d+)?(?:,|\.|$)|\b(?:got|gave|given|gets|a|an|all|both|below|under|above|over|at) (?:an? "
    r")?[1-5](?:\.\d+)?\b|\b[a-d][+-]"
)
_SKILL = re.compile(
    r"\b(?:communicat\w+|plan(?:ning|s|ner)?|organi[sz]\w+|leader(?:ship)?|lead|team ?work\w*|problem[- ]solv\w+|"
    r"stock|service|sales?|sell\w*|selling|safety|hygiene|"
    r"financ\w+|budget\w*|account\w*|numbers|coach\w*|manage\w*|negotiat\w+|complaint\w*|stakeholder\w*|"
    r"technical\w*|knowledge|skills?|abilit\w+|able|competenc\w+|negotiator|seller|"
    r"experience|customer\w*|logistics|retail|pressure|delegat\w+|strateg\w+|thinking|detail|time|values?|"
    r"must-haves|requirements?|standards?|shift|analysis|analytic\w*|"
    r"training|quality|audit\w*|marketing|digital|software|project\w*|presentation\w*|writing|languages?|english|"
    r"driving|cooking|care|decision\w*|judg\w+|evidence|expertise|qualifications?|degree|certif\w+|licen[cs]e|"
    r"understands?|understanding|compliance|excel|knows?)\b"
)
_SAYS_LITTLE, _LONG = 12, 18  # words after which a text is not vague, or tells more than it asserts


def bare(text: str) -> Bare | None:
    """Say what a reason is that holds nothing said or done; None where it does."""
    folded = fold(text)
    judged = _JUDGED.match(folded) is not None
    scored = _SCORED.search(folded) is not None
    done = _DONE.search(folded) is not None or any(did(sentence.text) for sentence in sentences(text))
    if done and not (judged and len(words(folded)) < 12) and not (scored and len(words(folded)) < 10):
        return None
    if scored:
        return "score-only"
    skilled = _SKILL.search(folded) is not None
    if len(words(folded)) > (_LONG if skilled else _SAYS_LITTLE):
        return None
    return "no-evidence" if skilled else "vague"
