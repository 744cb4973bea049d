"""What surrounds a plan, from a case file: the organisation, the job, the honest preview."""

from __future__ import annotations

from kedua.integrations.casefile.schema import CaseFile
from kedua.library.roles import Role
from kedua.queries.plan_request import CompanyValue, Preview, Setting


def setting_of(file: CaseFile, role: Role | None, values: tuple[CompanyValue, ...]) -> Setting:
    """Gather what is shown around the plan."""
    held = (file.first_interview, *file.later_interviews)
    jobs = file.candidate.experience
    return Setting(
        organisation=file.organisation.name,
        mission=file.organisation.mission or "",
        values=values,
        job=file.job.title,
        purpose=file.job.purpose or (role.purpose if role else ""),
        candidate=file.candidate.name,
        experience=tuple(f"{job.title}, {job.employer}" + (f" ({job.years})" if job.years else "") for job in jobs),
        round=len(held) + 1,
        date=file.plan.date,
        earlier=tuple(interview.date for interview in held if interview.date),
        preview=_preview(file, role),
        jurisdictions=file.organisation.jurisdictions,
    )


def duties_of(file: CaseFile, role: Role | None) -> tuple[str, ...]:
    """Give the texts that say what the job does."""
    expectations = file.job.preview.expectations if file.job.preview else ()
    return (*(role.duties if role else ()), *expectations)


def _preview(file: CaseFile, role: Role | None) -> Preview:
    """Take each part from the case, else from the role profile; say whether anything is the profile's."""
    given = file.job.preview
    day = tuple((part.what, part.share) for part in given.typical_day) if given else ()
    hard, good, growth = (given.hard, given.good, given.growth) if given else ((), (), ())
    expectations = given.expectations if given else ()
    return Preview(
        summary=(given.summary if given else None) or (role.purpose if role else ""),
        expectations=expectations or (role.duties if role else ()),
        typical_day=day or (role.typical_day if role else ()),
        hard=hard or (role.hardships if role else ()),
        good=good or (role.rewards if role else ()),
        growth=growth or (role.growth if role else ()),
        source=(given.source if given else None) or "",
        reviewed=given.reviewed if given else None,
        from_profile=role is not None and not all((expectations, day, hard, good, growth)),
    )
