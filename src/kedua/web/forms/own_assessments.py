"""Writing an assessment: all that a candidate gets, all that raters need; lists are typed a line each."""

from __future__ import annotations

from typing import cast, get_args

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kedua.engine.planning.assessments import (
    Adjustments,
    Answer,
    Assessment,
    AssessmentKind,
    Call,
    CallQuestion,
    Criterion,
    FileKind,
    RatersGuide,
)
from kedua.engine.planning.bank import Seniority
from kedua.queries.assessment_library import Given
from kedua.usecases.library import SENIORITIES
from kedua.web.forms.library import lines
from kedua.web.forms.own_assessment_parts import (
    Texts,
    blank_parts,
    initial_of,
    materials_of,
    questions_of,
    text_field,
)
from kedua.wording.assessments import answer_name, assessment_kind_name
from kedua.wording.roles import seniority_name

CRITERIA = 3
LISTS = ("tasks", "equipment", "look_for", "leave_out", "pitfalls", "fairness")
PROSE = ("brief", "hand_in", "screen_reader", "spoken", "dyslexia", "phone")


class OwnAssessmentForm(forms.Form):
    """One assessment. Materials and criteria are numbered from 1; empty ones are left out."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=160)
    kind = forms.ChoiceField(label=gettext_lazy("Kind"))
    minutes = forms.IntegerField(label=gettext_lazy("Minutes of the candidate"), min_value=5, max_value=480)
    seniority = forms.MultipleChoiceField(label=gettext_lazy("For whom"), widget=forms.CheckboxSelectMultiple)
    answers = forms.MultipleChoiceField(label=gettext_lazy("Handed in as"), widget=forms.CheckboxSelectMultiple)
    file_kinds = forms.MultipleChoiceField(
        label=gettext_lazy("Kinds of file"), required=False, widget=forms.CheckboxSelectMultiple
    )
    extra_minutes = forms.IntegerField(
        label=gettext_lazy("Extra minutes, where somebody needs them"), min_value=3, max_value=60, initial=10
    )
    rater_minutes = forms.IntegerField(label=gettext_lazy("Minutes of a rater"), min_value=5, max_value=90, initial=15)
    blind = forms.BooleanField(label=gettext_lazy("It can be rated without the name"), required=False)
    why_long = forms.CharField(
        label=gettext_lazy("Why must it take more than two hours?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    pay = forms.CharField(label=gettext_lazy("What do you pay for it?"), required=False, max_length=120)
    reason = forms.CharField(
        label=gettext_lazy("Why use it all the same?"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("Only where the text is hard to read. Kept in the record of changes."),
    )

    def __init__(self, data: QueryDict | None, competencies: list[tuple[str, str]], usual: Given | None = None) -> None:
        self.usual = usual
        self.materials = blank_parts(usual)
        super().__init__(data, initial=initial_of(usual))
        for name, label, needed, rows in Texts.all(self.materials, CRITERIA):
            self.fields[name] = text_field(label, needed, rows)
        for number in range(1, CRITERIA + 1):
            self.fields[f"competency_{number}"] = forms.ChoiceField(
                label=_("Competency"), required=number == 1, choices=[("", _("None")), *competencies]
            )
        for number in range(1, self.materials + 1):
            self.fields[f"material_after_{number}"] = forms.IntegerField(
                label=_("Shown after so many minutes"), required=False, min_value=0, max_value=480, initial=0
            )
        self._offer("kind", [(kind, assessment_kind_name(kind)) for kind in get_args(AssessmentKind)])
        self._offer("seniority", [(name, seniority_name(name)) for name in SENIORITIES])
        self._offer("answers", [(name, answer_name(name)) for name in get_args(Answer)])
        self._offer("file_kinds", [(name, name) for name in sorted(get_args(FileKind))])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def part(self, *names: str) -> list[forms.BoundField]:
        """Give fields by name."""
        return [self[name] for name in names]

    @property
    def material_parts(self) -> list[list[forms.BoundField]]:
        """Give the fields of each material."""
        names = ("material_title", "material_text", "material_after")
        return [self.part(*(f"{name}_{number}" for name in names)) for number in range(1, self.materials + 1)]

    @property
    def criteria(self) -> list[list[forms.BoundField]]:
        """Give the fields of each criterion; its questions are for a reference call."""
        names = ("competency", "levels", "questions")
        return [self.part(*(f"{name}_{number}" for name in names)) for number in range(1, CRITERIA + 1)]

    @property
    def call_parts(self) -> list[forms.BoundField]:
        """Give the fields of a call."""
        return self.part("who", "consent", "opening", "closing", "record")

    def clean(self) -> dict[str, object]:
        """Insist on five levels for each competency that is chosen."""
        for number in range(1, CRITERIA + 1):
            given = len(lines(self.cleaned_data.get(f"levels_{number}", "")))
            if self.cleaned_data.get(f"competency_{number}") and given != 5:
                self.add_error(
                    f"levels_{number}", ValidationError(_("Write five lines: one level a line, from 1 to 5."))
                )
        return self.cleaned_data

    def task(self) -> Assessment:
        """Give what was typed; only after the form was found valid. Figures and sectors stay as they were."""
        typed = self.cleaned_data
        usual = self.usual.task if self.usual else None
        many = {name: lines(typed[name]) for name in LISTS}
        prose = {name: typed[name].strip() for name in PROSE}
        return Assessment(
            id=usual.id if usual else "",
            title=typed["title"].strip(),
            kind=cast(AssessmentKind, typed["kind"]),
            sectors=usual.sectors if usual else (),
            seniority=cast(tuple[Seniority, ...], tuple(typed["seniority"])),
            minutes=typed["minutes"],
            brief=prose["brief"],
            tasks=many["tasks"],
            materials=materials_of(typed, self.materials),
            equipment=many["equipment"],
            hand_in=prose["hand_in"],
            answers=cast(tuple[Answer, ...], tuple(typed["answers"])),
            files=cast(tuple[FileKind, ...], tuple(typed["file_kinds"])),
            adjustments=Adjustments(
                typed["extra_minutes"], prose["screen_reader"], prose["spoken"], prose["dyslexia"], prose["phone"]
            ),
            rubric=tuple(
                Criterion(name, lines(typed[f"levels_{number}"]))
                for number in range(1, CRITERIA + 1)
                if (name := typed[f"competency_{number}"])
            ),
            raters=RatersGuide(
                minutes=typed["rater_minutes"],
                blind=typed["blind"],
                look_for=many["look_for"],
                leave_out=many["leave_out"],
                pitfalls=many["pitfalls"],
                fairness=many["fairness"],
                script=typed["script"].strip(),
                solution=typed["solution"].strip(),
                figures=usual.raters.figures if usual else (),
            ),
            call=self._call() if typed["kind"] == "reference-call" else None,
        )

    def _call(self) -> Call:
        typed = self.cleaned_data
        questions: list[CallQuestion] = []
        for number in range(1, CRITERIA + 1):
            if typed[f"competency_{number}"]:
                questions += questions_of(typed[f"competency_{number}"], typed[f"questions_{number}"])
        names = ("who", "consent", "opening", "closing", "record")
        who, consent, opening, closing, record = (typed[name].strip() for name in names)
        return Call(who, consent, opening, tuple(questions), closing, record)
