"""Finds the verbs of a duty or a need: the one that it begins with, and those that stand beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from kedua.engine.advert.articles import DETERMINERS
from kedua.engine.advert.verbs import BE, GERUNDS, NOUNS_TOO, THIRDS, VERBS, gerund, guessed
from kedua.engine.advert.words import listed

Form = Literal["base", "third", "gerund"]

AFTER_NOUNS: Final = listed(
    "and or but nor of for in on at by to with without within from into onto over under about between during through"
    " per as than that which who whose where when while until since so because if is are was were be can may must will"
    " should have has had do does did before after against along around near"
)
SUBORDINATE: Final = listed(
    "who whom whose that which when where while because if until although since what whether how why"
)
AND: Final = frozenset(("and", "or", "but", "then", "&"))
_OBJECTS: Final = [[word] for word in ("the", "a", "an", "all", "any", "each", "every", "our", "your", "their", "its")]
_LEAST_LETTERS: Final = 4  # of a verb that is not known
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
_SAYING_OF: Final = listed("approve conceive consist dispose hear speak talk think")
_PAPERS: Final = listed("card cert certificate certification check licence license permit qualification ticket")
_LEAST_OF_PAPER: Final = 3  # words
_ONE_MORE: Final = listed("also always often regularly never sometimes usually then")


def first_verb(tokens: Sequence[str]) -> int | None:
    """Find the verb that a duty begins with, after adverbs; None where it begins otherwise."""
    for at, token in enumerate(tokens):
        word = token.lower()
        if _unknown_verb(tokens, at):
            return at
        if not token[0].isalnum():
            if not token.isspace():
                return None
        elif word in VERBS or word in THIRDS or word in GERUNDS:
            return None if _is_noun(tokens, at) else at
        elif word not in _ONE_MORE and not word.endswith("ly"):
            return None
    return None


def _unknown_verb(tokens: Sequence[str], at: int) -> bool:
    """Say whether a word has the form of a verb and an object follows: "cannulates a fistula"."""
    word = tokens[at].lower()
    form = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s")) and len(word) > _LEAST_LETTERS
    return form and word not in THIRDS and word not in VERBS and _next_words(tokens, at, 1) in _OBJECTS


def is_unread(tokens: Sequence[str], first: int) -> bool:
    """Say whether a word beside the first one looks like its equal and is not known: then none is changed."""
    beside = (at for at in range(first + 1, len(tokens)) if tokens[_index_before(tokens, at)].lower() in (*AND, ","))
    looks = (tokens[at].lower() for at in beside if tokens[at].endswith("ing") and not _plural(tokens, at, "gerund"))
    return any(word not in GERUNDS and word not in VERBS for word in looks)


def _is_noun(tokens: Sequence[str], at: int) -> bool:
    """Say whether a word that may be either is a noun here, by the words after it."""
    word = tokens[at].lower()
    after = _next_words(tokens, at, 2)
    following = after[0] if after else ""
    if word in VERBS:
        compound = following in _NOUNS_AHEAD or (following in GERUNDS and len(after) == 1)
        own = (word == "own" and following not in DETERMINERS) or (word in ("level", "grade") and following.isdigit())
        return own or (word in _BEFORE_NOUNS and compound) or (word in NOUNS_TOO and following in ("of", "is", "are"))
    if word in GERUNDS:
        if _names_paper(tokens, at):
            return True
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
    if len(tokens) == 1:
        return True  # "Rosters" names a thing; nobody does it to anything
    alone = not following and (later not in THIRDS or THIRDS[later] in NOUNS_TOO)
    return THIRDS[word] in NOUNS_TOO and (alone or following in ("of", "is", "are", "for"))


def _names_paper(tokens: Sequence[str], at: int) -> bool:
    """Say whether a word in -ing is the name of a paper: "working at height certificate"."""
    words = [token.lower() for token in tokens[at:] if token[0].isalnum()]
    return (
        len(words) > _LEAST_OF_PAPER
        and words[1] in ("at", "in", "with")
        and words[-1] in _PAPERS
        and not DETERMINERS & {*words}
    )


def form_of(tokens: Sequence[str], at: int) -> Form:
    """Say in which form a verb stands."""
    word = tokens[at].lower()
    if word in VERBS:
        return "base"
    return "gerund" if word in GERUNDS else "third"


def verbs_beside(tokens: Sequence[str], first: int, form: Form) -> dict[int, str]:
    """Find the verbs that stand beside the first one, in its form: {index of the token: base}."""
    forms = {"third": THIRDS, "gerund": GERUNDS, "base": {}}[form]
    start = tokens[first].lower()
    found = {first: start if form == "base" else forms.get(start) or guessed(start)}
    below = 0  # where "who …", "so that …", "by …ing" began: its verbs are somebody else's
    for at in range(first + 1, len(tokens)):
        word, before = tokens[at].lower(), _index_before(tokens, at)
        linked = tokens[before].lower()
        if word in SUBORDINATE or (form == "gerund" and word in GERUNDS and linked in AFTER_NOUNS - AND):
            below = below or at
        elif word in forms and (linked in AND or linked in (",", *_ONE_MORE) or linked.endswith("ly")):
            in_a_row = _index_before(tokens, before) in found
            if (not below or _back(tokens, below, at)) and (in_a_row or not _plural(tokens, at, form)):
                found[at] = forms[word]
                below = 0
    return found


def _back(tokens: Sequence[str], below: int, at: int) -> bool:
    """Say whether a verb after "who …" is the first one's again: after a comma, after "they …", or it has "it" as object."""
    before = _index_before(tokens, at)
    comma = tokens[before].lower() in AND and tokens[_index_before(tokens, before)] == ","
    others = any(token.lower() in ("they", "we", "you", "people", "others") for token in tokens[below:before])
    return comma or others or _next_words(tokens, at, 1) in (["it"], ["them"], ["others"])


def _plural(tokens: Sequence[str], at: int, form: Form) -> bool:
    """Say whether a word beside the verb is the plural of a noun: tests and changes so that …"""
    word = tokens[at].lower()
    after = _next_words(tokens, at, 2)
    if form == "gerund":
        return not after or after[0] in ("of", "is", "are")
    if after[:1] == ["that"] and (word == "checks" or after[1:2] == ["into"]):
        return False
    thing = not after or after[0] in AFTER_NOUNS or after[0] in _MADE or _punctuation_after(tokens, at)
    return THIRDS[word] in NOUNS_TOO and thing


def written(tokens: Sequence[str], verbs: dict[int, str], way: str) -> str:
    """Write the tokens with the verbs in another form: base, you (that of "you") or gerund."""

    def word(at: int) -> str:
        base = verbs[at]
        if way == "gerund":
            return gerund(base)
        return "are" if way == "you" and base == BE else base

    said = [word(at) if at in verbs else token for at, token in enumerate(tokens)]
    for at, base in verbs.items():  # "mixing and loading of spray" is to mix and load spray
        gerund_of = tokens[at].lower() in GERUNDS and [token.lower() for token in tokens[at + 1 : at + 3]] == [
            " ",
            "of",
        ]
        if gerund_of and way != "gerund" and base not in _SAYING_OF:
            said[at + 1 : at + 3] = ["", ""]
    return "".join(said)


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
