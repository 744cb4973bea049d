"""Save what an interviewer types, settle two versions, and submit it as their scorecard."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F

from kedua.access.can import can_give_feedback
from kedua.access.seal import can_open_scorecard
from kedua.queries.drafts import Draft, draft_from
from kedua.queries.feedback import Sheet
from kedua.queries.feedback_links import is_open
from kedua.records.models import Interviewer, Member, Scorecard
from kedua.records.models.scorecard import DRAFT, SUBMITTED
from kedua.usecases.errors import Refused
from kedua.usecases.ports import Addresses
from kedua.usecases.saves import Page, Saved
from kedua.usecases.scorecard_check import complete
from kedua.usecases.sealing import Writer, record_feedback, seal_scorecard

LONGEST = 200_000  # characters in a draft
MOST_ASIDE = 10


def save_draft(writer: Writer, seat: Interviewer, draft: Draft, page: Page, now: dt.datetime) -> Saved:
    """Keep a draft as it was typed. Usually a single UPDATE; the first save and one that comes late take longer.

    A save counts when its page has seen the newest revision, or made it. Raises Refused when the scorecard is in.
    """
    _check(writer, seat, draft, now)
    rows = Scorecard.objects.filter(interviewer=seat, state=DRAFT, revision=page.revision)
    hand_over = {} if isinstance(writer, Member) else {"written_by": None}  # a guest's own words are theirs alone
    if rows.update(draft=_kept(draft, page), revision=F("revision") + 1, saved_at=now, **hand_over):
        return Saved(page.revision + 1, now)
    return _save_with_care(writer, seat, draft, page, now)


@transaction.atomic
def settle(writer: Writer, seat: Interviewer, draft: Draft, page: Page, settled: str, now: dt.datetime) -> Saved:
    """Keep a draft into which somebody has taken what they wanted of the version of another page, and drop that one."""
    saved = save_draft(writer, seat, draft, page, now)
    if saved.late:
        return saved
    card = Scorecard.objects.select_for_update(no_key=True).get(interviewer=seat)
    card.aside = [entry for entry in card.aside if entry["tab"] != settled]
    card.save(update_fields=["aside"])
    return saved


@transaction.atomic
def submit(
    writer: Writer,
    seat: Interviewer,
    draft: Draft,
    page: Page,
    sheet: Sheet,
    now: dt.datetime,
    addresses: Addresses | None = None,
) -> Saved:
    """Submit a scorecard: from here on it cannot be changed. Submitting again changes nothing more.

    Raises Incomplete with what is missing, Refused when another version waits to be settled.
    """
    card = Scorecard.objects.select_for_update(no_key=True).filter(interviewer=seat).first()
    if card is not None and card.state == SUBMITTED:
        _check_writer(writer, seat, now)
        return Saved(card.revision, card.submitted_at or now)
    _check(writer, seat, draft, now)
    if card is not None and card.aside:
        raise Refused("versions-open")
    stated = complete(draft, sheet)
    saved = save_draft(writer, seat, draft, page, now)
    if saved.late:
        return saved
    card = Scorecard.objects.get(interviewer=seat)
    seal_scorecard(writer, seat, card, stated, now, addresses)
    return Saved(card.revision, now)


def aside_of(card: Scorecard) -> list[tuple[str, dt.datetime, Draft]]:
    """List versions that wait to be settled: the name of their page, when they came, and what they say."""
    return [
        (entry["tab"], dt.datetime.fromisoformat(entry["saved_at"]), draft_from(entry["fields"]))
        for entry in card.aside
    ]


def draft_of(card: Scorecard | None) -> Draft:
    """Give the draft of a scorecard as it was typed."""
    return draft_from(card.draft.get("fields", {})) if card is not None else Draft()


@transaction.atomic
def _save_with_care(writer: Writer, seat: Interviewer, draft: Draft, page: Page, now: dt.datetime) -> Saved:
    """Save the first time, again after an answer that got lost, or aside: nothing typed is dropped."""
    card, made = Scorecard.objects.get_or_create(
        interviewer=seat,
        defaults={
            "organisation_id": seat.organisation_id,
            "draft": _kept(draft, page),
            "revision": 1,
            "saved_at": now,
            "created_at": now,
            "written_by": writer if isinstance(writer, Member) and seat.member_id is None else None,
        },
    )
    if made:
        record_feedback(writer, seat, "feedback.begun", now)
        return Saved(1, now)
    card = Scorecard.objects.select_for_update(no_key=True).get(pk=card.pk)
    if card.state == SUBMITTED:
        raise Refused("scorecard-in", name=seat.name)
    if not any(draft.differences(draft_of(card))):
        return Saved(card.revision, card.saved_at)
    if card.draft.get("tab") == page.tab and page.tab and card.revision == page.revision + 1:
        card.draft, card.revision, card.saved_at = _kept(draft, page), card.revision + 1, now
        card.save(update_fields=["draft", "revision", "saved_at"])
        return Saved(card.revision, now)
    others = [entry for entry in card.aside if entry["tab"] != page.tab]
    if len(others) >= MOST_ASIDE:
        raise Refused("versions-open")
    card.aside = [*others, {"tab": page.tab, "saved_at": now.isoformat(), "fields": dict(draft.fields)}]
    card.save(update_fields=["aside"])
    return Saved(card.revision, now, late=True)


def _check(writer: Writer, seat: Interviewer, draft: Draft, now: dt.datetime) -> None:
    _check_writer(writer, seat, now)
    if draft.size > LONGEST:
        raise Refused("draft-long")


def _check_writer(writer: Writer, seat: Interviewer, now: dt.datetime) -> None:
    if isinstance(writer, Member):
        if not can_give_feedback(writer, seat) or not can_open_scorecard(writer, seat):
            raise PermissionDenied
    elif writer.interviewer_id != seat.pk or not is_open(writer, now):
        raise Refused("link-ended")


def _kept(draft: Draft, page: Page) -> dict[str, object]:
    return {"tab": page.tab, "fields": dict(draft.fields)}
