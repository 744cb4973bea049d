"""A text that several devices write, also without a network: versions come in any order, any number of times.

A multi-value register with version vectors (Shapiro et al., "A comprehensive study of convergent and commutative
replicated data types", 2011, section 3.2.2; Preguiça et al., "Dotted version vectors", 2010). A version is obsolete when
a later one of the same writer is known, or one that was written by somebody who had seen it. What is not obsolete are
the heads: one head is the text; heads with several texts are a conflict, in which every text is kept until a version
that has seen all of them settles it. `web/static/js/room/register.js` follows the same rules; both are held to
`tests/data/register_cases.json`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Version:
    """What a writer wrote. writer: the id of one tab; number: 1, 2, … per writer and text.

    seen: by writer, the newest number that was known when it was written; the writer's own is ignored, since a writer
    has seen all that it wrote before.
    """

    writer: str
    number: int
    text: str
    seen: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Register:
    """Everything known about a text. heads: by writer, number and text. seen: by writer, the newest number heard of."""

    heads: tuple[Version, ...] = ()
    seen: Mapping[str, int] = field(default_factory=dict)

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts that stand, each once, in the order of the heads: more than one is a conflict."""
        return tuple(dict.fromkeys(head.text for head in self.heads))


EMPTY = Register()


def take(register: Register, versions: Iterable[Version]) -> Register:
    """Take versions in: in any order, any number of times, the outcome is the same.

    Two versions of one writer with the same number and different texts, which no writer should make, are both kept.
    """
    came = tuple(versions)
    covered: dict[str, int] = {}
    for version in came:
        _raise(covered, ((writer, number) for writer, number in version.seen.items() if writer != version.writer))
    seen = dict(register.seen)
    _raise(seen, covered.items())
    _raise(seen, ((version.writer, version.number) for version in came))
    standing = {(head.writer, head.number) for head in register.heads}
    fresh = (v for v in came if v.number > register.seen.get(v.writer, 0) or (v.writer, v.number) in standing)
    heads: dict[tuple[str, int, bytes], Version] = {}
    for version in (*register.heads, *fresh):
        if seen[version.writer] == version.number > covered.get(version.writer, 0):
            place = version.writer, version.number, _units(version.text)
            heads[place] = _with_all_seen(version, heads.get(place, version))
    return Register(tuple(heads[place] for place in sorted(heads)), dict(sorted(seen.items())))


def written(register: Register, writer: str, text: str) -> Version:
    """Give the version by which a writer who has seen the whole register says what the text is now."""
    others = {name: number for name, number in register.seen.items() if name != writer}
    return Version(writer, register.seen.get(writer, 0) + 1, text, others)


def _with_all_seen(version: Version, same: Version) -> Version:
    seen: dict[str, int] = {}
    _raise(seen, (*version.seen.items(), *same.seen.items()))
    seen.pop(version.writer, None)
    return replace(version, seen=dict(sorted(seen.items())))


def _raise(numbers: dict[str, int], known: Iterable[tuple[str, int]]) -> None:
    for writer, number in known:
        numbers[writer] = max(number, numbers.get(writer, 0))


def _units(text: str) -> bytes:
    """Order texts as browsers do, by their UTF-16 units."""
    return text.encode("utf-16-be", "surrogatepass")
