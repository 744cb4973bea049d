"""Write a job's preview, section by section, and publish it: a published version never changes, the next one replaces it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_job
from kedua.engine.language.preview import ABOUT, SECTIONS, Section, Statement
from kedua.queries.preview_statements import stored_statements
from kedua.queries.preview_writing import Writing, writing_of
from kedua.records.models import Job, Member, Preview
from kedua.records.models.job import CLOSED
from kedua.records.models.preview import DRAFT, PUBLISHED
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused

LONGEST = 400  # characters of a statement, and of what stands beside it
LONGEST_SOURCE = 160
MOST = 20  # statements of a section
WHOLE_DAY = 100  # percent


@transaction.atomic
def set_section(actor: Member, job: Job, section: Section, statements: Sequence[Statement], now: dt.datetime) -> None:
    """Say what stands in a section of the draft, in this order; the others stay as they are.

    Statements without a text do not count. Raises Refused for what is too long or too much.
    """
    row = _locked(actor, job)
    writing = writing_of(row)
    given = tuple(_numbered([_clean(one, section) for one in statements if one.text.strip()], writing))
    if len(given) > MOST:
        raise Refused("preview-many", most=MOST)
    if given == writing.of(section) and not writing.from_profile:
        return
    others = [one for one in writing.statements if one.section != section]
    every = sorted([*others, *given], key=lambda one: SECTIONS.index(one.section))
    draft = writing.draft or _begun(actor, row, writing, now)
    draft.statements, draft.made_by = stored_statements(every), actor
    draft.save(update_fields=["statements", "made_by"])
    record(actor, row.organisation_id, "preview.changed", "job", row.pk, now, {"section": section})


@transaction.atomic
def publish(actor: Member, job: Job, now: dt.datetime) -> Preview:
    """Put the draft in force for candidates and plans from now on.

    Raises Refused while it is empty or nothing is different, its day is no whole one, or nobody vouches for something.
    """
    row = _locked(actor, job)
    writing = writing_of(row)
    if not writing.statements:
        raise Refused("preview-empty")
    kept = stored_statements(writing.statements)
    if writing.published is not None and writing.published.statements == kept:
        raise Refused("preview-same")
    total = sum(one.share for one in writing.of("day"))
    if writing.of("day") and total != WHOLE_DAY:
        raise Refused("preview-day", total=total)
    if bare := sum(not vouched_for(one) for one in writing.statements):
        raise Refused("preview-unsourced", count=bare)
    draft = writing.draft or _begun(actor, row, writing, now)
    draft.statements, draft.state, draft.made_by, draft.published_at = kept, PUBLISHED, actor, now
    draft.save()
    record(actor, row.organisation_id, "preview.published", "job", row.pk, now, {"version": draft.version})
    return draft


@transaction.atomic
def discard(actor: Member, job: Job, now: dt.datetime) -> None:
    """Put the draft away: what is written then is the version in force, or what the role profile says."""
    row = _locked(actor, job)
    gone, _rows = Preview.objects.filter(job=row, state=DRAFT).delete()
    if gone:
        record(actor, row.organisation_id, "preview.discarded", "job", row.pk, now)


def vouched_for(one: Statement) -> bool:
    """Whether somebody says so, since a day and until another; self-check questions need nobody."""
    return one.section == "check" or bool(one.source and one.since is not None and one.review is not None)


def _begun(actor: Member, job: Job, writing: Writing, now: dt.datetime) -> Preview:
    version = writing.published.version + 1 if writing.published else 1
    return Preview.objects.create(
        organisation_id=job.organisation_id, job=job, version=version, state=DRAFT, made_by=actor, created_at=now
    )


def _clean(one: Statement, section: Section) -> Statement:
    day = section == "day"
    clean = replace(
        one,
        section=section,
        text=_tidy(one.text),
        about=one.about if one.about in ABOUT.get(section, ()) else "",
        share=one.share if day else 0,
        evidence=_tidy(one.evidence),
        often=_tidy(one.often),
        support=_tidy(one.support),
        source=_tidy(one.source),
    )
    longest = max(map(len, (clean.text, clean.evidence, clean.often, clean.support)))
    if longest > LONGEST or len(clean.source) > LONGEST_SOURCE:
        raise Refused("preview-long", most=LONGEST)
    if day and not 0 < one.share <= WHOLE_DAY:
        raise Refused("preview-share")
    return clean


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _numbered(statements: Sequence[Statement], writing: Writing) -> Iterator[Statement]:
    """Give each statement an id of its own: those it has, or the next number of its section."""
    taken = {one.id for one in writing.statements}
    seen, number = set[str](), 0
    for one in statements:
        name = one.id
        while not name or name in seen or (name != one.id and name in taken):
            number += 1
            name = f"{one.section}-{number}"
        seen.add(name)
        yield replace(one, id=name)


def _locked(actor: Member, job: Job) -> Job:
    rows = Job.objects.select_for_update(no_key=True, of=("self",)).select_related("organisation")
    row = rows.get(pk=job.pk)
    if not can_edit_job(actor, row):
        raise PermissionDenied
    if row.state == CLOSED:
        raise Refused("job-ended")
    return row
