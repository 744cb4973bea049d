"""An assessment on a candidate's own page: started, written, handed in; the server's clock decides, nothing typed is lost."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kedua.engine.language.tongue import tongue_of
from kedua.integrations.files.folder import Folder
from kedua.queries.assessments import standing_of
from kedua.queries.candidate_page import zone_for
from kedua.queries.own_assessments import OwnTask, materials_now, own_task
from kedua.usecases import assessment_work as work
from kedua.usecases.errors import Refused
from kedua.usecases.saves import Page
from kedua.web.by_own_link import Visit, by_own_link, typing_by_own_link
from kedua.web.contexts.assessments import shown_task
from kedua.web.contexts.my import Wrong, own
from kedua.web.forms.feedback import page_of, revision_of
from kedua.web.see_other import SeeOther
from kedua.web.uploads import too_large
from kedua.web.views.assessments import sent_file
from kedua.wording.assessments import time_allowed, time_left, work_length
from kedua.wording.refusals import refusal

SURE = "sure"  # the button by which the candidate confirms


@require_http_methods(["GET", "HEAD", "POST"])
@by_own_link
def assessment(request: HttpRequest, visit: Visit, key: UUID) -> HttpResponse:
    """Show it; start it, keep the text, choose between versions, hand it in."""
    found, do = _found(visit, key), request.POST.get("do", "")
    name, _dot, tab = do.partition(".")
    if name not in _ACTS:
        return _page(request, visit, found)
    try:
        return _ACTS[name](request, visit, found, tab)
    except Refused as refused:
        return _page(request, visit, _found(visit, key), Wrong(name, refusal(refused.code, refused.inputs)))


@require_POST
@typing_by_own_link
def assessment_save(request: HttpRequest, visit: Visit, key: UUID) -> HttpResponse:
    """Keep the text as it is typed: 409 when it was kept aside."""
    _found(visit, key)
    page = page_of(request.POST.get("revision", ""))
    try:
        kept = work.save_text(visit.application, key, request.POST.get("text", ""), page.tab, page.revision, visit.now)
    except Refused as refused:
        return JsonResponse({"error": refusal(refused.code, refused.inputs)}, status=409)
    answer = {"revision": revision_of(Page(page.tab, kept.revision)), "saved_at": kept.at.isoformat()}
    return JsonResponse(answer, status=409 if kept.late else 200)


@require_POST
@by_own_link
def assessment_files(request: HttpRequest, visit: Visit, key: UUID) -> HttpResponse:
    """Add files, or take one out."""
    found, remove = _found(visit, key), request.POST.get("remove", "")
    try:
        if remove:
            work.remove_file(visit.application, key, _key(remove), Folder(), visit.now)
            messages.success(request, _("The file is taken out."))
        else:
            _add(request, visit, key)
    except Refused as refused:
        return _page(request, visit, _found(visit, key), Wrong("files", refusal(refused.code, refused.inputs)))
    return SeeOther("my-assessment", "#files", token=visit.token, key=found.row.pk)


@require_safe
@by_own_link
def assessment_file(_request: HttpRequest, visit: Visit, key: UUID, file: UUID) -> HttpResponse:
    """Give a file back that the candidate has added."""
    found = next((one for one in _found(visit, key).files if one.pk == file), None)
    if found is None:
        raise Http404
    return sent_file(found, found.name)


def _add(request: HttpRequest, visit: Visit, key: UUID) -> None:
    if too_large(request):
        raise Refused("file-large", most=Folder().most // 1_000_000)
    files = request.FILES.getlist("file")
    if not files:
        raise Refused("file-empty")
    for file in files:
        work.add_file(visit.application, key, file, file.name or "", file.size or 0, Folder(), visit.now)  # type: ignore[arg-type]  # an uploaded file reads like one
    messages.success(request, _("The file is kept."))


def _key(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise Http404 from error


def _start(_request: HttpRequest, visit: Visit, found: OwnTask, _tab: str) -> HttpResponse:
    work.start(visit.application, found.row.pk, visit.now)
    return _back(visit, found)


def _save(request: HttpRequest, visit: Visit, found: OwnTask, _tab: str) -> HttpResponse:
    if _kept(request, visit, found):
        messages.success(request, _("Saved. You can go on writing, as long as there is time."))
    return _back(visit, found, "#text")


def _kept(request: HttpRequest, visit: Visit, found: OwnTask) -> bool:
    """Keep the text of the form, and say so if it was kept aside."""
    if "text" not in request.POST:
        return True
    page = page_of(request.POST.get("revision", ""))
    kept = work.save_text(visit.application, found.row.pk, request.POST["text"], page.tab, page.revision, visit.now)
    if kept.late:
        messages.error(
            request,
            _("What you sent is kept beside your text: time was over, or another page had saved meanwhile. See below."),
        )
    return not kept.late


def _settle(_request: HttpRequest, visit: Visit, found: OwnTask, tab: str) -> HttpResponse:
    work.settle(visit.application, found.row.pk, tab, take=True, now=visit.now)
    return _back(visit, found, "#text")


def _drop(_request: HttpRequest, visit: Visit, found: OwnTask, tab: str) -> HttpResponse:
    work.settle(visit.application, found.row.pk, tab, take=False, now=visit.now)
    return _back(visit, found, "#text")


def _hand_in(request: HttpRequest, visit: Visit, found: OwnTask, _tab: str) -> HttpResponse:
    """Keep the text, then ask whether they are sure; there is no way back."""
    if not _kept(request, visit, found):
        return _back(visit, found, "#text")
    now = _found(visit, found.row.pk)
    if not (now.row.draft.strip() or now.files):
        raise Refused("assessment-empty")
    return own(request, visit, "assessment_sure", {"own": now, "words": work_length(now.row.draft)})


def _sure(request: HttpRequest, visit: Visit, found: OwnTask, _tab: str) -> HttpResponse:
    work.hand_in(visit.application, found.row.pk, visit.now)
    messages.success(request, _("Thank you. We have your work."))
    return _back(visit, found)


_ACTS: dict[str, Callable[[HttpRequest, Visit, OwnTask, str], HttpResponse]] = {
    "start": _start, "save": _save, "take": _settle, "drop": _drop, "hand-in": _hand_in, SURE: _sure,
}  # fmt: skip


def _back(visit: Visit, found: OwnTask, place: str = "") -> HttpResponse:
    return SeeOther("my-assessment", place, token=visit.token, key=found.row.pk)


def _found(visit: Visit, key: UUID) -> OwnTask:
    found = own_task(visit.application, key, visit.now)
    if found is None:
        raise Http404
    return found


def _page(request: HttpRequest, visit: Visit, found: OwnTask, wrong: Wrong | None = None) -> HttpResponse:
    row = found.row
    shown = found.standing not in ("cancelled",) and not found.waits
    typed = request.POST.get("text") if wrong is not None else None
    context = {
        "own": found,
        "row": row,
        "task": shown_task(found.task, materials_now(found)) if shown else None,
        "english": get_language() != "en" and tongue_of(" ".join((found.task.brief, *found.task.tasks))) == "en",
        "equipment": found.task.equipment,
        "hand_in": found.task.hand_in,
        "fairness": found.task.raters.fairness,
        "allowed": time_allowed(row.minutes, row.extra_minutes),
        "left": time_left(found.clock.left),
        "text": typed if typed is not None else row.draft,
        "revision": revision_of(Page(secrets.token_hex(6), row.revision)),
        "longest": work.LONGEST,
        "most": Folder().most // 1_000_000,
        "accept": ",".join(f".{kind}" for kind in found.task.files),
        "zone": zone_for(visit.application),
        "over": standing_of(row, visit.now) == "over",
    }
    return own(request, visit, "assessment", context, wrong)
