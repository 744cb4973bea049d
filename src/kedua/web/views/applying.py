"""Applying for a job without an account: a form, and a page that thanks. What was typed stays when it cannot be sent."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import BinaryIO, cast

from allauth.core import ratelimit
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kedua.access.public_adverts import organisation_or_404, public_advert
from kedua.integrations.files.kinds import kind_of
from kedua.integrations.site.addresses import Site
from kedua.queries.phones import region_of
from kedua.queries.public_adverts import PublicAdvert, shown
from kedua.records.models import Organisation
from kedua.usecases.applying import Applying, HandedIn, apply
from kedua.usecases.errors import Refused
from kedua.usecases.resumes import MOST_BYTES
from kedua.web.apart import apart
from kedua.web.contexts.public import address_of, around, asked, here
from kedua.web.contexts.resume_reading import read_file
from kedua.web.forms.applying import ApplyForm, opened_at, timing
from kedua.web.language import heard, speaking
from kedua.web.see_other import SeeOther
from kedua.web.uploads import too_large
from kedua.web.views.public_adverts import gone
from kedua.wording.refusals import refusal

LIMIT = "apply"  # of ACCOUNT_RATE_LIMITS
KINDS = ("pdf", "docx", "odt", "txt")  # of a résumé


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a form was not sent although its fields are right, and what the page answers with."""

    why: str
    status: int = 422


@require_http_methods(["GET", "HEAD", "POST"])
def apply_form(request: HttpRequest, organisation: str, advert: str) -> HttpResponseBase:
    """Show the form; take the application in, and go on to the thanks."""
    found, now = organisation_or_404(organisation), timezone.now()
    row = public_advert(found, advert, now)
    if row is None:
        return gone(request, found, now)
    if not row.open_to_apply:
        raise Http404
    public = shown(row)
    with speaking(*heard(request), public.text.language):
        return apart(_answer(request, found, public, now))


@require_safe
def thanks(request: HttpRequest, organisation: str, advert: str) -> HttpResponseBase:
    """Thank for an application; the address says nothing of who sent it."""
    found, now = organisation_or_404(organisation), timezone.now()
    row = public_advert(found, advert, now)
    if row is None:
        return gone(request, found, now)
    public = shown(row)
    with speaking(*heard(request), public.text.language):
        return apart(render(request, "public/thanks.html", _frame(request, found, public)))


def _answer(request: HttpRequest, organisation: Organisation, public: PublicAdvert, now: dt.datetime) -> HttpResponse:
    if request.method != "POST":
        return _page(request, organisation, public, _form(organisation, public))
    form = _form(organisation, public, request)
    wrong = _take_in(request, form, organisation, public, now)
    if wrong is not None or form.errors:
        return _page(request, organisation, public, form, wrong or Wrong(""))
    return SeeOther("apply-thanks", asked(request), organisation=organisation.slug, advert=public.advert.slug)


def _form(organisation: Organisation, public: PublicAdvert, request: HttpRequest | None = None) -> ApplyForm:
    """Make the form: as it was sent, or empty, with the time at which it is opened."""
    languages = list(dict.fromkeys([*organisation.languages, public.text.language]))
    if request is None:
        language = here() if here() in languages else public.text.language
        initial = {"language": language, "opened": opened_at(public.advert.pk)}
        return ApplyForm(organisation.name, languages, initial=initial)
    return ApplyForm(organisation.name, languages, request.POST, request.FILES)


def _take_in(
    request: HttpRequest, form: ApplyForm, organisation: Organisation, public: PublicAdvert, now: dt.datetime
) -> Wrong | None:
    """Take the application in; give what keeps us from it, beside what is wrong with single fields."""
    _check_file(request, form)
    if not form.is_valid():
        return None
    suspicion = _suspicion(form, public)
    if suspicion:
        return Wrong(suspicion)
    if not ratelimit.consume(request, action=LIMIT, key=public.advert.pk.hex):
        return Wrong(_("Many applications came from where you are. Wait an hour, then send it once more."), 429)
    sent = _sent(form, region_of(organisation))
    if sent is None:
        return None
    try:
        apply(public.advert, sent, now, Site())
    except Refused as refused:
        return Wrong(refusal(refused.code, refused.inputs), 409)
    return None


def _check_file(request: HttpRequest, form: ApplyForm) -> None:
    """Look at the file that came along without opening it; what is wrong with it stands at its field."""
    upload = form.files.get("resume")
    size = upload.size or 0 if upload is not None else 0
    if too_large(request) or size > MOST_BYTES:
        form.add_error("resume", refusal("file-large", {"most": MOST_BYTES // 1_000_000}))
    elif upload is not None and not size:
        form.add_error("resume", refusal("file-empty", {}))
    elif upload is not None and kind_of(cast("BinaryIO", upload), upload.name or "") not in KINDS:
        form.add_error("resume", refusal("resume-kind", {}))


def _suspicion(form: ApplyForm, public: PublicAdvert) -> str:
    """Say what looks as if no person had typed it; whoever is one sends it once more."""
    if form.cleaned_data["website"]:
        return _(
            "A field that is to stay empty was filled in, perhaps by your browser. It is empty again: send it once more."
        )
    return {
        "": "",
        "quick": _("That was very quick. If you have checked everything, send it once more."),
        "old": _("This page was open for more than a day. Look through it, and send it once more."),
    }[timing(form.cleaned_data["opened"], public.advert.pk)]


def _sent(form: ApplyForm, region: str) -> Applying | None:
    """Give what was sent, with the file read; None where that is not worth keeping, which then stands at its field."""
    typed, upload = form.cleaned_data, form.cleaned_data["resume"]
    resume = None
    if upload is not None:
        upload.seek(0)
        data = upload.read()
        try:
            resume = HandedIn(data, upload.name, read_file(data, upload.name, region))
        except Refused as refused:
            form.add_error("resume", refusal(refused.code, refused.inputs))
            return None
    return Applying(
        name=typed["name"],
        email=typed["email"],
        language=typed["language"],
        agreed=form.consents(),
        phone=typed["phone"],
        note=typed["note"],
        adjustment=typed["adjustment"],
        resume=resume,
    )


def _page(
    request: HttpRequest, organisation: Organisation, public: PublicAdvert, form: ApplyForm, wrong: Wrong | None = None
) -> HttpResponse:
    """Show the form; sent in vain it keeps what was typed, but for files, which no page can give back."""
    if wrong is not None:
        typed = request.POST.copy()
        typed["website"] = ""
        if timing(typed.get("opened", ""), public.advert.pk) == "old":
            typed["opened"] = opened_at(public.advert.pk)
        form.data = typed
    context = {
        "form": form,
        "wrong": wrong,
        "file_again": wrong is not None and bool(request.FILES),
    }
    status = wrong.status if wrong else 200
    return render(request, "public/apply.html", {**_frame(request, organisation, public), **context}, status=status)


def _frame(request: HttpRequest, organisation: Organisation, public: PublicAdvert) -> dict[str, object]:
    return {
        **around(request, organisation, public.text.language),
        "title": public.text.title,
        "address": address_of(public),
    }
