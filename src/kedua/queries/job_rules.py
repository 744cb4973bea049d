"""By which rules a job's candidates are weighed: its bars and weights, its common core, what is told of raters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import BooleanField, CharField, FloatField, OuterRef, Subquery, TextField, Value
from django.db.models.functions import Coalesce

from kedua.engine.evidence.bars import Bar
from kedua.engine.evidence.posterior import Rule
from kedua.library.loader import shipped_questions
from kedua.queries.job_drafts import JobNeed
from kedua.records.models import CoreQuestion, JobCompetency, Question

RULE = Rule()  # as plans are made: nothing is known yet of how strict people are elsewhere


@dataclass(frozen=True, slots=True)
class JobRules:
    """needs: in their order. core: the questions that every candidate gets, by id, as they are worded now."""

    needs: tuple[JobNeed, ...]
    core: Mapping[str, str]

    @property
    def bars(self) -> tuple[Bar, ...]:
        """The bars as the engine takes them."""
        return bars_of(self.needs)


def bars_of(needs: Iterable[JobNeed]) -> tuple[Bar, ...]:
    """Turn what a job needs into bars."""
    return tuple(Bar(need.subject, need.bar, need.weight, need.must_have) for need in needs)


def rules_of(organisation: UUID, job: UUID) -> JobRules:
    """Read a job's rules in one query."""
    needs = JobCompetency.objects.filter(organisation=organisation, job=job).order_by()
    core = CoreQuestion.objects.filter(organisation=organisation, job=job).order_by()
    own = Question.objects.filter(organisation=organisation, slug=OuterRef("question")).values("text")[:1]
    what, number, text = CharField(), FloatField(), TextField()
    asked = core.annotate(
        what=Value("core", what),
        weight=Value(0.0, number),
        must_have=Value(value=False, output_field=BooleanField()),
        bar=Value(0.0, number),
        text=Coalesce(Subquery(own), Value(""), output_field=text),
    ).values_list("what", "position", "pk", "question", "weight", "must_have", "bar", "text")
    rows = needs.annotate(what=Value("need", what), text=Value("", text)).values_list(
        "what", "position", "pk", "subject", "weight", "must_have", "bar", "text"
    )
    every, shipped = sorted(rows.union(asked, all=True)), shipped_questions()
    return JobRules(
        needs=tuple(JobNeed(row[3], row[4], bool(row[5]), row[6]) for row in every if row[0] == "need"),
        core={
            row[3]: row[7] or (shipped[row[3]].text if row[3] in shipped else row[3])
            for row in every
            if row[0] == "core"
        },
    )
