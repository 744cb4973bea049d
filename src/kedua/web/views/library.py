"""The library: browse, search, look at one subject."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kedua.access.can import can_edit_library
from kedua.queries.library_page import Kind, Wanted, library_page, subject_page
from kedua.records.models import Member
from kedua.web.contexts.library import question_cards
from kedua.web.forms.library import LibraryFilter
from kedua.web.signed_in import signed_in


@signed_in
@require_safe
def library(request: HttpRequest, actor: Member) -> HttpResponse:
    """Browse by family, or search."""
    form = LibraryFilter(request.GET)
    form.is_valid()
    typed = form.cleaned_data
    wanted = Wanted(
        query=typed.get("q", "").strip(),
        kind=cast(Kind, typed.get("kind", "")),
        family=typed.get("family", ""),
        own=typed.get("own", False),
    )
    page = library_page(actor.organisation_id, wanted)
    context = {
        "page": page, "form": form, "may_edit": can_edit_library(actor), "questions": question_cards(page.questions),
    }  # fmt: skip
    return render(request, "library/list.html", context)


@signed_in
@require_safe
def library_subject(request: HttpRequest, actor: Member, subject: str) -> HttpResponse:
    """Show a competency, a value or a topic with its levels and questions."""
    page = subject_page(actor.organisation_id, subject)
    if page is None:
        raise Http404
    context = {
        "page": page,
        "questions": question_cards(page.questions),
        "retired": question_cards(page.retired),
        "may_edit": can_edit_library(actor),
        "may_reword": can_edit_library(actor) and page.subject.kind == "competency",
    }
    return render(request, "library/subject.html", context)
