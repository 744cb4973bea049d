"""Messages to a candidate: the conversation, writing, changing a draft, and what can be done with each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kedua.access.can import can_edit_application
from kedua.access.fetch import application_or_404, message_or_404
from kedua.integrations.site.addresses import Site
from kedua.integrations.writer.opening import open_writer
from kedua.queries.thread import thread_of
from kedua.queries.writer import is_on
from kedua.records.models import Application, Member, Message
from kedua.records.models.application import NOT_PASSED, PASSED
from kedua.records.models.message import DRAFT
from kedua.usecases import messages as usecases
from kedua.usecases.errors import Refused
from kedua.usecases.message_notes import mark_read, mark_sent, note_call
from kedua.usecases.messages import Said
from kedua.usecases.occasions import offered, start
from kedua.usecases.writer_messages import draft_message
from kedua.web.contexts.message_findings import findings_of
from kedua.web.contexts.messages import shown_thread, tomorrow_morning
from kedua.web.contexts.writer import ShownDraft, draft_in, put_back, settle_draft, wants_draft
from kedua.web.forms.messages import CallForm, MessageForm, StartForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.occasions import channel_name, occasion_name
from kedua.wording.refusals import refusal

CHECK = "check"  # the button that only looks at what is typed
Act = Callable[[Member, Message, dt.datetime], None]


def _tomorrow(actor: Member, message: Message, now: dt.datetime) -> None:
    usecases.release(actor, message, now, tomorrow=True)


ACTS: Mapping[str, Act] = {
    "release": usecases.release,
    "tomorrow": _tomorrow,
    "undo": usecases.undo,
    "discard": usecases.discard,
    "again": usecases.try_again,
    "sent": mark_sent,
}


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def thread(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Show the conversation with a candidate; by POST, draft a message of one's own."""
    found = _editable(actor, key)
    if wants_draft(request):
        form, draft = _drafted(request, actor, found, "own")
        return _thread(request, actor, found, form, CallForm(), draft)
    form = MessageForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            drafted = usecases.write(actor, found, form.said(), form.key(), timezone.now())
        except Refused as refused:
            form.add_error("text", refusal(refused.code, refused.inputs))
        else:
            settle_draft(request, actor, timezone.now(), taken=True)
            return _go_on(request, actor, drafted)
    return _thread(request, actor, found, form, CallForm(), draft_in(request.POST))


@signed_in
@require_POST
def message_start(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Draft a message on an occasion, and go on to change it."""
    found = _editable(actor, key)
    form = StartForm(offered(found), request.POST)
    try:
        if not form.is_valid():
            raise Refused("occasion-past")
        drafted = start(actor, found, form.chosen(), timezone.now(), Site())
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
        return SeeOther("application-messages", key=key)
    return SeeOther("message-edit", key=drafted.pk)


@signed_in
@require_POST
def message_call(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Note what was said on the telephone."""
    found, form = _editable(actor, key), CallForm(request.POST)
    if form.is_valid():
        told = form.cleaned_data["told"]
        try:
            note_call(actor, found, form.cleaned_data["text"], form.key(), timezone.now(), told=told)
            messages.success(request, _("Noted."))
            return SeeOther("application-messages", key=key)
        except Refused as refused:
            form.add_error("told" if told else "text", refusal(refused.code, refused.inputs))
    return _thread(request, actor, found, MessageForm(), form)


@signed_in
@require_POST
def message_read(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Note that somebody has seen to what the candidate wrote."""
    mark_read(actor, _editable(actor, key), timezone.now())
    messages.success(request, _("Seen to."))
    return SeeOther("application-messages", key=key)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def message_edit(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Change a draft, and release it from there."""
    message = message_or_404(actor, key)
    if message.state != DRAFT:
        return SeeOther("application-messages", f"#m-{key}", key=message.application_id)
    form = MessageForm(request.POST if request.method == "POST" else None, Said(message.subject, message.text))
    looked, draft = request.POST.get("do") == CHECK, draft_in(request.POST)
    if wants_draft(request) and message.application is not None:
        form, draft = _drafted(request, actor, message.application, message.occasion)
        looked = True
    if request.method == "POST" and not looked and form.is_valid():
        try:
            usecases.change(actor, message, form.said(), timezone.now())
        except Refused as refused:
            form.add_error(None, refusal(refused.code, refused.inputs))
        else:
            settle_draft(request, actor, timezone.now(), taken=True)
            return _go_on(request, actor, message)
    if looked:
        form.is_valid()
        form.errors.clear()
    now = timezone.now()
    morning, zone = tomorrow_morning(message.candidate, actor.organisation, now)
    context = {
        "message": message,
        "about": occasion_name(message.occasion),
        "channel": channel_name(message.channel),
        "form": form,
        "morning": morning,
        "their_zone": zone,
        "closing": _from_closing(request),
        "findings": findings_of(message.occasion, str(form["text"].value() or "")),
        "here": request.get_full_path(),
        "drafts": is_on(actor.organisation_id),
        "draft": draft,
    }
    wrong = bool(form.errors or (draft and draft.trouble))
    return render(request, "messages/edit.html", context, status=422 if wrong else 200)


@signed_in
@require_POST
def message_act(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Release, hold back, put away, try again, or note as sent."""
    message = message_or_404(actor, key)
    _done(request, actor, message, request.POST.get("do", ""))
    return SeeOther("application-messages", f"#m-{key}", key=message.application_id)


def _go_on(request: HttpRequest, actor: Member, message: Message) -> HttpResponse:
    """Release a draft that was just written, or keep it, as the button says."""
    wish = request.POST.get("do", "")
    if wish in ("release", "tomorrow"):
        _done(request, actor, message, wish)
    else:
        messages.success(request, _("Kept as a draft. It goes out when somebody releases it."))
    return _back(request, message)


def _back(request: HttpRequest, message: Message) -> HttpResponse:
    """Go back to where the message was opened from: the closing of its job, else the conversation."""
    if _from_closing(request) and message.application is not None:
        return SeeOther("job-closing", key=message.application.job_id)
    return SeeOther("application-messages", f"#m-{message.pk}", key=message.application_id)


def _from_closing(request: HttpRequest) -> bool:
    return request.GET.get("from") == "closing"


def _done(request: HttpRequest, actor: Member, message: Message, wish: str) -> None:
    if wish not in ACTS:
        raise Http404
    try:
        ACTS[wish](actor, message, timezone.now())
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
        return
    messages.success(request, _what_happens(wish))


def _what_happens(wish: str) -> str:
    return {
        "release": _("On its way: until it goes out, in a minute or when their quiet hours end, you can hold it back."),
        "tomorrow": _("It goes out tomorrow morning. Until then, you can hold it back."),
        "undo": _("Held back: it is a draft again."),
        "discard": _("Put away. It is not sent."),
        "again": _("It goes out once more, in a minute."),
        "sent": _("Noted as sent."),
    }[wish]


def _drafted(
    request: HttpRequest, actor: Member, application: Application, occasion: str
) -> tuple[MessageForm, ShownDraft]:
    """Have a message worded by AI; give the form with its words, or with what was typed and why there are none."""
    typed, now = request.POST.copy(), timezone.now()
    shown, said = put_back(typed), Said(typed.get("subject", ""), typed.get("text", ""))
    if shown is None:
        try:
            draft = draft_message(actor, application, occasion, said, open_writer, now)
        except Refused as refused:
            shown = ShownDraft.none(refused)
        else:
            settle_draft(request, actor, now, taken=False)
            typed["subject"], typed["text"] = draft.said.subject, draft.said.text
            shown = ShownDraft.of(draft.call, draft.not_in_facts, said.text, draft.left_out)
    form = MessageForm(typed)
    form.is_valid()
    form.errors.clear()
    return form, shown


def _thread(
    request: HttpRequest,
    actor: Member,
    found: Application,
    form: MessageForm,
    call: CallForm,
    draft: ShownDraft | None = None,
) -> HttpResponse:
    now, zone = timezone.now(), actor.organisation.time_zone
    read = thread_of(actor, found)
    context = {
        "application": found,
        "thread": read,
        "entries": shown_thread(read.entries, now, zone, found.pk),
        "channel": channel_name(read.reach.channel),
        "form": form,
        "start": StartForm(offered(found)),
        "call": call,
        "untold": found.stage in (PASSED, NOT_PASSED) and found.answered_at is None,
        "zone": zone,
        "drafts": is_on(actor.organisation_id),
        "draft": draft,
    }
    wrong = bool(form.errors or call.errors or (draft and draft.trouble))
    return render(request, "messages/thread.html", context, status=422 if wrong else 200)


def _editable(actor: Member, key: UUID) -> Application:
    found = application_or_404(actor, key)
    if not can_edit_application(actor, found):
        raise Http404
    found.organisation = actor.organisation
    return found
