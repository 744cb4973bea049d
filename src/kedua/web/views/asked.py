"""What a candidate says to the preview and asks: for whoever runs the application to read, and to answer."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kedua.access.fetch import application_or_404
from kedua.integrations.site.addresses import Site
from kedua.queries.previews import SaidToPreview, said_to_preview
from kedua.records.models import CandidateQuestion, Member
from kedua.usecases.errors import Refused
from kedua.usecases.previews import LONGEST, answer_question
from kedua.web.contexts.asked import shown_answers
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.preview import how_shown
from kedua.wording.refusals import refusal


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def application_asked(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show it; by POST, answer a question: the answer goes to the candidate."""
    application = application_or_404(actor, key)
    said, typed, refused = said_to_preview(application), "", ""
    question = _question(said, request.POST.get("question", "")) if request.method == "POST" else None
    if question is not None:
        typed = request.POST.get("answer", "")
        try:
            answer_question(actor, question, typed, timezone.now(), Site())
        except Refused as why:
            refused = refusal(why.code, why.inputs)
        else:
            messages.success(
                request, _("Your answer goes to the candidate in a minute. Until then you can hold it back.")
            )
            return SeeOther("application-asked", key=key)
    context = {
        "application": application,
        "questions": said.questions,
        "answers": shown_answers(said),
        "shown": [(one, how_shown(one.how)) for one in said.shown],
        "asked_now": question,
        "typed": typed,
        "refused": refused,
        "most": LONGEST,
        "zone": actor.organisation.time_zone,
    }
    return render(request, "preview/asked.html", context, status=422 if refused else 200)


def _question(said: SaidToPreview, key: str) -> CandidateQuestion:
    """Give the question of this candidate that is answered."""
    for one in said.questions:
        if str(one.pk) == key:
            return one
    raise Http404
