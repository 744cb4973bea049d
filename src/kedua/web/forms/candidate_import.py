"""Which job a file of candidates is for, and what its columns hold."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kedua.records.models import Job
from kedua.usecases.csv_candidates import HEADINGS, guess_columns
from kedua.wording.imports import column_name


class ImportForm(forms.Form):
    """The job, and one choice for each column; what is not sent is guessed."""

    job = forms.ChoiceField(label=gettext_lazy("Job"))

    def __init__(self, data: object, columns: Sequence[str], examples: Sequence[str], jobs: Sequence[Job]) -> None:
        super().__init__(data)  # type: ignore[arg-type]  # what the request holds
        self.jobs = {str(job.pk): job for job in jobs}
        choices = [(key, job.title) for key, job in self.jobs.items()]
        self.fields["job"] = forms.ChoiceField(
            label=_("Job"), choices=choices if len(choices) == 1 else [("", _("Choose a job")), *choices]
        )
        kinds = [(field, column_name(field)) for field in ("", *HEADINGS)]
        for number, (name, guess) in enumerate(zip(columns, guess_columns(columns), strict=True)):
            example = examples[number] if number < len(examples) else ""
            self.fields[f"c{number}"] = forms.ChoiceField(
                label=name or _("Column {number}").format(number=number + 1),
                choices=kinds,
                required=False,
                initial=guess,
                help_text=_("Such as: {example}").format(example=_shown(example)) if example else "",
            )
        self.width = len(columns)

    def mapping(self) -> tuple[str, ...]:
        """Say what each column holds: as chosen, else as guessed."""
        names = [f"c{number}" for number in range(self.width)]
        if self.is_bound:
            self.is_valid()
            self.errors.clear()
            if any(name in self.data for name in names):
                return tuple(self.cleaned_data.get(name, "") for name in names)
        return tuple(str(self.fields[name].initial) for name in names)

    def chosen(self) -> Job | None:
        """Give the job that is chosen, if one is."""
        only = next(iter(self.jobs.values())) if len(self.jobs) == 1 else None
        return self.jobs.get(str(self.data.get("job", ""))) or only

    @property
    def columns(self) -> list[forms.BoundField]:
        """List the fields of the columns."""
        return [self[f"c{number}"] for number in range(self.width)]


def _shown(text: str) -> str:
    """Shorten an example, and let nothing in it be taken for markup."""
    short = text if len(text) <= 40 else f"{text[:39]}…"
    return short.replace("&", "&amp;").replace("<", "&lt;")
