"""Who writes to us on a channel on telephones: what was said there before, and to whom the number or the chat belongs.

An installation has one account on a channel for all its organisations: all are looked through, and what is found says whose
it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from uuid import UUID

import phonenumbers
from django.db.models import Q, QuerySet

from kedua.queries.phones import parsed, region_of
from kedua.queries.reach import TELEGRAM, agreed_to
from kedua.records.models import Candidate, Message, Organisation
from kedua.records.models.message import DRAFT, RECEIVED, UNDONE

RECENT = dt.timedelta(days=180)  # within which somebody who writes anew goes on with what was said
MOST = 50
ENDING = 2  # digits by which the database narrows; people write numbers in too many ways for more


def said_to(channel: str, addresses: tuple[str, ...], now: dt.datetime) -> list[Message]:
    """List what was said lately to somebody on a channel, in whatever organisation, the newest first.

    addresses: a number with its country, or a chat's number and name.
    """
    rows = Message.objects.filter(channel=channel, created_at__gte=now - RECENT)
    rows = rows.exclude(state__in=(RECEIVED, DRAFT, UNDONE))
    rows = rows.filter(to__in=addresses) if channel == TELEGRAM else _written_as(rows, addresses[0])
    return list(rows.select_related("candidate").order_by("-created_at", "-id")[:MOST])


def reached_at(channel: str, addresses: tuple[str, ...]) -> list[Candidate]:
    """List the candidates who chose to be reached at an address on a channel and agreed to it, in whatever organisation."""
    rows = Candidate.objects.filter(channel=channel).select_related("organisation")
    if channel == TELEGRAM:
        found = list(rows.filter(_any_of(addresses)))
    else:
        ending = addresses[0][-ENDING:]
        near = rows.filter(Q(channel_address__endswith=ending) | Q(channel_address="", phone__endswith=ending))
        found = [row for row in near if _is_number(row.channel_address or row.phone, row.organisation, addresses[0])]
    return sorted((row for row in found if agreed_to(row, channel)), key=lambda row: row.pk)


def _any_of(addresses: Iterable[str]) -> Q:
    wanted = Q()
    for address in addresses:
        wanted |= Q(channel_address__iexact=address)
    return wanted


def _written_as(rows: QuerySet[Message], number: str) -> QuerySet[Message]:
    """Narrow messages to those to a number, in whatever way it was written in its organisation."""
    near = rows.filter(to__endswith=number[-ENDING:]).order_by()
    pairs = list(near.values_list("organisation", "to").distinct())
    known: dict[UUID, Organisation] = Organisation.objects.in_bulk({organisation for organisation, _to in pairs})
    wanted = Q(pk=None)
    for organisation, to in pairs:
        if _is_number(to, known[organisation], number):
            wanted |= Q(organisation=organisation, to=to)
    return rows.filter(wanted)


def _is_number(written: str, organisation: Organisation, number: str) -> bool:
    found = parsed(written, region_of(organisation))
    return found is not None and phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164) == number
