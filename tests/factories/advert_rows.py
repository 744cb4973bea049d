"""Rows of job descriptions for tests."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from kedua.engine.advert.facts import Facts, Hardship, MustHave, Pay, Round
from kedua.engine.advert.text import Section
from kedua.queries.advert_facts import every_fact, stored_facts
from kedua.queries.adverts import stored_sections
from kedua.records.models import Advert, AdvertVersion, Job
from tests.factories.rows import NOW

WHOLE = Facts(
    title="Outlet Manager",
    organisation="Bakau Coffee House",
    purpose="Runs our café in Taman Molek so that it pays its way.",
    reports_to="the area manager",
    place="Johor Bahru",
    country="MY",
    where="on site",
    hours="45 hours a week",
    contract="permanent",
    duties=("Plan the weekly roster.", "Order stock and check deliveries."),
    must_haves=(MustHave("You have led a crew.", 0),),
    nice_to_haves=("Latte art",),
    hardships=(Hardship("You work weekends.", "Three out of four", "Two weekdays off in a row."),),
    benefits=("A meal in each shift",),
    pay=Pay(Decimal("4600"), Decimal("5600.50"), "MYR", "month", "a share of the profit"),
    rounds=(Round("Second interview", 60, ("Leading teams",)),),
    answer_days=5,
    apply_by=dt.date(2027, 1, 31),
)
SECTIONS = (
    Section("opening", "", "You run our café in Taman Molek."),
    Section("do", "What you will do", "- Plan the weekly roster.\n- Order stock and check deliveries."),
    Section("bring", "What you bring", "- You have led a crew."),
)


def make_advert(job: Job, facts: Facts | None = None, **fields: object) -> Advert:
    """The description of a job, without a version. facts: those that were typed over what is known."""
    own = every_fact(facts) if facts else {}
    usual: dict[str, object] = {"slug": f"job-{Advert.objects.count() + 1}", "facts": own, "created_at": NOW}
    return Advert.objects.create(organisation=job.organisation, job=job, **(usual | fields))


def make_version(
    advert: Advert, sections: tuple[Section, ...] = SECTIONS, facts: Facts = WHOLE, **fields: object
) -> AdvertVersion:
    """The next version of a description."""
    usual: dict[str, object] = {"version": advert.versions.count() + 1, "created_at": NOW}
    return AdvertVersion.objects.create(
        organisation=advert.organisation, advert=advert, sections=stored_sections(sections), facts=stored_facts(facts),
        **(usual | fields),
    )  # fmt: skip


def publish_version(version: AdvertVersion) -> Advert:
    """Let the public read a version."""
    advert: Advert = version.advert
    advert.published, advert.published_at = version, NOW
    advert.save()
    advert.organisation.slug = "bakau"
    advert.organisation.save()
    return advert
