"""Signing up: the person and the organisation they found."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kedua.records.models import Account
from kedua.usecases.members import found_organisation


class OrganisationForm(forms.Form):
    """The part of the sign-up form beside e-mail and password. allauth calls `signup` in its own transaction."""

    organisation = forms.CharField(label=_("Organisation"), max_length=120)
    name = forms.CharField(label=_("Your name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    field_order = ("organisation", "name", "email", "password1")

    def signup(self, request: HttpRequest, user: Account) -> None:  # noqa: ARG002 - allauth's signature
        """Name the account and found its organisation."""
        user.name = self.cleaned_data["name"]
        user.save(update_fields=["name"])
        found_organisation(user, self.cleaned_data["organisation"], settings.TIME_ZONE, timezone.now())
