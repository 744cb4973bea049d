"""What Kedua says about a question while it is typed: one page, of which htmx takes the piece `#review`."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from kedua.access.can import can_edit_library
from kedua.integrations.embedder.likeness import installed_comparer
from kedua.records.models import Member
from kedua.usecases.question_review import review_text
from kedua.web.contexts.review import shown_review
from kedua.web.signed_in import signed_in

LONGEST = 2000  # characters that are looked at: a question is far shorter


@signed_in
@require_POST
def question_review(request: HttpRequest, actor: Member) -> HttpResponse:
    """Review the text in the field named by `reviewed` ("text" if left out), about `subject`, not against `besides`."""
    if not can_edit_library(actor):
        raise Http404
    text = request.POST.get(request.POST.get("reviewed", "text"), "")[:LONGEST]
    subject, besides = request.POST.get("subject", ""), request.POST.get("besides", "")
    told = review_text(actor.organisation, text, subject, installed_comparer(), besides)
    return render(request, "library/review.html", {"review": shown_review(told)})
