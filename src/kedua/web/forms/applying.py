"""Applying for a job: who one is, how one is reached, a file, a few words; and what keeps machines from filling it in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Literal
from uuid import UUID

from django import forms
from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from kedua.usecases.consents import Agreed
from kedua.usecases.kept_text import kept_text
from kedua.web.forms.candidates import EMAIL, NAME, PHONE
from kedua.wording.applying import (
    APPLICATION,
    CONSENT_VERSION,
    OTHER_JOBS,
    consent_to_application,
    consent_to_other_jobs,
)
from kedua.wording.company import language_name

NOTE, ADJUSTMENT = 2000, 1000  # characters
ADDRESSES = ("://", "www.", "@")  # what no name has
QUICKEST, LONGEST = dt.timedelta(seconds=3), dt.timedelta(days=1)  # from opening the page to sending it
Timing = Literal["", "quick", "old"]
LONG = _("This is %(show_value)d characters long. Keep it to %(limit_value)d at most.")


class Lines(forms.CharField):
    """A box of several lines; a line's end counts as one character, as browsers count it."""

    widget = forms.Textarea

    def to_python(self, value: object) -> str:
        """Give it as it is kept."""
        return kept_text(str(super().to_python(value)))


class ApplyForm(forms.Form):
    """What somebody sends. website: seen by machines only, and to be left empty; opened: when the page was, signed."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=NAME,
        error_messages={"required": _("Tell us how we may call you."), "max_length": LONG},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        max_length=EMAIL,
        help_text=_("There we tell you that it has arrived, and by when you hear from us."),
        error_messages={
            "required": _("Without an address we cannot answer you."),
            "invalid": _("This is no e-mail address, such as noor@mail.example."),
            "max_length": LONG,
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    phone = forms.CharField(
        label=_("Telephone"),
        max_length=PHONE,
        required=False,
        error_messages={"max_length": LONG},
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    language = forms.ChoiceField(
        label=_("Language of our messages"), error_messages={"invalid_choice": _("Choose from the lists.")}
    )
    note = Lines(
        label=_("Is there anything you want us to know?"),
        max_length=NOTE,
        required=False,
        error_messages={"max_length": LONG},
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    adjustment = Lines(
        label=_("Is there anything we can do so that the interview works for you?"),
        max_length=ADJUSTMENT,
        required=False,
        error_messages={"max_length": LONG},
        help_text=_(
            "Such as another time of day, questions in writing, a place without stairs. You need not say why. It is never "
            "rated; only those who arrange the interview read it."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    resume = forms.FileField(
        label=_("Your résumé"),
        required=False,
        allow_empty_file=True,
        help_text=_("PDF, Word (.docx), OpenDocument (.odt) or plain text, at most 10 MB. A photo is not needed."),
        widget=forms.FileInput(attrs={"accept": ".pdf,.docx,.odt,.txt"}),
    )
    agreed = forms.BooleanField(
        label="", error_messages={"required": _("Without this we may not keep your application.")}
    )
    keep = forms.BooleanField(label="", required=False)
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    opened = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        organisation: str,
        languages: Sequence[str],
        data: QueryDict | None = None,
        files: MultiValueDict[str, UploadedFile[bytes]] | None = None,
        initial: dict[str, str] | None = None,
    ) -> None:
        super().__init__(data, files, initial=initial)
        self.use_required_attribute = False  # a page that says what is missing tells more than a browser's bubble
        field = self.fields["language"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [(code, language_name(code)) for code in languages]
        self.fields["agreed"].label = consent_to_application(organisation)
        self.fields["keep"].label = consent_to_other_jobs(organisation)

    def clean_name(self) -> str:
        """Refuse addresses: the name stands in a message to whatever e-mail address was given."""
        name: str = self.cleaned_data["name"]
        if any(mark in name.casefold() for mark in ADDRESSES):
            raise forms.ValidationError(_("Write your name here, without an address."))
        return name

    def consents(self) -> tuple[Agreed, ...]:
        """Give what was asked, word for word, and what was answered."""
        asked = ((APPLICATION, "agreed"), (OTHER_JOBS, "keep"))
        return tuple(
            Agreed(to, self.cleaned_data[name], CONSENT_VERSION, str(self.fields[name].label)) for to, name in asked
        )


def opened_at(advert: UUID) -> str:
    """Sign that the form for an advert is opened now."""
    return _signer().sign(advert.hex)


def timing(token: str, advert: UUID) -> Timing:
    """Say whether a form was sent quicker than a person types, or so late that much may have changed; forged is late."""
    if not _signed(token, advert, LONGEST):
        return "old"
    return "quick" if _signed(token, advert, QUICKEST) else ""


def _signed(token: str, advert: UUID, within: dt.timedelta) -> bool:
    """Whether we signed it for this advert, no longer ago than that."""
    try:
        return _signer().unsign(token, max_age=within) == advert.hex
    except signing.BadSignature:  # one that expired is one
        return False


def _signer() -> signing.TimestampSigner:
    return signing.TimestampSigner(salt="kedua.apply")
