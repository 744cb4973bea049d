"""Offering times to a candidate: choosing them, sending the link, taking them back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kedua.access.can import can_edit_application
from kedua.access.fetch import application_or_404, offer_or_404
from kedua.integrations.site.addresses import Site
from kedua.queries.bookings import usual_booking
from kedua.queries.interviews import people_for
from kedua.queries.slot_suggestions import slot_suggestions
from kedua.records.models import Application, Member, Offer
from kedua.usecases.clashes import ClashWhy
from kedua.usecases.errors import Refused
from kedua.usecases.offers import mail_offer, make_offer, revoke_offer
from kedua.web.contexts.clashes import clash_sentences
from kedua.web.contexts.offers import shown_days
from kedua.web.forms.offers import OfferForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.dates import city
from kedua.wording.refusals import refusal

SUGGEST = "suggest"  # the button that looks for times anew


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def offer_new(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Choose times to offer; suggestions suit whoever is ticked."""
    application = application_or_404(actor, key)
    if not can_edit_application(actor, application):
        raise Http404
    application.organisation = application.candidate.organisation = actor.organisation
    likely, others = people_for(application, None)
    posted = request.POST if request.method == "POST" else None
    form = OfferForm(
        posted, likely=likely, others=others, zone=actor.organisation.time_zone, usual=usual_booking(application),
        can_send=bool(application.candidate.email),
    )  # fmt: skip
    clashes: list[str] = []
    if posted is not None and SUGGEST not in posted and form.is_valid():
        try:
            return _offered(request, actor, application, form)
        except ClashWhy as needed:
            clashes = clash_sentences(needed.conflicts, actor.organisation.time_zone)
            form.fields["why"].required = True  # as from now on it is said to be
            form.add_error("why", refusal(needed.code, needed.inputs))
        except Refused as refused:
            form.add_error(None, refusal(refused.code, refused.inputs))
    wrong = posted is not None and SUGGEST not in posted
    if not wrong:
        form.errors.clear()
    context = {
        "application": application,
        "form": form,
        "clashes": clashes,
        **_choices(actor, application, form, wrong),
    }
    return render(request, "offers/new.html", context, status=422 if wrong else 200)


@signed_in
@require_POST
def offer_send(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Send the candidate the link, again if need be."""
    offer = _own_offer(actor, key)
    try:
        mail_offer(actor, offer, timezone.now(), Site())
        messages.success(request, _("The link is on its way to the candidate."))
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    return SeeOther("application", "#offers", key=offer.application_id)


@signed_in
@require_POST
def offer_revoke(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Take the times back."""
    offer = _own_offer(actor, key)
    revoke_offer(actor, offer, timezone.now())
    messages.success(request, _("The times are no longer offered, and the link says so."))
    return SeeOther("application", "#interviews", key=offer.application_id)


def _offered(request: HttpRequest, actor: Member, application: Application, form: OfferForm) -> HttpResponse:
    now = timezone.now()
    offer = make_offer(actor, application, form.draft(), now)
    if form.cleaned_data["send"]:
        mail_offer(actor, offer, now, Site())
        messages.success(request, _("The times are offered, and the link is on its way to the candidate."))
    else:
        messages.success(request, _("The times are offered. Copy the link below, and send it to the candidate."))
    return SeeOther("application", "#offers", key=application.pk)


def _choices(actor: Member, application: Application, form: OfferForm, wrong: bool) -> dict[str, object]:
    """Give times to tick, those ticked among them, and the people."""
    zone = actor.organisation.time_zone
    suggested = slot_suggestions(application, form.asking, form.length, timezone.now()) if form.asking else ()
    others = form.people(form.others)
    ticked = form.ticked if form.is_bound and wrong else [*form.ticked, *(() if form.ticked else suggested[:4])]
    return {
        "days": shown_days((*suggested, *form.ticked), form.length, zone, ticked),
        "asking": bool(form.asking),
        "typed": any(day or time for day, time in form.lines),
        "likely": form.people(form.likely),
        "others": others,
        "others_open": any(person.chosen for person in others),
        "zone_name": city(zone),
        "address": application.candidate.email,
        "why_asked": bool(form["why"].value()) or form.has_error("why"),
    }


def _own_offer(actor: Member, key: UUID) -> Offer:
    offer = offer_or_404(actor, key)
    if not can_edit_application(actor, offer.application):
        raise Http404
    return offer
