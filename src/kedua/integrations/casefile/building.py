"""From a case file to a request for a plan: names looked up in the library, defaults filled in, mistakes named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from kedua.engine.evidence.components import InvalidComponents, VarianceComponents
from kedua.engine.evidence.ratings import Severity
from kedua.engine.planning.bank import Bank
from kedua.engine.planning.case import TOPICS, Candidate, Case, Claim, Experience, Need, Panelist, Trait
from kedua.integrations.casefile.lookup import Lookup
from kedua.integrations.casefile.needs import competency_needs, core_questions, role_of, value_needs
from kedua.integrations.casefile.rounds import asked_in, not_covered_in, ratings_in, remarks_in
from kedua.integrations.casefile.schema import About, CaseFile, ClaimEntry, Interview, Organisation, PanelMember
from kedua.integrations.casefile.schema import Candidate as CandidateEntry
from kedua.integrations.casefile.setting import duties_of, setting_of
from kedua.integrations.datafile.reading import InvalidFile, Path_
from kedua.library.loader import Library
from kedua.queries.plan_request import TOPIC_WEIGHTS, PlanRequest

Left = TypeVar("Left")


def build_request(file: CaseFile, lines: Mapping[Path_, int], library: Library, source: str) -> PlanRequest:
    """Resolve a case file against the library. Raises InvalidFile with every name that is not known."""
    lookup = Lookup(library, lines)
    role = role_of(file.job, lookup)
    values, needs_of_values = value_needs(file.organisation, lookup)
    topics = tuple(Need(topic, TOPIC_WEIGHTS[topic]) for topic in TOPICS)
    needs = (*competency_needs(file.job, role, lookup), *needs_of_values, *topics)
    needed = {need.subject for need in needs}
    core = tuple(core_questions(file.job, needed, lookup))
    extra = tuple(Need(subject, 1.0) for subject in dict.fromkeys(q.subject for q in core) if subject not in needed)
    held = (file.first_interview, *file.later_interviews)
    case = Case(
        needs=(*needs, *extra),
        candidate=_candidate(file.candidate, lookup),
        panel=tuple(_panel(file.panel, lookup)),
        minutes=file.plan.minutes,
        seniority=file.job.seniority or (role.seniority if role else "experienced"),
        core=core,
        asked=_all(asked_in, held, lookup),
        ratings=_all(ratings_in, held, lookup),
        remarks=_all(remarks_in, held, lookup),
        not_covered=_all(not_covered_in, held, lookup),
        goals_known=any(interview.career_goals for interview in held),
        contribution_known=any(interview.contribution for interview in held),
        severities=tuple(Severity(s.rater, s.mean, s.sd) for s in file.organisation.severities),
        components=_components(file.organisation, lookup),
        parts=tuple(file.plan.parts.model_dump(exclude_none=True).items()) if file.plan.parts else (),
        round=len(held) + 1,
    )
    if lookup.problems:
        raise InvalidFile(source, tuple(lookup.problems))
    bank = Bank(lookup.subjects, tuple(lookup.questions), library.bank.patterns)
    return PlanRequest(case, bank, setting_of(file, role, values), duties_of(file, role), file.plan.seed)


def _all(
    read: Callable[[int, Interview, Lookup], Iterator[Left]], held: Iterable[Interview], lookup: Lookup
) -> tuple[Left, ...]:
    return tuple(left for number, interview in enumerate(held, 1) for left in read(number, interview, lookup))


def _candidate(person: CandidateEntry, lookup: Lookup) -> Candidate:
    claims = (ClaimEntry(text=claim) if isinstance(claim, str) else claim for claim in person.claims)
    return Candidate(
        name=person.name,
        claims=tuple(
            Claim(claim.text, lookup.competency(claim.competency, ("candidate", "claims", i)), claim.verified)
            for i, claim in enumerate(claims)
        ),
        skills=tuple(_traits("skills", person.skills, lookup)),
        strengths=tuple(_traits("strengths", person.strengths, lookup)),
        experience=tuple(Experience(job.title, job.employer) for job in person.experience),
    )


def _traits(field: str, entries: Iterable[str | About], lookup: Lookup) -> Iterator[Trait]:
    for number, entry in enumerate(entries):
        about = About(text=entry) if isinstance(entry, str) else entry
        yield Trait(about.text, lookup.competency(about.competency, ("candidate", field, number)))


def _panel(people: Iterable[PanelMember], lookup: Lookup) -> Iterator[Panelist]:
    for number, person in enumerate(people):
        path: Path_ = ("panel", number, "competencies")
        names = tuple(lookup.competency(name, (*path, i)) for i, name in enumerate(person.competencies))
        yield Panelist(f"p{number + 1}", person.name, person.role, names)


def _components(organisation: Organisation, lookup: Lookup) -> VarianceComponents:
    given = organisation.evidence.model_dump(exclude_none=True) if organisation.evidence else {}
    try:
        return VarianceComponents(**given)
    except InvalidComponents as error:
        lookup.problem(("organisation", "evidence", error.field), error.expected)
        return VarianceComponents()
