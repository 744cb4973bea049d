"""Who does what to whom: leading, teaching, reporting, and what somebody does for the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kedua.engine.language.guard_facts import Fact, Held
from kedua.engine.language.guard_lemma import lemma
from kedua.engine.language.guard_lexicon import WORD, says
from kedua.engine.language.guard_pieces import Piece

_PEOPLE = (
    r"(?:team|staff|crew|people|colleagues?|co-workers?|juniors?|trainees?|interns?|assistants?"
    r"|volunteers?|newcomers?|starters?|joiners?"
    r"|nurses?|cooks?|drivers?|cashiers?|operators?|technicians?|teachers?|carers?|workers?|guards?"
    r"|waiters?|engineers?|developers?|agents?"
    r"|gardeners?|counsellors?|butchers?|porters?|guides?|tailors?|editors?|writers?|translators?|testers?|researchers?"
    r"|instructors?|tutors?|hairdressers?|therapists?|planners?|partners?|pharmacists?|carpenters?|plumbers?|electricians?|welders?|painters?|signalmen"
    r"|attendants?|officers?|executives?|designers?|mechanics?|fitters?|bakers?|baristas?|pickers?"
    r"|packers?|cleaners?|clerks?|employees?"
    r"|apprentices?|analysts?|helpers?|supervisors?|managers?|department|unit|reports)"
)
_LEAD = (
    r"(?:lead|leads|leading|manag(?:e|es|ing)|supervis(?:e|es|ing)|oversee(?:s|ing)?|direct(?:s"
    r"|ing)?|head(?:s|ing)?(?: up)?|in charge of|responsible for|run(?:s|ning)?|leadership of)"
)
_LEADS = re.compile(rf"\b{_LEAD} (?:(?!and\b|with\b|to\b|of\b(?! \w+ {_PEOPLE}))[\w'-]+ ){{0,3}}?{_PEOPLE}\b")
_LEADER = re.compile(
    rf"\b{_LEAD} (?:[\w'-]+ ){{0,5}}?{_PEOPLE}\b|\breports? to you\b|\bline management\b|\byou lead\b"
    r"|^\W*(?:[a-z ]{2,15}: )?(?!report|work|with\b)(?:[\w'-]+ ){0,4}?(?:team lead(?:er)?|supervisor|head chef|manager)\b"
    r"(?! and\b)(?!.*\b(?:you|with|s|checks?|decides?|reads?|guides?|approves?|trains?)\b)"
)
_TO_YOU = re.compile(
    r"\b(?:report(?:s|ing)?|answer(?:s|ing)?|accountable|responsible)(?: \w+)? (?:in)?to you\b"
    r"|\b(?:is|are|be) (?:led|managed|supervised) by you\b|\byour direct reports?\b"
)
_TEACH = r"(?:train|teach|coach|mentor|guide|instruct|onboard)"
_TAUGHT = re.compile(
    rf"\b(?:{_TEACH}|show|tell)(?:s|es|ed)? you\b(?! now)|\b(?:are|be|get|being|is|were) (?:\w+ ){{0,2}}?(?:trained"
    r"|taught|coached|mentored|guided|instructed|shown|onboarded)\b(?! by you)"
    r"|\b(?:training|mentoring|mentor|coaching|coach|buddy|induction|course|courses)\b(?! (?:new"
    r"|junior|staff|volunteers|others|colleagues|other))"
    r"|\b(?:train|study|qualify) (?:as|to be|to become|towards)\b"
)
_TEACHES = re.compile(
    rf"\byou(?:'ll)?(?: \w+)? ({_TEACH})\b(?! you\b| on\b| for\b| at\b| before\b| first\b|[.,]|$)"
    rf"|(?:^|[:,;] ?|\band |\bto |\bby |\bthen )(?:\w+ly )?({_TEACH}"
    r"|training|teaching|coaching|mentoring|guiding|instructing|onboarding) (?!(?:last|take|start|cover|cost)s?\b|you\b|as\b"
    r"|to\b|towards\b|in\b|on\b|for\b|is\b|and\b|by\b|from\b|budget|course|provided|given|allowance"
    r"|days?\b|with\b|of you)\w+"
)
_TEACH_ALIKE = {
    "train": ("teach", "instruct", "coach"),
    "teach": ("train", "instruct"),
    "mentor": ("coach", "guid"),
    "coach": ("mentor", "train"),
    "guid": ("mentor",),
    "instruct": ("teach", "train"),
}
_FIRST = ("you", "we", "that", "this", "it", "which", "what")
_WAY, _TO = (
    re.compile(r"\bfrom ([a-z]+) (?:in)?to ([a-z]+)\b"),
    re.compile(r"(?=\b([a-z]+)(?: (?:in)?to |[–-])([a-z]+)\b)"),
)
_OTHERS_DO = re.compile(
    r"(?:^|[;,.:-] )(?:[a-z ]{2,12}: )?(?:(?:an?|the|our) (?:[\w-]+ ){1,3}?"
    r"|(?:[\w-]+ ){0,2}[a-z]*(?:er|or|ist|ian|man|ant|chef|head|nurse|owner|partner)s? )([a-z]+s)\b"
)
_YOU_DO = re.compile(r"\byou(?:'ll)? (?:(?:will|also|then|can|may|must|regularly) )*(\w+)\b")
_DOES_YOU = re.compile(r"^(?:an?|the|our|your)? ?([\w -]+?) ([a-z]+s) (?:you|your)\b")


def other_way(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find who leads, teaches or answers to whom, where the facts have it the other way round or not at all."""
    if (hit := _TO_YOU.search(folded)) and not _any(held, _TO_YOU, _LEADS):
        yield from _pieces_at(cut, hit)
    if (hit := _LEADS.search(folded)) and not _leads_alike(cut, hit, held):
        yield from _pieces_at(cut, hit)
    if hit := _TEACHES.search(folded):
        if not any(_teaches(one.text) & _teaches(folded) for one in held.facts):
            yield from _pieces_at(cut, hit)
    elif (hit := _TAUGHT.search(folded)) and not _any(held, _TAUGHT):
        yield from _pieces_at(cut, hit)
    yield from _turned(folded, cut, held)
    yield from _done_by_others(folded, cut, held)
    yield from _done_for_you(folded, cut, held)
    yield from _turned_round(folded, cut, held)


def _any(held: Held, *patterns: re.Pattern[str]) -> bool:
    return any(pattern.search(fact.text) for fact in held.facts for pattern in patterns)


def _teaches(folded: str) -> set[str]:
    """Name the ways of teaching others in a folded text."""
    found = {lemma(hit.group(1) or hit.group(2)) for hit in _TEACHES.finditer(folded)}
    return found | {other for word in found for other in _TEACH_ALIKE.get(word, ())}


def _turned(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find what the reader does to somebody who, in the facts, does it to the reader."""
    for hit in _YOU_DO.finditer(folded):
        verb = lemma(hit[1])
        of_you = [
            (fact, turned)
            for fact in held.facts
            if (turned := _DOES_YOU.search(fact.text)) and lemma(turned[2]) == verb
        ]
        if not of_you or any(verb in fact.keys for fact in held.facts if not _DOES_YOU.search(fact.text)):
            continue
        doers = frozenset().union(*(says(word) for _fact, turned in of_you for word in WORD.findall(turned[1])))
        if any(piece.role == "word" and piece.start >= hit.end() and not piece.keys.isdisjoint(doers) for piece in cut):
            yield from (piece for piece in cut if piece.start <= hit.start(1) < piece.end)


def _done_by_others(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find what the reader does and, in the facts, only somebody else does: an attendant who rides along."""
    for hit in _YOU_DO.finditer(folded):
        verb = lemma(hit[1])
        doing = [fact for fact in held.facts if any(word.base == verb for word in fact.words)]
        if doing and all(any(lemma(by[1]) == verb for by in _OTHERS_DO.finditer(fact.text)) for fact in doing):
            yield from (piece for piece in cut if piece.start <= hit.start(1) < piece.end)


def _done_for_you(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find what somebody does for the reader, who does it in the facts: a colleague who checks your work."""
    hit = _DOES_YOU.search(folded)
    if hit is None or hit[1].split()[0] in _FIRST or not hit[0].endswith("your"):
        return
    verb = lemma(hit[2])
    doing = [fact for fact in held.facts if any(word.base == verb for word in fact.words)]
    if doing and all(fact.kind == "duty" and _begins(fact, verb) for fact in doing):
        yield from (piece for piece in cut if piece.start <= hit.start(2) < piece.end)


def _begins(fact: Fact, verb: str) -> bool:
    return any(
        word.base == verb and (not at or fact.text[: word.start].endswith(": ")) for at, word in enumerate(fact.words)
    )


def _turned_round(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find a way from one thing to another that the facts have the other way: "from English to Malay"."""
    for hit in _WAY.finditer(folded):
        ways = [(way[1], way[2]) for fact in held.facts for way in _TO.finditer(fact.text)]
        if (hit[2], hit[1]) in ways and (hit[1], hit[2]) not in ways:
            yield from (piece for piece in cut if hit.start(1) <= piece.start < hit.end())


def _leads_alike(cut: Sequence[Piece], hit: re.Match[str], held: Held) -> bool:
    led = [piece for piece in cut if piece.end == hit.end() or piece.start <= hit.end() - 1 < piece.end]
    return any(
        _LEADER.search(fact.text) and any(not piece.keys.isdisjoint(fact.keys) for piece in led) for fact in held.facts
    )


def _pieces_at(cut: Sequence[Piece], hit: re.Match[str]) -> Iterator[Piece]:
    return (piece for piece in cut if piece.start < hit.end() and piece.end > hit.start())
