"""Reads the chain of changes, for its page and for the check that nothing in it was changed or taken out."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from kedua.records.models import AuditEntry, AuditHead, Organisation


def digest_of(entry: AuditEntry) -> str:
    """Give the SHA-256, in hexadecimal, of an entry's canonical JSON, which holds the digest before it."""
    facts = [
        str(entry.organisation_id),
        entry.number,
        entry.at.astimezone(dt.UTC).isoformat(timespec="microseconds"),
        str(entry.actor) if entry.actor else None,
        *(entry.actor_name, entry.action, entry.subject, entry.subject_id, entry.data, entry.previous),
    ]
    text = json.dumps(facts, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Broken:
    """The first place where a chain does not hold. what: changed, missing or cut-off; number: of the entry."""

    organisation: str
    number: int
    what: str


@dataclass(frozen=True, slots=True)
class Verified:
    """The outcome for one organisation: entries read, and where the chain breaks, if it does."""

    organisation: str
    entries: int
    broken: Broken | None


def verify_chains() -> Iterator[Verified]:
    """Walk every organisation's chain from its first entry to its head."""
    for organisation in Organisation.objects.order_by("name", "id"):
        yield _verify(organisation.pk, organisation.name)


def _verify(organisation: UUID, name: str) -> Verified:
    previous, number = "", 0
    for entry in AuditEntry.objects.filter(organisation=organisation).order_by("number").iterator(chunk_size=2000):
        if entry.number != number + 1:
            return Verified(name, number, Broken(name, number + 1, "missing"))
        if entry.previous != previous or entry.digest != digest_of(entry):
            return Verified(name, number, Broken(name, entry.number, "changed"))
        previous, number = entry.digest, entry.number
    head = AuditHead.objects.filter(organisation=organisation).first()
    # Founding an organisation is its first entry: one without any has lost them all, and the head with them.
    if head is None or number == 0 or (head.number, head.digest) != (number, previous):
        return Verified(name, number, Broken(name, number + 1, "cut-off"))
    return Verified(name, number, None)


@dataclass(frozen=True, slots=True)
class Page:
    """Some entries, newest first, and the number to go on from; None at the end."""

    entries: tuple[AuditEntry, ...]
    older: int | None


PAGE = 50


def entries_before(organisation: UUID, number: int | None, subject_id: str = "") -> Page:
    """Read a page of entries, those before `number`, or the newest; only of one subject when its id is given."""
    rows = AuditEntry.objects.filter(organisation=organisation)
    if number is not None:
        rows = rows.filter(number__lt=number)
    if subject_id:
        rows = rows.filter(subject_id=subject_id)
    found = list(rows.order_by("-number")[: PAGE + 1])
    return Page(tuple(found[:PAGE]), found[PAGE - 1].number if len(found) > PAGE else None)


def verify_chain(organisation: Organisation) -> Verified:
    """Walk one organisation's chain."""
    return _verify(organisation.pk, organisation.name)
