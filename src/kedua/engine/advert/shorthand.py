"""The shorthand of notes, written out as a description says it: 40 hrs/wk incl. nights → 40 hours a week including nights."""

from __future__ import annotations

import re
from typing import Final

from kedua.engine.advert.words import TONGUES, listed

_SHORT: Final = {
    "approx": "about",
    "asap": "as soon as possible",
    "avg": "average",
    "cert": "certificate",
    "certs": "certificates",
    "dept": "department",
    "govt": "government",
    "hol": "holiday",
    "hols": "holidays",
    "hr": "hour",
    "hrs": "hours",
    "inc": "including",
    "incl": "including",
    "mgmt": "management",
    "mgr": "manager",
    "min": "minute",
    "mins": "minutes",
    "mth": "month",
    "mths": "months",
    "ppl": "people",
    "wk": "week",
    "wks": "weeks",
    "yr": "year",
    "yrs": "years",
}
_ONLY_COUNTED: Final = listed("hr min mth wk yr")  # "min" may be a minimum: behind a number it is none
_NUMBER: Final = r"\d+(?:[.,]\d+)?"
_WORD: Final = re.compile(
    rf"(?P<count>{_NUMBER}[ -]?)?(?<![\w/.'’-])(?P<short>{'|'.join(_SHORT)})\b\.?(?=$|[\s,;:)/+-])", re.I
)
_STUCK: Final = re.compile(rf"({_NUMBER})(hrs?|mins?|mths?|wks?|yrs?)\b", re.IGNORECASE)
_HOURS: Final = re.compile(rf"\b({_NUMBER}) ?h(?= ?/ ?\w| a week\b| per week\b|$)")
_PERIODS: Final = {"hr": "hour", "wk": "week", "mth": "month", "yr": "year"}
_PER: Final = re.compile(r"(?<=[a-z\d]) ?/ ?(hour|hr|day|night|shift|week|wk|month|mth|year|yr)\b(?! ?/)")
_EVERY: Final = re.compile(r"(?:(?<=\bevery )|(?<=\beach )|(?<=\bper ))(hr|wk|mth|yr)\b")
_A_WEEK: Final = re.compile(r"\bp(?:\.w\.|/w|w\b)")
_A_YEAR: Final = re.compile(r"(?<=\s)p(?:\.a\.|/a\b)")
_TIMES: Final = re.compile(r"\b(\d+) ?x (?=(?:an?|per|every|each) )")
_ABOUT: Final = re.compile(r"~ ?(?=(?:[A-Z]{2,3} ?)?[$£€¥]?\d)")
_WITH: Final = re.compile(r"\bw/ ?(?=\w)")
_WITHOUT: Final = re.compile(r"\bw/o\b", re.IGNORECASE)
_CHARGED: Final = re.compile(r"\bresp\.? for\b")
_LEAVE: Final = re.compile(r"\bAL\b(?<=days AL)")
# "20-minute breaks" and "an 8 hour shift" say it of one thing; "20 minutes", "8 hours a night" count.
_COUNTS: Final = re.compile(
    r"(?=\W*$|[),;:+/]| ?(?:a|an|per|each|every|of|in|from|to|before|after|and|or|with|on|at|for)\b)"
)
# Between words in small letters only: "Levain & Fils", "R&D" and "C + E" are names.
_AND: Final = re.compile(r"(?<=[a-z)]) & (?=[a-z])|(?<=[\w)%][\w)%]) \+ (?=[\w$£€]{2}|\d)")
_TONGUE: Final = re.compile(rf"\b(?:{'|'.join(sorted(TONGUES - {'polish', 'iban'}))})\b")
_DAYS: Final = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_NAMED: Final = rf"(?:{'|'.join(sorted(TONGUES))}|bahasa malaysia|{_DAYS})"
_NAMES: Final = re.compile(rf"\b({_NAMED}) & (?={_NAMED}\b)", re.IGNORECASE)


def written_out(text: str) -> str:
    """Write out the shorthand of a text in English; names of languages get their capital letter."""
    text = _STUCK.sub(r"\1 \2", text)
    text = _WORD.sub(_long, _HOURS.sub(r"\1 hours", text))
    text = _WITH.sub("with ", _WITHOUT.sub("without", text))
    text = _LEAVE.sub("of annual leave", _CHARGED.sub("responsible for", text))
    text = _EVERY.sub(lambda found: _PERIODS[found[1]], text)
    text = _PER.sub(lambda found: f" a {_PERIODS.get(found[1], found[1])}", text).replace(" a hour", " an hour")
    text = _A_YEAR.sub("a year", _A_WEEK.sub("a week", text))
    text = _ABOUT.sub("about ", _TIMES.sub(r"\1 times ", text))
    text = _NAMES.sub(r"\1 and ", _AND.sub(" and ", text))
    return _TONGUE.sub(lambda name: name[0].capitalize(), text)


def _long(found: re.Match[str]) -> str:
    count, short = found["count"] or "", found["short"]
    if (short.lower() in _ONLY_COUNTED and not count) or (not short.islower() and not count and found.start()):
        return found[0]
    said = _SHORT[short.lower()]
    many = short.lower() in _ONLY_COUNTED and not count.endswith("-") and count.strip() != "1"
    said += "s" if many and _COUNTS.match(found.string, found.end()) else ""
    return count + (said.capitalize() if short[0].isupper() and not count else said)
