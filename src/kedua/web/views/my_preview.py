"""The honest picture of the job on a candidate's own page: opened, answered, asked about; what is opened is noted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kedua.integrations.kit.letter import letter_pdf
from kedua.integrations.kit.typesetting import LettersMissing, PdfNotInstalled
from kedua.queries.candidate_page import told_outcome, zone_for
from kedua.queries.preview_letter import Line, letter_of
from kedua.queries.previews import last_answer, published_of, questions_of, was_shown
from kedua.records.models import Preview
from kedua.records.models.application import WITHDRAWN
from kedua.records.models.preview import NO_LONGER
from kedua.usecases.errors import Refused
from kedua.usecases.previews import LONGEST, answer, ask, note_shown
from kedua.web.by_own_link import Visit, by_own_link
from kedua.web.contexts.my import Wrong, own
from kedua.web.see_other import SeeOther
from kedua.wording.preview import answer_names, self_check_names
from kedua.wording.refusals import refusal

CHECK = "check-"  # before the name of a self-check question, in the form


@require_http_methods(["GET", "HEAD", "POST"])
@by_own_link
def preview(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show it to whoever has opened it by its button; a link scanner, which only looks, is shown that button."""
    version = _version(visit)
    wrong, do = None, request.POST.get("do", "")
    if do in _ACTS:
        try:
            if told := _ACTS[do](request, visit, version):
                messages.success(request, told)
            return SeeOther("my-preview", token=visit.token)
        except Refused as refused:
            wrong = Wrong(do, refusal(refused.code, refused.inputs))
    return _page(request, visit, version, wrong)


@require_POST
@by_own_link
def preview_pdf(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Give it as PDF, and note that; where PDF is not installed, say so."""
    version = _version(visit)
    if version is None:
        raise Http404
    try:
        made = letter_pdf(letter_of(version, visit.application.job))
    except (PdfNotInstalled, LettersMissing):
        messages.error(request, _("We cannot make a PDF at the moment. Your browser can print the page."))
        return SeeOther("my-preview", token=visit.token)
    note_shown(visit.application, version, "pdf", visit.now)
    name = f"{slugify(visit.application.job.title) or 'job'}-{version.version}.pdf"
    return HttpResponse(made, "application/pdf", headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _version(visit: Visit) -> Preview | None:
    version = published_of(visit.application.job)
    if version is not None:
        version.job, version.organisation = visit.application.job, visit.application.organisation
    return version


def _page(request: HttpRequest, visit: Visit, version: Preview | None, wrong: Wrong | None) -> HttpResponse:
    application, said = visit.application, last_answer(visit.application)
    opened = version is not None and (visit.looking or was_shown(application, version) is not None)
    letter = letter_of(version, application.job) if version is not None and opened else None
    typed: Mapping[str, str] = request.POST.dict() if wrong else {}
    chosen = typed.get("answer") or (said.answer if said else "")
    context = {
        "version": version,
        "letter": letter,
        "said": said,
        "answers": [(code, label, code == chosen) for code, label in answer_names().items()],
        "note": typed.get("note", said.note if said and not wrong else ""),
        "checks": _checks(letter.checks, typed) if letter else (),
        "questions": questions_of(application),
        "open": told_outcome(application) in ("", WITHDRAWN),
        "longest": LONGEST,
        "zone": zone_for(application),
    }
    return own(request, visit, "preview", context, wrong)


def _checks(lines: tuple[Line, ...], typed: Mapping[str, str]) -> list[tuple[Line, list[tuple[str, str, bool]]]]:
    """Give each self-check question with its answers; what was ticked before is not known, and so not shown."""
    return [
        (line, [(code, label, typed.get(CHECK + line.id) == code) for code, label in self_check_names().items()])
        for line in lines
    ]


def _open(_request: HttpRequest, visit: Visit, version: Preview | None) -> str:
    if version is not None:
        note_shown(visit.application, version, "page", visit.now)
    return ""


def _answer(request: HttpRequest, visit: Visit, version: Preview | None) -> str:
    said = request.POST.get("answer", "")
    shared = {}
    if "share" in request.POST:
        shared = {name.removeprefix(CHECK): request.POST[name] for name in request.POST if name.startswith(CHECK)}
    answer(visit.application, version, said, request.POST.get("note", ""), shared, visit.now)
    if said == NO_LONGER:
        return _("We have noted it. Thank you for telling us; nobody holds it against you.")
    return _("Thank you. It helps us to talk about what matters to you, and it is not rated.")


def _ask(request: HttpRequest, visit: Visit, _version: Preview | None) -> str:
    ask(visit.application, request.POST.get("text", ""), "page", visit.now)
    return _("We have your question. The answer will stand here, and we send it to you.")


_ACTS: Mapping[str, Callable[[HttpRequest, Visit, Preview | None], str]] = {
    "open": _open,
    "answer": _answer,
    "ask": _ask,
}
