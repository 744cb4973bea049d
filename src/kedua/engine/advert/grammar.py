"""Brings what somebody does to one form, however it was written: plans, planning, you will plan, responsible for planning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from kedua.engine.advert.articles import DETERMINERS, article
from kedua.engine.advert.verb_finding import (
    AFTER_NOUNS,
    AND,
    SUBORDINATE,
    first_verb,
    form_of,
    is_unread,
    verbs_beside,
    written,
)
from kedua.engine.advert.verbs import DOERS, GERUNDS, VERBS
from kedua.engine.advert.words import COMMON, TONGUES, listed

REMEMBERED: Final = 1_000  # texts: a description that turns out too long reads the same ones again
Kind = Literal["verb", "trait", "noun", "thing", "other"]

_TOKEN: Final = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*|\s+|.", re.DOTALL)
_PERSON: Final = "candidate|person|applicant|role holder|post holder|jobholder|employee"
_ROLE: Final = rf"(?:you|the (?:successful |right |ideal |suitable )?(?:{_PERSON}))"
_SHALL: Final = "(?:will|shall|must|should|(?:will )?need to|needs to|ha(?:ve|s) to|(?:are|is) (?:expected )?to)"
# Openings that say no more than that a duty or a need follows.
_LEADS: Final = re.compile(
    rf"^(?:{_ROLE}(?: will|['’]ll| shall| must| should)? (?:be |are |is )?responsible for"
    r"|(?:main |key )?(?:duties|responsibilities|tasks) (?:include|are):?"
    rf"|{_ROLE} {_SHALL}|{_ROLE}['’]ll|your (?:job|task|role) (?:is|will be) to"
    rf"|(?:must|should|shall|will|to)(?= [a-z])|{_ROLE}(?= [a-z]))\s+",
    re.IGNORECASE,
)
_CHARGED: Final = re.compile(
    r"^(?:be |being |are |is )?(responsible for|in charge of|accountable for)\s+", re.IGNORECASE
)
_NOT: Final = re.compile(r"^(?:do(?:es)? not|don['’]t|doesn['’]t) ", re.IGNORECASE)
_CAN: Final = re.compile(r"^can (?!be\b)", re.IGNORECASE)
_TRAITS: Final = re.compile(
    r"^(?:(?:are|is|be|being) )?(?:(?:fully|quite|very|legally|also|not) )?"
    r"(?=(?:able|afraid|allergic|at (?:ease|home)|available|aware|calm|capable|careful|certified|comfortable|committed"
    r"|confident|curious|detail-oriented"
    r"|eligible|entitled|experienced|familiar|flexible|fluent|friendly|good|happy|honest|keen|licensed|literate|numerate|ok(?:ay)?"
    r"|organised|organized|patient|prepared|proficient|punctual|qualified|ready|registered|reliable|skilled|squeamish"
    r"|trained|trustworthy|used|willing)"
    r"(?:$|,| (?:about|and|around|as|at|by|enough|for|from|in|of|on|or|to|under|when|with|\w{2,}ing)\b)"
    r"|(?:open|fit) (?:for|to)\b|(?:an? )?(?:active |full |paid-up )?member of\b"
    r"|(?:physically|medically) fit\b|up (?:at|before|by) \w)",
    re.IGNORECASE,
)
_MEMBER: Final = re.compile(r"(?:[\w-]+ )?member of\b")
_OF_AGE: Final = re.compile(
    r"(?:(?:aged|over|above) \d\d(?=$|,| by law)|(?:at least )?\d\d"
    r"(?:\+|(?: years)? (?:or|and) (?:older|over|above)|(?: years)? old| years of age)(?!\w))",
    re.IGNORECASE,
)
# What somebody has done: "led a kitchen before". "Written English" and "driven by results" are none.
_DONE: Final = re.compile(
    r"(?:built|cared|completed|cooked|finished|handled|led|made|managed|passed|served|sold|supervised|taught|won|worked|written)"
    r" (?:an?|the|one|two|three|four|five|\d+|your|as|at|for|in|on|with|people|teams?|children|customers|guests)\b"
    r"|written (?!(?:\w+ )?(?:skills|instructions|communications|tests|exams)\b)(?:\w+ )?\w{3,}s\b"
    r"|run\b.*\bbefore$",
    re.IGNORECASE,
)
_HAS_RUN: Final = re.compile(r"run\b.*\bbefore$", re.IGNORECASE)
_ONE_THING: Final = listed("a an the one two three four five your at")
_LEVEL: Final = re.compile(
    r"(?:[^\W_]+ ){1,3}level [\dA-E]{1,2}\b|(?:[^\W_]+ ){0,2}(?:licence|license) (?:class )?[A-Z]\d?\b"
)
_OTHERS: Final = listed(
    "we they it he she this that these those there here our us i if when while because as after before until although"
    " who which what how why please"
)
_ASIDES: Final = re.compile(r" \([^()]*\)")
_HEAD_ENDS: Final = re.compile(
    r" (?:of|in|for|from|with|who|that|which|and|or|but|to|as|at|on|by)\b|[(–—]|, (?=who|with|or|and)"
)
_QUALITY: Final = re.compile(r"(?:ed|ing|ful|ous|ent|ant|ive|al|able|y)$")  # how a word ends that says of what kind
_SOMEBODY: Final = re.compile(
    r"accountant|engineer|graduate|nurse|midwife|doctor|chef|cook|[^\W\d_]{3,}(?:[ai]list|(?<!l)ist|cian|rian)"
)
_MORE_THAN_A_NOUN: Final = re.compile(r", (?:or|and|but) | (?:or|and|but) (?:able|ready|willing)\b")
_HAD: Final = listed(
    "ability attitude broadband certificates experience eyesight fluency handwriting hearing internet knowledge literacy"
    " manners numeracy patience sense stamina month months year years"
    " licences licenses proficiency qualifications registration skill skills tools transport"
)
_TONGUES: Final = re.compile(
    rf"(?:(?:{'|'.join(sorted(TONGUES))}|bahasa malaysia|bahasa)(?:, | and | or | & |-|$))+", re.IGNORECASE
)
_PLAIN: Final = listed(
    "advanced basic clean clear computer cooking current customer driving early enough excellent experience first fluency food"
    " formal full good neat higher knowledge legal minimum native own previous professional proven recent relevant solid some"
    " sound spoken strong teaching valid working written"
)
_COUNTED: Final = listed(
    "licence license card cert degree diploma certificate certification qualification permit portfolio car vehicle"
    " motorcycle laptop passport visa doctorate phd background voice eye understanding command grasp interest record"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """What somebody does, is or has. base: as after "will"; you: as after "you"; gerund: "planning …", for a list of nouns.

    kind "noun": something one can have. "thing": anything else that is no verb; "other": a sentence of its own, or one that
    nobody can be sure of. The forms of these two are the text as it was.
    """

    kind: Kind
    base: str
    you: str
    gerund: str

    @property
    def sure(self) -> bool:
        """Say whether it may stand behind a subject."""
        return self.kind in ("verb", "trait", "noun")


@lru_cache(maxsize=REMEMBERED)
def read_clause(text: str) -> Clause:
    """Read one duty or need of a tidied text in English."""
    rest = _LEADS.sub("", text, count=1)
    ability = re.sub(r"^(?:the )?ability to\b", "able to", rest, flags=re.IGNORECASE)
    trait = _TRAITS.match(ability)
    if can := _CAN.match(rest):
        what = _small(rest[can.end() :])
        return Clause("trait", f"be able to {what}", f"can {what}", f"being able to {what}")
    if charged := _CHARGED.match(rest) or _NOT.match(rest):
        return _charged(rest, charged) if charged.lastindex else _not_done(rest, charged.end())
    if trait:
        what = _small(ability[trait.end() :] if re.match(r"(?:are|is|be|being) ", ability, re.IGNORECASE) else ability)
        what = article(what) if _MEMBER.match(what) else what
        gerund = f"not being {what[4:]}" if what.startswith("not ") else f"being {what}"
        return Clause("trait", f"be {what}", f"are {what}", gerund)
    tokens = _TOKEN.findall(rest)
    at = None if _HAS_RUN.match(rest) else first_verb(tokens)
    if at is None:
        return _nameless(text, rest, tokens)
    form = form_of(tokens, at)
    wish = "would" in tokens  # "helping at the club would be great" is a sentence of its own
    if form == "gerund" and (wish or is_unread(tokens, at)):
        return Clause("other" if wish else "thing", rest, rest, rest)
    verbs = verbs_beside(tokens, at, form)
    said = {way: _small(written(tokens, verbs, way)) for way in ("base", "you", "gerund")}
    # "Check stock and order lists": what stands after "and" may be a thing, so the form stays as it was written.
    kept = form == "base" and any(token.lower() in AND for token in tokens)
    return Clause("verb", said["base"], said["you"], rest if kept else said["gerund"])


def small_first(text: str) -> str:
    """Begin with a small letter where the first word is one that is never a name."""
    first = re.match(r"[^\W_]+(?:['’][^\W_]+)?", text)
    word = first[0].lower() if first else ""
    known = word in DETERMINERS or word in AFTER_NOUNS or word in _OTHERS or word in VERBS or word in GERUNDS
    return _small(text) if (known or word in _PLAIN or word in COMMON) and word != "i" else text


def _charged(rest: str, found: re.Match[str]) -> Clause:
    """ "Responsible for planning" is planning; responsible for something stays what it is."""
    what = rest[found.end() :]
    tokens = _TOKEN.findall(what)
    at = first_verb(tokens)
    if at is not None and tokens[at].lower() in GERUNDS and form_of(tokens, at) == "gerund":
        return read_clause(what)
    said = f"{found[1].lower()} {small_first(what)}"
    return Clause("verb", f"be {said}", f"are {said}", f"being {said}")


def _nameless(text: str, rest: str, tokens: Sequence[str]) -> Clause:
    """Read what begins with no verb: something one has, or a sentence of its own."""
    first = next((token.lower() for token in tokens if token[0].isalnum()), "")
    if rest != text or first in _OTHERS or re.search(r"[.!?:;]\s", rest) or _has_subject(tokens):
        return Clause("other", text, text, text)
    if said := _small(rest) if _OF_AGE.match(rest) else _somebody(rest):
        return Clause("trait", f"be {said}", f"are {said}", f"being {said}")
    if _DONE.match(rest) or _has_done(rest):
        said = _small(rest)
        return Clause("trait", f"have {said}", f"have {said}", f"having {said}")
    if _TONGUES.fullmatch(rest):
        return Clause("noun", f"know {rest}", f"know {rest}", rest)
    head = re.split(
        r" (?:of|in|for|from|with|that|which|or|and|to|as|at|on|by)\b|[,(]", _ASIDES.sub("", rest), maxsplit=1
    )[0]
    last = (re.findall(r"[^\W_]+", head) or [""])[-1].lower()
    level = _LEVEL.match(rest)
    known = last in _HAD | TONGUES | _COUNTED or first.isdigit() or first in ("a", "an") or level
    if not known or _MORE_THAN_A_NOUN.search(rest):
        return Clause("thing", rest, rest, rest)
    said = _small(rest) if first in _PLAIN | _HAD | _COUNTED else small_first(rest)
    counted = last in _COUNTED or (level and "level" not in level[0])
    said = f"your {said}" if first == "own" else article(said) if counted else said
    return Clause("noun", f"have {said}", f"have {said}", rest)


def _somebody(text: str) -> str:
    """Give what somebody is, with its article: "a clear writer", "a qualified accountant"; "" for anything else."""
    head = _HEAD_ENDS.split(_ASIDES.sub("", text), maxsplit=1)[0]
    words = re.findall(r"[^\W_]+", head.lower())
    named = len(words) > 1 and (words[-1] in DOERS or _SOMEBODY.fullmatch(words[-1]) is not None)
    like = named and (words[0] in ("a", "an") or words[0] in _PLAIN | COMMON or _QUALITY.search(words[0]) is not None)
    return article(_small(text)) if like else ""


def _not_done(rest: str, at: int) -> Clause:
    """What somebody does not do follows "to" without "do"."""
    what = read_clause(rest[at:])
    return Clause("trait", f"not {what.base}", f"do not {what.base}", f"not {what.gerund}")


def _has_done(text: str) -> bool:
    """Say whether a text begins with what somebody did to a thing: "repaired a drone before"."""
    first, second = [*text.lower().split(maxsplit=2), "", ""][:2]
    bases = (first[:-2], first[:-1], first[:-3], first[:-3] + "y") if first.endswith("ed") else ()
    return second in _ONE_THING and not VERBS.isdisjoint(bases)


def _has_subject(tokens: Sequence[str]) -> bool:
    """Say whether a verb stands by itself before any "that" or "who": then it is a sentence of its own."""
    for token in tokens:
        word = token.lower()
        if word in SUBORDINATE:
            return False
        if word in (
            "is",
            "are",
            "was",
            "were",
            "has",
            "will",
            "can",
            "must",
            "may",
            "should",
            "you",
            "we",
            "helps",
            "counts",
        ):
            return True
    return False


def _small(text: str) -> str:
    """Begin with a small letter, but for a word in capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
