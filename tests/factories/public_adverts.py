"""Descriptions of jobs that the public reads, and what somebody sends who applies."""

from __future__ import annotations

import datetime as dt
from typing import Any

import time_machine

from kedua.queries.advert_facts import stored_facts
from kedua.queries.adverts import stored_sections
from kedua.records.models import Advert, AdvertVersion, Job
from kedua.web.forms.applying import opened_at
from tests.factories.adverts import FACTS, SECTIONS
from tests.factories.rows import NOW

SLUG = "warung"


def make_advert(job: Job, slug: str = "kitchen-supervisor", *, published: bool = True, **fields: Any) -> Advert:
    """A job's description in two versions, of which the public reads the first."""
    organisation = job.organisation
    if organisation.slug is None:
        organisation.slug = f"{SLUG}-{organisation.pk.hex[-4:]}" if organisation.name.startswith("Else") else SLUG
        organisation.save(update_fields=["slug"])
    owner = {"organisation": organisation, "created_at": NOW}
    advert = Advert.objects.create(**owner, job=job, slug=slug, facts={"note": "Internal words"})
    kept: dict[str, Any] = {"sections": stored_sections(SECTIONS), "facts": stored_facts(FACTS)}
    first = AdvertVersion.objects.create(**owner, advert=advert, version=1, **kept)
    later = [{"part": "opening", "heading": "", "text": "Words of a draft."}]
    AdvertVersion.objects.create(**owner, advert=advert, version=2, **kept | {"sections": later})
    state = {"published": first, "published_at": NOW} if published else {}
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
