"""Whole adverts with their findings marked in them, and how well a look at them finds those and nothing else.

A text is `# name:`, `# place:` (whose law), `# lang:`, `# whole:` (findings about the whole text but for its length) and
`# also:` (codes that may be found besides), then the advert, in which `{{code|words}}` is a finding to be made,
`{{?code|words}}` one that may be made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kedua.engine.advert.advice_findings import AdvertFinding
from kedua.library.law import JURISDICTIONS
from tests.factories.advert_advice import label, looked_at

FOLDER = Path(__file__).parents[1] / "data" / "adverts" / "marked"
LENGTHS = frozenset(("too-short", "short", "too-long"))
_HEAD = re.compile(r"# (\w+): ?(.*)")
_MARK = re.compile(r"\{\{(\??)([\w:-]+)\|(.*?)\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Marked:
    """An advert and what is to be found in it. spans: code, start, end and whether it must be found."""

    name: str
    text: str
    language: str
    places: tuple[str, ...]
    whole: frozenset[str]
    also: frozenset[str]
    spans: tuple[tuple[str, int, int, bool], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """What was found rightly and wrongly, and what was missed, each as "name: code"."""

    right: tuple[str, ...]
    wrong: tuple[str, ...]
    missed: tuple[str, ...]


def marked_adverts(name: str) -> list[Marked]:
    """Read the adverts of one file."""
    return [_read(block) for block in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n---\n")]


def _read(block: str) -> Marked:
    lines, head = block.strip("\n").split("\n"), {}
    while hit := _HEAD.fullmatch(lines[0]):
        head[hit[1]] = hit[2]
        del lines[0]
    raw = "\n".join(lines).strip()
    text, at, spans = "", 0, []
    for mark in _MARK.finditer(raw):
        text += raw[at : mark.start()]
        words = mark[3].removesuffix("?") if mark[1] else mark[3]
        last = text.split("\n\n")[-1]
        # Words that stand just before are marked, not written again.
        start = len(text) - len(last) + last.rindex(words) if words in last else len(text)
        text += "" if words in last else words
        spans.append((mark[2], start, start + len(words), not mark[1]))
        at = mark.end()
    return Marked(
        head["name"],
        (text + raw[at:]).rstrip(),
        head.get("lang", "en"),
        tuple(head.get("place", "").split()) or JURISDICTIONS,
        frozenset(head.get("whole", "").split()),
        frozenset(head.get("also", "").split()),
        tuple(spans),
    )


def score(adverts: list[Marked]) -> Score:
    """Look at the adverts and compare."""
    right, wrong, missed = [], [], []
    for one in adverts:
        found = looked_at(one.text, language=one.language, places=one.places).findings  # type: ignore[arg-type]  # a known one
        met = set(_met(one, found))
        names = {label(finding) for finding in found}
        right += [f"{one.name}: {code}" for code in (*met & {span[0] for span in one.spans}, *(names & one.whole))]
        missed += [f"{one.name}: {code}" for code in one.whole - names]
        missed += [
            f"{one.name}: {code}" for code, start, end, must in one.spans if must and not _hit(code, start, end, found)
        ]
        wrong += [f"{one.name}: {label(finding)}" for finding in found if not _allowed(one, finding)]
    return Score(tuple(right), tuple(wrong), tuple(missed))


def _met(one: Marked, found: tuple[AdvertFinding, ...]) -> Iterator[str]:
    return (code for code, start, end, _must in one.spans if _hit(code, start, end, found))


def _hit(code: str, start: int, end: int, found: tuple[AdvertFinding, ...]) -> bool:
    return any(label(one) == code and one.start < end and start < one.end for one in found)


def _allowed(one: Marked, finding: AdvertFinding) -> bool:
    code = label(finding)
    if code in LENGTHS or code in one.also or code in one.whole:
        return True
    return any(code == name and start < finding.end and finding.start < end for name, start, end, _must in one.spans)
