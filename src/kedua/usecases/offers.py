"""Offer times to a candidate, take an offer back, and book the one that the candidate picks."""

from __future__ import annotations

import datetime as dt
from zoneinfo import available_timezones

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_application
from kedua.queries.bookings import Booking
from kedua.queries.diaries import Conflict, conflicts, people_of
from kedua.queries.offers import OfferDraft, booked_of, standing_of, times_of, token_of
from kedua.queries.reach import reach_of
from kedua.queries.slot_suggestions import MOST
from kedua.records.models import Application, Interview, Member, Message, Offer, Slot
from kedua.records.models.application import ENDED
from kedua.usecases import messages
from kedua.usecases.audit import record
from kedua.usecases.clashes import WHY, ClashWhy, hold
from kedua.usecases.errors import Refused
from kedua.usecases.interviews import ROUNDS, add_interview
from kedua.usecases.invitations import tell
from kedua.usecases.ports import Addresses, Queue
from kedua.wording.calendar import offer_letter
from kedua.wording.clashes import times
from kedua.wording.dates import day
from kedua.wording.reminders import Meeting
from kedua.wording.translate import in_language

DAYS = range(1, 31)
BY = "Candidate"  # in the record of changes, which keeps no name of theirs


@transaction.atomic
def make_offer(actor: Member, application: Application, draft: OfferDraft, now: dt.datetime) -> Offer:
    """Offer times; it takes the place of what was offered before for the same round.

    Raises Refused for a wish that cannot be met, also for a time at which somebody is elsewhere: a candidate is promised
    what they choose from. Raises ClashWhy where it would be too much for somebody's day or week, without a reason.
    """
    if not can_edit_application(actor, application):
        raise PermissionDenied
    _check(application, draft, now)
    members = hold(application.organisation_id, draft.members)
    if len(members) != len({*draft.members}):
        raise Refused("member-unknown")
    why = _reason(_conflicts(actor, application, members, draft), draft.why)
    earlier = Offer.objects.filter(organisation=application.organisation_id, application=application, round=draft.round)
    earlier.filter(picked_at=None, revoked_at=None).update(revoked_at=now)
    offer = Offer.objects.create(
        organisation_id=application.organisation_id,
        application=application,
        made_by=actor,
        round=draft.round,
        minutes=draft.minutes,
        place=draft.place.strip(),
        link=draft.link.strip(),
        panel=[str(key) for key in draft.members],
        why=why,
        expires_at=min(now + dt.timedelta(days=draft.days), max(draft.starts)),
        created_at=now,
    )
    Slot.objects.bulk_create(
        Slot(organisation_id=offer.organisation_id, offer=offer, starts_at=at, created_at=now)
        for at in sorted({*draft.starts})
    )
    facts = {"round": draft.round, "times": len({*draft.starts}), "days": draft.days, "past_warning": bool(why)}
    record(actor, offer.organisation_id, "offer.made", "application", application.pk, now, facts)
    return offer


@transaction.atomic
def revoke_offer(actor: Member, offer: Offer, now: dt.datetime) -> None:
    """Take an offer back; doing it twice, or after one was picked, changes nothing more."""
    locked = _locked(offer)
    if not can_edit_application(actor, locked.application):
        raise PermissionDenied
    if locked.revoked_at is None and locked.picked_at is None:
        locked.revoked_at = now
        locked.save(update_fields=["revoked_at"])
        record(actor, locked.organisation_id, "offer.revoked", "application", locked.application_id, now)


@transaction.atomic
def mail_offer(actor: Member, offer: Offer, now: dt.datetime, addresses: Addresses) -> None:
    """Send the candidate the link, as a message that can be held back for a minute.

    Raises Refused when they have no address, or the offer has ended.
    """
    application = offer.application
    if not can_edit_application(actor, application):
        raise PermissionDenied
    if standing_of(offer, now) != "open":
        raise Refused("offer-ended")
    candidate = application.candidate
    reach = reach_of(candidate, application.organisation)
    if not reach.address:
        raise Refused("candidate-no-address")
    people = people_of((), candidate)
    starts_at = min(slot.starts_at for slot in offer.slots.all())
    meeting = Meeting(
        candidate.name, application.job.title, application.organisation.name, starts_at, offer.minutes,
        people[0].zone, offer.place, offer.link, (),
    )  # fmt: skip
    link = addresses.page("slots", token_of(offer))
    with in_language(reach.language):
        until = day(offer.expires_at.astimezone(people[0].zone).date())
        letter = offer_letter(meeting, link, until, (actor.name, actor.account.email))
    about = f"invitation:{offer.pk}:"
    sent = Message.objects.filter(organisation=offer.organisation_id, key__startswith=about).count()
    message = messages.draft(application, "invitation", messages.Said(*letter), f"{about}{sent}", now, by=actor)
    messages.release(actor, message, now)
    record(actor, offer.organisation_id, "offer.sent", "application", application.pk, now)


@transaction.atomic
def pick(offer: Offer, starts_at: dt.datetime, zone: str, now: dt.datetime, queue: Queue) -> Interview:
    """Book the time that a candidate picked by their link, and ask everybody in.

    zone: in which they saw it; kept as theirs where none is known. Picking the same time again gives the same interview.
    Raises Refused when the offer has ended, another time was picked, or the time is gone.
    """
    panel = hold(offer.organisation_id, offer.panel)  # diaries first, as when a member books: nobody waits in a circle
    locked = _locked(offer)
    application, interview = locked.application, booked_of(locked)
    if interview is not None and interview.starts_at == starts_at:
        return interview
    standing = standing_of(locked, now)
    if standing != "open" or not panel:
        raise Refused("offer-picked" if standing == "picked" else "offer-ended")
    if not any(time.free and time.starts_at == starts_at for time in times_of(locked, panel, now)):
        raise Refused("slot-gone")
    _keep_zone(application, zone)
    members = tuple(member.pk for member in panel)
    booking = Booking(locked.round, starts_at, locked.minutes, locked.place, members, link=locked.link)
    locked.picked_at = now
    locked.save(update_fields=["picked_at"])
    interview = add_interview(BY, application, booking, now, locked.why)
    locked.interview = interview
    locked.save(update_fields=["interview"])
    tell(interview, locked.made_by, now, queue, BY)
    return interview


def _check(application: Application, draft: OfferDraft, now: dt.datetime) -> None:
    if application.stage in ENDED:
        raise Refused("application-ended")
    if draft.round not in ROUNDS:
        raise Refused("round-unknown")
    if not draft.members:
        raise Refused("panel-empty")
    if not draft.starts:
        raise Refused("offer-empty")
    if len({*draft.starts}) > MOST:
        raise Refused("offer-long", most=MOST)
    if min(draft.starts) <= now:
        raise Refused("offer-past")
    if draft.days not in DAYS:
        raise Refused("link-days", most=DAYS.stop - 1)


def _conflicts(
    actor: Member, application: Application, members: list[Member], draft: OfferDraft
) -> tuple[Conflict, ...]:
    """Give what speaks against any of the times. Raises Refused for one at which somebody is elsewhere."""
    people, zone = people_of(members, application.candidate), application.organisation.time_zone
    found = {one: None for at in sorted(draft.starts) for one in conflicts(actor, people, at, draft.minutes)}
    for one in found:
        if one.at is not None:
            raise Refused("slot-busy", person=one.person, times=times(one.at, one.minutes, zone))
    return tuple(found)


def _reason(found: tuple[Conflict, ...], why: str) -> str:
    reason = " ".join(why.replace("\0", "").split())[:WHY]
    if found and not reason:
        raise ClashWhy(found)
    return reason if found else ""


def _locked(offer: Offer) -> Offer:
    rows = Offer.objects.select_for_update(no_key=True, of=("self",)).select_related(
        "made_by__account", "application__job__organisation", "application__candidate", "interview"
    )
    return rows.get(pk=offer.pk)


def _keep_zone(application: Application, zone: str) -> None:
    candidate = application.candidate
    if not candidate.time_zone and zone in available_timezones() and zone != application.organisation.time_zone:
        candidate.time_zone = zone
        candidate.save(update_fields=["time_zone"])
