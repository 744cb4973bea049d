"""A job's description drafted by the organisation's language model: kept with its marks, and what was struck out of it.

What was struck out is nobody's text: it stays in the visitor's session, to be added to the facts if it is true.
"""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kedua.access.fetch import job_or_404
from kedua.integrations.embedder import best_embedder
from kedua.integrations.writer.opening import open_writer
from kedua.queries.adverts import described_facts
from kedua.records.models import Member
from kedua.usecases import adverts
from kedua.usecases.errors import Refused
from kedua.usecases.writer_adverts import draft_advert
from kedua.usecases.writer_log import settle
from kedua.web.contexts.advert_edit import FACT_OF
from kedua.web.forms.advert_struck import Struck, forget_struck, keep_struck, struck_of
from kedua.web.forms.adverts import SoundForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal


@signed_in
@require_POST
def job_advert_draft(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Have it drafted; the draft is a version whose parts wait for somebody to accept them."""
    job, form, now = job_or_404(actor, key), SoundForm(request.POST, {}), timezone.now()
    if not form.is_valid():
        messages.error(request, refusal("advert-choice", {}))
        return SeeOther("job-advert", key=key)
    sound = form.cleaned_data
    facts = described_facts(job, sound["language"])
    try:
        draft = draft_advert(actor, job, facts, sound["tone"], sound["length"], (), open_writer, best_embedder(), now)
        made = adverts.keep_draft(actor, job, draft.sections, draft.drafted, sound["language"], timezone.now())
    except Refused as why:
        messages.error(request, refusal(why.code, why.inputs))
        return SeeOther("job-advert", key=key)
    left = struck_of(request, job)
    if left is not None:
        settle(actor, left.call, timezone.now(), taken=False)
    keep_struck(request, job, Struck(draft.call, made.version, draft.not_in_facts, draft.left_out))
    messages.success(request, _("Drafted. Read each part, and accept what is right."))
    return SeeOther("job-advert", key=key)


@signed_in
@require_POST
def job_advert_add(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Add a sentence that was struck out of a draft to the facts, because it is true."""
    job, typed = job_or_404(actor, key), request.POST
    name = FACT_OF.get(typed.get("part", ""))  # type: ignore[call-overload]  # as typed: none for another part
    said = " ".join(typed.get("sentence", "").split())
    try:
        if name is None or not said:
            raise Refused("advert-choice-fact")
        adverts.add_fact(actor, job, name, said, timezone.now())
    except Refused as why:
        messages.error(request, refusal(why.code, why.inputs))
    else:
        forget_struck(request, job, said)
        messages.success(request, _("Added to the facts. The next draft may say it."))
    return SeeOther("job-advert", key=key)
