"""What Kedua knows of a job already, for its description: from the job, its preview, its role profile and the company.

It is read anew each time, so that it stays true; what a person says otherwise is kept beside it and wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from kedua.engine.advert.facts import Facts, MustHave, Round
from kedua.engine.advert.reading_pay import read_pay
from kedua.engine.language.preview import Statement
from kedua.engine.language.text import fold
from kedua.library.loader import load_library
from kedua.library.role_facts import filled_from_role
from kedua.library.roles import Role
from kedua.queries.advert_facts import NAMES, NOTHING, Stored, every_fact, facts_of, stored_facts
from kedua.queries.preview_statements import statements_of
from kedua.queries.previews import published_of
from kedua.queries.subject_names import Names, subject_names
from kedua.records.models import Job, Organisation
from kedua.wording.adverts import round_name

Source = Literal["job", "preview", "profile", "company", "own"]
ASKED_ABOUT = 5  # competencies that are named to candidates
REPORTS = re.compile(r"^(?:you\s+)?reports?\s+to\s+", re.IGNORECASE)
FROM_JOB = ("title", "rounds", "answer_days", "jurisdiction", "country")
FROM_COMPANY = ("organisation", "about", "mission", "values", "language")


@dataclass(frozen=True, slots=True)
class Known:
    """The facts of a job, and where each of them comes from: the names of fields with something in them."""

    facts: Facts
    sources: Mapping[str, Source]


def facts_from_job(job: Job) -> Known:
    """Give what is known without anybody typing it; four queries."""
    names, role = subject_names(job.organisation_id), load_library().roles.get(job.role)
    published = published_of(job)
    statements = statements_of(published.statements) if published else ()
    facts, sources = _from_organisation(job, names), dict.fromkeys((*FROM_JOB, *FROM_COMPANY), "job")
    sources |= dict.fromkeys(FROM_COMPANY, "company")
    layers: tuple[tuple[Source, Stored], ...] = (
        ("job", _from_job(job)),
        ("preview", _from_preview(statements, job.organisation.country[:2])),
        ("profile", _from_role(role, bool(job.duties))),
    )
    kept = stored_facts(facts)
    for source, layer in layers:
        for name, value in layer.items():
            if value not in NOTHING and kept.get(name) in NOTHING:
                kept[name], sources[name] = value, source
    return Known(facts_of(kept), {name: source for name, source in sources.items() if name in kept})  # type: ignore[misc]  # literals above


def with_own(known: Known, own: Mapping[str, object]) -> Known:
    """Lay over it what a person says: also that there is nothing to say."""
    said = {name: value for name, value in own.items() if name in NAMES}
    facts = facts_of({**stored_facts(known.facts), **said})
    return Known(_tied(facts), {**known.sources, **dict.fromkeys(said, "own")})


def own_of(given: Facts, known: Facts) -> Stored:
    """Give what a person says otherwise than Kedua knows it, to be kept; also what they left empty."""
    kept = every_fact(given)
    return {name: kept[name] for name in NAMES if getattr(given, name) != getattr(known, name)}


def _tied(facts: Facts) -> Facts:
    """Let must-haves serve only duties that are there: the job's may have changed since."""
    there = range(len(facts.duties))
    musts = (one if one.duty is None or one.duty in there else MustHave(one.text) for one in facts.must_haves)
    return replace(facts, must_haves=tuple(musts))


def _from_organisation(job: Job, names: Names) -> Facts:
    us: Organisation = job.organisation
    places, languages = us.jurisdictions, us.languages
    return Facts(
        title=job.title,
        language=languages[0] if languages else "en",
        jurisdiction=places[0] if len(places) == 1 else "",
        organisation=us.name,
        about=us.about,
        mission=us.mission,
        values=tuple(names.of(subject) for subject in names.values),
        country=us.country[:2],
        rounds=tuple(_rounds(job, names)),
        answer_days=job.days_to_hear,
    )


def _rounds(job: Job, names: Names) -> Iterator[Round]:
    needs = sorted(job.competencies.all(), key=lambda need: (not need.must_have, -need.weight))
    yield Round(round_name(1))
    asked = (names.of(need.subject) for need in needs[:ASKED_ABOUT])
    # Within a sentence a competency is written small, unless it begins with an abbreviation.
    small = (name if name[1:2].isupper() else name[:1].lower() + name[1:] for name in asked)
    yield Round(round_name(2), job.minutes, tuple(small))


def _from_job(job: Job) -> Stored:
    return {"place": job.place, "purpose": job.purpose, "duties": [str(duty) for duty in job.duties]}


def _from_preview(statements: Sequence[Statement], country: str) -> Stored:
    role = {one.about: one.text for one in statements if one.section == "role"}
    return {
        "purpose": role.get("purpose", ""),
        "reports_to": REPORTS.sub("", role.get("reporting", "")).rstrip("."),
        "place": role.get("place", "").rstrip("."),
        "hours": role.get("hours", "").rstrip("."),
        "pay": _pay(role.get("pay", ""), country),
        "hardships": [
            {"text": one.text, "often": one.often, "support": one.support}
            for one in statements
            if one.section == "hard"
        ],
        "good": _texts(statements, "good"),
        "growth": _texts(statements, "growth"),
        "team": " ".join(_texts(statements, "team")),
        "benefits": _texts(statements, "flex"),
    }


def _pay(text: str, country: str) -> object:
    """Read the pay where the statement leaves no doubt about it."""
    read = read_pay(fold(text), 0, len(text), country, labelled=True)
    return every_fact(Facts("", pay=read.pay))["pay"] if read and not read.doubts else None


def _texts(statements: Sequence[Statement], section: str) -> list[str]:
    return [one.text for one in statements if one.section == section]


def _from_role(role: Role | None, own_duties: bool) -> Stored:
    """Give what the profile says that holds everywhere; where the job has duties of its own, must-haves serve none of them."""
    if role is None:
        return {}
    known = stored_facts(filled_from_role(Facts(""), role, ("duties",) if own_duties else ()))
    return {name: value for name, value in known.items() if name not in ("title", "language")}
