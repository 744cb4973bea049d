"""The occasions on which a candidate is written to, and what a message must hold on each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Occasion = Literal[
    "received",
    "invitation",
    "preparation",
    "reminder",
    "thank-you",
    "deciding",
    "undecided",
    "reopened",
    "further",
    "assessment",
    "passed",
    "not-passed",
    "feedback-offer",
    "feedback",
    "withdrawn",
    "job-closed",
    "answer",
    "own",
    "reply",
]


@dataclass(frozen=True, slots=True)
class Duty:
    """What a message owes its reader. outcome: it must say how it ended; step: a next step or a date.

    longest: in words; a longer one is not read to the end.
    """

    outcome: bool = False
    step: bool = False
    longest: int = 220


DUTIES: dict[Occasion, Duty] = {
    "received": Duty(step=True),
    "invitation": Duty(step=True),
    "preparation": Duty(longest=260),
    "reminder": Duty(step=True),
    "thank-you": Duty(step=True),
    "deciding": Duty(step=True),
    "undecided": Duty(step=True),
    "reopened": Duty(step=True),
    "further": Duty(step=True),
    "assessment": Duty(step=True),
    "passed": Duty(outcome=True, step=True),
    "not-passed": Duty(outcome=True),
    "feedback-offer": Duty(step=True),
    "feedback": Duty(longest=320),
    "withdrawn": Duty(outcome=True),
    "job-closed": Duty(outcome=True),
    "answer": Duty(longest=320),
    "own": Duty(longest=400),
    "reply": Duty(longest=4000),
}
# Those for which there are words of ours; one's own words and what comes in have none.
WORDED: tuple[Occasion, ...] = tuple(name for name in DUTIES if name not in ("own", "reply"))


# How people call an occasion, in the order in which it is looked for: "not passed" before "passed", a reminder of an
# interview before the interview. Spelled with single spaces, in lower case; what the name of ours says comes first.
_CALLED: tuple[tuple[Occasion, str], ...] = (
    ("own", r"^(?:own|general|other|custom|free|misc\w*|none|any|note|message|e-?mail|unspecified|n a|na)\b"),
    (
        "feedback-offer",
        (
            r"\boffer\w* (?:\w+ ){0,3}feedback|feedback (?:\w+ ){0,2}(?:offer\w*|invit\w*|available)|"
            r"\binvit\w* \w+ feedback"
        ),
    ),
    ("feedback", r"\bfeedback\b"),
    (
        "withdrawn",
        (
            r"\bwithdr[ae]w\w*|\bcandidate (?:declin|cancel|pulled|said no)\w*|\bpulled out|\bno longer interested|"
            r"\boptout|\bopt out"
        ),
    ),
    (
        "job-closed",
        (
            r"\b(?:job|position|role|vacancy|post|posting|opening|requisition|search|hiring|"
            r"recruitment)\b.*\b(?:clos\w+|cancel\w*|filled|"
            r"frozen|withdrawn|ended|removed|dropped|freeze|on hold|stopped|over)\b|\b(?:clos\w+|cancel\w*|filled|"
            r"frozen|ended) (?:the |of "
            r"(?:the )?)?(?:job|position|role|vacancy|post|posting|opening|search|recruitment)\b|\bhiring freeze|"
            r"^(?:closed|closing|closure)$"
        ),
    ),
    (
        "not-passed",
        (
            r"\b(?:not|didn t|did not|no|non|un|wasn t|isn t) ?(?:pass|success|select|hired?\b|offer|chosen|accept|"
            r"shortlist|proceed|progress|"
            r"mov|going|a fit|through|appoint|advanc)\w*|\breject\w*|\bunsuccess\w*|\bdecline[ds]?\b|\bregret|"
            r"\bturn(?:ed|ing)? down|"
            r"\bfail\w*|\brefus\w*|\bbad news|\bnegative|\bnopass|\bnotpassed|\bdeselect|\bknock ?back|\beliminat\w*|"
            r"\bdisqualif\w*|"
            r"^(?:no|nope)$|\bdecision no\b"
        ),
    ),
    (
        "assessment",
        (
            r"\bassess\w*|\b(?:work|sample|home|skills?|written|coding|technical|take ?home)? ?(?:exercise|assignment|"
            r"task|test|work sample|"
            r"case stud\w+|homework|take ?home|challenge|reference check|reference call|references)\b"
        ),
    ),
    ("reminder", r"\bremind\w*|\bnudge|\bfollow ?up before"),
    (
        "preparation",
        r"\bprep\b|\bprepar\w*|\bwhat to expect|\bbefore (?:the|your) interview|\bhow to get ready|\bbriefing",
    ),
    (
        "deciding",
        (
            r"\bdeciding|\bundecided|\bno decision|\bdecision (?:\w+ )?(?:pending|delay\w*|postponed|outstanding|open|"
            r"not yet|later)|"
            r"\b(?:pending|delay\w*|awaiting|waiting|postponed)\b|\bon hold|\bhold(?:ing)?\b|\bstatus|\bupdate|"
            r"\bin progress|\bstill|"
            r"\bunder (?:review|consideration)|\bkeep\w* (?:\w+ )?informed|\bprogress|\bnot (?:yet )?decided"
        ),
    ),
    ("thank-you", r"\bthank\w*|\bafter (?:the |an |your )?(?:\w+ )?interview|\bpost interview"),
    (
        "received",
        (
            r"\breceiv\w*|\backnowledg\w*|\breceipt|\bapplied\b|\bapplication (?:in|here|arrived|confirm\w*)|\bgot your|"
            r"\bnew application"
        ),
    ),
    (
        "further",
        (
            r"\b(?:further|additional|another|extra|third|fourth|follow ?up|more|next|final|one more|3rd|targeted|last) "
            r"(?:\w+ )?(?:interview|round|talk|conversation|meeting|call|chat|stage)|\bnext (?:round|stage|step)|"
            r"\bfurther\b"
        ),
    ),
    (
        "invitation",
        (
            r"\binvit\w*|\bsecond (?:interview|round|talk)|\binterview (?:request|scheduled?|booked|confirm\w*|details|"
            r"date|time|proposal)|"
            r"\b(?:schedul|resched|book|arrang|confirm)\w*|^(?:the )?(?:\w+ )?interview$|\b2nd (?:interview|round)"
        ),
    ),
    (
        "passed",
        (
            r"\bpass\w*|\boffer\w*|\bsuccess\w*|\bselected|\bhired?\b|\bhiring\b|\baccept\w*|\bcongrat\w*|\bgood news|"
            r"\bapproved|\bwelcome|"
            r"\bappoint\w*|\bchosen|\bpositive|\bonboard\w*|^yes$"
        ),
    ),
    ("answer", r"\banswer\w*|\bquestions?\b|\bquer(?:y|ies)|\benquir\w*|\binquir\w*"),
)
_NAMES = tuple((name, re.compile(pattern)) for name, pattern in _CALLED)
_EVERY_OTHER_SIGN = re.compile(r"[^a-z0-9]+")
_JOINED = re.compile(r"(?<=[a-z])(?=[A-Z])")


def occasion_named(text: str) -> Occasion | None:
    """Give the occasion that somebody means: our own name of it, or another in common use; None for one not known.

    Letter case, spaces, hyphens and underscores do not matter: "Not Passed", "NOT_PASSED", "notPassed", "no pass".
    """
    plain = _EVERY_OTHER_SIGN.sub(" ", _JOINED.sub(" ", text).lower()).strip()
    ours = plain.replace(" ", "-")
    if ours in DUTIES:
        return ours
    return next((name for name, pattern in _NAMES if pattern.search(plain)), None)


def duty_of(occasion: str) -> Duty:
    """Give what a message owes on an occasion; nothing on one that is not known."""
    return next((duty for name, duty in DUTIES.items() if name == occasion), Duty())
