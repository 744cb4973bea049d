"""The assessments of the library: a list to choose from, and each with all that it takes."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kedua.access.can import can_edit_library
from kedua.queries.assessment_library import Wanted, catalogue, listed, one_of
from kedua.queries.subject_names import subject_names
from kedua.records.models import Member
from kedua.web.contexts.assessments import paragraphs, shown_given, shown_task
from kedua.web.forms.assessment_filter import AssessmentFilter
from kedua.web.signed_in import signed_in


@signed_in
@require_safe
def library_assessments(request: HttpRequest, actor: Member) -> HttpResponse:
    """List them, by kind, competency and minutes."""
    every, names = list(catalogue(actor.organisation_id).values()), subject_names(actor.organisation_id)
    rated = {subject: names.of(subject) for given in every for subject in given.task.competencies}
    form = AssessmentFilter(request.GET, rated)
    form.is_valid()
    typed = form.cleaned_data
    wanted = Wanted(
        query=typed.get("q", "").strip(),
        kind=typed.get("kind", ""),
        competency=typed.get("competency", ""),
        most=int(typed.get("most") or 0),
        own=typed.get("own", False),
    )
    context = {
        "form": form,
        "wanted": wanted,
        "entries": [shown_given(given, names) for given in listed(every, wanted)],
        "may_edit": can_edit_library(actor),
    }
    return render(request, "library/assessments.html", context)


@signed_in
@require_safe
def library_assessment(request: HttpRequest, actor: Member, name: str) -> HttpResponse:
    """Show one with its materials, adjustments, guide and rubric."""
    given = one_of(actor.organisation_id, name)
    if given is None:
        raise Http404
    names, task = subject_names(actor.organisation_id), given.task
    context = {
        "given": given,
        "entry": shown_given(given, names),
        "task": shown_task(task),
        "guide": task.raters,
        "call": task.call,
        "fit": task.adjustments,
        "script": paragraphs(task.raters.script),
        "solution": paragraphs(task.raters.solution),
        "rubric": [(names.of(criterion.competency), criterion.levels) for criterion in task.rubric],
        "may_edit": can_edit_library(actor),
    }
    return render(request, "library/assessment.html", context)
