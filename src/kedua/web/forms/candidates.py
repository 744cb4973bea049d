"""Who a candidate is and which job they are on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kedua.records.models import Job
from kedua.records.models.job import OPEN

NAME, EMAIL, PHONE = 160, 254, 40


class PersonForm(forms.Form):
    """Name, address, number: nothing about age, family, looks or belief."""

    name = forms.CharField(
        label=gettext_lazy("Name"), max_length=NAME, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mail"),
        required=False,
        max_length=EMAIL,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    phone = forms.CharField(
        label=gettext_lazy("Phone"),
        required=False,
        max_length=PHONE,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "tel"}),
    )


class EntryForm(forms.Form):
    """The job, where they come from, and by when they are promised an answer."""

    job = forms.ChoiceField(label=gettext_lazy("Job"))
    source = forms.CharField(
        label=gettext_lazy("Where they come from"),
        required=False,
        max_length=80,
        help_text=gettext_lazy("Such as a job board, a referral or your own site."),
    )
    promise = forms.DateField(
        label=gettext_lazy("They hear by"),
        required=False,
        help_text=gettext_lazy("Left empty, it is as many working days from today as the job usually takes."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    tell = forms.BooleanField(
        label=gettext_lazy("Tell them that their application has arrived"),
        required=False,
        initial=True,
        help_text=gettext_lazy("Not for somebody who has had an interview already."),
    )

    def __init__(self, jobs: Sequence[Job], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed on as they came
        self.jobs = {str(job.pk): job for job in jobs if job.state == OPEN}
        choices = [(key, job.title) for key, job in self.jobs.items()]
        field = self.fields["job"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = choices if len(choices) == 1 else [("", _("Choose a job")), *choices]

    def chosen(self) -> Job:
        """Give the job of a valid form."""
        return self.jobs[str(UUID(self.cleaned_data["job"]))]


class PromiseForm(forms.Form):
    """Another day by which somebody hears. why: where it was put off twice already."""

    promise = forms.DateField(
        label=gettext_lazy("They hear by"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    why = forms.CharField(label=gettext_lazy("Why once more"), required=False, max_length=300)

    def __init__(self, data: QueryDict | None = None, day: dt.date | None = None, needs_why: bool = False) -> None:
        super().__init__(data, initial={"promise": day})
        if data is None and not needs_why:
            del self.fields["why"]


class UploadForm(forms.Form):
    """A file."""

    file = forms.FileField(label=gettext_lazy("File"))
