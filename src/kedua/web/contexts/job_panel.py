"""The usual panel of a job as rows to edit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kedua.queries.content import Content
from kedua.queries.job_drafts import JobJudge, JobNeed
from kedua.records.models import Member
from kedua.web.contexts.jobs import Option
from kedua.wording.roles import role_name


@dataclass(frozen=True, slots=True)
class PanelRow:
    """Somebody on the panel, with the competencies of the job and those marked before."""

    key: str
    name: str
    title: str
    gone: bool
    options: tuple[Option, ...]
    marked: int


def panel_rows(
    judges: Sequence[JobJudge], people: Sequence[Member], needs: Sequence[JobNeed], content: Content
) -> list[PanelRow]:
    """Make the rows; somebody who is unknown is left out."""
    known = {member.pk: member for member in people}
    return [_row(judge, known[judge.member], needs, content) for judge in judges if judge.member in known]


def _row(judge: JobJudge, member: Member, needs: Sequence[JobNeed], content: Content) -> PanelRow:
    subjects = dict.fromkeys((*(need.subject for need in needs), *judge.competencies))
    options = tuple(Option(name, content.subject_name(name), name in judge.competencies) for name in subjects)
    title = member.title or role_name(member.role)
    return PanelRow(str(member.pk), member.name, title, not member.active, options, len(judge.competencies))
