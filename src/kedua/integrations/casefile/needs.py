"""What the job needs, from a case file: competencies, company values, the common core."""

from __future__ import annotations

from collections.abc import Iterator

from kedua.engine.planning.bank import Probe, Question, Subject
from kedua.engine.planning.case import VALUE_PREFIX, Need
from kedua.integrations.casefile.lookup import Lookup
from kedua.integrations.casefile.schema import CompetencyEntry, CoreQuestion, Job, Organisation, ValueEntry
from kedua.integrations.datafile.reading import Path_
from kedua.library.roles import Role
from kedua.queries.plan_request import CompanyValue
from kedua.wording.own import own_questions, plain_levels
from kedua.wording.translate import gettext as _


def role_of(job: Job, lookup: Lookup) -> Role | None:
    """Find the role profile that the job names, if it names one."""
    if job.role is not None and job.role not in lookup.library.roles:
        lookup.unknown(("job", "role"), job.role, lookup.library.roles, _("a role profile of the library"))
    return lookup.library.roles.get(job.role or "")


def competency_needs(job: Job, role: Role | None, lookup: Lookup) -> tuple[Need, ...]:
    """Give the competencies the job needs: its own list, else the role profile's."""
    if not job.competencies:
        return role.needs if role else ()
    needs: dict[str, Need] = {}
    for number, entry in enumerate(job.competencies):
        path: Path_ = ("job", "competencies", number)
        if entry.competency in needs:
            lookup.problem(path, _("each competency once: it is here twice"))
        _add_competency(entry, path, lookup)
        needs[entry.competency] = Need(entry.competency, entry.weight, entry.must_have, entry.bar)
    return tuple(needs.values())


def value_needs(organisation: Organisation, lookup: Lookup) -> tuple[tuple[CompanyValue, ...], tuple[Need, ...]]:
    """Give the organisation's values as they are shown, and as needs."""
    shown: list[CompanyValue] = []
    needs: list[Need] = []
    for number, given in enumerate(organisation.values):
        entry = ValueEntry(library=given) if isinstance(given, str) else given
        path: Path_ = ("organisation", "values", number)
        subject = _library_value(entry, path, lookup) if entry.library else _own_value(entry)
        if subject is None:
            continue
        lookup.subjects[subject.id] = subject
        if entry.questions or entry.library is None:
            lookup.questions += own_questions(subject.id, subject.name, entry.questions, entry.behaviours)
        shown.append(CompanyValue(subject.name, entry.behaviours or lookup.library.behaviours.get(subject.id, ())))
        needs.append(Need(subject.id, entry.weight))
    return tuple(shown), tuple(needs)


def core_questions(job: Job, needed: set[str], lookup: Lookup) -> Iterator[Question]:
    """Give the questions of the common core, in order."""
    for number, entry in enumerate(job.core):
        path: Path_ = ("job", "core", number)
        if isinstance(entry, CoreQuestion):
            subject = lookup.subject(entry.competency, needed, (*path, "competency"))
            if subject is not None:
                yield _own_core(entry, subject, number, lookup)
        elif entry in lookup.shipped:
            yield lookup.shipped[entry]
        else:
            what = _("the id of a library question, or a question with text and competency")
            lookup.unknown(path, entry, lookup.shipped, what)


def _add_competency(entry: CompetencyEntry, path: Path_, lookup: Lookup) -> None:
    """Add a competency that the library lacks, or the organisation's own wording of one that it has."""
    known = lookup.library.bank.subjects.get(entry.competency)
    if known is None or known.kind != "competency":
        if entry.name is None or entry.definition is None:
            competencies = [s.id for s in lookup.library.bank.subjects.values() if s.kind == "competency"]
            what = _("a competency of the library, or a new id with `name` and `definition` of your own")
            lookup.unknown((*path, "competency"), entry.competency, competencies, what)
            return
        levels = plain_levels(entry.name, (entry.definition,))
        known = Subject(entry.competency, "competency", entry.name, entry.definition, levels)
        lookup.questions += own_questions(known.id, known.name, entry.questions)
    elif entry.questions:
        lookup.questions += own_questions(known.id, known.name, entry.questions)
    levels = entry.levels.texts() if entry.levels else known.levels
    name, definition = entry.name or known.name, entry.definition or known.definition
    lookup.subjects[known.id] = Subject(known.id, "competency", name, definition, levels)


def _library_value(entry: ValueEntry, path: Path_, lookup: Lookup) -> Subject | None:
    known = lookup.library.bank.subjects.get(f"{VALUE_PREFIX}{entry.library}")
    if known is None:
        values = [name.removeprefix(VALUE_PREFIX) for name in lookup.library.behaviours]
        lookup.unknown(path, str(entry.library), values, _("a value of the library, or `name` and `behaviours`"))
        return None
    levels = entry.levels.texts() if entry.levels else known.levels
    return Subject(known.id, "value", entry.name or known.name, known.definition, levels)


def _own_value(entry: ValueEntry) -> Subject:
    name = str(entry.name)
    slug = "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())
    levels = entry.levels.texts() if entry.levels else plain_levels(name, entry.behaviours)
    return Subject(f"{VALUE_PREFIX}{slug}", "value", name, entry.behaviours[0], levels)


def _own_core(entry: CoreQuestion, subject: str, number: int, lookup: Lookup) -> Question:
    probes = tuple(Probe(probe.star, probe.text) for probe in entry.probes)
    return Question(
        id=entry.id or f"core-{number + 1}",
        subject=subject,
        kind=entry.kind,
        text=entry.text,
        minutes=entry.minutes,
        probes=probes or own_questions(subject, lookup.subjects[subject].name, (entry.text,))[0].probes,
    )
