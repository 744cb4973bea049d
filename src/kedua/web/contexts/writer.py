"""Drafts by AI as pages show them: in the form they are for, and in the log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.http import HttpRequest, QueryDict

from kedua.records.models import Member, WriterCall
from kedua.records.models.writer import DRAFTED
from kedua.usecases.errors import Refused
from kedua.usecases.invented import NotInFacts
from kedua.usecases.writer_log import settle
from kedua.wording.refusals import refusal
from kedua.wording.writer import purpose_name, what_came, why_none

WISH = "draft"  # the button that asks for a draft
BACK = "back"  # the button that puts back a sentence which was struck out
# Hidden fields of the draft that stands in a form.
CALL, STRUCK, LEFT_OUT, BEFORE = "call", "struck", "left-out", "before"


@dataclass(frozen=True, slots=True)
class ShownDraft:
    """A draft that stands in a form until somebody saves it. trouble: why there is none.

    struck: sentences that it said beyond what it was given; left_out: what it does not say of that; before: what stood there.
    """

    call: UUID | None = None
    struck: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    before: str = ""
    trouble: str = ""

    @classmethod
    def of(cls, call: UUID, struck: Iterable[NotInFacts], before: str, left_out: tuple[str, ...] = ()) -> ShownDraft:
        """Show one that came just now."""
        return cls(call, tuple(one.sentence for one in struck), left_out, before)

    @classmethod
    def none(cls, refused: Refused) -> ShownDraft:
        """Tell why there is none."""
        return cls(trouble=refusal(refused.code, refused.inputs))


@dataclass(frozen=True, slots=True)
class ShownCall:
    """An entry of the log. came: what came of it; why: there is no draft, "" where there is one."""

    key: UUID
    at: dt.datetime
    about: str
    came: str
    tone: str
    why: str
    who: str
    settled_by: str
    row: WriterCall
    cost: Decimal | None


def wants_draft(request: HttpRequest) -> bool:
    """Say whether a form was sent for a draft, or for a sentence that was struck out of one."""
    return request.method == "POST" and (request.POST.get("do") == WISH or BACK in request.POST)


def put_back(typed: QueryDict) -> ShownDraft | None:
    """Put a sentence that was struck out of a draft at the end of its text; None where nobody asked for one."""
    if BACK not in typed:
        return None
    typed["text"] = f"{typed.get('text', '').rstrip()} {typed[BACK]}".strip()
    return draft_in(typed)


def settle_draft(request: HttpRequest, actor: Member, now: dt.datetime, *, taken: bool) -> None:
    """Note that the draft in a form was taken over, or left for another one; nothing where there is none in it."""
    try:
        key = UUID(request.POST.get(CALL, ""))
    except ValueError:
        return
    settle(actor, key, now, taken=taken)


def draft_in(typed: QueryDict) -> ShownDraft | None:
    """Give the draft that stands in a form which is shown again; what was put back is struck out no longer."""
    try:
        call = UUID(typed.get(CALL, ""))
    except ValueError:
        return None
    struck = (sentence for sentence in typed.getlist(STRUCK) if sentence != typed.get(BACK))
    return ShownDraft(call, tuple(struck), tuple(typed.getlist(LEFT_OUT)), typed.get(BEFORE, ""))


def shown_call(row: WriterCall) -> ShownCall:
    """Give an entry of the log as it is shown."""
    return ShownCall(
        key=row.pk,
        at=row.created_at,
        about=purpose_name(row.purpose),
        came=what_came(row.outcome, row.taken),
        tone="warn" if row.outcome != DRAFTED else "good" if row.taken else "neutral",
        why=why_none(row.outcome),
        who=row.asked_by.name,
        settled_by=row.settled_by.name if row.settled_by is not None else "",
        row=row,
        cost=row.cost,
    )
