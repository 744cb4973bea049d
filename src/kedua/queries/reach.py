"""Where and how a candidate hears from an organisation: their channel, their address on it, their language, their hours."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from kedua.queries.office_hours import OfficeHours
from kedua.records.models import Candidate, Organisation

EMAIL, TELEGRAM = "email", "telegram"


@dataclass(frozen=True, slots=True)
class Reach:
    """How somebody is reached. address: "" where none is known on that channel."""

    channel: str
    address: str
    language: str


def reach_of(candidate: Candidate, organisation: Organisation) -> Reach:
    """Give how a candidate is reached: as they chose, where they agreed to it and gave an address; else by e-mail."""
    language = candidate.language or next(iter(organisation.languages), "en")
    channel = candidate.channel or EMAIL
    if channel != EMAIL and agreed_to(candidate, channel):
        address = candidate.channel_address or ("" if channel == TELEGRAM else candidate.phone)
        if address:
            return Reach(channel, address, language)
    return Reach(EMAIL, candidate.email, language)


def agreed_to(candidate: Candidate, purpose: str) -> bool:
    """Whether a candidate agreed to something, such as being written to on a channel; what they said last counts."""
    said = [bool(consent["given"]) for consent in candidate.consents if consent["to"] == purpose]
    return bool(said) and said[-1]


def hours_for(candidate: Candidate, organisation: Organisation) -> OfficeHours:
    """Give the hours in which a candidate may be written to, on the clocks where they are; any day of the week."""
    zone = ZoneInfo(candidate.time_zone or organisation.time_zone)
    return OfficeHours(zone, organisation.quiet_from, organisation.quiet_to)
