"""Words that the facts hold, each apart, put together in a way that no fact does: who does what to whom, what of what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kedua.engine.language.guard_facts import Held
from kedua.engine.language.guard_lemma import lemma
from kedua.engine.language.guard_lexicon import DOING_WORDS, SOFT_WORDS, WORD, phrase_of, says
from kedua.engine.language.guard_pieces import Piece, in_value
from kedua.engine.language.guard_values import Value

_PEOPLE = (
    r"(?:team|staff|crew|people|colleagues?|co-workers?|juniors?|trainees?|interns?|assistants?|volunteers?|newcomers?|starters?|joiners?"
    r"|nurses?|cooks?|drivers?|cashiers?|operators?|technicians?|teachers?|carers?|workers?|guards?|waiters?|engineers?|developers?|agents?"
    r"|attendants?|officers?|executives?|designers?|mechanics?|fitters?|bakers?|baristas?|pickers?|packers?|cleaners?|clerks?|employees?"
    r"|apprentices?|analysts?|helpers?|supervisors?|managers?|department|unit|reports)"
)
_LEAD = r"(?:lead|leads|leading|manag(?:e|es|ing)|supervis(?:e|es|ing)|oversee(?:s|ing)?|direct(?:s|ing)?|head(?:s|ing)?(?: up)?|in charge of|responsible for|run(?:s|ning)?|leadership of)"
_LEADS = re.compile(rf"\b{_LEAD} (?:(?!and\b|with\b|to\b|of\b(?! \w+ {_PEOPLE}))[\w'-]+ ){{0,3}}?{_PEOPLE}\b")
_LEADER = re.compile(rf"\b{_LEAD} (?:[\w'-]+ ){{0,5}}?{_PEOPLE}\b|\b(?:team lead(?:er)?|supervisor|head chef|manager|reports? to you|line management)\b")
_TO_YOU = re.compile(r"\b(?:report(?:s|ing)?|answer(?:s|ing)?|accountable|responsible)(?: \w+)? (?:in)?to you\b|\b(?:is|are|be) (?:led|managed|supervised) by you\b|\byour direct reports?\b")
_TEACH = r"(?:train|teach|coach|mentor|guide|instruct|onboard)"
_TAUGHT = re.compile(
    rf"\b(?:{_TEACH}|show|tell)(?:s|es|ed)? you\b|\b(?:are|be|get|being|is|were) (?:\w+ ){{0,2}}?(?:trained|taught|coached|mentored|guided|instructed|shown|onboarded)\b"
    r"|\b(?:training|mentoring|mentor|coaching|coach|buddy|induction|course|courses)\b(?! (?:new|junior|staff|volunteers|others|colleagues|other))"
    r"|\b(?:train|study|qualify) (?:as|to be|to become|towards)\b"
)
_TEACHES = re.compile(
    rf"\byou(?:'ll)?(?: \w+)? ({_TEACH})\b(?! you)|(?:^|[:,;] ?|\band |\bto |\bby |\bthen )(?:\w+ly )?({_TEACH}|training|teaching|coaching|mentoring|guiding|instructing|onboarding) (?!you\b|as\b|to\b|towards\b|in\b|on\b|for\b|is\b|and\b|by\b|from\b|budget|course|provided|given|allowance|days?\b|with\b|of you)\w+"
)
_TEACH_ALIKE = {
    "train": ("teach", "instruct", "coach"),
    "teach": ("train", "instruct"),
    "mentor": ("coach", "guid"),
    "coach": ("mentor", "train"),
    "guid": ("mentor",),
    "instruct": ("teach", "train"),
}
_YOU_DO = re.compile(r"\byou(?:'ll)? (?:(?:will|also|then|can|may|must|regularly) )*(\w+)\b")
_DOES_YOU = re.compile(r"^(?:an?|the|our|your)? ?([\w -]+?) ([a-z]+s) (?:you|your)\b")
_DEMANDS = re.compile(
    r"(?<!what )\b(?:is|are) (?:an? )?(?:absolute )?(?:must|required|essential|mandatory|compulsory|necessary|needed|expected)\b"
    r"|\b(?:you )?must (?:know|have|hold|bring|speak|be)\b|\byou need (?:to (?:know|have|hold|bring|speak)|an?|good|some)\b|^\W*(?:required|must have|essential)\b"
)
_FORWARD = ("you", "must", "required", "essential")
_HAS_DONE = re.compile(r"\byou(?:'ve| have| will have)(?: already| previously| ever)? (\w+(?:ed|ught|wn|ilt|old|ven|ade|one|un))\b(?! to\b)")
_ASKED_NOUNS = frozenset(
    phrase_of(word)
    for word in """experience,background,knowledge,skill,certificate,certification,diploma,degree,licence,qualification,permit,worked,know-how,
    expertise,understanding,report to,reporting to,answer to,boss,line manager,experienced""".replace("\n", "").split(",")
)
_JOIN = re.compile(r"^[\s,-]*(?:(?:in|with|of|as|for|at|to|from|about|on|is|using|the|a|an|our|your|and/or|driving|working|doing|handling)\b[\s-]*)*$")
_NEAR = re.compile(r"^ (?:(?:of|for|to|from|about) )?(?:(?:the|a|an|our|your|their|its|each|every|all) )?$")
_OBJECT = re.compile(r"^ (?:(?:the|a|an|our|your|their|its|each|every|all) )?$")
_INCLUDING = re.compile(r"\binclud(?:ing|es?|ed)\b|\binclusive\b|\bwith .{1,20} included\b")
_MONEY = re.compile(r"\b(?:rm|myr|sgd|usd|gbp|eur) ?\d|[$£€] ?\d")


def swapped(folded: str, cut: Sequence[Piece], said: Sequence[Value], held: Held) -> Iterator[Piece]:
    """Find pieces that stand to each other as in no fact."""
    cut = [piece for piece in cut if not in_value(piece, said)]
    yield from _other_way(folded, cut, held)
    yield from _turned(folded, cut, held)
    yield from _demanded(folded, cut, held)
    yield from _has_done(folded, cut, held)
    yield from _unbound(folded, cut, held)


def _other_way(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find who leads, teaches or reports to whom, where the facts have it the other way round or not at all."""
    if (hit := _TO_YOU.search(folded)) and not any(_TO_YOU.search(one.text) or _LEADS.search(one.text) for one in held.facts):
        yield from _pieces_at(cut, hit)
    if (hit := _LEADS.search(folded)) and not _leads_alike(cut, hit, held):
        yield from _pieces_at(cut, hit)
    if (hit := _TEACHES.search(folded)) and not any(_teaches(one.text) & _teaches(folded) for one in held.facts):
        yield from _pieces_at(cut, hit)
    elif hit is None and (hit := _TAUGHT.search(folded)) and not any(_TAUGHT.search(one.text) for one in held.facts):
        yield from _pieces_at(cut, hit)
    if (hit := _INCLUDING.search(folded)) and _MONEY.search(folded) and not any(_INCLUDING.search(one.text) for one in held.facts):
        yield from _pieces_at(cut, hit)


def _teaches(folded: str) -> set[str]:
    """Name the ways of teaching others in a folded text."""
    found = {lemma(hit.group(1) or hit.group(2)) for hit in _TEACHES.finditer(folded)}
    return found | {other for word in found for other in _TEACH_ALIKE.get(word, ())}


def _has_done(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find a claim of experience that no fact asks for."""
    hit = _HAS_DONE.search(folded)
    if hit is None:
        return
    if any(hit[1] == word.text for fact in held.facts for word in fact.words if fact.kind != "duty"):
        return
    following = [piece for piece in cut if piece.role == "word" and piece.end > hit.end(1)]
    asked = [fact for fact in held.facts if fact.kind == "ask"]
    if not any(not piece.keys.isdisjoint(fact.keys) for piece in following for fact in asked):
        yield from (piece for piece in cut if piece.start <= hit.start(1) < piece.end)


def _turned(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find what the reader does to somebody who, in the facts, does it to the reader."""
    for hit in _YOU_DO.finditer(folded):
        verb = lemma(hit[1])
        of_you = [(fact, turned) for fact in held.facts if (turned := _DOES_YOU.search(fact.text)) and lemma(turned[2]) == verb]
        if not of_you or any(verb in fact.keys for fact in held.facts if not _DOES_YOU.search(fact.text)):
            continue
        doers = frozenset().union(*(says(word) for _fact, turned in of_you for word in WORD.findall(turned[1])))
        if any(piece.role == "word" and piece.start >= hit.end() and not piece.keys.isdisjoint(doers) for piece in cut):
            yield from (piece for piece in cut if piece.start <= hit.start(1) < piece.end)


def _demanded(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find what is called a must and is in the facts only as something to do, or as a plus."""
    hit = _DEMANDS.search(folded)
    if hit is None:
        return
    clause = next((piece.clause for piece in cut if piece.end > hit.start()), 0)
    for piece in cut:
        if piece.role == "word" and piece.clause == clause and (piece.start > hit.start()) == hit[0].startswith(_FORWARD) and not piece.bases[0].isdigit() and piece.bases not in SOFT_WORDS:
            places = held.where(piece.keys)
            if places and all(held.facts[fact].kind == "duty" or "nice" in under for fact, under in places):
                yield piece


def _leads_alike(cut: Sequence[Piece], hit: re.Match[str], held: Held) -> bool:
    led = [piece for piece in cut if piece.end == hit.end() or piece.start <= hit.end() - 1 < piece.end]
    return any(
        _LEADER.search(fact.text) and any(not piece.keys.isdisjoint(fact.keys) for piece in led) for fact in held.facts
    )


def _pieces_at(cut: Sequence[Piece], hit: re.Match[str]) -> Iterator[Piece]:
    return (piece for piece in cut if piece.start < hit.end() and piece.end > hit.start())


def _unbound(folded: str, cut: Sequence[Piece], held: Held) -> Iterator[Piece]:
    """Find experience, certificates and the like of one fact that are said of what only another fact holds."""
    weighty = [piece for piece in cut if piece.role == "word"]
    for before, one, other in zip((None, *weighty), weighty, weighty[1:], strict=False):
        gap = folded[one.end : other.start]
        if one.clause != other.clause or not (
            _JOIN.match(gap) if _is_asked(one) else _NEAR.match(gap) or (_is_asked(other) and not gap.strip(" -"))
        ):
            continue
        ours, theirs = _facts(one, held), _facts(other, held)
        if not ours or not theirs or ours & theirs:
            continue
        if any(not ours.isdisjoint(_facts(piece, held)) for piece in _next(weighty, other)):
            continue
        if gap == " " and before is not None and not theirs.isdisjoint(_facts(before, held)):
            continue
        asked = _is_asked(one) or (_is_asked(other) and not gap.strip(" -"))
        does = one.bases[0] in DOING_WORDS and all(held.facts[fact].kind == "duty" for fact in ours) and _OBJECT.match(gap)
        if asked or does or not (_is_served(one) or _is_served(other)) and all(held.facts[fact].kind in ("duty", "ask") for fact in ours | theirs):
            yield one if _is_asked(one) else other


def _facts(piece: Piece, held: Held) -> set[int]:
    return {fact for fact, _under in held.where(piece.keys)}


def _next(cut: Sequence[Piece], piece: Piece) -> Sequence[Piece]:
    at = cut.index(piece)
    return [one for one in cut[at + 1 : at + 3] if one.clause == piece.clause]


def _is_asked(piece: Piece) -> bool:
    return piece.bases in _ASKED_NOUNS


def _is_served(piece: Piece) -> bool:
    return piece.bases in SOFT_WORDS
