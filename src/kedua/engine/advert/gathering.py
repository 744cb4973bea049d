"""Gathers what is read while a text is gone through: the first value of a fact stays, another one is a doubt."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Literal, cast, get_args

from kedua.engine.advert.facts import Contract, Facts, Hardship, MustHave, Pay, Round, Where
from kedua.engine.advert.heading_words import Field, Under
from kedua.engine.advert.headings import NONE
from kedua.engine.advert.reading_dates import DayRead
from kedua.engine.advert.reading_model import Found, PastedFacts, Span, Unsure, UnsureCode
from kedua.engine.advert.reading_pay import PayRead
from kedua.engine.advert.source import said
from kedua.engine.language.places import region_of
from kedua.engine.language.text import fold
from kedua.engine.language.tongue import tongue_of

TextField = Literal[
    "title", "organisation", "about", "mission", "purpose", "reports_to", "team", "place", "where", "days", "hours",
    "contract", "contract_length", "start", "adjustments", "apply_to", "answer_days",
]  # fmt: skip
ListField = Literal["values", "duties", "must_haves", "nice_to_haves", "hardships", "good", "growth", "benefits"]
_LISTS: tuple[ListField, ...] = get_args(ListField)
# Says how much of a week, but no hours: any other value is worth more.
_VAGUE = frozenset(("full-time", "full time", "part-time", "part time", "sepenuh masa", "separuh masa", "全职", "兼职"))
_SHORT_END = re.compile(r"\b(?:Bhd|Ltd|Inc|Co|p\.m|a\.m|p\.a)\.$")
_TRIM = " \t\n,;·|–—-"


class Gatherer:
    """What was read so far of one text; text is masked, folded the same in lower case, both as long as the original."""

    def __init__(self, text: str, headings: Mapping[str, Under | Field] = NONE) -> None:
        """Begin with nothing. headings: known ones besides those of heading_words."""
        self.headings = headings
        self.served: dict[int, str] = {}  # must-have by its place: what it says it is needed for
        self.text = text
        self.folded = fold(text)
        self.found: list[Found] = []
        self.unsure: list[Unsure] = []
        self.country = ""
        self.begun = False  # whether a heading was passed: no title follows
        self.hint = region_of(text)
        self._texts: dict[TextField, str] = {}
        self._lists: dict[ListField, list[str]] = {name: [] for name in _LISTS}
        self._rounds: list[Round] = []
        self._pay: Pay | None = None
        self._apply_by: dt.date | None = None
        self._settled: list[Span] = []
        self._left: list[Span] = []

    def has(self, field: TextField | Literal["pay", "apply_by"]) -> bool:
        """Tell whether a fact was read already."""
        return any(one.field == field for one in self.found)

    def text_of(self, field: TextField) -> str:
        """Give what was read of a fact so far."""
        return self._texts.get(field, "")

    def list_of(self, field: ListField) -> tuple[str, ...]:
        """Give what was read of a list of facts so far."""
        return tuple(self._lists[field])

    def put(self, field: TextField, start: int, end: int, value: str = "") -> None:
        """Keep a fact. value: where it is not what the text itself says."""
        start, end = self.trimmed(start, end)
        if start == end:
            return
        value = value or _without_stop(said(self.text, start, end))
        if field == "hours" and self.text_of(field).casefold() in _VAGUE and any(one.isdigit() for one in value):
            self._forget(field)
        before = self._texts.setdefault(field, value)
        if before == value and not self.has(field):
            self.found.append(Found(field, start, end))
        elif (
            value.casefold() not in _VAGUE
            and before.casefold() != value.casefold()
            and not _says_the_same(before, value)
        ):
            self.doubt("said-twice", field, start, end)
        self.settle(start, end)
        if field == "place" and not self.country:
            self.country = region_of(value)

    def add(self, field: ListField, start: int, end: int) -> None:
        """Keep one thing of a list, once."""
        start, end = self.trimmed(start, end)
        value = said(self.text, start, end)
        self.settle(start, end)
        if value and value not in self._lists[field]:
            self.found.append(Found(f"{field}.{len(self._lists[field])}", start, end))
            self._lists[field].append(value)

    def add_round(self, one: Round, start: int, end: int) -> None:
        """Keep one step of hiring."""
        self.found.append(Found(f"rounds.{len(self._rounds)}", start, end))
        self._rounds.append(one)
        self.settle(start, end)

    def put_pay(self, read: PayRead) -> None:
        """Keep what is paid, with what is not said about it."""
        if self._pay is not None:
            if read.pay is not None and (read.pay.least, read.pay.most) != (self._pay.least, self._pay.most):
                self.doubt("said-twice", "pay", read.start, read.end)
            return
        self._pay = read.pay
        for code in read.doubts:
            self.doubt(code, "pay", read.start, read.end)
        if read.pay is not None:
            self.found.append(Found("pay", read.start, read.end))
            self.settle(read.start, read.end)

    def put_day(self, read: DayRead) -> None:
        """Keep the last day to apply."""
        for code in read.doubts:
            self.doubt(code, "apply_by", read.start, read.end)
        if read.day is not None and self._apply_by is None:
            self._apply_by = read.day
            self.found.append(Found("apply_by", read.start, read.end))
            self.settle(read.start, read.end)

    def doubt(self, code: UnsureCode, field: str, start: int, end: int) -> None:
        """Note something that a person should look at."""
        self.unsure.append(Unsure(code, field, start, end))

    def settle(self, start: int, end: int) -> None:
        """Count a stretch as understood, such as a heading."""
        self._settled.append(Span(start, end))

    def leave(self, start: int, end: int) -> None:
        """Note that nothing could be made of a part of a line."""
        self._left.append(Span(start, end))

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Draw a span in to where its words begin and end."""
        part = self.text[start:end]
        start += len(part) - len(part.lstrip(_TRIM))
        return start, max(start, start + len(part.strip(_TRIM)))

    def _forget(self, field: TextField) -> None:
        del self._texts[field]
        self.found = [one for one in self.found if one.field != field]

    def touched(self, start: int, end: int) -> bool:
        """Tell whether anything between two places was understood."""
        return any(one.start < end and start < one.end for one in self._settled)

    def done(self, unread: Iterable[Span]) -> PastedFacts:
        """Give everything that was read; unread are the stretches to look at, of which the understood ones drop out."""
        tongue = tongue_of(self.text)
        if tongue == "other":
            self.doubt("language", "", 0, len(self.text))
        left = [one for one in unread if not self.touched(one.start, one.end)]
        left += [one for one in self._left if not any(other.start <= one.start < other.end for other in left)]
        texts = self._texts
        lists = {name: tuple(values) for name, values in self._lists.items()}
        facts = Facts(
            title=texts.get("title", ""),
            language="en" if tongue == "other" else tongue,
            organisation=texts.get("organisation", ""),
            about=texts.get("about", ""),
            mission=texts.get("mission", ""),
            values=lists["values"],
            purpose=texts.get("purpose", ""),
            reports_to=texts.get("reports_to", ""),
            team=texts.get("team", ""),
            place=texts.get("place", ""),
            country=self.country,
            where=cast("Where", texts.get("where", "")),
            days=texts.get("days", ""),
            hours=texts.get("hours", ""),
            contract=cast("Contract", texts.get("contract", "")),
            contract_length=texts.get("contract_length", ""),
            start=texts.get("start", ""),
            duties=lists["duties"],
            must_haves=tuple(MustHave(text) for text in lists["must_haves"]),
            nice_to_haves=lists["nice_to_haves"],
            hardships=tuple(Hardship(text) for text in lists["hardships"]),
            good=lists["good"],
            growth=lists["growth"],
            benefits=lists["benefits"],
            pay=self._pay,
            rounds=tuple(self._rounds),
            answer_days=int(texts["answer_days"]) if "answer_days" in texts else None,
            adjustments=texts.get("adjustments", ""),
            apply_by=self._apply_by,
            apply_to=texts.get("apply_to", ""),
        )
        found = tuple(sorted(self.found, key=lambda one: (one.start, one.end, one.field)))
        return PastedFacts(facts, found, tuple(self.unsure), tuple(sorted(left, key=lambda one: one.start)))


def _without_stop(text: str) -> str:
    """Take the full stop of a sentence away, but not the one of "Sdn. Bhd." """
    return text if _SHORT_END.search(text) else text.rstrip(".。")


def _says_the_same(before: str, value: str) -> bool:
    one, other = before.casefold(), value.casefold()
    return one in other or other in one
