"""Inviting people, changing roles, joining."""

from __future__ import annotations

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from kedua.queries.members import Load
from kedua.records.models import Account, Member
from kedua.records.models.member import ROLES
from kedua.usecases.company import MOST_A_DAY, MOST_A_WEEK
from kedua.web.forms.zones import zone_choices
from kedua.wording.dates import city
from kedua.wording.roles import role_name


def role_choices() -> list[tuple[str, str]]:
    """List the roles, those with most to see last."""
    return [(role, role_name(role)) for role in reversed(ROLES)]


class InviteForm(forms.Form):
    """Whom to invite, as what."""

    name = forms.CharField(label=_("Name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    email = forms.EmailField(
        label=_("E-mail address"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "off"})
    )
    role = forms.ChoiceField(label=_("Role"), choices=role_choices)


class RoleForm(forms.Form):
    """Another role for a member."""

    role = forms.ChoiceField(label=_("Role"), choices=role_choices)


class LoadForm(forms.Form):
    """Where somebody works, and how many interviews they take on; empty for what is usual in the organisation."""

    time_zone = forms.ChoiceField(
        label=_("Time zone"),
        required=False,
        help_text=_("Reminders keep its quiet hours, and days and weeks are counted in it."),
    )
    most_a_day = forms.IntegerField(
        label=_("Interviews a day, at most"), required=False, min_value=0, max_value=MOST_A_DAY.stop - 1
    )
    most_a_week = forms.IntegerField(
        label=_("Interviews a week, at most"), required=False, min_value=0, max_value=MOST_A_WEEK.stop - 1
    )

    def __init__(self, data: QueryDict | None, member: Member) -> None:
        organisation = member.organisation
        super().__init__(data, initial={name: getattr(member, name) for name in self.base_fields})
        zone = self.fields["time_zone"]
        if isinstance(zone, forms.ChoiceField):
            here = _("{city}, as usual").format(city=city(organisation.time_zone))
            zone.choices = [("", here), *zone_choices()]
        for name in ("most_a_day", "most_a_week"):
            usual = getattr(organisation, name)
            self.fields[name].help_text = _("Leave it empty for what is usual here: {usual}.").format(usual=usual)

    def load(self) -> Load:
        """Give what was typed."""
        return Load(**self.cleaned_data)


class JoinForm(forms.Form):
    """A new account for somebody who was invited; the address is the invitation's."""

    name = forms.CharField(label=_("Your name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    password = forms.CharField(
        label=_("Choose a password"),
        help_text=_("At least ten characters. A few words in a row are easy to remember and hard to guess."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: object, email: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own arguments, passed through
        self.email = email

    def clean_password(self) -> str:
        """Hold the password to the same rules as everywhere."""
        password: str = self.cleaned_data["password"]
        validate_password(password, Account(email=self.email, name=self.cleaned_data.get("name", "")))
        return password
