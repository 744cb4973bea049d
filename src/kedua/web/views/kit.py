"""The interview kit: on screen and paper, as PDF and as one HTML file."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from kedua.access.fetch import kit_or_404
from kedua.integrations.kit.html import html
from kedua.integrations.kit.pdf import PdfNotInstalled, pdf
from kedua.queries.kit_page import KitPage, kit_page
from kedua.records.models import Member
from kedua.web.contexts.kit import shown_kit_page
from kedua.web.signed_in import signed_in

WHOLE = "recruiter"  # the version with what is behind the plan


@signed_in
@require_safe
def kit(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show the kit; `for` names a member of the panel whose questions are marked, or with `only` are the only ones."""
    application = kit_or_404(actor, key)
    page = kit_page(actor, application, request.GET.get("version") == WHOLE)
    if page is None:
        return render(request, "kit/none.html", {"application": application})
    wanted, only = request.GET.get("for", ""), bool(request.GET.get("only"))
    context = {
        "kit": shown_kit_page(page, wanted, only),
        "page": page,
        "application": application,
        "plan_url": reverse("plan", args=[key]) if page.runs else "",
    }
    return render(request, "kit/kit.html", context)


@signed_in
@require_safe
def kit_pdf(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Give the kit as PDF; where that is not installed, say so and offer the others."""
    page = _page_or_404(request, actor, key)
    try:
        made = pdf(page.kit)
    except PdfNotInstalled as error:
        context = {"application": page.application, "trouble": str(error)}
        return render(request, "kit/no_pdf.html", context, status=501)
    return _file(made, "application/pdf", page, "pdf")


@signed_in
@require_safe
def kit_html(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Give the kit as one HTML file that works without a network."""
    page = _page_or_404(request, actor, key)
    return _file(html(page.kit).encode(), "text/html; charset=utf-8", page, "html")


def _page_or_404(request: HttpRequest, actor: Member, key: UUID) -> KitPage:
    page = kit_page(actor, kit_or_404(actor, key), request.GET.get("version") == WHOLE)
    if page is None:
        raise Http404
    return page


def _file(content: bytes, kind: str, page: KitPage, ending: str) -> HttpResponse:
    """Answer with a file to keep: as a download nothing in it can act on our pages."""
    who = slugify(page.application.candidate_name) or str(page.application.pk)
    name = f"interview-{page.kit.setting.round}-{who}{'-recruiter' if page.whole else ''}.{ending}"
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
