"""Times offered to a candidate: what an offer is to be, how it stands, which of its times can still be had."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import groupby
from typing import Literal
from uuid import UUID

from django.db.models import QuerySet

from kedua.access.links import key_of, token_for
from kedua.engine.scheduling.diary import Diary, Span, clashes
from kedua.queries.diaries import diaries_of, people_of, span_of
from kedua.records.models import Application, Interview, Member, Offer, Slot
from kedua.records.models.application import ENDED
from kedua.records.models.interview import BOOKED
from kedua.records.prepared import prepared

Standing = Literal["open", "picked", "revoked", "expired", "over"]


@dataclass(frozen=True, slots=True)
class OfferDraft:
    """An offer as it is to be. members: ids, in any order; starts: of each time; days: for how many the link works."""

    round: int
    minutes: int
    place: str
    link: str
    members: tuple[UUID, ...]
    starts: tuple[dt.datetime, ...]
    days: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class WaitingOffer:
    """An offer from which the candidate is to choose, and its times in order."""

    offer: Offer
    starts: tuple[dt.datetime, ...]


@dataclass(frozen=True, slots=True)
class OfferedTime:
    """One time of an offer; free: it can still be had."""

    starts_at: dt.datetime
    free: bool


def offer_of(token: str) -> Offer | None:
    """Find the offer of a token with its application, job, candidate and interview; None when we never made it."""
    key = key_of("slots", token)
    rows = Offer.objects.select_related(
        "organisation", "made_by__account", "application__job", "application__candidate", "interview"
    )
    return rows.filter(pk=key).first() if key else None


def token_of(offer: Offer) -> str:
    """Give the token in an offer's address."""
    return token_for("slots", offer.pk)


def standing_of(offer: Offer, now: dt.datetime) -> Standing:
    """Say how an offer stands; over: the application has ended."""
    if offer.picked_at is not None:
        return "picked"
    if offer.revoked_at is not None:
        return "revoked"
    if offer.application.stage in ENDED:
        return "over"
    return "expired" if offer.expires_at <= now else "open"


def offers_of(application: Application, now: dt.datetime) -> tuple[WaitingOffer, ...]:
    """List the offers that wait for the candidate, the newest first, each with its times: one query."""
    return tuple(
        WaitingOffer(offer, tuple(slot.starts_at for slot in slots))
        for offer, slots in groupby(_slots(application.organisation_id, application.pk, now), lambda slot: slot.offer)
    )


@prepared
def _slots(organisation: UUID, application: UUID, now: dt.datetime) -> QuerySet[Slot]:
    rows = Slot.objects.filter(organisation=organisation, offer__application=application)
    rows = rows.filter(offer__picked_at=None, offer__revoked_at=None, offer__expires_at__gt=now)
    return rows.select_related("offer__made_by__account").order_by("-offer__created_at", "-offer", "starts_at")


def panel_of(offer: Offer) -> list[Member]:
    """List who is to ask and still works here, by name: one query."""
    rows = Member.objects.filter(organisation=offer.organisation_id, active=True, pk__in=offer.panel)
    return list(rows.select_related("account").order_by("account__name", "id"))


def times_of(offer: Offer, panel: list[Member], now: dt.datetime) -> tuple[OfferedTime, ...]:
    """Give an offer's times in their order, each with whether it can still be had: three queries.

    One is gone when it has begun, or when somebody of the panel, or the candidate, has an interview then by now.
    """
    starts = sorted(slot.starts_at for slot in offer.slots.all())
    if not starts:
        return ()
    people = people_of(panel, offer.application.candidate)
    diaries, _interviews = diaries_of(offer.organisation_id, people, starts[0], starts[-1])
    zones = [person.zone for person in people]
    return tuple(
        OfferedTime(at, at > now and _free(diaries, [span_of(at, offer.minutes, zone) for zone in zones]))
        for at in starts
    )


def booked_of(offer: Offer) -> Interview | None:
    """Give the interview that was booked by picking, while it is to take place."""
    interview = offer.interview
    return interview if interview is not None and interview.state == BOOKED else None


def _free(diaries: tuple[Diary, ...], spans: list[Span]) -> bool:
    """Whether nobody is elsewhere; how full a day is was for whoever made the offer to weigh."""
    return not any(
        clash.code == "overlap" for diary, span in zip(diaries, spans, strict=True) for clash in clashes(diary, span)
    )
