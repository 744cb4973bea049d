"""What search engines read is what the facts say, as schema.org and Google want it."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.advert.facts import Facts, Pay
from kedua.engine.advert.text import Advert
from kedua.integrations.advert.fragment import description_html
from kedua.integrations.advert.structured import (
    Posting,
    helpful,
    job_posting,
    missing,
    plain_title,
    script_text,
)
from tests.factories.adverts import ADVERT, FACTS
from tests.fakes.peer_readers import faults, needs_peers

KUALA_LUMPUR = dt.timezone(dt.timedelta(hours=8))
POSTING = Posting(
    url="https://kedua.example/at/warung-sari/kitchen-supervisor/",
    identifier="job-7",
    posted=dt.datetime(2026, 11, 29, 9, tzinfo=KUALA_LUMPUR),
    until=dt.datetime(2026, 12, 31, 23, 59, 59, tzinfo=KUALA_LUMPUR),
    organisation_url="https://warung.example/",
    logo="https://warung.example/logo.png",
    apply_here=True,
)
BARE = Posting(POSTING.url, POSTING.identifier, POSTING.posted)


def marked(**changes: Any) -> dict[str, Any]:
    return job_posting(ADVERT, replace(FACTS, **changes), POSTING)


def test_everything_that_is_known_is_marked_up() -> None:
    assert marked() == {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Kitchen supervisor",
        "description": description_html(ADVERT, FACTS),
        "datePosted": "2026-11-29T09:00:00+08:00",
        "validThrough": "2026-12-31T23:59:59+08:00",
        "url": POSTING.url,
        "identifier": {"@type": "PropertyValue", "value": "job-7", "name": "Warung Sari"},
        "hiringOrganization": {
            "@type": "Organization",
            "name": "Warung Sari",
            "sameAs": "https://warung.example/",
            "logo": "https://warung.example/logo.png",
        },
        "employmentType": ["FULL_TIME"],
        "baseSalary": {
            "@type": "MonetaryAmount",
            "currency": "MYR",
            "value": {"@type": "QuantitativeValue", "unitText": "MONTH", "minValue": 3800, "maxValue": 4500},
        },
        "workHours": "full-time, 45 hours a week",
        "jobBenefits": "Meals on shift; A day off on your birthday",
        "directApply": True,
        "jobLocation": {
            "@type": "Place",
            "address": {"@type": "PostalAddress", "addressLocality": "Kuala Lumpur", "addressCountry": "MY"},
        },
    }


def test_what_nobody_said_is_left_out() -> None:
    assert job_posting(Advert("Cook", "en", ()), Facts("Cook"), BARE) == {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Cook",
        "datePosted": "2026-11-29T09:00:00+08:00",
        "url": POSTING.url,
        "identifier": {"@type": "PropertyValue", "value": "job-7"},
        "directApply": False,
    }


@pytest.mark.parametrize(
    ("where", "country", "key", "value"),
    [
        ("remote", "MY", "applicantLocationRequirements", {"@type": "Country", "name": "Malaysia"}),
        ("remote", "in", "applicantLocationRequirements", {"@type": "Country", "name": "India"}),
        ("remote", "Malaysia", "applicantLocationRequirements", {"@type": "Country", "name": "Malaysia"}),
        ("remote", "MY", "jobLocationType", "TELECOMMUTE"),
        ("remote", "MY", "jobLocation", None),
        ("remote", "", "applicantLocationRequirements", None),
        ("hybrid", "MY", "jobLocationType", None),  # Google takes only what is wholly remote
        (
            "hybrid",
            "",
            "jobLocation",
            {"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": "Ipoh"}},
        ),
    ],
)
def test_where_the_work_is_done(where: str, country: str, key: str, value: object) -> None:
    assert marked(place="Ipoh", where=where, country=country).get(key) == value


@pytest.mark.parametrize(("country", "first"), [("", "Portugal"), ("KE", "Portugal"), ("MY", "Malaysia")])
def test_remote_work_in_several_countries_names_each(country: str, first: str) -> None:
    facts = replace(FACTS, place="Portugal, Kenya or Mexico", where="remote", country=country)

    found = job_posting(ADVERT, facts, POSTING)["applicantLocationRequirements"]

    assert isinstance(found, list)
    assert {"@type": "Country", "name": "Kenya"} in found
    assert found[0] == {"@type": "Country", "name": first}
    assert missing(facts) == ()


@pytest.mark.parametrize("place", ["Leeds; York", "Leeds or York", "Leeds | York"])
def test_one_of_several_places_is_a_place_of_its_own(place: str) -> None:
    found = marked(place=place, where="on site", country="GB")["jobLocation"]

    assert found == [
        {"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": one, "addressCountry": "GB"}}
        for one in ("Leeds", "York")
    ]


def test_a_job_of_no_place_pay_or_end_says_none() -> None:
    node = marked(place="", country="", where="", pay=None, apply_by=None)

    assert {"jobLocation", "jobLocationType", "baseSalary"} & set(node) == set()


@pytest.mark.parametrize(
    ("hours", "contract", "kinds"),
    [
        ("", "permanent", None),
        ("40 hours a week", "permanent", None),  # what counts as full time differs from country to country
        ("Full time", "", ["FULL_TIME"]),
        ("full-time or part-time", "", ["FULL_TIME", "PART_TIME"]),
        ("sepenuh masa", "fixed term", ["FULL_TIME", "TEMPORARY"]),
        ("separuh masa", "", ["PART_TIME"]),
        ("全职", "", ["FULL_TIME"]),
        ("兼職", "casual", ["PART_TIME", "OTHER"]),
        ("", "internship", ["INTERN"]),
        ("", "freelance", ["CONTRACTOR"]),
    ],
)
def test_the_kind_of_employment_is_what_hours_and_contract_say(
    hours: str, contract: str, kinds: list[str] | None
) -> None:
    assert marked(hours=hours, contract=contract).get("employmentType") == kinds


@pytest.mark.parametrize(
    ("least", "most", "per", "value"),
    [
        ("15.50", "15.50", "hour", {"unitText": "HOUR", "value": 15.5}),
        ("120", "120", "day", {"unitText": "DAY", "value": 120}),
        ("500", "600.25", "week", {"unitText": "WEEK", "minValue": 500, "maxValue": 600.25}),
        ("1E+4", "2E+4", "year", {"unitText": "YEAR", "minValue": 10000, "maxValue": 20000}),
    ],
)
def test_pay_is_a_number_or_a_band(least: str, most: str, per: Any, value: dict[str, object]) -> None:
    salary = marked(pay=Pay(Decimal(least), Decimal(most), "eur", per))["baseSalary"]

    assert salary == {
        "@type": "MonetaryAmount",
        "currency": "EUR",
        "value": {"@type": "QuantitativeValue", **value},
    }


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Cook (Ref. 1234)", "Cook"),
        ("Cook (Job ID: KL-20)", "Cook"),
        ("Cook [KL-2041]", "Cook"),
        ("Cook – REQ-0012", "Cook"),
        ("Cook, vacancy no. 77/2026", "Cook"),
        ("Cook #2041", "Cook"),
        ("Level 2 technician", "Level 2 technician"),
        ("Teacher (Grade 7)", "Teacher (Grade 7)"),
        ("Teacher (Year 12 physics)", "Teacher (Year 12 physics)"),
        ("C# developer", "C# developer"),
        ("Referee 3", "Referee 3"),
        ("Job coach (2 days)", "Job coach (2 days)"),
        ("#2041", "#2041"),
    ],
)
def test_codes_of_the_employer_are_left_out_of_the_title(title: str, plain: str) -> None:
    assert plain_title(title) == plain


def test_what_google_needs_and_what_helps_is_said_apart() -> None:
    nothing = Facts("Cook")

    assert (missing(FACTS), helpful(FACTS)) == ((), ())
    assert missing(nothing) == ("organisation", "country")
    assert helpful(nothing) == ("place", "pay", "employment", "apply-by")
    assert helpful(replace(nothing, where="remote")) == ("pay", "employment", "apply-by")


@given(st.text())
def test_no_text_breaks_out_of_its_script(text: str) -> None:
    node = job_posting(replace(ADVERT, title=f"Cook </script><!-- {text}"), FACTS, POSTING)

    written = script_text(node)

    assert not set(written) & set("<>&\u2028\u2029")
    assert json.loads(written) == node


@needs_peers
def test_another_program_that_knows_all_of_schema_org_finds_no_fault() -> None:
    remote = replace(FACTS, where="remote", pay=Pay(Decimal("9.5"), Decimal("9.5"), "MYR", "hour"))

    written = [script_text(job_posting(ADVERT, facts, POSTING)) for facts in (FACTS, remote, Facts("Cook"))]

    assert faults(*written) == []


@needs_peers
def test_it_would_find_a_fault() -> None:
    node = job_posting(ADVERT, FACTS, POSTING) | {
        "jobLocation": "Ipoh",
        "baseSalary": {"@type": "Place", "name": "Ipoh"},
        "salary": 12,
        "directApply": "yes",
    }

    found = faults(script_text(node))

    assert found == ["JobPosting.baseSalary", "JobPosting.directApply", "JobPosting.jobLocation", "JobPosting.salary"]
