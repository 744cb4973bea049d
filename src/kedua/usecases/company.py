"""What an organisation says about itself and sets for itself: name, mission, defaults."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict
from typing import cast
from zoneinfo import available_timezones

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_change_seal, can_edit_company
from kedua.library.law import JURISDICTIONS
from kedua.library.public_holidays import is_country
from kedua.queries.company import LANGUAGES, TONES, Defaults, defaults_of
from kedua.records.models import Member, Organisation
from kedua.records.models.member import HIRING_MANAGER, RECRUITER
from kedua.usecases.audit import Scalar, record
from kedua.usecases.errors import Refused
from kedua.usecases.kept_text import kept_text

MINUTES = range(20, 121)
STOP = range(2, 10)  # rounds; there are two interviews before anybody is undecided
MOST_A_DAY, MOST_A_WEEK = range(1, 13), range(1, 61)
LONGEST_COUNTRY = 6  # characters, such as GB-ENG
SEALABLE = (RECRUITER, HIRING_MANAGER)


@transaction.atomic
def change_company(actor: Member, name: str, mission: str, about: str, now: dt.datetime) -> None:
    """Change the organisation's name, its mission and what it says of itself. Raises Refused without a name."""
    organisation = _locked(actor)
    if not name.strip():
        raise Refused("organisation-nameless")
    wanted = {"name": name.strip(), "mission": mission.strip(), "about": kept_text(about)}
    fields = [field for field, value in wanted.items() if getattr(organisation, field) != value]
    if not fields:
        return
    renamed = {"name.from": organisation.name, "name.to": wanted["name"]} if "name" in fields else {}
    for field in fields:
        setattr(organisation, field, wanted[field])
    organisation.save(update_fields=fields)
    _record(actor, organisation, "company.changed", now, {"fields": fields, **renamed})


@transaction.atomic
def change_defaults(actor: Member, defaults: Defaults, now: dt.datetime) -> None:
    """Change what holds for everything new. Raises Refused for a value that is not on offer."""
    organisation = _locked(actor)
    _check(defaults)
    before, after = asdict(defaults_of(organisation)), asdict(defaults)
    fields = [field for field, value in before.items() if after[field] != value]
    if not fields:
        return
    if "sealed_for" in fields and not can_change_seal(actor):
        raise PermissionDenied
    data: dict[str, Scalar | Sequence[Scalar]] = {"fields": fields}
    for field in fields:
        data |= {f"{field}.from": _told(before[field]), f"{field}.to": _told(after[field])}
        setattr(organisation, field, list(after[field]) if isinstance(after[field], tuple) else after[field])
    organisation.save(update_fields=fields)
    _record(actor, organisation, "company.defaults", now, data)


def _locked(actor: Member) -> Organisation:
    if not can_edit_company(actor):
        raise PermissionDenied
    return Organisation.objects.select_for_update(no_key=True).get(pk=actor.organisation_id)


def _told(value: object) -> Scalar | Sequence[Scalar]:
    """Give a setting as the record of changes keeps it."""
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    return list(value) if isinstance(value, tuple) else cast("Scalar", value)


def _check(defaults: Defaults) -> None:
    if defaults.minutes not in MINUTES:
        raise Refused("minutes-out-of-range")
    if defaults.most_a_day not in MOST_A_DAY or defaults.most_a_week not in MOST_A_WEEK:
        raise Refused("load-out-of-range")
    if defaults.stop not in STOP:
        raise Refused("stop-out-of-range", least=STOP.start, most=STOP.stop - 1)
    if not defaults.working_days:
        raise Refused("working-days-none")
    if len(defaults.country) > LONGEST_COUNTRY or not is_country(defaults.country):
        raise Refused("setting-unknown", field="country")
    known: tuple[tuple[str, Sequence[object], Sequence[object] | set[str]], ...] = (
        ("jurisdictions", defaults.jurisdictions, JURISDICTIONS),
        ("tone", (defaults.tone,), TONES),
        ("languages", defaults.languages or ("",), LANGUAGES),
        ("time_zone", (defaults.time_zone,), available_timezones()),
        ("sealed_for", defaults.sealed_for, SEALABLE),
        ("working_days", defaults.working_days, range(7)),
    )
    for field, given, choices in known:
        if not set(given) <= set(choices):
            raise Refused("setting-unknown", field=field)


def _record(
    actor: Member,
    organisation: Organisation,
    action: str,
    now: dt.datetime,
    data: dict[str, Scalar | Sequence[Scalar]],
) -> None:
    record(actor, organisation.pk, action, "organisation", organisation.pk, now, data)
