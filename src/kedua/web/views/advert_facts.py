"""The facts of a job, for its description: what Kedua knows already, what a person types or pastes over it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kedua.access.fetch import job_or_404
from kedua.engine.advert.pasted import read_facts
from kedua.queries.advert_known import Known
from kedua.queries.adverts import description_of, known_of
from kedua.records.models import Job, Member
from kedua.usecases import adverts
from kedua.usecases.errors import Refused
from kedua.web.forms.advert_layout import ShownPaste, fact_groups, notes_of, own_names, shown_paste
from kedua.web.forms.advert_rows import Rows, misread, rows_of, typed_rows, with_read
from kedua.web.forms.adverts import AdvertFactsForm, initial_of, read_texts, typed_texts
from kedua.web.forms.jobs_rows import SAVE, asked
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal

COMPOSE, MORE, FORGET, READ = "compose", "more", "forget", "read"
PASTED = 8000  # characters of a pasted text


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def job_advert_facts(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Say what is true of the job."""
    job = job_or_404(actor, key)
    advert = description_of(job).advert
    known, typed, wish = known_of(job, advert), request.POST, asked(request.POST)
    if request.method != "POST":
        return _page(
            request, job, known, AdvertFactsForm(None, initial_of(known.facts), notes_of(known)), rows_of(known.facts)
        )
    if wish.act == FORGET:
        adverts.forget_fact(actor, job, wish.row, timezone.now())
        messages.success(request, _("What Kedua knows holds again."))
        return SeeOther("job-advert-facts", key=key)
    rows = typed_rows(typed, wish.row if wish.act == MORE else "")
    if wish.act not in (SAVE, COMPOSE):
        return _refilled(request, job, known, rows, wish.act == READ)
    form = AdvertFactsForm(typed, {}, notes_of(known))
    if misread(rows):
        form.add_error(None, _("A number of minutes is a whole number. Look at the marked fields."))
    if form.is_valid():
        try:
            adverts.set_facts(actor, job, form.facts(rows, known.facts.language), timezone.now())
            if wish.act == COMPOSE:
                return _composed(request, actor, job)
        except Refused as why:
            form.add_error(None, refusal(why.code, why.inputs))
        else:
            messages.success(request, _("The facts are saved. The text stays as it is until you write it anew."))
            return SeeOther("job-advert", key=key)
    return _page(request, job, known, form, rows, status=422)


def _refilled(request: HttpRequest, job: Job, known: Known, rows: Rows, reads: bool) -> HttpResponse:
    """Show what is typed again, with what was read from the box of pasted text; nothing is kept."""
    texts, pasted = typed_texts(request.POST), None
    if reads:
        text = request.POST.get("pasted", "")[:PASTED]
        read = read_facts(text)
        texts, rows, pasted = texts | read_texts(read.facts), with_read(rows, read.facts), shown_paste(text, read)
    return _page(request, job, known, AdvertFactsForm(None, texts, notes_of(known)), rows, pasted)


def _composed(request: HttpRequest, actor: Member, job: Job) -> HttpResponse:
    advert = description_of(job).advert
    tone, length, language = (advert.tone, advert.length, advert.language) if advert else ("plain", "standard", "en")
    made = adverts.compose_version(actor, job, tone, length, language, timezone.now())  # type: ignore[arg-type]  # as the row holds them
    messages.success(
        request,
        _("Version {number} is written from the facts. Read it, and put it in your words.").format(number=made.version),
    )
    return SeeOther("job-advert", key=job.pk)


def _page(
    request: HttpRequest,
    job: Job,
    known: Known,
    form: AdvertFactsForm,
    rows: Rows,
    pasted: ShownPaste | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "job": job, "form": form, "groups": fact_groups(form, rows, notes_of(known)), "own": own_names(known),
        "pasted": pasted,
    }  # fmt: skip
    return render(request, "adverts/facts.html", context, status=status)
