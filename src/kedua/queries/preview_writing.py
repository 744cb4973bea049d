"""A preview while it is written: what it says now, what a look at it finds, which version candidates see meanwhile."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from kedua.engine.language.preview import SECTIONS, Section, Statement
from kedua.engine.language.preview_balance import hard_share
from kedua.engine.language.preview_check import Described, Law, check_preview
from kedua.engine.language.preview_findings import PreviewFinding
from kedua.library.law import load_law
from kedua.library.loader import load_library
from kedua.queries.preview_statements import first_draft, statements_of
from kedua.queries.previews import draft_of, published_of
from kedua.records.models import Job, Preview


@dataclass(frozen=True, slots=True)
class Writing:
    """A preview as it stands. draft: what is being written, None while nothing was changed; published: what is in force.

    from_profile: nobody wrote anything yet, so that it is what the job and its role profile say.
    """

    job: Job
    statements: tuple[Statement, ...]
    draft: Preview | None
    published: Preview | None

    @property
    def from_profile(self) -> bool:
        """Whether nobody wrote anything yet."""
        return self.draft is None and self.published is None

    @property
    def version(self) -> int:
        """The number of the version that this would be."""
        return self.draft.version if self.draft else self.published.version if self.published else 1

    @property
    def hard_share(self) -> int | None:
        """The share of hardships, in percent, among what speaks for or against the job."""
        return hard_share(self.statements)

    def of(self, section: Section) -> tuple[Statement, ...]:
        """Give the statements of a section."""
        return tuple(one for one in self.statements if one.section == section)


def writing_of(job: Job) -> Writing:
    """Read a preview as it stands: the draft, else the version in force, else what the role profile says; two queries."""
    draft, published = draft_of(job), published_of(job)
    kept = draft or published
    if kept is not None:
        return Writing(job, statements_of(kept.statements), draft, published)
    return Writing(job, first_draft(job, load_library().roles.get(job.role)), None, None)


def found_in(statements: tuple[Statement, ...], job: Job, today: dt.date) -> tuple[PreviewFinding, ...]:
    """Look at statements: what is missing, vague, one-sided, contradicted, too old. Self-check questions by the law."""
    law = Law(load_law(sides=("question",)).rules, tuple(job.organisation.jurisdictions))
    return check_preview(statements, described_by(job), today.toordinal(), law)


def described_by(job: Job) -> Described:
    """Give what the job's description says, for a preview not to contradict it."""
    return Described(job.place, (job.title, job.purpose, *map(str, job.duties)))


def by_section(found: tuple[PreviewFinding, ...]) -> Mapping[Section, tuple[PreviewFinding, ...]]:
    """Sort findings by section."""
    return {section: tuple(one for one in found if one.section == section) for section in SECTIONS}
