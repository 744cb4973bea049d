"""The organisation's wording of messages: which are its own, and changing one while looking at it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kedua.access.can import can_edit_company
from kedua.engine.language.occasions import WORDED, Occasion
from kedua.queries.company import LANGUAGES
from kedua.queries.message_templates import FORMS, Form, latest_applications, our_words, own_words, standings
from kedua.records.models import Member
from kedua.usecases.errors import Refused
from kedua.usecases.message_templates import go_back_to_ours, word_message
from kedua.web.contexts.message_templates import look_at
from kedua.web.forms.message_templates import TemplateForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.company import language_name
from kedua.wording.message_fields import field_meanings
from kedua.wording.message_language import TemplateWrong
from kedua.wording.occasions import form_name, occasion_name
from kedua.wording.refusals import refusal


@signed_in
@require_safe
def message_templates(request: HttpRequest, actor: Member) -> HttpResponse:
    """All occasions in one language, and which are in the organisation's own words."""
    if not can_edit_company(actor):
        raise Http404
    wanted = request.GET.get("language", "")
    language = wanted if wanted in LANGUAGES else next(iter(actor.organisation.languages), LANGUAGES[0])
    rows = [
        (row.occasion, occasion_name(row.occasion), [(form, form_name(form), own) for form, own in row.own])
        for row in standings(actor.organisation_id, language)
    ]
    languages = [(code, language_name(code)) for code in LANGUAGES]
    return render(request, "company/messages.html", {"rows": rows, "language": language, "languages": languages})


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def message_template(request: HttpRequest, actor: Member, occasion: str, form: str, language: str) -> HttpResponse:
    """One wording: changed, and looked at with one of their own candidates."""
    about, kind = _place(actor, occasion, form, language)
    own = own_words(actor.organisation_id, about, kind, language)
    applications, here = latest_applications(actor), request.path
    posted = request.POST if request.method == "POST" else None
    typed = TemplateForm(posted, own or our_words(about, kind, language), kind, applications, here)
    if posted is not None and posted.get("do") != "look" and typed.is_valid():
        try:
            word_message(actor, about, kind, language, typed.words(), timezone.now())
        except TemplateWrong as wrong:
            for fault in wrong.faults:
                typed.add_error("text", _("Line {line}: {what}").format(line=fault.line, what=fault.sentence))
        except Refused as refused:
            typed.add_error("text", refusal(refused.code, refused.inputs))
        else:
            messages.success(request, _("Saved. From now on it is said like this."))
            return SeeOther("message-template", occasion=occasion, form=form, language=language)
    look = look_at(typed.words(), about, kind, language, typed.chosen(applications), timezone.now())
    context = {
        "form": typed,
        "look": look,
        "own": own is not None,
        "place": {"occasion": occasion, "form": form, "language": language},
        "title": occasion_name(occasion),
        "about": f"{form_name(kind)} · {language_name(language)}",
        "back": f"{reverse('message-templates')}?language={language}",
        "fields": [("{{ " + name + " }}", meaning) for name, meaning in field_meanings().items()],
    }
    saving = posted is not None and posted.get("do") != "look"
    return render(request, "company/message.html", context, status=422 if saving else 200)


@signed_in
@require_POST
def message_template_reset(
    request: HttpRequest, actor: Member, occasion: str, form: str, language: str
) -> HttpResponse:
    """Go back to the words that ship."""
    about, kind = _place(actor, occasion, form, language)
    go_back_to_ours(actor, about, kind, language, timezone.now())
    messages.success(request, _("From now on it is said in Kedua's words."))
    return SeeOther("message-template", occasion=occasion, form=form, language=language)


def _place(actor: Member, occasion: str, form: str, language: str) -> tuple[Occasion, Form]:
    if not can_edit_company(actor) or occasion not in WORDED or form not in FORMS or language not in LANGUAGES:
        raise Http404
    return occasion, form
