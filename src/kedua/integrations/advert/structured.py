"""What search engines read of a job: schema.org's JobPosting, by Google's published rules.

Only facts are marked up. What a job's facts do not say is left out, never guessed.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString, mark_safe
from pydantic import JsonValue

from kedua.engine.advert.countries import countries_in, country_name
from kedua.engine.advert.facts import Facts, Pay
from kedua.engine.advert.text import Advert
from kedua.engine.language.text import fold
from kedua.integrations.advert.fragment import description_html
from kedua.integrations.kit.clean import clean
from kedua.wording.adverts_out import Lack

Node = dict[str, JsonValue]

UNITS = {"hour": "HOUR", "day": "DAY", "week": "WEEK", "month": "MONTH", "year": "YEAR"}
# A permanent job may be full time or part time: that is said with its hours. Google has no word for casual work.
CONTRACTS = {"fixed term": "TEMPORARY", "casual": "OTHER", "internship": "INTERN", "freelance": "CONTRACTOR"}
_FULL = re.compile(r"\bfull[ -]time\b|\bsepenuh masa\b|全[职職]")
_PART = re.compile(r"\bpart[ -]time\b|\bseparuh masa\b|\bsambilan\b|兼[职職]")
# "(Ref. 1234)", "- REQ-0012", "[KL-2041]", "#2041": a code of the employer's, which Google wants out of the title.
_CODE = re.compile(
    r"""[\s,;:|–—-]*
    (?: [(\[] \s* (?:ref|req|requisition|vacancy|job|posting)\b [^)\]]*\d[^)\]]* [)\]]
      | [(\[] \s* \#? (?:[A-Z]{2,}[-/ ]?)? \d{3,} \s* [)\]]
      | \b (?:ref|req|requisition|(?:vacancy|job|posting)\ (?:id|no|code|ref)) \b [.:#\s-]* [A-Z]*[-/]?\d[\w/-]* $
      | \# \s? \d+ $
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_SEVERAL = re.compile(r"\s*[;|]\s*|\s+(?:/|or|atau)\s+|或")  # "Leeds; York": work is done in the one or the other
_IN_SCRIPT = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


@dataclass(frozen=True, slots=True)
class Posting:
    """Where a description is public, and for how long; addresses are whole, with scheme and host.

    identifier: the employer's own name for the job, always the same. posted, until: aware times; until: the last moment
    to apply, None where there is none. apply_here: whether one applies on that very page.
    """

    url: str
    identifier: str
    posted: dt.datetime
    until: dt.datetime | None = None
    organisation_url: str = ""
    logo: str = ""
    apply_here: bool = False


def job_posting(advert: Advert, facts: Facts, posting: Posting) -> Node:
    """Describe a job as schema.org's JobPosting, in JSON-LD."""
    found: Node = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": plain_title(advert.title),
        "description": description_html(advert, facts),
        "datePosted": posting.posted.isoformat(timespec="seconds"),
        "validThrough": posting.until.isoformat(timespec="seconds") if posting.until else None,
        "url": posting.url,
        "identifier": _identifier(facts, posting),
        "hiringOrganization": _organisation(facts, posting),
        "employmentType": list(employment(facts)),
        "baseSalary": _salary(facts.pay) if facts.pay else None,
        "workHours": clean(facts.hours),
        "jobBenefits": clean("; ".join(facts.benefits)),
        "directApply": posting.apply_here,
        **_where(facts),
    }
    return {key: value for key, value in found.items() if value not in (None, "", [])}


def script_text(node: Node) -> SafeString:
    """Write JSON-LD as the content of a script element, out of which no text in it can break."""
    text = json.dumps(node, ensure_ascii=False).translate(_IN_SCRIPT)
    return mark_safe(text)  # noqa: S308  # every <, > and & is escaped above


def plain_title(title: str) -> str:
    """Give the title of a job without the employer's codes, unless nothing else is left."""
    plain = clean(title)
    return _CODE.sub("", plain).strip() or plain


def employment(facts: Facts) -> Iterator[str]:
    """Give Google's words for the kind of employment, as far as contract and hours say it."""
    hours = fold(facts.hours)
    if _FULL.search(hours):
        yield "FULL_TIME"
    if _PART.search(hours):
        yield "PART_TIME"
    if facts.contract in CONTRACTS:
        yield CONTRACTS[facts.contract]


def missing(facts: Facts) -> tuple[Lack, ...]:
    """Say what Google would need before it shows the job."""
    lacks: tuple[tuple[Lack, object], ...] = (
        ("organisation", facts.organisation),
        ("country", _lived_in(facts) if facts.where == "remote" else facts.country),
    )
    return tuple(lack for lack, said in lacks if not said)


def helpful(facts: Facts) -> tuple[Lack, ...]:
    """Say what more would make Google show the job to more of those whom it is for."""
    lacks: tuple[tuple[Lack, object], ...] = (
        ("place", facts.place or facts.where == "remote"),
        ("pay", facts.pay),
        ("employment", tuple(employment(facts))),
        ("apply-by", facts.apply_by),
    )
    return tuple(lack for lack, said in lacks if not said)


def _identifier(facts: Facts, posting: Posting) -> Node:
    node: Node = {"@type": "PropertyValue", "value": posting.identifier}
    return node | ({"name": clean(facts.organisation)} if facts.organisation else {})


def _organisation(facts: Facts, posting: Posting) -> Node | None:
    if not facts.organisation:
        return None
    more = {"sameAs": posting.organisation_url, "logo": posting.logo}
    return {
        "@type": "Organization",
        "name": clean(facts.organisation),
        **{key: value for key, value in more.items() if value},
    }


def _where(facts: Facts) -> Node:
    """Say where the work is done. Google takes only what is wholly remote for remote: hybrid work has a place."""
    place, country = clean(facts.place), clean(facts.country)
    country = country.upper() if len(country) == 2 else country  # a code, or a name
    if facts.where == "remote":
        remote: Node = {"jobLocationType": "TELECOMMUTE"}
        # By its name: a code such as IN or CA may be a state's.
        whence: list[JsonValue] = [{"@type": "Country", "name": name} for name in _lived_in(facts)]
        return remote | ({"applicantLocationRequirements": whence[0] if len(whence) == 1 else whence} if whence else {})
    places: list[JsonValue] = [_place(one, country) for one in _SEVERAL.split(place) if one or country]
    return {"jobLocation": places[0] if len(places) == 1 else places} if places else {}


def _lived_in(facts: Facts) -> tuple[str, ...]:
    """Name the countries from which one may work: those that stand as the place, with the one that is named as such."""
    country = country_name(clean(facts.country))
    several = countries_in(clean(facts.place))
    return several if country in several or not country else (country, *several)


def _place(place: str, country: str) -> Node:
    parts = {"addressLocality": place, "addressCountry": country}
    address: Node = {"@type": "PostalAddress", **{key: value for key, value in parts.items() if value}}
    return {"@type": "Place", "address": address}


def _salary(pay: Pay) -> Node:
    value: Node = {"@type": "QuantitativeValue", "unitText": UNITS[pay.per]}
    if pay.least == pay.most:
        value["value"] = _number(pay.least)
    else:
        value |= {"minValue": _number(pay.least), "maxValue": _number(pay.most)}
    return {"@type": "MonetaryAmount", "currency": pay.currency.upper(), "value": value}


def _number(amount: Decimal) -> int | float:
    return int(amount) if amount == amount.to_integral_value() else float(amount)
