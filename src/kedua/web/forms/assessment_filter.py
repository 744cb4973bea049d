"""What to list of the assessments of the library."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kedua.records.models.assessment import KINDS
from kedua.wording.assessments import assessment_kind_name
from kedua.wording.dates import length

MOST = (20, 30, 45, 60, 90, 120)  # minutes to choose from


class AssessmentFilter(forms.Form):
    """Filters; whatever is not on offer counts as nothing chosen."""

    q = forms.CharField(required=False, max_length=200)
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), required=False)
    competency = forms.ChoiceField(label=gettext_lazy("Rates"), required=False)
    most = forms.ChoiceField(label=gettext_lazy("At most"), required=False)
    own = forms.BooleanField(label=gettext_lazy("Our own"), required=False)

    def __init__(self, data: QueryDict, rated: Mapping[str, str]) -> None:
        super().__init__(data)
        kinds = [(kind, assessment_kind_name(kind)) for kind in KINDS]
        competencies = sorted(rated.items(), key=lambda one: one[1].casefold())
        for name, choices in (
            ("kind", [("", _("All kinds")), *kinds]),
            ("competency", [("", _("Any competency")), *competencies]),
            ("most", [("", _("Any length")), *((str(number), length(number)) for number in MOST)]),
        ):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = choices
