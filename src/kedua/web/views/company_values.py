"""The company's values: the list in its order, picking from the library, writing one, taking one out."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kedua.access.can import can_edit_company
from kedua.access.content import value_or_404
from kedua.queries.company import draft_of_value, offered_values, shipped_levels, values_of
from kedua.records.models import CompanyValue, Member
from kedua.usecases import values
from kedua.usecases.errors import Refused
from kedua.web.forms.company import ValueForm
from kedua.web.see_other import SeeOther
from kedua.web.signed_in import signed_in
from kedua.wording.refusals import refusal

UP, DOWN = "up", "down"  # buttons that move the value they name by one place


@signed_in
@require_safe
def company_values(request: HttpRequest, actor: Member) -> HttpResponse:
    """The chosen values in their order, and those of the library that can be picked."""
    _check(actor)
    chosen = values_of(actor.organisation_id)
    return render(request, "company/values.html", {"chosen": chosen, "offered": offered_values(chosen)})


@signed_in
@require_POST
def value_pick(request: HttpRequest, actor: Member) -> HttpResponse:
    """Take a value of the library among one's own."""
    _check(actor)
    try:
        value = values.pick_value(actor, request.POST.get("library", ""), timezone.now())
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    else:
        messages.success(
            request, _("“{name}” is among your values now. You can put it into your own words.").format(name=value.name)
        )
    return SeeOther("company-values")


@signed_in
@require_POST
def value_order(request: HttpRequest, actor: Member) -> HttpResponse:
    """Put the values in the order of the form's rows, or move the one that a button names by one place."""
    _check(actor)
    try:
        keys = _moved([UUID(key) for key in request.POST.getlist("key")], request)
        values.order_values(actor, keys, timezone.now())
    except ValueError:
        messages.error(request, refusal("value-order", {}))
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    return SeeOther("company-values")


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def value_new(request: HttpRequest, actor: Member) -> HttpResponse:
    """Write a value of one's own."""
    _check(actor)
    form = ValueForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            values.add_value(actor, form.draft(), timezone.now())
        except Refused as refused:
            form.add_error("name", refusal(refused.code, refused.inputs))
        else:
            messages.success(
                request, _("Added. Questions about it are made from its behaviours until you add your own.")
            )
            return SeeOther("company-values")
    return render(request, "company/value.html", {"form": form}, status=422 if form.errors else 200)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def value_edit(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Change a value's wording, levels and weight."""
    _check(actor)
    value = value_or_404(actor, key)
    form = ValueForm(request.POST if request.method == "POST" else None, draft_of_value(value))
    if request.method == "POST" and form.is_valid():
        try:
            values.change_value(actor, value, form.draft(), timezone.now())
        except Refused as refused:
            form.add_error(None, refusal(refused.code, refused.inputs))
        else:
            messages.success(request, _("Saved. Plans that are locked keep the wording they had."))
            return SeeOther("company-values")
    context = {"form": form, "value": value, "shipped_levels": shipped_levels(value)}
    return render(request, "company/value.html", context, status=422 if form.errors else 200)


@signed_in
@require_POST
def value_remove(request: HttpRequest, actor: Member, key: UUID) -> HttpResponse:
    """Take a value out."""
    _check(actor)
    value: CompanyValue = value_or_404(actor, key)
    try:
        values.remove_value(actor, value, timezone.now())
    except Refused as refused:
        messages.error(request, refusal(refused.code, refused.inputs))
    else:
        messages.success(request, _("“{name}” is no longer among your values.").format(name=value.name))
    return SeeOther("company-values")


def _check(actor: Member) -> None:
    if not can_edit_company(actor):
        raise Http404


def _moved(keys: list[UUID], request: HttpRequest) -> list[UUID]:
    for button, step in ((UP, -1), (DOWN, 1)):
        if named := request.POST.get(button):
            place = keys.index(UUID(named))
            keys.insert(max(0, place + step), keys.pop(place))
    return keys
