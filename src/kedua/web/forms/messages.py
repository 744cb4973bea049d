"""Writing to candidates: a message, which occasion to start from, what was said on the telephone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast
from uuid import UUID, uuid4

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from kedua.engine.language.occasions import Occasion
from kedua.usecases.messages import LONGEST, LONGEST_SUBJECT, Said
from kedua.wording.occasions import occasion_name


class MessageForm(forms.Form):
    """What a message says. once: so that a form sent twice says it once."""

    subject = forms.CharField(label=_("Subject"), max_length=LONGEST_SUBJECT, required=False)
    text = forms.CharField(label=_("Message"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 8}))
    once = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: QueryDict | None = None, said: Said | None = None) -> None:
        initial = {"once": uuid4(), **({"subject": said.subject, "text": said.text} if said else {})}
        super().__init__(data, initial=initial)

    def said(self) -> Said:
        """Give what it says."""
        return Said(self.cleaned_data["subject"], self.cleaned_data["text"])

    def key(self) -> str:
        """Give the key of a new message."""
        return f"own:{self.cleaned_data['once'] or uuid4()}"


class StartForm(forms.Form):
    """Which occasion to start from."""

    occasion = forms.ChoiceField(label=_("Start from"))

    def __init__(self, offered: Sequence[Occasion], data: QueryDict | None = None) -> None:
        super().__init__(data)
        field = self.fields["occasion"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(code, occasion_name(code)) for code in offered]

    def chosen(self) -> Occasion:
        """Give the occasion of a valid form."""
        return cast("Occasion", self.cleaned_data["occasion"])


class CallForm(forms.Form):
    """What was said on the telephone. told: they heard how it ended."""

    text = forms.CharField(
        label=_("What was said"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3, "id": "id_call"})
    )
    told = forms.BooleanField(label=_("I told them how their application ended"), required=False)
    once = forms.UUIDField(widget=forms.HiddenInput(attrs={"id": "id_call_once"}), required=False)

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"once": uuid4()})

    def key(self) -> str:
        """Give the key of the note."""
        once: UUID | None = self.cleaned_data["once"]
        return f"call:{once or uuid4()}"
