"""By which rules a job's candidates are weighed: its bars and weights, its common core, what is told of raters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import BooleanField, CharField, FloatField, Value

from kedua.engine.evidence.bars import Bar
from kedua.engine.evidence.posterior import Rule
from kedua.library.loader import shipped_questions
from kedua.queries.job_drafts import JobNeed
from kedua.records.models import CoreQuestion, JobCompetency, Question

RULE = Rule()  # as plans are made: nothing is known yet of how strict people are elsewhere


@dataclass(frozen=True, slots=True)
class JobRules:
    """needs: in their order. core: ids of the questions that every candidate gets."""

    needs: tuple[JobNeed, ...]
    core: tuple[str, ...]

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
    what, number, flag = CharField(), FloatField(), BooleanField()
    asked = core.annotate(
        what=Value("core", what), w=Value(0.0, number), m=Value(value=False, output_field=flag), b=Value(0.0, number)
    )
    rows = needs.annotate(what=Value("need", what)).values_list(
        "what", "position", "pk", "subject", "weight", "must_have", "bar"
    )
    every = sorted(rows.union(asked.values_list("what", "position", "pk", "question", "w", "m", "b"), all=True))
    return JobRules(
        needs=tuple(
            JobNeed(key, weight, bool(must), bar) for kind, _, _, key, weight, must, bar in every if kind == "need"
        ),
        core=tuple(key for kind, _, _, key, *_ in every if kind == "core"),
    )


def question_texts(organisation: UUID, keys: Sequence[str]) -> Mapping[str, str]:
    """Word questions by their ids, as they are worded now: one query, none where there is nothing to word."""
    if not keys:
        return {}
    shipped = shipped_questions()
    texts = {key: shipped[key].text for key in keys if key in shipped}
    own = Question.objects.filter(organisation=organisation, slug__in=keys)
    return texts | dict(own.values_list("slug", "text"))
