"""What candidates are looked for by: words, job, stage, whether they are owed an answer."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import cast
from uuid import UUID

from django import forms
from django.forms.utils import flatatt
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kedua.queries.candidate_list import JobName, Owed, Wanted
from kedua.records.models.application import STAGES
from kedua.records.models.job import OPEN
from kedua.wording.roles import stage_name


class LongSelect(forms.Select):
    """A choice among hundreds: written in one go, each value escaped, where Django's own renders a template for each."""

    def render(
        self,
        name: str,
        value: object,
        attrs: dict[str, object] | None = None,
        renderer: object = None,  # noqa: ARG002 - Django's signature
    ) -> SafeString:
        """Write the element with its options, in groups where they are grouped."""
        chosen, parts = str(value or ""), []
        for label, some in self.choices:
            if isinstance(some, str):
                parts.append(_option(label, some, chosen))
            else:
                options = "".join(_option(key, text, chosen) for key, text in some)
                parts.append(f'<optgroup label="{escape(str(label))}">{options}</optgroup>')
        given = flatatt(self.build_attrs({**self.attrs, "name": name}, attrs))
        return SafeString(f"<select{given}>{''.join(parts)}</select>")


class CandidateFilter(forms.Form):
    """The form above the list; what it does not know it leaves out, for an address that no longer fits is no mistake."""

    job = forms.ChoiceField(label=gettext_lazy("Job"), required=False, widget=LongSelect)
    stage = forms.ChoiceField(label=gettext_lazy("Stage"), required=False)
    owed = forms.ChoiceField(label=gettext_lazy("Answer"), required=False)

    def __init__(self, jobs: Sequence[JobName], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed on as they came
        self.use_required_attribute = False
        self._offer("job", [("", _("All jobs")), *job_groups(jobs)])
        self._offer("stage", [("", _("All stages")), *((stage, stage_name(stage)) for stage in STAGES)])
        self._offer("owed", [("", _("Any")), ("owed", _("Owed an answer")), ("late", _("Promised day is over"))])

    def wanted(self, text: str) -> Wanted:
        """Give what is looked for, without what is not among the choices."""
        self.is_valid()
        self.errors.clear()
        for field in self.fields.values():
            field.required = True  # "any" is a choice, too: nothing here is called optional
        job = self.cleaned_data.get("job")
        return Wanted(
            text=text[:200],
            job=UUID(job) if job else None,
            stage=self.cleaned_data.get("stage", ""),
            owed=cast(Owed, self.cleaned_data.get("owed", "")),
        )

    def _offer(self, name: str, choices: Sequence[object]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = choices  # type: ignore[assignment]  # groups nest


def job_groups(jobs: Sequence[JobName]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Give jobs as choices: those open first, then those closed."""
    sides = (
        (_("Open"), [job for job in jobs if job.state == OPEN]),
        (_("Closed"), [job for job in jobs if job.state != OPEN]),
    )
    return [(label, [(str(job.pk), job.title) for job in some]) for label, some in sides if some]


def _option(key: object, text: object, chosen: str) -> str:
    selected = " selected" if str(key) == chosen else ""
    return f'<option value="{escape(str(key))}"{selected}>{escape(str(text))}</option>'
