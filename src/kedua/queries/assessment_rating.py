"""What one rater of an assessment sees: the task, the guide, the work without a name where they rate blind, their draft."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from kedua.engine.planning.assessments import Assessment as Task
from kedua.queries.assessment_page import Rated, ratings_by_subject
from kedua.queries.assessments import all_in, code_of, may_be_rated, standing_of, task_of, without_name
from kedua.queries.subject_names import Names, subject_names
from kedua.records.models import AssessmentRater, HandedFile
from kedua.wording.assessments import coded_name, name_left_out


@dataclass(frozen=True, slots=True)
class Work:
    """What is rated. text: without the candidate's name for who rates blind; files: under the names they are shown by."""

    text: str
    files: tuple[tuple[HandedFile, str], ...]


@dataclass(frozen=True, slots=True)
class RatingPage:
    """The page of one rater. who: the candidate's name, or a code; ready: there is something to rate.

    draft: by the name of its field; aside: what other pages saved meanwhile. rated: their own ratings once these are in, and
    everybody's once all are (open).
    """

    rater: AssessmentRater
    task: Task
    who: str
    ready: bool
    due_at: dt.datetime
    work: Work
    names: Names
    draft: Mapping[str, str]
    aside: tuple[Mapping[str, str], ...]
    rated: tuple[Rated, ...]
    open: bool


def rating_page(rater: AssessmentRater, now: dt.datetime) -> RatingPage:
    """Read it: five queries."""
    row = rater.assessment
    raters = tuple(row.raters.select_related("member__account").prefetch_related("ratings"))
    own = tuple(one for one in raters if one.pk == rater.pk and one.submitted_at is not None)
    opened = bool(own) and all_in(raters)
    ready = may_be_rated(row, now)
    return RatingPage(
        rater=rater,
        task=task_of(row),
        who=shown_name(rater),
        ready=ready and standing_of(row, now) != "lapsed",
        due_at=row.due_at,
        work=_work(rater) if ready else Work("", ()),
        names=subject_names(row.organisation_id),
        draft=rater.draft.get("fields", {}),
        aside=tuple(entry["fields"] for entry in rater.draft.get("aside", [])),
        rated=ratings_by_subject(row, raters if opened else own) if own else (),
        open=opened,
    )


def shown_name(rater: AssessmentRater) -> str:
    """Name the candidate to a rater, fetched with the assessment and its application: by a code where they rate blind."""
    row = rater.assessment
    return coded_name(code_of(row)) if rater.blind else row.application.candidate_name


def _work(rater: AssessmentRater) -> Work:
    row, files = rater.assessment, list(rater.assessment.files.all())
    if not rater.blind:
        return Work(row.draft, tuple((file, file.name) for file in files))
    text = without_name(row.draft, row.application.candidate_name, name_left_out())
    code = code_of(row)
    return Work(text, tuple((file, f"{code}-{number}.{file.kind}") for number, file in enumerate(files, 1)))
