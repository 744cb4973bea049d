"""What people type about a decision: the outcome, reasons by subject with the evidence they tick, and what comes next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from uuid import UUID

from django.http import QueryDict

from kedua.records.models.decision import ASSESSMENT, INTERVIEW
from kedua.usecases.decision_drafts import DecisionDraft, ReasonDraft, RemedyDraft

OWN = "own"  # a further interview that nobody ranked: people and questions as they were chosen by hand
MOST_DIGITS = 4


def posted_decision(data: QueryDict, subjects: Iterable[str]) -> DecisionDraft:
    """Read what was typed, of these subjects."""
    reasons = tuple(
        ReasonDraft(
            subject,
            data.get(f"text:{subject}", ""),
            tuple(dict.fromkeys(data.getlist(f"evidence:{subject}"))),
            data.get(f"keep:{subject}", ""),
        )
        for subject in subjects
    )
    return DecisionDraft(data.get("outcome", ""), reasons, _remedy(data), _number(data.get("seen", "")))


def _remedy(data: QueryDict) -> RemedyDraft:
    chosen = data.get("remedy", "")
    wanted = RemedyDraft(
        unresolved=tuple(dict.fromkeys(data.getlist("unresolved"))),
        owner=_key(data.get("owner", "")),
        due_on=_day(data.get("due", "")),
        words=data.get("words", ""),
    )
    what, _, rest = chosen.partition("|")
    if what == "task":
        return replace(wanted, kind=ASSESSMENT, task=rest)
    if what == "interview" and rest.count("|") == 2:
        panel, questions, about = rest.split("|")
        return replace(
            wanted,
            kind=INTERVIEW,
            panel=_keys(panel.split(",")),
            questions=_number(questions),
            unresolved=tuple(about.split(",")) if wanted.unresolved else (),
        )
    if what == OWN:
        return replace(
            wanted, kind=INTERVIEW, panel=_keys(data.getlist("panel")), questions=_number(data.get("questions", ""))
        )
    return wanted


def _keys(texts: Iterable[str]) -> tuple[UUID, ...]:
    found = (_key(text) for text in texts)
    return tuple(dict.fromkeys(key for key in found if key is not None))


def _key(text: str) -> UUID | None:
    with suppress(ValueError):
        return UUID(text)
    return None


def _day(text: str) -> dt.date | None:
    with suppress(ValueError):
        return dt.date.fromisoformat(text)
    return None


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS else 0
