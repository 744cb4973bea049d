"""How a candidate wants to hear: in which language, on which channel, where they are; with what they agreed to and when."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID
from zoneinfo import available_timezones

from django.db import transaction

from kedua.queries.company import LANGUAGES
from kedua.queries.phones import parsed, region_of, shown
from kedua.queries.reach import EMAIL, TELEGRAM, agreed_to
from kedua.records.models import Application, Candidate
from kedua.records.models.message import CHANNELS
from kedua.usecases.applications import CANDIDATE
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused

LONGEST_ADDRESS = 120
_NAME = re.compile(r"@\w{4,40}|\d{5,20}")  # on Telegram: a name, or the number of a chat


@dataclass(frozen=True, slots=True)
class Wish:
    """How somebody wants to hear. language: "" for the organisation's first; address: on a channel other than e-mail.

    agreed: to be written to there.
    """

    language: str
    channel: str
    address: str
    agreed: bool
    time_zone: str


@transaction.atomic
def wish_to_hear(application: Application, wish: Wish, now: dt.datetime) -> None:
    """Keep how a candidate wants to hear, and add to what they agreed to; what they agreed to before is not forgotten.

    Raises Refused for what is not on offer, without an address to write to, and where they did not agree.
    """
    candidate = Candidate.objects.select_for_update(no_key=True).get(pk=application.candidate_id)
    wish = _checked(application, wish, candidate)
    candidate.language, candidate.channel = wish.language, wish.channel
    candidate.channel_address, candidate.time_zone = wish.address, wish.time_zone
    consents = [*candidate.consents, *_consents(candidate, wish, now)]
    fields = {"language", "channel", "channel_address", "time_zone"}
    before = Candidate.objects.values(*fields, "consents").get(pk=candidate.pk)
    changed = sorted(name for name in fields if before[name] != getattr(candidate, name))
    if len(consents) > len(candidate.consents):
        candidate.consents = consents
        changed.append("consents")
    if changed:
        candidate.save(update_fields=changed)
        record(
            CANDIDATE, candidate.organisation_id, "candidate.reach", "candidate", candidate.pk, now, {"fields": changed}
        )


@transaction.atomic
def stop(candidate: UUID, channel: str, now: dt.datetime) -> bool:
    """End what a candidate agreed to on a channel, as when they answer STOP; they hear by e-mail. Gives whether it is new.

    Called by other use cases, inside theirs.
    """
    row = Candidate.objects.select_for_update(no_key=True).get(pk=candidate)
    if channel == EMAIL or not agreed_to(row, channel):
        return False
    row.consents = [*row.consents, {"to": channel, "given": False, "at": now.isoformat()}]
    changed = ["consents"]
    if row.channel == channel:
        row.channel, row.channel_address = EMAIL, ""
        changed += ["channel", "channel_address"]
    row.save(update_fields=changed)
    record(CANDIDATE, row.organisation_id, "candidate.reach", "candidate", row.pk, now, {"fields": sorted(changed)})
    return True


def know_chat(candidate: UUID, chat: str, now: dt.datetime) -> None:
    """Keep the number of the chat of somebody who gave their name on Telegram; called by other use cases, inside theirs.

    A bot can write to the number only.
    """
    row = Candidate.objects.select_for_update(no_key=True).get(pk=candidate)
    if row.channel == TELEGRAM and row.channel_address != chat:
        row.channel_address = chat
        row.save(update_fields=["channel_address"])
        fields = {"fields": ["channel_address"]}
        record(CANDIDATE, row.organisation_id, "candidate.reach", "candidate", row.pk, now, fields)


def _checked(application: Application, wish: Wish, candidate: Candidate) -> Wish:
    address = " ".join(wish.address.split())
    if wish.language not in ("", *LANGUAGES) or wish.channel not in CHANNELS:
        raise Refused("reach-unknown")
    if wish.time_zone and wish.time_zone not in available_timezones():
        raise Refused("reach-unknown")
    if wish.channel == EMAIL:
        if not candidate.email:
            raise Refused("reach-no-email")
        return Wish(wish.language, EMAIL, "", wish.agreed, wish.time_zone)
    if not address and (wish.channel == TELEGRAM or not candidate.phone):
        raise Refused("reach-address")
    if address:
        address = _written(address, wish.channel, region_of(application.organisation))
    if not wish.agreed:
        raise Refused("reach-agree")
    return Wish(wish.language, wish.channel, address, wish.agreed, wish.time_zone)


def _written(address: str, channel: str, region: str) -> str:
    """Give an address as it is kept: telephone numbers in the international way."""
    if len(address) > LONGEST_ADDRESS:
        raise Refused("reach-address")
    if channel == TELEGRAM:
        if _NAME.fullmatch(address) is None and parsed(address, region) is None:
            raise Refused("reach-address")
        return address
    if parsed(address, region) is None:
        raise Refused("reach-address")
    return shown(address, region)


def _consents(candidate: Candidate, wish: Wish, now: dt.datetime) -> Iterator[dict[str, object]]:
    """Give what is new: yes to the channel chosen, and no to each that they had agreed to and chose no more."""
    for channel in CHANNELS:
        if channel != EMAIL and agreed_to(candidate, channel) != (channel == wish.channel):
            yield {"to": channel, "given": channel == wish.channel, "at": now.isoformat()}
