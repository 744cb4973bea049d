"""What tells which competencies a job needs: cue words, the competencies' own texts, and the role profiles near it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kedua.engine.advert.heading_words import Field, Under
from kedua.engine.advert.headings import NONE
from kedua.engine.advert.roots import in_row, telling
from kedua.engine.planning.case import Need

_HAN = re.compile("[\u3400-\u9fff]")
_LONGEST_CUE = 4


@dataclass(frozen=True, slots=True)
class CompetencyText:
    """What the library says of a competency. cues: words of adverts that speak for it."""

    id: str
    name: str
    definition: str
    texts: tuple[str, ...]
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleText:
    """What a role profile says, and what it needs. called: its title and other names."""

    id: str
    called: tuple[str, ...]
    lines: tuple[str, ...]
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Matcher:
    """Tables made once from the library. cues: roots in a row to competencies; han: the same for Chinese words, as they stand.

    usual: how many cues a role has on average, per competency. Vectors are of length 1. headings: what our own descriptions
    call their sections, in the form of `plain_heading`.
    """

    ids: tuple[str, ...]
    cues: Mapping[tuple[str, ...], tuple[str, ...]]
    han: Mapping[str, tuple[str, ...]]
    weight: Mapping[str, float]
    competencies: Mapping[str, Mapping[str, float]]
    roles: Mapping[str, Mapping[str, float]]
    called: Mapping[str, tuple[str, ...]]
    needs: Mapping[str, Mapping[str, float]]
    usual: Mapping[str, float]
    headings: Mapping[str, Under | Field]


def build_matcher(
    competencies: Sequence[CompetencyText],
    roles: Sequence[RoleText],
    headings: Mapping[str, Under | Field] = NONE,
) -> Matcher:
    """Make the tables: a root counts by how few competencies and roles it stands in (log(1 + N / n))."""
    own = {one.id: _own_words(one) for one in competencies}
    of_roles = {one.id: Counter(root for line in one.lines for root in telling(line)) for one in roles}
    spread = Counter(root for words in (*own.values(), *of_roles.values()) for root in words)
    weight = {root: math.log(1 + (len(own) + len(of_roles)) / number) for root, number in spread.items()}
    needs = {one.id: {need.subject: need.weight for need in one.needs} for one in roles}
    cues, han = _cue_tables(competencies)
    shown = [cue_scores(one.lines, cues, han) for one in roles]
    ids = tuple(one.id for one in competencies)
    many = max(1, len(roles))
    return Matcher(
        ids=ids,
        cues=cues,
        han=han,
        weight=weight,
        competencies={name: vector(words, weight) for name, words in own.items()},
        roles={name: vector(words, weight) for name, words in of_roles.items()},
        called={" ".join(in_row(name)): (one.id,) for one in roles for name in one.called},
        needs=needs,
        usual={name: sum(each.get(name, 0.0) for each in shown) / many for name in ids},
        headings=headings,
    )


def vector(words: Mapping[str, int], weight: Mapping[str, float]) -> dict[str, float]:
    """Weigh the words that are known, and bring them to length 1."""
    raw = {root: (1 + math.log(number)) * weight[root] for root, number in words.items() if root in weight}
    length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
    return {root: value / length for root, value in raw.items()}


def closeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Give the cosine of two vectors of length 1."""
    return sum(value * other.get(root, 0.0) for root, value in one.items())


def cues_in(
    line: str, cues: Mapping[tuple[str, ...], tuple[str, ...]], han: Mapping[str, tuple[str, ...]]
) -> dict[str, dict[str, float]]:
    """Give the words of a line that speak for each competency with what they count; one that speaks for many counts less."""
    found: dict[str, dict[str, float]] = {}
    row = in_row(line)
    for start in range(len(row)):
        for length in range(1, _LONGEST_CUE + 1):
            for name in (owners := cues.get(row[start : start + length], ())):
                more = 1.3 if length > 1 else 1.0
                found.setdefault(name, {})[" ".join(row[start : start + length])] = more / math.sqrt(len(owners))
    for word, owners in han.items() if _HAN.search(line) else ():
        if word in line:
            for name in owners:
                found.setdefault(name, {})[word] = 1.0 / math.sqrt(len(owners))
    return found


def cue_scores(
    lines: Iterable[str], cues: Mapping[tuple[str, ...], tuple[str, ...]], han: Mapping[str, tuple[str, ...]]
) -> dict[str, float]:
    """Add up over lines what speaks for each competency; one line counts for two words at most."""
    found: Counter[str] = Counter()
    for line in lines:
        for name, words in cues_in(line, cues, han).items():
            found[name] += min(2.0, sum(words.values()))  # type: ignore[assignment]  # a Counter adds floats as well
    return dict(found)


def _own_words(one: CompetencyText) -> Counter[str]:
    words: Counter[str] = Counter()
    for text, times in ((one.name, 4), (one.definition, 3), *((text, 1) for text in one.texts)):
        for root in telling(text):
            words[root] += times
    return words


def _cue_tables(
    competencies: Sequence[CompetencyText],
) -> tuple[dict[tuple[str, ...], tuple[str, ...]], dict[str, tuple[str, ...]]]:
    cues: dict[tuple[str, ...], dict[str, None]] = {}
    han: dict[str, dict[str, None]] = {}
    for one in competencies:
        for cue in one.cues:
            if _HAN.search(cue):
                han.setdefault(cue, {})[one.id] = None
            else:
                cues.setdefault(in_row(cue), {})[one.id] = None
    return {cue: tuple(ids) for cue, ids in cues.items()}, {cue: tuple(ids) for cue, ids in han.items()}
