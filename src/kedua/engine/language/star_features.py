"""What a clause of a note shows of its part in the story: words, classes, grammar, figures, neighbours and place.

Features are names. "w:" a word by its stem, "b:" two in a row, "f:" the first; "c:" a class of a verb with its form,
"n:" a class of another word, "q:" two classes in a row, "1:" and "2:" those of the first two words; "s:" who stands
before the verb; "p:" a phrase; "#" figures; "gap:" what parts it from the clause before; "at:" its place; "m:" the mark
over it. "<" and ">" before a name say it of the clause before and after, "a:" after something was done, "d:" after a task
in the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kedua.engine.language.star_clauses import Clause
from kedua.engine.language.star_lexicon import StarLexicon, verb_form, word_classes

_PERCENT = re.compile(r"\d\s?(?:%|per ?cent|pct)")
_MONEY = re.compile(r"[£$€]\s?\d|\brm\s?\d|\d\s?(?:rm|usd|gbp|sgd)\b")
_FIGURE = re.compile(r"\d")
_TOLD_ON = ("c:", "n:", "p:", "1:", "#")
_AFTER_ACTION = ("s:", "1:", "gap:", "#")
_AFTER_TASK = ("1:", "s:", "gap:")
_ACTING = frozenset(("c:act.ed", "c:act_ms.base"))
_TASKED = frozenset(("p:must", "p:told", "p:incharge"))
_SILENT = ("p:denied", "p:pend")
_WHO = ("team", "they", "self", "boss", "other")
_FORMS = (".ed", ".s", ".ing")
_ENDS = ("", "stop", "line")
_EARLY, _LENGTHS = 3, 4
_PLURAL = 5


@dataclass(frozen=True, slots=True)
class _Word:
    stem: str
    kinds: tuple[str, ...]
    features: tuple[str, ...]


def clause_features(clauses: Sequence[Clause], letters: str, lexicon: StarLexicon) -> list[set[str]]:
    """Name the features of each clause of a segment that stands under the mark `letters`, "" for none."""
    own = _telling([_own(clause, lexicon) for clause in clauses], clauses)
    told_on = [[name for name in names if name.startswith(_TOLD_ON)] for names in own]
    given = []
    for place, names in enumerate(own):
        found = names | {f"m:{letter}" for letter in letters} | {f"at:{_place(place, len(own))}"}
        if place:
            found.update(f"<{name}" for name in told_on[place - 1])
        if place + 1 < len(own):
            found.update(f">{name}" for name in told_on[place + 1])
        given.append(found)
    _add_state(given, own, clauses)
    return given


def _telling(own: Sequence[set[str]], clauses: Sequence[Clause]) -> list[set[str]]:
    """Leave only that much of clauses that tell nothing: what is denied, pending, or supposed till the sentence ends."""
    telling = []
    supposed = False
    for names, clause in zip(own, clauses, strict=True):
        supposed = "p:would" in names or (supposed and clause.gap not in _ENDS)
        silent = next((name for name in _SILENT if name in names), "p:would" if supposed else "")
        telling.append({"bias", silent} if silent else names)
    return telling


def _add_state(given: Sequence[set[str]], own: Sequence[set[str]], clauses: Sequence[Clause]) -> None:
    """Add what was told before: something done, a task; in the same sentence, too; and whether the sentence asks."""
    acted = tasked = duty = False
    for names, mine, clause in zip(given, own, clauses, strict=True):
        duty = duty and clause.gap not in _ENDS
        names.update(name for name, holds in (("acted", acted), ("tasked", tasked), ("duty", duty)) if holds)
        if acted:
            names.update(f"a:{name}" for name in mine if name.startswith(_AFTER_ACTION))
        if duty:
            names.update(f"d:{name}" for name in mine if name.startswith(_AFTER_TASK))
        acted, tasked = acted or not mine.isdisjoint(_ACTING), tasked or not mine.isdisjoint(_TASKED)
        duty = duty or not mine.isdisjoint(_TASKED)
    question = ended = False
    for names, clause in zip(reversed(given), reversed(clauses), strict=True):
        question = "?" in clause.text or (question and not ended)
        if question:
            names.add("asked")
        ended = clause.gap in _ENDS


def _place(place: int, count: int) -> str:
    if count == 1:
        return "only"
    if place in (0, count - 1):
        return "last" if place else "first"
    return "early" if place < count / 2 else "late"


def _own(clause: Clause, lexicon: StarLexicon) -> set[str]:
    words = [_word(token, lexicon) for token in clause.tokens]
    names = {"bias", f"gap:{clause.gap}", f"size:{min(len(words) // 3, _LENGTHS)}", f"f:{words[0].stem}"}
    names.update(name for word in words for name in word.features)
    stems = ["^", *(word.stem for word in words), "$"]
    names.update(f"b:{one} {two}" for one, two in pairwise(stems))
    names.update(f"{place}:{kind}" for place, word in enumerate(words[:2], 1) for kind in word.kinds)
    for one, two in pairwise(words):
        names.update(f"q:{kind}>{after}" for kind in one.kinds for after in two.kinds)
    names.update(_subject(words))
    names.update(f"p:{name}" for name, pattern in lexicon.phrases.items() if pattern.search(clause.text))
    names.update(_figures(clause.text))
    return names


def _figures(text: str) -> list[str]:
    signs = (
        ("#number", _FIGURE.search(text)),
        ("#percent", _PERCENT.search(text)),
        ("#money", _MONEY.search(text)),
        ("?", "?" in text),
        ("quoted", '"' in text),
    )
    return [name for name, holds in signs if holds]


def _subject(words: Sequence[_Word]) -> list[str]:
    """Name who stands before the first verb, alone and with the kinds of that verb."""
    before: set[str] = set()
    for place, word in enumerate(words):
        verb = [kind for kind in word.kinds if kind.endswith(_FORMS) or (kind.endswith(".base") and place < _EARLY)]
        if verb:
            who = next((name for name in _WHO if name in before), "thing" if place else "nobody")
            return [f"s:{who}", *(f"s:{who}+{kind}" for kind in verb)]
        before.update(word.kinds)
    return [f"s:{next((name for name in _WHO if name in before), 'thing')}+noverb"]


def _word(token: str, lexicon: StarLexicon) -> _Word:
    if token[0].isdigit():
        return _Word("#", ("num",), ("w:#",))
    form = verb_form(token, lexicon)
    classes = tuple(sorted(word_classes(token, lexicon)))
    kinds: tuple[str, ...] = ()
    if form is None:
        plural = len(token) >= _PLURAL and token.endswith("s") and not token.endswith("ss")
        stem = token[:-1] if plural else token
    else:
        stem = form[0]
        kinds = tuple(f"{name}.{form[1]}" for name in sorted(lexicon.verbs.get(stem, ("verb",))))
    return _Word(stem, (*kinds, *classes), (f"w:{stem}", *(f"c:{k}" for k in kinds), *(f"n:{k}" for k in classes)))
