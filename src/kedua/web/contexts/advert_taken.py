"""A job's description as it is taken to other places: with the way to apply, which its own page gives by a button."""

from __future__ import annotations

from dataclasses import replace

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert, Section
from kedua.integrations.site.addresses import Site
from kedua.library.adverts import load_phrases
from kedua.queries.adverts import Description, checked_against, text_of
from kedua.records.models import AdvertVersion, Job


def page_of(job: Job, description: Description) -> str:
    """Give the address of the public page, "" where there is none."""
    advert = description.advert
    if advert is None or description.published is None:
        return ""
    return Site().page("public-advert", job.organisation.slug, advert.slug)


def taken_along(job: Job, description: Description, newest: AdvertVersion) -> tuple[Advert, Facts]:
    """Give text and facts; where people apply on the public page and the facts name no other way, with its address."""
    text, facts, page = text_of(newest), checked_against(newest), page_of(job, description)
    if not page or facts.apply_to or description.advert is None or not description.advert.open_to_apply:
        return text, facts
    heading = load_phrases(text.language).manners["plain"].headings["apply"][0]
    said = text.section("apply") or Section("apply", heading, "")
    others = tuple(one for one in text.sections if one is not said)
    told = replace(said, text=f"{said.text}\n\n{page}".strip())
    return replace(text, sections=(*others, told)), replace(facts, apply_to=page)
