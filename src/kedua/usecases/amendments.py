"""Amend a scorecard that is in, with a reason: what counts changes, what was there before stays readable."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.seal import can_amend, sees_others
from kedua.queries.drafts import MOST_ROWS, Draft
from kedua.queries.feedback import Sheet
from kedua.queries.notes import mentions_in
from kedua.queries.stated import SINGLES, Row, numbered, stated_draft
from kedua.records.models import Amendment, CompetencyRating, Interviewer, Member, Remark, Scorecard
from kedua.records.models.application import NOT_PASSED, PASSED
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused
from kedua.usecases.scorecard_check import KINDS, RATINGS, Incomplete, Problem, kept_in, problems_in
from kedua.usecases.scorecard_rows import Kept
from kedua.usecases.scorecards import LONGEST

WHY = "why"  # the address of the reason's own field
LONGEST_WHY = 2_000  # characters
AMENDMENT = "amendment-"
ADDABLE = ("ratings", *KINDS)
CHANGEABLE = {
    "answers": ("topic", "note", "rating"),
    "ratings": ("subject", "rating", "note"),
    **dict.fromkeys(KINDS, ("text", "subject")),
}
DECIDED = (PASSED, NOT_PASSED)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is amended. keep: why a sentence of the reason that touches a private topic stays."""

    text: str
    keep: str = ""


@transaction.atomic
def amend(
    actor: Member, seat: Interviewer, wanted: Draft, reason: Reason, seen: int, sheet: Sheet, now: dt.datetime
) -> Amendment:
    """Amend a scorecard: `wanted` is all of it as it should be; seen: how many amendments the person knew of.

    It stays sealed or open as it was, and the application stays where it is. Only its ratings, notes, topics, remarks,
    goals, contribution and recommendation change; a row may be added to each of its parts, and none is ever deleted.
    Raises Incomplete with what is missing, Refused when nothing differs or somebody amended it meanwhile.
    """
    card = _locked(actor, seat, seen)
    before = stated_draft(card)
    after = _allowed(card, before, wanted)
    changed = tuple(address for address in before.differences(after) if not address.startswith("why-"))
    _check(before, after, changed, reason, sheet)
    _apply(card, after, changed, now)
    _keep(card, after, reason, sheet)
    card.amended_at = now
    card.save()
    return _write_down(actor, card, before, after, changed, reason, now)


def _locked(actor: Member, seat: Interviewer, seen: int) -> Scorecard:
    rows = Scorecard.objects.select_for_update(no_key=True, of=("self",)).select_related(
        "interviewer__interview__application__job"
    )
    card = rows.prefetch_related("answers", "ratings", "remarks").get(interviewer=seat)
    if not can_amend(actor, card.interviewer):
        raise PermissionDenied
    if card.amendments.count() != seen:
        raise Refused("scorecard-amended")
    return card


def _allowed(card: Scorecard, before: Draft, wanted: Draft) -> Draft:
    """Take from what is wanted what may change; a row that is to be added counts once something is said in it."""
    rows = dict(numbered(card))
    fields = {}
    for address in {**before.fields, **wanted.fields}:
        row, _dash, field = address.removeprefix("why-").rpartition("-")
        part = row.partition("-")[0]
        there, new = row in rows and field != "subject", row == _next(rows, part) and _says_something(wanted, row)
        if field in SINGLES or (field in CHANGEABLE.get(part, ()) and (there or new)):
            fields[address] = wanted[address]
    return before.with_fields(fields)


def _next(rows: Mapping[str, Row], part: str) -> str:
    """Name the row that may be added to a part: the one after its last; "" for none."""
    number = sum(row.startswith(f"{part}-") for row in rows)
    return f"{part}-{number}" if part in ADDABLE and number < MOST_ROWS else ""


def _says_something(wanted: Draft, row: str) -> bool:
    return any(wanted[f"{row}-{name}"].strip() for name in ("rating", "note", "text"))


def _check(before: Draft, after: Draft, changed: tuple[str, ...], reason: Reason, sheet: Sheet) -> None:
    """Judge what changes; what was in order when it was submitted is not judged again."""
    if not changed:
        raise Refused("nothing-amended")
    if after.size > LONGEST:
        raise Refused("draft-long")
    known = set(problems_in(before, sheet))
    problems = [found for found in problems_in(after, sheet) if found not in known or found.address in changed]
    problems += _reason_problems(reason, sheet)
    if problems:
        raise Incomplete(tuple(problems))


def _reason_problems(reason: Reason, sheet: Sheet) -> Iterator[Problem]:
    if not reason.text.strip():
        yield Problem(WHY, "why-missing")
    if len(reason.text) > LONGEST_WHY:
        yield Problem(WHY, "why-long")
    if not reason.keep.strip() and mentions_in(reason.text, sheet.jurisdictions):
        yield Problem(WHY, "touches-private")


def _apply(card: Scorecard, after: Draft, changed: tuple[str, ...], now: dt.datetime) -> None:
    rows = dict(numbered(card))
    for place in dict.fromkeys(_row(address) for address in changed):
        if place in SINGLES:
            setattr(card, place, after[place].strip())
            continue
        part, _dash, number = place.partition("-")
        row = rows.get(place) or _new_row(card, part, now)
        for name, text in after.row(part, int(number)).items():
            if name in CHANGEABLE[part]:
                setattr(row, name, (int(text) if text in RATINGS else None) if name == "rating" else text.strip())
        row.save()


def _new_row(card: Scorecard, part: str, now: dt.datetime) -> Row:
    owner = {"organisation_id": card.organisation_id, "scorecard": card, "created_at": now}
    if part == "ratings":
        return CompetencyRating(**owner, position=_after([row.position for row in card.ratings.all()]))
    return Remark(**owner, kind=KINDS[part], position=_after([row.position for row in card.remarks.all()]))


def _after(positions: list[int]) -> int:
    return max(positions, default=-1) + 1


def _keep(card: Scorecard, after: Draft, reason: Reason, sheet: Sheet) -> None:
    """Write down which sentences on private topics stay, and why; that of the reason itself by the amendment's number."""
    amended = [entry for entry in card.kept if entry["address"].startswith(AMENDMENT)]
    found = mentions_in(reason.text, sheet.jurisdictions)
    if found:
        number = card.amendments.count() + 1
        kept = Kept(f"{AMENDMENT}{number}", tuple(mention.topic for mention in found), reason.keep.strip())
        amended.append(asdict(kept))
    card.kept = [*(asdict(kept) for kept in kept_in(after, sheet)), *amended]


def _write_down(
    actor: Member,
    card: Scorecard,
    before: Draft,
    after: Draft,
    changed: tuple[str, ...],
    reason: Reason,
    now: dt.datetime,
) -> Amendment:
    seat, application = card.interviewer, card.interviewer.interview.application
    amendment = Amendment.objects.create(
        organisation_id=card.organisation_id,
        scorecard=card,
        number=card.amendments.count() + 1,
        made_by=actor,
        why=reason.text.strip(),
        changes=[{"address": name, "before": before[name], "after": after[name]} for name in changed],
        opened=sees_others(actor, seat),
        decided=application.stage in DECIDED,
        created_at=now,
    )
    facts = {
        "number": amendment.number,
        "places": len(changed),
        "opened": amendment.opened,
        "decided": amendment.decided,
    }
    record(actor, card.organisation_id, "feedback.amended", "interviewer", seat.pk, now, facts)
    return amendment


def _row(address: str) -> str:
    """Name the row in which a place lies; a place of its own is its row."""
    return address.rpartition("-")[0] or address
