"""Which language model may write drafts, and how much of it."""

from __future__ import annotations

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from kedua.records.models import WriterSettings
from kedua.usecases.writer_settings import A_MONTH, LONGEST_KEY, LONGEST_MODEL, LONGEST_URL, MOST, SECONDS, WriterChoice

FIELDS = ("on", "url", "model", "most", "seconds", "a_month", "price_read", "price_written", "currency")


class WriterForm(forms.Form):
    """Everything that an owner sets. The key is never shown again: left empty, the one there is stays."""

    on = forms.BooleanField(label=_("Offer drafts by AI"), required=False)
    url = forms.CharField(
        label=_("Address"),
        max_length=LONGEST_URL,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocapitalize": "none", "spellcheck": "false"}),
        help_text=_(
            "Of any server with the OpenAI-compatible interface, up to /v1, such as http://127.0.0.1:11434/v1."
        ),
    )
    model = forms.CharField(
        label=_("Model"),
        max_length=LONGEST_MODEL,
        required=False,
        widget=forms.TextInput(attrs={"autocapitalize": "none", "spellcheck": "false"}),
        help_text=_("Its name there."),
    )
    key = forms.CharField(
        label=_("Key"),
        max_length=LONGEST_KEY,
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=_("Kept encrypted and never shown again. Left empty, the key that is there stays."),
    )
    no_key = forms.BooleanField(label=_("Take the key out"), required=False)
    most = forms.IntegerField(
        label=_("Tokens of one draft, at most"),
        min_value=MOST.start,
        max_value=MOST.stop - 1,
        help_text=_("A token is about four letters. A long job description takes 1,500."),
    )
    seconds = forms.IntegerField(
        label=_("Seconds to wait, at most"), min_value=SECONDS.start, max_value=SECONDS.stop - 1
    )
    a_month = forms.IntegerField(
        label=_("Tokens a month, at most"),
        min_value=0,
        max_value=A_MONTH,
        help_text=_("Read and written together. 0 for no limit."),
    )
    price_read = forms.DecimalField(
        label=_("Price of a million tokens read"), min_value=0, max_digits=12, decimal_places=4, required=False
    )
    price_written = forms.DecimalField(
        label=_("Price of a million tokens written"), min_value=0, max_digits=12, decimal_places=4, required=False
    )
    currency = forms.CharField(
        label=_("Currency"), min_length=3, max_length=3, required=False, help_text=_("Three letters, such as MYR.")
    )

    def __init__(self, data: QueryDict | None, row: WriterSettings | None) -> None:
        usual = row or WriterSettings()
        super().__init__(data, initial={name: getattr(usual, name) for name in FIELDS})
        if not usual.key:
            del self.fields["no_key"]

    def choice(self) -> WriterChoice:
        """Give what was set."""
        typed = self.cleaned_data
        key = typed["key"] or ("" if typed.get("no_key") else None)
        return WriterChoice(**{name: typed[name] for name in FIELDS}, key=key)
