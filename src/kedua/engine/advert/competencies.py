"""Which of the library's competencies a job description calls for, how much, and which of its lines say so."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from kedua.engine.advert.matcher import Matcher, closeness, cue_scores, cues_in, vector
from kedua.engine.advert.reading_model import Evidence, Found, PastedFacts, Proposed
from kedua.engine.advert.roots import in_row, telling

_LICENCE_CLASS = re.compile(r"\bclass(?= [A-Z]\d?\b)", re.IGNORECASE)  # nobody is taught in it
FEWEST, MOST = 4, 8
_NEAREST = 10  # role profiles that vote
_LIKE = 3  # of which so many are named
_CALLED_SO = 0.5  # what the same title adds to the likeness of a profile
_NEAR = 0.30  # likeness from which a profile is near
# What the nearness to a competency's own text and its cue words count, beside the votes of the profiles.
_TEXT, _CUES = 0.75, 0.6
_CLEAR = 0.45  # share of the best score below which a competency is not proposed once there are enough
_SPEAK = ("duties", "must_haves", "nice_to_haves", "hardships", "purpose", "title")


def propose(text: str, read: PastedFacts, matcher: Matcher) -> tuple[tuple[Proposed, ...], str]:
    """Propose four to eight competencies, best first, and name the nearest role profile ("" if none is near).

    Fewer where fewer have a line that speaks for them. Each counts by three signs, all brought to mean 0 and spread 1: how
    near the text is to what the library says of it, how much the ten nearest role profiles need it, and its cue words
    compared to the usual number.
    """
    spans = [one for one in read.found if one.field.split(".")[0] in _SPEAK]
    lines = [_LICENCE_CLASS.sub("", text[one.start : one.end]) for one in spans]
    if not any(lines):
        return (), ""
    near = nearest(read.facts.title, lines, matcher)
    scores = scored(lines, near, matcher)
    evidence = _evidence(spans, lines, matcher)
    role = next(iter(near), "") if near and max(near.values()) >= _NEAR else ""
    ranked = sorted(
        (name for name in matcher.ids if name in evidence or matcher.needs.get(role, {}).get(name, 0) >= FEWEST),
        key=lambda name: (-scores[name], name),
    )
    best = max((scores[name] for name in ranked), default=0.0)
    kept = [name for place, name in enumerate(ranked[:MOST]) if place < FEWEST or scores[name] >= _CLEAR * best]
    musts = {(one.start, one.end) for one in spans if one.field.startswith("must_haves")}
    return tuple(
        _proposed(name, scores[name] / best, evidence.get(name, ()), musts, near, role, matcher) for name in kept
    ), role


def nearest(title: str, lines: Sequence[str], matcher: Matcher) -> dict[str, float]:
    """Give the role profiles nearest to some lines with their likeness, the nearest first; the same title adds to it."""
    said = vector(Counter(root for line in (*lines, title) for root in telling(line)), matcher.weight)
    same = matcher.called.get(" ".join(in_row(title)), ())
    likeness = {
        name: closeness(said, role) + (_CALLED_SO if name in same else 0.0) for name, role in matcher.roles.items()
    }
    ranked = sorted(likeness.items(), key=lambda one: (-one[1], one[0]))
    return dict(ranked[:_NEAREST])


def scored(lines: Sequence[str], near: Mapping[str, float], matcher: Matcher) -> dict[str, float]:
    """Give every competency its score, from 0 for the lowest."""
    said = vector(Counter(root for line in lines for root in telling(line)), matcher.weight)
    votes: Counter[str] = Counter()
    for role, likeness in near.items():
        for name, weight in matcher.needs[role].items():
            votes[name] += likeness**2 * weight  # type: ignore[assignment]  # a Counter adds floats as well
    shown = cue_scores(lines, matcher.cues, matcher.han)
    signs = (
        (_TEXT, {name: closeness(said, own) for name, own in matcher.competencies.items()}),
        (1.0, votes),
        (_CUES, {name: shown.get(name, 0.0) / (matcher.usual[name] + 1) for name in matcher.ids}),
    )
    total = dict.fromkeys(matcher.ids, 0.0)
    for share, sign in signs:
        for name, value in _levelled(sign, matcher.ids).items():
            total[name] += share * value
    lowest = min(total.values(), default=0.0)
    return {name: value - lowest for name, value in total.items()}


def _levelled(sign: Mapping[str, float], ids: Sequence[str]) -> dict[str, float]:
    values = [sign.get(name, 0.0) for name in ids]
    mean = sum(values) / len(values)
    spread = math.sqrt(sum((value - mean) ** 2 for value in values) / len(values)) or 1.0
    return {name: (value - mean) / spread for name, value in zip(ids, values, strict=True)}


def _evidence(spans: Sequence[Found], lines: Sequence[str], matcher: Matcher) -> dict[str, list[Evidence]]:
    found: dict[str, list[Evidence]] = {}
    for span, line in zip(spans, lines, strict=True):
        for name, words in cues_in(line, matcher.cues, matcher.han).items():
            found.setdefault(name, []).append(Evidence(span.start, span.end, tuple(words)))
    return found


def _proposed(
    name: str,
    share: float,
    evidence: Sequence[Evidence],
    musts: set[tuple[int, int]],
    near: Mapping[str, float],
    role: str,
    matcher: Matcher,
) -> Proposed:
    like = tuple(role for role in near if name in matcher.needs[role])[:_LIKE]
    must = any((one.start, one.end) in musts for one in evidence)
    own = matcher.needs.get(role, {}).get(name)
    weight = 5 * share if own is None else (5 * share + own) / 2
    return Proposed(name, max(1, min(5, round(weight))), must, tuple(evidence), like)
