"""What claims about a job look like in a text: expressions over folded text, each yes with its no."""

from __future__ import annotations

import re

from kedua.engine.language.text import phrases

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
NUMBERS = {word: number for number, word in enumerate((*_WORDS, *_TEENS), 1)} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
}
_N = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NOT = r"(?:no|never|without|not on|not at|not|free of|hardly any|free)"
HOURS = re.compile(
    rf"\b({_N})(?:\.\d)?(?: ?(?:-|to|or) ?({_N}))?[ -]?(?:hours?|hrs?)\b(?:[ -]working)?(?: (?:of work|over \w+ days"
    rf"|a|per|each|every|in a|/)+)? ?[ -]?(?:a |per |in a |each |every |/ ?)?week\b"
)
DAYS_A_WEEK = re.compile(rf"\b({_N})[ -](?:working )?days?[ -](?:a|per|each|every)? ?(?:working )?week\b")
# "Four days on and three off": as many days of a week.
ON_AND_OFF = re.compile(rf"\b({_N}) (?:days )?on,?(?: and)?,? ({_N}) (?:days )?off\b")
SHIFT_HOURS = re.compile(
    rf"\b({_N})[ -]hours?[ -](?:(?:day|night|early|late|long) )?shifts?\b|\bshifts? of ({_N}) hours\b"
)
FROM_TO = re.compile(rf"\b({_DAY})s?(?: ?(?:-|to|through|until) ?| till )({_DAY})s?\b")
NO_WEEKENDS = phrases(
    rf"\b{_NOT} (?:work(?:ing)? )?(?:on )?(?:weekends?|saturdays?(?: (?:or|and) sundays?)?|sundays?)\b",
    r"\b(?:weekends?|saturdays? and sundays?) (?:are |is |stay |always )*(?:off|free|yours|your own)\b"
    r"|\bno weekend (?:work|duty|shifts?)\b",
    r"\bweekends? off\b|\b(?:closed|shut) (?:on|at) weekends\b",
)
WEEKENDS = phrases(
    r"\b(?:works?|working|shifts?|duty|duties|rosters?|open)(?: \w+){0,3} (?:on )?(?:\w+ )?(?:weekends?"
    r"|saturdays?|sundays?)\b",
    r"\bweekend (?:work|shifts?|duty|duties|rosters?|trips?|events?)\b|\b(?:weekends?|saturdays?"
    r"|sundays?) (?:\w+ ){0,3}(?:work|working|working days?|rostered)\b",
    r"\b(?:every|each|two|three|one|alternate|some|most|second|third) (?:other )?(?:weekends?|saturdays?"
    r"|sundays?)\b",
    r"\bincluding (?:\w+ )?(?:weekends?|saturdays?|sundays?)\b|\bweekends? and public holidays\b",
)
NO_NIGHTS = phrases(
    rf"\b{_NOT} (?:work(?:ing)? )?(?:at )?nights?(?: shifts?| work| duty)?\b|\bnever at night\b|\bday shifts? only\b",
    r"\bnights? (?:are|is) (?:not|never) (?:worked|rostered|part|needed|asked)\b|\b(?:nobody|no one) works (?:at )?nights?\b",
)
NIGHTS = phrases(
    r"\bnight (?:shifts?|duty|duties|work|rosters?|crossings?|flights?|sailings?|runs?|patrols?|rounds?|trips?|calls?"
    r"|deliver(?:y|ies)|services?)\b|\b(?:work|works|working|shifts?|on call) (?:\w+ ){0,3}(?:at "
    r"|by )?nights?\b"
)
NO_SHIFTS = phrases(
    r"\bno (?:shifts?|shift work|rota|rosters?)\b|\b(?:office|fixed|regular) hours(?: only)?\b|\bwithout shifts\b"
    r"|\bnot? (?:a )?shift work\b"
)
SHIFTS = phrases(
    r"\b(?:rotating|rotational|split|alternating|two|three|early|late|morning and evening) shifts?\b|\bshift work\b"
    r"|\bin shifts\b|\bby roster\b"
)
NO_OVERTIME = phrases(
    r"\b(?:no|never|without|hardly any) overtime\b|\bovertime is (?:not expected|never asked for|rare)\b"
    r"|\bleave on time\b"
)
OVERTIME = phrases(
    r"\bovertime (?:is |of |at |on |in |before |most |every |each |about |up |for )|\b(?:work|works|hours of|some"
    r"|paid|unpaid) overtime\b|\bstay late\b"
)
ONSITE = phrases(
    r"\b(?:no|not|never) (?:\w+ ){0,3}(?:remote(?: work)?|(?:from )?home|home office|work from home"
    r"|working from home)\b|\b(?:fully |always )?on[- ]?site\b(?: only)?",
    r"\b(?:every day|five days a week|5 days a week|all week) (?:in|at) (?:the|our) \w+|\bin the office (?:every day"
    r"|all week|five days)\b",
)
HYBRID = phrases(
    rf"\bhybrid\b|\b({_N})(?: or ({_N}))? days?(?: (?:a|per|each|every) week)? (?:\w+ ){{0,3}}(?:from|at) home\b"
    rf"|\bhome office (?:on )?({_N}) days?\b",
    rf"\b(?:in|at) (?:the|our) office (?:on )?{_N} days?\b|\b{_N} days?(?: (?:a|per|each) week)? in (?:the"
    rf"|our) office\b|\bpart(?:ly)? from home\b",
)
REMOTE = phrases(
    r"\b(?:fully|entirely|completely|100 ?%|all) remote(?:ly)?\b|\bremote (?:job|role|position|work|only)\b"
    r"|\bfrom anywhere\b|\bentirely from home\b"
)
HOME = phrases(r"\b(?:work|works|working|job|role)(?: \w+){0,2} from home\b|\bwork-from-home\b")
NO_TRAVEL = phrases(
    r"\b(?:no|never|without|hardly any) (?:business )?(?:travel|travelling|trips?|overnight stays?)\b|\b(?:does"
    r"|do) not travel\b|\btravel is not\b"
)
TRAVEL = phrases(
    r"\b(?:travels?|travelling|traveling)\b(?! (?:to work|allowance|claims?|expenses?|agen\w+|time|costs?|light"
    r"|industry|packages?))|\b(?:business|work|site|overnight|day) trips?\b"
    r"|\bon the road\b|\bnights? away\b|\bovernight stays?\b"
)
SHARE = re.compile(r"(\d{1,2}) ?(?:%|per ?cent)")
TEMPORARY = phrases(
    r"\b(?:fixed[- ]term|temporary(?! (?:workers?|staff|colleagues|employees|help))"
    r"|temp|contract role|contract position|seasonal|internship)\b|\b(?:one|two|six"
    r"|twelve|\d+)[- ](?:month|year) contract\b|\bcontract of\b"
    rf"|\bcontract (?:runs|lasts|is|goes) (?:for |until |till )?(?:{_N} (?:months?|years?)|the end)\b"
    rf"|\b(?:for|only) {_N} months only\b"
)
PERMANENT = phrases(r"\bpermanent\b|\bopen[- ]ended\b")
REPORTS = re.compile(
    r"(?<!not )\b(?:report(?:s|ing)? (?:directly |straight )?to|(?:you|who|post|role|job) (?:is |are )?(?:answers?|answerable"
    r"|accountable|responsible) to|(?:supervised|managed|led) by|(?:take|takes|taking) (?:your |their )?(?:orders|instructions)"
    r" from|under the (?:supervision|direction) of|(?:your|the) (?:boss|line manager|supervisor) is) "
    r"(?!(?:you|them|us|calls?|customers?|guests?|callers?|clients?|e-?mails?|the phone|its? own)\b)"
    r"(?:the |our |your |a |an )?([a-z][a-z&' -]{2,50}?)(?=[,.;:()]|$"
    r"| who\b| and \w+ \w+| at\b| in\b| with\b| on\b| every\b| each\b)"
)
TEAM = re.compile(
    rf"\b(?:team|crew|group|squad|shift) of (?:about |around )?({_N})\b|\b({_N})[- ](?:person|people|strong"
    rf"|member) (?:team|crew|group)\b"
    rf"|\b(?:team|crew|group|squad) (?:has|counts|numbers|consists of|is) (?:about |around )?({_N})"
    r"(?: (?:people|persons|members|colleagues|hands|of us))?\b(?! (?:years?|months?|outlets?|shifts?|days?|branches|sites))"
    rf"|\b({_N}) (?:\w+ ){{1,2}}(?:in|on|make up) (?:the|our|your) (?:team|crew|group)\b"
)
FILLER = frozenset(
    ("the", "our", "your", "a", "an", "of", "for", "and", "senior", "head", "lead", "manager", "director")
)
