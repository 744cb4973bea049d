"""Brings what somebody does to one form, however it was written: plans, planning, you will plan, responsible for planning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from kedua.engine.advert.articles import DETERMINERS, article
from kedua.engine.advert.verbs import BE, GERUNDS, NOUNS_TOO, THIRDS, VERBS, gerund
from kedua.engine.advert.words import COMMON, listed

Kind = Literal["verb", "trait", "noun", "thing", "other"]
Form = Literal["base", "third", "gerund"]

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
_TRAITS: Final = re.compile(
    r"^(?:(?:are|is|be|being) )?(?:(?:fully|quite|very|legally|also) )?"
    r"(?=(?:able|available|aware|calm|capable|careful|certified|comfortable|committed|confident|curious|detail-oriented"
    r"|eligible|entitled|experienced|familiar|flexible|fluent|friendly|good|honest|licensed|literate|numerate"
    r"|organised|organized|patient|prepared|proficient|punctual|qualified|ready|registered|reliable|skilled"
    r"|trained|trustworthy|used|willing)"
    r"(?:$|,| (?:about|and|around|as|at|by|enough|for|from|in|of|on|or|to|under|when|with)\b)|(?:open|fit) (?:for|to)\b)",
    re.IGNORECASE,
)
_OTHERS: Final = listed(
    "we they it he she this that these those there here our us i if when while because as after before until although"
    " who which what how why please"
)
_AFTER_NOUNS: Final = listed(
    "and or but nor of for in on at by to with without within from into onto over under about between during through"
    " per as than that which who whose where when while until since so because if is are was were be can may must will"
    " should have has had do does did before after against along around near"
)
_SUBORDINATE: Final = listed(
    "who whom whose that which when where while because if until although since what whether how why"
)
_AND: Final = frozenset(("and", "or", "but", "then"))
_MADE: Final = listed("made done given written seen used needed required")  # a plural stands before them
_BEFORE_NOUNS: Final = listed(
    "budget care cash content cost design document finance inventory market order price process programme project quote"
    " record release report risk route schedule service shift staff stock supply support test time transport work"
)
_NOUNS_AHEAD: Final = listed(
    "control management planning handling writing taking keeping making support training maintenance analysis"
    " development administration system systems skills knowledge experience coordination preparation"
    " reporting monitoring processing cleaning budgeting forecasting level levels permit permits pass passes"
)
_NAMES_OF_WORK: Final = listed(
    "accounting banking building catering clothing engineering housekeeping marketing nursing wiring"
)
_HAD: Final = listed(
    "ability attitude certificates english experience fluency knowledge literacy malay mandarin manners numeracy"
    " sense month months year years"
    " licences licenses proficiency qualifications skill skills transport"
)
_PLAIN: Final = listed(
    "advanced basic clean clear computer cooking current customer driving early enough excellent experience first fluency food"
    " formal full good higher knowledge legal minimum native own previous professional proven recent relevant solid some"
    " sound spoken strong teaching valid working written"
)
_COUNTED: Final = listed(
    "licence license degree diploma certificate certification qualification registration permit portfolio car vehicle"
    " motorcycle laptop passport visa doctorate phd background voice eye understanding command grasp interest record"
)
_ONE_MORE: Final = listed("also always often regularly never sometimes usually then")


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


def read_clause(text: str) -> Clause:
    """Read one duty or need of a tidied text in English."""
    rest = _LEADS.sub("", text, count=1)
    ability = re.sub(r"^(?:the )?ability to\b", "able to", rest, flags=re.IGNORECASE)
    trait = _TRAITS.match(ability)
    if charged := _CHARGED.match(rest):
        return _charged(rest, charged)
    if trait:
        what = _small(ability[trait.end() :] if re.match(r"(?:are|is|be|being) ", ability, re.IGNORECASE) else ability)
        return Clause("trait", f"be {what}", f"are {what}", f"being {what}")
    tokens = _TOKEN.findall(rest)
    at = _first_verb(tokens)
    if at is None:
        return _nameless(text, rest, tokens)
    form = _form(tokens, at)
    verbs = _verbs(tokens, at, form)
    said = {way: _small(_written(tokens, verbs, way)) for way in ("base", "you", "gerund")}
    # "Check stock and order lists": what stands after "and" may be a thing, so the form stays as it was written.
    kept = form == "base" and any(token.lower() in _AND for token in tokens)
    return Clause("verb", said["base"], said["you"], rest if kept else said["gerund"])


def small_first(text: str) -> str:
    """Begin with a small letter where the first word is one that is never a name."""
    first = re.match(r"[^\W_]+(?:['’][^\W_]+)?", text)
    word = first[0].lower() if first else ""
    known = word in DETERMINERS or word in _AFTER_NOUNS or word in _OTHERS or word in VERBS or word in GERUNDS
    return _small(text) if (known or word in _PLAIN or word in COMMON) and word != "i" else text


def _charged(rest: str, found: re.Match[str]) -> Clause:
    """ "Responsible for planning" is planning; responsible for something stays what it is."""
    what = rest[found.end() :]
    tokens = _TOKEN.findall(what)
    at = _first_verb(tokens)
    if at is not None and tokens[at].lower() in GERUNDS and _form(tokens, at) == "gerund":
        return read_clause(what)
    said = f"{found[1].lower()} {small_first(what)}"
    return Clause("verb", f"be {said}", f"are {said}", f"being {said}")


def _nameless(text: str, rest: str, tokens: Sequence[str]) -> Clause:
    """Read what begins with no verb: something one has, or a sentence of its own."""
    first = next((token.lower() for token in tokens if token[0].isalnum()), "")
    if rest != text or first in _OTHERS or re.search(r"[.!?:;]\s", rest) or _has_subject(tokens):
        return Clause("other", text, text, text)
    head = re.split(r" (?:of|in|for|from|with|that|which|or|and|to|as|at|on|by)\b|[,(]", rest, maxsplit=1)[0]
    last = (re.findall(r"[^\W_]+", head) or [""])[-1].lower()
    if last not in _HAD | _COUNTED and not first.isdigit():
        return Clause("thing", rest, rest, rest)
    said = _small(rest) if first in _PLAIN else small_first(rest)
    said = f"your {said}" if first == "own" else article(said) if last in _COUNTED else said
    return Clause("noun", f"have {said}", f"have {said}", rest)


def _has_subject(tokens: Sequence[str]) -> bool:
    """Say whether a verb stands by itself before any "that" or "who": then it is a sentence of its own."""
    for token in tokens:
        word = token.lower()
        if word in _SUBORDINATE:
            return False
        if word in ("is", "are", "was", "were", "has", "will", "can", "must", "may", "should", "you", "we"):
            return True
    return False


def _first_verb(tokens: Sequence[str]) -> int | None:
    """Find the verb that a duty begins with, after adverbs; None where it begins otherwise."""
    for at, token in enumerate(tokens):
        word = token.lower()
        if not token[0].isalnum():
            if not token.isspace():
                return None
        elif word in VERBS or word in THIRDS or word in GERUNDS:
            return None if _is_noun(tokens, at) else at
        elif word not in _ONE_MORE and not word.endswith("ly"):
            return None
    return None


def _is_noun(tokens: Sequence[str], at: int) -> bool:
    """Say whether a word that may be either is a noun here, by the words after it."""
    word = tokens[at].lower()
    after = _next_words(tokens, at, 2)
    following = after[0] if after else ""
    if word in VERBS:
        compound = following in _NOUNS_AHEAD or (following in GERUNDS and len(after) == 1)
        own = word == "own" and following not in DETERMINERS
        return own or (word in _BEFORE_NOUNS and compound) or (word in NOUNS_TOO and following in ("of", "is", "are"))
    if word in GERUNDS:
        if word in _NAMES_OF_WORK and following not in DETERMINERS:
            return True
        return following in (
            "skills",
            "experience",
            "knowledge",
            "licence",
            "license",
            "certificate",
            "qualification",
            "is",
            "of",
        )
    later = next((token.lower() for token in tokens[at + 1 :] if token[0].isalnum()), "")
    alone = not following and (later not in THIRDS or THIRDS[later] in NOUNS_TOO)
    return THIRDS[word] in NOUNS_TOO and (alone or following in ("of", "is", "are", "for"))


def _form(tokens: Sequence[str], at: int) -> Form:
    word = tokens[at].lower()
    return "base" if word in VERBS else "third" if word in THIRDS else "gerund"


def _verbs(tokens: Sequence[str], first: int, form: Form) -> dict[int, str]:
    """Find the verbs that stand beside the first one, in its form: {index of the token: base}."""
    forms = {"third": THIRDS, "gerund": GERUNDS, "base": {}}[form]
    found = {first: {"base": tokens[first].lower()}.get(form) or forms[tokens[first].lower()]}
    below = 0  # where "who …", "so that …", "by …ing" began: its verbs are somebody else's
    for at in range(first + 1, len(tokens)):
        word, before = tokens[at].lower(), _index_before(tokens, at)
        linked = tokens[before].lower()
        if word in _SUBORDINATE or (form == "gerund" and word in GERUNDS and linked in _AFTER_NOUNS - _AND):
            below = below or at
        elif word in forms and (linked in _AND or linked in (",", *_ONE_MORE) or linked.endswith("ly")):
            in_a_row = _index_before(tokens, before) in found
            if (not below or _back(tokens, below, at)) and (in_a_row or not _plural(tokens, at, form)):
                found[at] = forms[word]
                below = 0
    return found


def _back(tokens: Sequence[str], below: int, at: int) -> bool:
    """Say whether a verb after "who …" is the first one's again: after a comma, after "they …", or it has "it" as object."""
    before = _index_before(tokens, at)
    comma = tokens[before].lower() in _AND and tokens[_index_before(tokens, before)] == ","
    others = any(token.lower() in ("they", "we", "you", "people", "others") for token in tokens[below:before])
    return comma or others or _next_words(tokens, at, 1) in (["it"], ["them"])


def _plural(tokens: Sequence[str], at: int, form: Form) -> bool:
    """Say whether a word beside the verb is the plural of a noun: tests and changes so that …"""
    word = tokens[at].lower()
    after = _next_words(tokens, at, 1)
    if form == "gerund":
        return not after or after[0] in ("of", "is", "are")
    thing = not after or after[0] in _AFTER_NOUNS or after[0] in _MADE or _punctuation_after(tokens, at)
    return THIRDS[word] in NOUNS_TOO and thing and not (word == "checks" and after == ["that"])


def _written(tokens: Sequence[str], verbs: dict[int, str], way: str) -> str:
    def word(at: int) -> str:
        base = verbs[at]
        if way == "gerund":
            return gerund(base)
        return "are" if way == "you" and base == BE else base

    return "".join(word(at) if at in verbs else token for at, token in enumerate(tokens))


def _next_words(tokens: Sequence[str], at: int, most: int) -> list[str]:
    """Give the words after a token up to a mark that ends the phrase."""
    found: list[str] = []
    for token in tokens[at + 1 :]:
        if token[0].isalnum():
            found.append(token.lower())
        elif not token.isspace():
            break
        if len(found) == most:
            break
    return found


def _punctuation_after(tokens: Sequence[str], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1] in ",.;:!?)"


def _index_before(tokens: Sequence[str], at: int) -> int:
    return next((i for i in range(at - 1, -1, -1) if not tokens[i].isspace()), 0)


def _small(text: str) -> str:
    """Begin with a small letter, but for a word in capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
