"""Editing a job's description: a box for each section, advice beside it, and what it says that the facts lack."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kedua.access.fetch import job_or_404
from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Section
from kedua.queries.advert_findings import look_at
from kedua.queries.adverts import description_of, known_of, sections_of
from kedua.queries.work_calendar import day_in
from kedua.records.models import AdvertVersion, Job, Member
from kedua.usecases import adverts
from kedua.usecases.errors import Refused
from kedua.web.contexts.advert_edit import FACT_OF, about_all, edit_rows, keyed_findings, keyed_lacks
from kedua.web.forms.advert_text import accepted, put_in, struck, typed_sections, version_in
from kedua.web.forms.jobs_rows import SAVE, Asked, asked
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.advert_advice import overview_lines
from kedua.wording.refusals import refusal

MORE, USE, STRIKE, ADD = "more", "use", "strike", "add"


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def job_advert_edit(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Write the text. Buttons of advice change what is typed; nothing is kept until it is saved."""
    job = job_or_404(actor, key)
    newest = description_of(job).newest
    if newest is None:
        return SeeOther("job-advert", key=key)
    if request.method != "POST":
        return _page(request, job, newest, sections_of(newest.sections), newest.version)
    wish, sections = asked(request.POST), typed_sections(request.POST)
    seen, refused = version_in(request.POST, "seen"), ""
    try:
        if wish.act == SAVE:
            made = adverts.write_sections(actor, job, sections, seen, timezone.now(), accepted(request.POST))
            said = (
                _("Saved as version {number}.")
                if made.version != seen
                else _("Nothing is different from version {number}.")
            )
            messages.success(request, said.format(number=made.version))
            return SeeOther("job-advert", key=key)
        sections = _changed(actor, job, sections, wish)
    except Refused as why:
        refused = refusal(why.code, why.inputs)
    return _page(request, job, newest, sections, seen, refused, unsaved=True)


def _changed(actor: Member, job: Job, sections: tuple[Section, ...], wish: Asked) -> tuple[Section, ...]:
    """Carry out what a button asks for; a finding that is not there any more changes nothing."""
    if wish.act == MORE:
        return (*sections, Section("other", "", ""))
    facts = _facts(job)
    look = look_at(sections, facts, job, day_in(job.organisation, timezone.now()))
    found, lack = keyed_findings(sections, look).get(wish.row), keyed_lacks(sections, look).get(wish.row)
    if wish.act == USE and found is not None and found.place is not None and found.finding.fix is not None:
        return put_in(sections, found.place, *found.replaced, found.finding.fix)
    if lack is not None and wish.act == STRIKE:
        return struck(sections, lack.place, lack.start, lack.end)
    if lack is not None and wish.act == ADD and sections[lack.place].part in FACT_OF:
        section = sections[lack.place]
        said = " ".join(section.text[lack.start : lack.end].split())
        adverts.add_fact(actor, job, FACT_OF[section.part], said, timezone.now())
    return sections


def _facts(job: Job) -> Facts:
    return known_of(job, description_of(job).advert).facts


def _page(
    request: HttpRequest,
    job: Job,
    newest: AdvertVersion,
    sections: Sequence[Section],
    seen: int,
    refused: str = "",
    *,
    unsaved: bool = False,
) -> HttpResponse:
    look = look_at(sections, known_of(job, newest.advert).facts, job, day_in(job.organisation, timezone.now()))
    context = {
        "job": job, "newest": newest, "seen": seen, "refused": refused, "unsaved": unsaved,
        "rows": edit_rows(sections, newest.drafted, look), "all": about_all(sections, look),
        "overview": overview_lines(look.overview),
        "language": newest.advert.language,
    }  # fmt: skip
    return render(request, "adverts/edit.html", context, status=422 if refused else 200)
