"""Facts with more than one part as they are typed, row by row: must-haves, hardships, steps of hiring."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from kedua.engine.advert.facts import Facts, Hardship, MustHave, Round

FIELDS = {"must": ("text", "duty"), "hard": ("text", "often", "support"), "round": ("what", "minutes", "about")}
MOST_ROWS, NEW_ROWS = 30, 2
NUMBERS = 3  # digits of a number of minutes, or of a duty


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the form. texts: what stands in its fields; misread: whether a number in it is none."""

    number: int
    texts: dict[str, str]

    @property
    def misread(self) -> bool:
        """Whether what is to be a number is none."""
        return any(bool(self.texts.get(name)) and whole(self.texts[name]) is None for name in ("duty", "minutes"))


Rows = dict[str, list[Row]]


def rows_of(facts: Facts) -> Rows:
    """Start with the facts there are."""
    must = [{"text": one.text, "duty": _typed(one.duty, 1)} for one in facts.must_haves]
    hard = [{"text": one.text, "often": one.often, "support": one.support} for one in facts.hardships]
    steps = [{"what": o.what, "minutes": _typed(o.minutes), "about": ", ".join(o.about)} for o in facts.rounds]
    return {"must": _numbered("must", must), "hard": _numbered("hard", hard), "round": _numbered("round", steps)}


def typed_rows(data: QueryDict, more: str = "") -> Rows:
    """Give the rows as they were typed. more: the list that is to have more of them."""
    rows: Rows = {}
    for name, parts in FIELDS.items():
        lists = {part: data.getlist(f"{name}-{part}") for part in parts}
        number = min(MOST_ROWS, max(map(len, lists.values())))
        texts = [{part: t[place] if place < len(t) else "" for part, t in lists.items()} for place in range(number)]
        rows[name] = _numbered(name, texts, NEW_ROWS if name == more else 0)
    return rows


def with_read(rows: Rows, facts: Facts) -> Rows:
    """Put what was read from a pasted text in the place of what is typed, list by list."""
    read, found = rows_of(facts), {"must": facts.must_haves, "hard": facts.hardships, "round": facts.rounds}
    return {name: read[name] if found[name] else typed for name, typed in rows.items()}


def misread(rows: Rows) -> bool:
    """Whether a number in some row is none."""
    return any(row.misread for every in rows.values() for row in every)


def must_haves(rows: Iterable[Row], duties: int) -> tuple[MustHave, ...]:
    """Give the must-haves; a duty that is not there any more counts as none. duties: how many there are."""
    return tuple(MustHave(row.texts["text"], _duty(row.texts["duty"], duties)) for row in rows)


def hardships(rows: Iterable[Row]) -> tuple[Hardship, ...]:
    """Give what is hard."""
    return tuple(Hardship(**row.texts) for row in rows)


def rounds(rows: Iterable[Row]) -> tuple[Round, ...]:
    """Give the steps of hiring."""
    return tuple(Round(row.texts["what"], whole(row.texts["minutes"]), _commas(row.texts["about"])) for row in rows)


def whole(text: str) -> int | None:
    """Read a number from 1 to 999; None for anything else."""
    text = text.strip()
    known = text.isascii() and text.isdecimal() and len(text) <= NUMBERS
    return int(text) or None if known else None


def _numbered(name: str, texts: Sequence[dict[str, str]], more: int = 0) -> list[Row]:
    empty = [dict.fromkeys(FIELDS[name], "")] * (more if texts else NEW_ROWS)
    return [Row(place, one) for place, one in enumerate([*texts, *empty], 1)]


def _duty(text: str, duties: int) -> int | None:
    number = whole(text)
    return number - 1 if number is not None and number <= duties else None


def _commas(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(",") if one.strip())


def _typed(number: int | None, add: int = 0) -> str:
    return "" if number is None else str(number + add)
