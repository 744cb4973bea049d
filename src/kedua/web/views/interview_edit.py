"""Booking and changing interviews: what speaks against a time, and who would get which letter, is said before."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kedua.access.can import can_edit_application
from kedua.access.fetch import application_or_404, interview_or_404
from kedua.integrations.queue.background import Background
from kedua.integrations.site.addresses import Site
from kedua.queries.bookings import Booking, booking_of, usual_booking
from kedua.queries.interviews import people_for
from kedua.queries.remedy_plans import remedy_booking
from kedua.queries.room_continued import can_go_on, rest_booking
from kedua.records.models import Application, Interview, Member
from kedua.usecases.clashes import ClashWhy
from kedua.usecases.continuations import continue_later
from kedua.usecases.errors import Refused
from kedua.usecases.interviews import book, change
from kedua.usecases.invitation_preview import preview
from kedua.web.contexts.clashes import clash_sentences
from kedua.web.contexts.invitations import shown_letters
from kedua.web.forms.interviews import InterviewForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal

MORE, LOOK = "more", "look"  # the buttons that add a line for a guest, and that show the letters


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def interview_new(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Book an interview for an application."""
    application = application_or_404(actor, key)
    if not can_edit_application(actor, application):
        raise Http404
    return _edit(request, actor, application, None, remedy_booking(application, usual_booking(application)))


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def interview_edit(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Change an interview."""
    interview = interview_or_404(actor, key)
    if not can_edit_application(actor, interview.application):
        raise Http404
    return _edit(request, actor, interview.application, interview, booking_of(interview))


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def interview_continue(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Book the rest of an interview that was cut short."""
    cut = interview_or_404(actor, key)
    if not can_edit_application(actor, cut.application) or not can_go_on(cut):
        raise Http404
    return _edit(request, actor, cut.application, None, rest_booking(cut), cut)


def _edit(
    request: HttpRequest,
    actor: Member,
    application: Application,
    interview: Interview | None,
    usual: Booking,
    cut: Interview | None = None,
) -> HttpResponse:
    """Show the form, or carry it out; everything typed stays when it cannot be."""
    now = timezone.now()
    likely, others = people_for(application, interview)
    data = request.POST if request.method == "POST" else None
    form = InterviewForm(data, likely=likely, others=others, zone=actor.organisation.time_zone, now=now, usual=usual)
    more: dict[str, object] = {}
    if cut is not None:
        more = {"title": _("Book the rest of the interview"), "back": reverse("interview", args=[cut.pk])}
    if data is None or MORE in data:
        return _page(request, application, interview, form, more)
    if form.is_valid() and LOOK in data:
        letters = preview(actor, application, interview, form.booking(), now, Site()) if not form.booking().held else ()
        return _page(request, application, interview, form, {**more, "letters": shown_letters(letters), "looked": True})
    if form.is_valid():
        try:
            saved = _save(actor, application, interview, form.booking(), cut)
            messages.success(request, _("Saved."))
            return SeeOther("interview", key=saved.pk)
        except ClashWhy as needed:
            more["clashes"] = clash_sentences(needed.conflicts, actor.organisation.time_zone)
            form.fields["why"].required = True  # as from now on it is said to be
            form.add_error("why", refusal(needed.code, needed.inputs))
        except Refused as refused:
            form.add_error(None, refusal(refused.code, refused.inputs))
    return _page(request, application, interview, form, more, status=422)


def _save(
    actor: Member, application: Application, interview: Interview | None, booking: Booking, cut: Interview | None
) -> Interview:
    now, queue, site = timezone.now(), Background(), Site()
    if cut is not None:
        return continue_later(actor, cut, booking, now, queue, site)
    if interview is None:
        return book(actor, application, booking, now, queue, site)
    change(actor, interview, booking, now, queue, site)
    return interview


def _page(
    request: HttpRequest,
    application: Application,
    interview: Interview | None,
    form: InterviewForm,
    more: dict[str, object] | None = None,
    status: int = 200,
) -> HttpResponse:
    if MORE in request.POST:
        form.errors.clear()
    back = reverse("interview", args=[interview.pk]) if interview else reverse("application", args=[application.pk])
    others = form.other_people()
    context = {
        "title": _("Change the interview") if interview else _("Book an interview"),
        "lead": f"{application.candidate_name} · {application.job.title}",
        "back": back,
        "form": form,
        "guests": form.guest_lines(more=1 if MORE in request.POST else 0),
        "likely": form.likely_people(),
        "others": others,
        "others_open": any(person.chosen for person in others),
        "why_asked": bool(form["why"].value()) or bool(more and "clashes" in more),
        **(more or {}),
    }
    return render(request, "interviews/edit.html", context, status=status)
