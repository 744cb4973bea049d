"""The honest picture of a job as an interview tells it: from the version in force, else from the role profile."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from kedua.engine.language.preview import Section, Statement
from kedua.library.roles import Role
from kedua.queries.plan_request import Preview
from kedua.queries.preview_statements import statements_of
from kedua.queries.previews import published_of
from kedua.records.models import Job
from kedua.wording.preview import about_names


def preview_of(job: Job, role: Role | None) -> Preview:
    """Give what is told in the interview; what a role profile says was confirmed by nobody.

    One query, none for a job that was fetched for a page, and brings it along.
    """
    kept = job.told if hasattr(job, "told") else _kept(job)
    if kept is not None:
        return told(statements_of(kept))
    return Preview(
        summary=job.purpose or (role.purpose if role else ""),
        expectations=tuple(job.duties) or (role.duties if role else ()),
        typical_day=role.typical_day if role else (),
        hard=role.hardships if role else (),
        good=role.rewards if role else (),
        growth=role.growth if role else (),
        source="",
        reviewed=None,
        from_profile=role is not None,
    )


def _kept(job: Job) -> list[Mapping[str, object]] | None:
    published = published_of(job)
    return published.statements if published is not None else None


def told(statements: Sequence[Statement]) -> Preview:
    """Give statements as an interview tells them: each in one line, with what stands beside it."""
    said = {one.about: one.text for one in statements if one.section == "role"}
    since = [one.since for one in statements if one.since is not None]
    return Preview(
        summary=said.pop("purpose", ""),
        expectations=_lines(statements, "expectations"),
        typical_day=tuple((one.text, one.share) for one in statements if one.section == "day"),
        hard=_lines(statements, "hard"),
        good=_lines(statements, "good"),
        growth=_lines(statements, "growth"),
        source="; ".join(dict.fromkeys(one.source for one in statements if one.source)),
        # As old as its oldest statement: nothing in it was looked at before.
        reviewed=dt.date.fromordinal(min(since)) if since else None,
        from_profile=False,
        facts=_named(statements, "role"),
        first=_named(statements, "first"),
        stay=_lines(statements, "stay"),
        leave=_lines(statements, "leave"),
        team=_lines(statements, "team"),
        fixed=_lines(statements, "fixed"),
        flex=_lines(statements, "flex"),
        checks=_lines(statements, "check"),
    )


def _lines(statements: Sequence[Statement], section: Section) -> tuple[str, ...]:
    return tuple(_line(one) for one in statements if one.section == section)


def _line(one: Statement) -> str:
    beside = " · ".join(part for part in (one.evidence, one.often, one.support) if part)
    return f"{one.text} ({beside})" if beside else one.text


def _named(statements: Sequence[Statement], section: Section) -> tuple[str, ...]:
    names = about_names()
    return tuple(
        f"{names[one.about]}: {one.text}" if one.about in names else one.text
        for one in statements
        if one.section == section and one.about != "purpose"
    )
