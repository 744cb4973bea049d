"""The first steps of a new organisation, and which of them are done."""

from __future__ import annotations

from dataclasses import dataclass

from kedua.records.models import Application, CompanyValue, Job, Member


@dataclass(frozen=True, slots=True)
class Step:
    """A step by the name of its page. done: it was taken."""

    page: str
    done: bool


def first_steps(actor: Member) -> tuple[Step, ...]:
    """Say what a new organisation has done: company, job, candidate; three queries."""
    organisation = actor.organisation
    values = CompanyValue.objects.filter(organisation=organisation).exists()
    return (
        Step("company", bool(organisation.mission) or values),
        Step("job-new", Job.objects.filter(organisation=organisation).exists()),
        Step("candidate-new", Application.objects.filter(organisation=organisation).exists()),
    )
