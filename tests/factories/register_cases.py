"""The cases of `tests/data/register_cases.json`, to which Python and JavaScript are both held.

What stands is worked out word for word by the definition, not by the code under test. To write the file anew:
`python -m tests.factories.register_cases`.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from pathlib import Path

from kedua.engine.notes.register import Version

FILE = Path(__file__).parents[1] / "data" / "register_cases.json"
TEXTS = (
    "",
    "Said “yes”.",
    "Rang the supplier",
    "Rang the supplier at once",
    "补货 😀",
    "é",
    "\ue000",
    "😀",
    "  two\n lines ",
)
Json = dict[str, object]


def outdone(old: Version, new: Version) -> bool:
    """Whether a version is obsolete because of another."""
    if new.writer == old.writer:
        return new.number > old.number
    return new.seen.get(old.writer, 0) >= old.number


def standing(versions: Iterable[Version]) -> list[Version]:
    """Give the heads as a register keeps them: one of a kind, with all that was seen, in order."""
    known = list(versions)
    heads: dict[tuple[str, int, bytes], Version] = {}
    for version in known:
        if not any(outdone(version, other) for other in known):
            place = version.writer, version.number, version.text.encode("utf-16-be")
            same = [v for v in known if (v.writer, v.number, v.text) == (version.writer, version.number, version.text)]
            heads[place] = Version(version.writer, version.number, version.text, _seen(same, version.writer))
    return [heads[place] for place in sorted(heads)]


def everything_seen(versions: Iterable[Version]) -> dict[str, int]:
    """By writer, the newest number that any version has or has seen."""
    known = list(versions)
    numbers: dict[str, int] = {}
    for version in known:
        for writer, number in ((version.writer, version.number), *_seen([version], version.writer).items()):
            numbers[writer] = max(number, numbers.get(writer, 0))
    return dict(sorted(numbers.items()))


def cases() -> list[Json]:
    """Make the cases: some by hand, some as tabs write them, some that nobody should write."""
    told = [_case(name, batches) for name, batches in BY_HAND.items()]
    told += [_case(f"tabs {seed}", _cut(random.Random(seed), _tabs(random.Random(seed)))) for seed in range(40)]
    return told + [_case(f"wild {seed}", _cut(random.Random(seed), _wild(random.Random(seed)))) for seed in range(30)]


BY_HAND = {
    "nothing": [],
    "one version": [[Version("a", 1, "Rang")]],
    "the same version twice": [[Version("a", 1, "Rang")], [Version("a", 1, "Rang")]],
    "a later one of the same tab": [[Version("a", 1, "Rang"), Version("a", 2, "Rang him")]],
    "an earlier one comes later": [[Version("a", 2, "Rang him")], [Version("a", 1, "Rang")]],
    "two tabs that know nothing of each other": [[Version("a", 1, "Rang")], [Version("b", 1, "Wrote")]],
    "two tabs with the same text": [[Version("a", 1, "Rang")], [Version("b", 1, "Rang")]],
    "a tab that has seen the other": [[Version("a", 1, "Rang")], [Version("b", 1, "Rang him", {"a": 1})]],
    "a conflict that is settled": [
        [Version("a", 3, "Rang"), Version("b", 2, "Wrote")],
        [Version("b", 3, "Rang and wrote", {"a": 3})],
    ],
    "a conflict of which one half was seen": [
        [Version("a", 3, "Rang"), Version("b", 2, "Wrote"), Version("c", 1, "Went", {"a": 3})],
    ],
    "a tab that goes on while the other settles": [
        [Version("a", 1, "Rang"), Version("b", 1, "Rang at once", {"a": 1}), Version("a", 2, "Rang him")],
    ],
    "emptied": [[Version("a", 1, "Rang"), Version("a", 2, "")]],
    "one number, two texts": [[Version("a", 1, "Rang")], [Version("a", 1, "Wrote")]],
    "seen before it comes": [[Version("b", 1, "Rang him", {"a": 4})], [Version("a", 4, "Rang")], [Version("a", 5, "!")]],
}  # fmt: skip


def _tabs(chance: random.Random) -> list[Version]:
    """Versions as three tabs write them, each knowing what has reached it."""
    known: dict[str, list[Version]] = {"a": [], "b": [], "c": []}
    made: list[Version] = []
    for _step in range(chance.randint(3, 14)):
        tab = chance.choice(list(known))
        if made and chance.random() < 0.5:
            known[tab] += chance.sample(made, chance.randint(1, len(made)))
            continue
        seen = everything_seen(known[tab])
        number = seen.pop(tab, 0) + 1
        version = Version(tab, number, chance.choice(TEXTS), seen)
        known[tab].append(version)
        made.append(version)
    return made


def _wild(chance: random.Random) -> list[Version]:
    def version() -> Version:
        seen = {writer: chance.randint(1, 4) for writer in "abc" if chance.random() < 0.3}
        return Version(chance.choice("abc"), chance.randint(1, 4), chance.choice(TEXTS), seen)

    return [version() for _ in range(chance.randint(2, 8))]


def _cut(chance: random.Random, versions: list[Version]) -> list[list[Version]]:
    """Shuffle, send some twice, and cut into batches."""
    sent = [*versions, *chance.sample(versions, len(versions) // 3)]
    chance.shuffle(sent)
    size = chance.randint(1, 4)
    return [sent[start : start + size] for start in range(0, len(sent), size)]


def _case(name: str, batches: list[list[Version]]) -> Json:
    sent = [version for batch in batches for version in batch]
    heads = standing(sent)
    return {
        "name": name,
        "batches": [[_json(version) for version in batch] for batch in batches],
        "heads": [_json(head) for head in heads],
        "seen": everything_seen(sent),
        "texts": list(dict.fromkeys(head.text for head in heads)),
    }


def _json(version: Version) -> Json:
    return {
        "writer": version.writer,
        "number": version.number,
        "text": version.text,
        "seen": dict(sorted(version.seen.items())),
    }


def _seen(versions: Iterable[Version], writer: str) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for version in versions:
        for name, number in version.seen.items():
            if name != writer:
                numbers[name] = max(number, numbers.get(name, 0))
    return dict(sorted(numbers.items()))


def as_file(made: list[Json]) -> str:
    """Write the cases as they stand in the file: a case a line."""
    lines = ",\n".join(json.dumps(case, ensure_ascii=False, sort_keys=True) for case in made)
    return f"[\n{lines}\n]\n"


if __name__ == "__main__":
    FILE.write_text(as_file(cases()), "utf-8")
