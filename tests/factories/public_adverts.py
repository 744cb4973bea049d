"""Descriptions of jobs that the public reads, and what somebody sends who applies."""

from __future__ import annotations

import datetime as dt
from typing import Any

import time_machine

from kedua.engine.advert.text import Section
from kedua.records.models import Advert, Job
from kedua.web.forms.applying import opened_at
from tests.factories.advert_rows import make_advert, make_version
from tests.factories.adverts import FACTS, SECTIONS
from tests.factories.rows import NOW

SLUG = "warung"


def make_public_advert(job: Job, slug: str = "kitchen-supervisor", *, published: bool = True, **fields: Any) -> Advert:
    """A job's description in two versions, of which the public reads the first."""
    organisation = job.organisation
    if organisation.slug is None:
        organisation.slug = f"{SLUG}-{organisation.pk.hex[-4:]}" if organisation.name.startswith("Else") else SLUG
        organisation.save(update_fields=["slug"])
    advert = make_advert(job, slug=slug)
    first = make_version(advert, SECTIONS, FACTS)
    make_version(advert, (Section("opening", "", "Words of a draft."),), FACTS)
    state = {"facts": {"note": "Internal words"}} | ({"published": first, "published_at": NOW} if published else {})
    for name, value in {**state, **fields}.items():
        setattr(advert, name, value)
    advert.save()
    return advert


def typed(advert: Advert, at: dt.datetime = NOW, **fields: Any) -> dict[str, Any]:
    """What somebody sends who opened the form a minute ago."""
    with time_machine.travel(at - dt.timedelta(minutes=1), tick=False):
        opened = opened_at(advert.pk)
    usual = {"name": "Noor Aziz", "email": "noor@mail.example", "language": "en", "agreed": "on", "opened": opened}
    return usual | fields
