"""Facts made ready for telling what they hold: the words of each, the limits they stand under, its values, its kind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kedua.engine.language.guard_figures import often
from kedua.engine.language.guard_lemma import lemma
from kedua.engine.language.guard_lexicon import DOING_WORDS, LONGEST, Key, phrase_keys, says
from kedua.engine.language.guard_pieces import Word, words_of
from kedua.engine.language.guard_ranges import WEEK, day_span, values
from kedua.engine.language.guard_strength import limits
from kedua.engine.language.guard_values import Value
from kedua.engine.language.text import fold

# What a fact tells: something to do, something to bring, or anything else (place, pay, hours, what is offered).
FactKind = Literal["duty", "ask", "other"]
Limits = frozenset[str]
_WORDS = re.compile(r"[^\W_]+|[+$£€%]")
_PARTS = re.compile(r"(?<=[.!?]) |; ")
_LABEL = re.compile(r"^\W*([a-z][a-z' -]{1,30}?):\s*")
# A label that only says of which kind a fact is, and nothing that its text would lack.
_BARE_LABEL = re.compile(
    r"^\W*(?:(?:job )?title|role|position|dut(?:y|ies)|tasks?|must(?:[ -]haves?)?|nice(?:[ -]to[ -]have)?|requirements?"
    r"|pay|salary|hours|benefits?): +"
)
_DUTY_LABEL = re.compile(r"dut|task|responsib|what you (?:will|'ll)? ?do|you will|day to day")
_ASK_LABEL = re.compile(
    r"must|require|nice|skill|bring|qualif|need|prefer|plus|essential|desirable|experience|candidate|ask"
)
_ASK = re.compile(
    r"\b(?:experience|diploma|degree|certificate|certified|licen[cs]e|fluent|knowledge|able to|ability|skills?"
    r"|qualified|qualification|years? (?:of|in|as|with|on|at)|years'|registered|registration|graduate|spm|literate"
    r"|exam papers|apprenticeship|portfolio|clearance|needed|references"
    r"|must have|nice to have|a plus|preferred|required|essential|comfortable|willing|speaks?|spoken|written)\b"
)
_GIVEN = re.compile(
    r"\b(?:we|paid|free|provided|allowance|insurance|bonus|leave|pay|salary|office|based|contract"
    r"|reports?|interview|company)\b"
)
_ASKED = "skill knowledge able requirement qualification know"
_EXPERIENCED = "experience worked background done spent"
_PAID = "pay paid salary wage earn money income remuneration band package"
_TIMED = "hours hour shift time morning afternoon evening start finish begin end"
_REACHED = "email contact write link page website address reach message online"
_HOME = "office premises"
_SHORT = 6  # words: a fact so short that tells of no doing may name a skill
_TIMES = re.compile(r"\b(?:hours?|shifts?|nine|9|8|eight|seven|7)\b")
# A title that is of somebody who leads; not of whom one reports to.
_HEADS = re.compile(
    r"^\W*(?:title: )?(?!report)(?:(?!to\b|by\b|with\b|the\b|your\b)[\w'-]+ ){0,4}(?:supervisor|manager|leader|head)\b"
)
_PERCENT_OFF = re.compile(r"(?:%|per ?cent) off\b|\bhalf price\b|\bdiscount|\bat (?:staff|cost|half) ?(?:price)?\b")
_FROM_HOME = re.compile(r"\b(?:home|hybrid|remote|remotely)\b")
_SHIFTS, _MARCH = (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4), 3  # by how much each month moves the day of the week
_UNITS = ("hour", "month", "year", "week", "day")
_TURNS = (
    (re.compile(r"\b(?:fortnightly|every fortnight|biweekly)\b"), 2, "week"),
    (re.compile(r"\b(?:quarterly|every quarter|each quarter)\b"), 3, "month"),
    (re.compile(r"\b(?:half-yearly|twice a year)\b"), 6, "month"),
)
# So many are those of a week, where nothing else is said.
_IN_A_WEEK = re.compile(
    r"\b(?:three|four|five|six|[3-6]) (?:days|nights|shifts|mornings|evenings)\b(?! (?:a|per|of|each|off))"
)
_RESTING = re.compile(r"\b(?:a weekday|rest|off|free|closed|not)\b")
_DAY = re.compile(r"\b(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\b(?! (?:cream|hat))\.?")
_WHOLE_DAY = {
    short: next(day for day in WEEK if day.startswith(short[:3]))
    for short in ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")
}
_RISES = re.compile(r"→|->|\brising\b|\d after (?:probation|\w+ (?:year|month)s?)\b")
_UNPAID = re.compile(r"\bunpaid\b")
_OFF, _NICE = frozenset(("off",)), frozenset(("nice",))
_WEEKDAYS = re.compile(r"\b(?:weekdays?|(?:five|5)[- ]day (?:work(?:ing)? )?week)\b")


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact. text: folded; wordings: it, and parts of it, word for word; keys: what its words and phrases hold."""

    text: str
    kind: FactKind
    words: tuple[Word, ...]
    wordings: frozenset[tuple[str, ...]]
    keys: frozenset[Key]
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """What facts hold. places: for each key, where it is held: the fact's number and the limits it stands under there."""

    facts: tuple[Fact, ...]
    places: Mapping[Key, frozenset[tuple[int, Limits]]]

    def says(self, folded: str) -> bool:
        """Say whether a folded sentence is one of the facts, word for word, with or without its label."""
        said = tuple(_WORDS.findall(folded))
        return not said or any(said in fact.wordings for fact in self.facts)

    def where(self, keys: frozenset[Key]) -> frozenset[tuple[int, Limits]]:
        """Give the places that hold any of some keys."""
        return frozenset().union(*(self.places[key] for key in keys if key in self.places))


@lru_cache(maxsize=64)
def hold(facts: tuple[str, ...]) -> Held:
    """Make facts ready for look-up."""
    places: defaultdict[Key, set[tuple[int, Limits]]] = defaultdict(set)
    ready = []
    for number, text in enumerate(facts):
        fact, held = _fact(fold(text))
        ready.append(fact)
        for key, under in held:
            places[key].add((number, under))
    free = {(lemma(day), number) for number, fact in enumerate(ready) for day in _days_off(fact.text)}
    for key, number in sorted(one for one in free if one[0] not in places):
        places[key].add((number, _OFF))
    return Held(tuple(ready), {key: frozenset(found) for key, found in places.items()})


def without_label(fact: str) -> str:
    """Give a fact without a label such as "Duty:", which no sentence repeats: what it means is what stands after it."""
    label = _BARE_LABEL.match(fold(fact))
    return fact[label.end() :] or fact if label else fact


def _fact(said: str) -> tuple[Fact, list[tuple[Key, Limits]]]:
    folded = _UNPAID.sub("not paid", _DAY.sub(lambda hit: _WHOLE_DAY[hit[1]], said))
    words = words_of(folded)
    under = limits(words)
    found = (*values(folded), *_week(folded), *_turns(folded))
    kind = _kind(folded, words)
    measured = [value for value in found if value.kind == "count" and value.unit in _UNITS and value.amount != 1]
    held = [
        (key, under[at])
        for at, word in enumerate(words)
        if not any(value.start <= word.start and word.end <= value.end for value in measured)
        for key in says(word.text)
    ]
    held += _phrases_in(words, under)
    held += [(key, frozenset()) for text in _implied(folded, kind, found) for key in map(lemma, text.split())]
    if any("nice" in one for one in under):
        held += [(lemma(word), _NICE) for word in ("experience", "knowledge", "skill")]
    if _IN_A_WEEK.search(folded):
        held += [(key, frozenset()) for key in (*says("week"), *phrase_keys(("a", "week"), fact=True))]
    held += [
        (key, frozenset())
        for unit in (*(one.per for one in found if one.unit != "every"), *often(folded))
        if unit
        for key in says(unit)
    ]
    return Fact(folded, kind, words, _wordings(said), frozenset(key for key, _under in held), found), held


def _phrases_in(words: Sequence[Word], under: Sequence[Limits]) -> list[tuple[Key, Limits]]:
    found = []
    for at in range(len(words)):
        for length in range(2, min(LONGEST.get(words[at].base, 1), len(words) - at) + 1):
            phrase = tuple(word.base for word in words[at : at + length])
            # A phrase that is itself a limit does not stand under it.
            found += [(key, under[at] & under[at + length - 1]) for key in phrase_keys(phrase, fact=True)]
    return found


def _wordings(folded: str) -> frozenset[tuple[str, ...]]:
    bare = _LABEL.sub("", folded)
    return frozenset(tuple(_WORDS.findall(part)) for part in (folded, bare, *_PARTS.split(bare)))


def _kind(folded: str, words: Sequence[Word]) -> FactKind:
    label = _LABEL.match(folded)
    if label:
        if _DUTY_LABEL.search(label[1]):
            return "duty"
        return "ask" if _ASK_LABEL.search(label[1]) else "other"
    if _ASK.search(folded):
        return "ask"
    if words and words[0].base in DOING_WORDS and not _GIVEN.search(folded) and len(words) > 1:
        return "duty"
    return "other"


def _implied(folded: str, kind: FactKind, found: Sequence[Value]) -> Iterator[str]:
    """Name what a fact is about without saying the word: pay for a sum, hours for times, days for a span of them."""
    kinds = {value.kind for value in found}
    if "money" in kinds:
        yield _PAID
    if _PERCENT_OFF.search(folded):
        yield "discount buy off cheaper"
    if "time" in kinds or (_TIMES.search(folded) and "count" in kinds):
        yield _TIMED
    if "address" in kinds:
        yield _REACHED
    if kind == "ask" or (kind == "other" and len(folded.split()) <= _SHORT and not found):
        yield _ASKED
    if kind == "ask" and any(value.unit in ("year", "month") for value in found):
        yield _EXPERIENCED
    yield from (_day_of(str(value.amount)) for value in found if value.kind == "date")
    if _HEADS.match(folded):
        yield "supervis manag lead"
    if _RISES.search(folded):
        yield "rise raise increase more"
    if "saturday" in folded and "sunday" in folded:
        yield "weekend"
    if _FROM_HOME.search(folded):
        yield _HOME
    yield _days(folded)


def _day_of(date: str) -> str:
    """Name the day of the week of day.month.year; nothing for a date that is not whole.

    By Sakamoto's rule, for the Gregorian calendar.
    """
    if not all(part.isdigit() for part in date.split(".")):
        return ""
    day, month, year = map(int, date.split("."))
    if not 1 <= month <= len(_SHIFTS):
        return ""
    year -= month < _MARCH
    return WEEK[(year + year // 4 - year // 100 + year // 400 + _SHIFTS[month - 1] + day - 1) % 7]


def _days(folded: str) -> str:
    """Name the days of a week that a fact names as a span."""
    if _WEEKDAYS.search(folded):
        return "monday tuesday wednesday thursday friday weekday"
    span = day_span(folded)
    return " ".join(WEEK[span[0] : span[1] + 1] + (("weekday",) if span == (0, 4) else ())) if span else ""


def _turns(folded: str) -> Iterator[Value]:
    """Give how many weeks or months are between two times of what is done fortnightly or quarterly."""
    for pattern, every, unit in _TURNS:
        if pattern.search(folded):
            yield Value("count", float(every), "every", unit, "exact", 0, 0)


def _days_off(folded: str) -> Iterator[str]:
    """Name the days of the week that a span of days leaves free."""
    span = (0, 4) if _WEEKDAYS.search(folded) else day_span(folded)
    if span and span[0] <= span[1] and not _RESTING.search(folded):
        yield from (day for at, day in enumerate(WEEK) if not span[0] <= at <= span[1])
        yield from ("weekend",) if span[1] < WEEK.index("saturday") else ()


def _week(folded: str) -> Iterator[Value]:
    """Give how many days a week a span of days makes."""
    span = (0, 4) if _WEEKDAYS.search(folded) else day_span(folded)
    if span:
        yield Value("days", f"{span[0]}-{span[1]}", "", "", "exact", 0, 0)
        yield Value("count", float(span[1] - span[0] + 1), "day", "week", "exact", 0, 0)
