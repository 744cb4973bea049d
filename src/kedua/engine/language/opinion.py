"""Does a text give away what its writer thought of the candidate? Used to seal what passes between panels."""

from __future__ import annotations

import re

# Word stems that judge a person or an answer wherever they stand.
_JUDGING = """
    admir amaz amateur arrog awesome awful awkward brilliant careless clever clumsy coheren compelling competent concern
    confiden confus convinc cursory dazzl disappoint disorgani[sz] doubt dubious eloquen embarrass evasiv exaggerat excel
    excellent exceptional fantast flimsy fumbl genius glib half-?heart half-?bak hesita hollow ideal ignor immature impress
    inadequa incoheren incompeten inconsisten inexperienc insufficien lacklustre lucid marginal masterful mediocre mislead
    muddl naive nervous outstanding over-?confident over-?stat over-?sold over-?simplif patchy persuasiv poor promising
    questionable rambl reassur red.?flag green.?flag remarkabl sceptic shaky shallow sketchy skeptic sloppy strong struggl
    stumbl stunning substandard superb superficial superior suspicio talent terrible top-notch uncertain unclear unconvinc
    under-?perform under-?whelm uneasy unimpress unprepared unsatisf unsure vague weak wobbl worr
"""
_JUDGING_WHOLE = """
    good great bad best worst better worse fine fair wow thin sharp solid smart happy sorry deep very too rather quite
"""
_VERDICTS = (
    r"\b[1-5](?:\.\d)?\s*(?:/|out of)\s*5\b|\b(?:rat(?:ed|ing)|scored?|gave|level)\s+(?:\w+\s+)?(?:an?\s+)?[1-5]\b|"
    r"\brecommend\w*|\b(?:no[- ])?hire\b|\bthe bar\b|\b(?:below|above)\s+(?:par|average|bar|standard|expectations?)\b|[👍👎]"
)

# Words that judge in a remark, yet may simply belong to the story of a topic ("the fault in the till").
_TELLING = r"""
    \bno\b \bnot\b \bnever\b \bonly\b \bwithout\b \bcannot\b n['’]t\b \black\w* \bfail\w* \bfault\w* \bgaps?\b
    \bissues?\b \bproblem\w* \btroubl\w* \bwrong\w* \bmiss(?:ed|ing|es)\b \bmistak\w* \berrors?\b \bslow\w*
    \bshort\w* \blimit\w* \blost\b \bforgot\w* \bunable\b \bhardly\b \bbarely\b \bless\b \bmore\b \bwell\b
    \bcorrect\w* \baccura\w* \bprecise\w* \bthorough\w* \bexpert\w* \bskilful\w* \bskillful\w* \bcapab\w* \bproud\w*
    \bhonest\w* \bclear\w* \bsuccess\w* \bwhether\b \breally\b \bactually\b \btruly\b \benough\b \bstill\b
    \bclaim\w* \bseem\w* \bappear\w* \bfelt\b \bfeel\w* \bthought\b \bbelie\w* \bsurpris\w* \bsatisf\w* \bregret\w*
    \breject\w*
"""


def _either(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_STEMS = rf"\b(?:{'|'.join(_JUDGING.split())})\w*"
_WHOLE = rf"\b(?:{'|'.join(_JUDGING_WHOLE.split())})\b"
_OPINION = _either(_STEMS, _WHOLE, _VERDICTS)
_HINT = _either(_STEMS, _WHOLE, _VERDICTS, *_TELLING.split())


def shows_opinion(text: str) -> bool:
    """Say whether a topic, told as a noun phrase, holds a word that judges the candidate or the answer."""
    return _OPINION.search(text) is not None


def hints_at_opinion(text: str) -> bool:
    """Say whether an interviewer's own sentence could let one guess what they thought.

    Careful rather than exact: a neutral sentence held back costs some context, one let through breaks the seal.
    """
    return _HINT.search(text) is not None
