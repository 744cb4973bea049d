"""From a file of facts to the facts of a job, with what a role profile adds."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

from kedua.engine.advert.facts import Facts, Hardship, MustHave, Pay, Round
from kedua.integrations.advertfile.schema import FactsFile, HardshipEntry, MustHaveEntry, PayEntry, RoundEntry
from kedua.integrations.datafile.reading import InvalidFile, Path_, Problem, line_of, read_file
from kedua.library.role_facts import filled_from_role
from kedua.library.roles import Role
from kedua.wording.translate import gettext as _


def read_facts_file(path: Path, roles: Mapping[str, Role]) -> Facts:
    """Read a YAML or JSON file of facts, standard input for "-". Raises InvalidFile with every mistake found."""
    file, lines = read_file(path, FactsFile, "advert", _("facts of a job: fields such as title, place, duties"))
    facts = facts_of(file)
    role = roles.get(file.role) if file.role else None
    problems = tuple(_problems(file, lines, roles, role))
    if problems:
        raise InvalidFile(path.name if str(path) != "-" else _("standard input"), problems)
    return filled_from_role(facts, role, file.model_fields_set) if role else facts


def facts_of(file: FactsFile) -> Facts:
    """Give what the file itself says."""
    return Facts(
        title=file.title,
        language=file.language,
        jurisdiction=file.jurisdiction,
        organisation=file.organisation,
        about=file.about,
        mission=file.mission,
        values=file.values,
        purpose=file.purpose,
        reports_to=file.reports_to,
        team=file.team,
        place=file.place,
        country=file.country,
        where=file.where,
        days=file.days,
        hours=file.hours,
        contract=file.contract,
        contract_length=file.contract_length,
        start=file.start,
        duties=file.duties,
        must_haves=tuple(map(_must_have, file.must_haves)),
        nice_to_haves=file.nice_to_haves,
        hardships=tuple(map(_hardship, file.hardships)),
        good=file.good,
        growth=file.growth,
        benefits=file.benefits,
        pay=_pay(file.pay) if file.pay else None,
        rounds=tuple(map(_round, file.rounds)),
        answer_days=file.answer_days,
        adjustments=file.adjustments,
        apply_by=file.apply_by,
        apply_to=file.apply_to,
    )


def _problems(file: FactsFile, lines: dict[Path_, int], roles: Mapping[str, Role], role: Role | None) -> list[Problem]:
    found = []
    if file.role and role is None:
        near = get_close_matches(file.role, sorted(roles), n=3, cutoff=0.5)
        hint = _("did you mean {names}?").format(names=" / ".join(near)) if near else _("see: kedua library list roles")
        what = _("a role profile, not {name!r}; {hint}").format(name=file.role, hint=hint)
        found.append(Problem(line_of(lines, ("role",)), "role", what))
    duties = role.duties if role and "duties" not in file.model_fields_set else file.duties
    for number, need in enumerate(file.must_haves):
        if isinstance(need, MustHaveEntry) and need.duty and need.duty > len(duties):
            path: Path_ = ("must_haves", number, "duty")
            what = _("the number of a duty, 1 to {number}").format(number=len(duties))
            found.append(Problem(line_of(lines, path), ".".join(map(str, path)), what))
    return found


def _must_have(entry: str | MustHaveEntry) -> MustHave:
    if isinstance(entry, str):
        return MustHave(entry)
    return MustHave(entry.text, None if entry.duty is None else entry.duty - 1)


def _hardship(entry: str | HardshipEntry) -> Hardship:
    return Hardship(entry) if isinstance(entry, str) else Hardship(entry.text, entry.often, entry.support)


def _round(entry: str | RoundEntry) -> Round:
    return Round(entry) if isinstance(entry, str) else Round(entry.what, entry.minutes, entry.about)


def _pay(entry: PayEntry) -> Pay:
    most = entry.least if entry.most is None else entry.most
    return Pay(entry.least, most, entry.currency, entry.per, entry.extra)
