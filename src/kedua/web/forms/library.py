"""Writing a question and a competency."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kedua.queries.library_drafts import CompetencyDraft, QuestionDraft
from kedua.queries.library_page import FAMILIES, KINDS
from kedua.usecases.library import KINDS as QUESTION_KINDS
from kedua.usecases.library import LONGEST, MINUTES, REASON, SENIORITIES, SHORTEST
from kedua.wording.questions import family_name, group_name, kind_name
from kedua.wording.roles import seniority_name

STARS = {"S": "situation", "T": "task", "A": "action", "R": "result"}
PROBE = 200  # characters of a probe


class LibraryFilter(forms.Form):
    """What to look for in the library; whatever is not on offer counts as nothing chosen."""

    q = forms.CharField(required=False, max_length=200)
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), required=False)
    family = forms.ChoiceField(label=gettext_lazy("Family"), required=False)
    own = forms.BooleanField(label=gettext_lazy("Our own"), required=False)

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data)
        self.fields["kind"] = forms.ChoiceField(
            label=_("Kind"),
            required=False,
            choices=[("", _("All kinds")), *((kind, group_name(kind)) for kind in KINDS)],
        )
        families = [(family, family_name(family)) for family in FAMILIES]
        self.fields["family"] = forms.ChoiceField(
            label=_("Family"), required=False, choices=[("", _("All families")), *families]
        )


def lines(text: str) -> tuple[str, ...]:
    """Split what was typed into its lines, without empty ones."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


class QuestionForm(forms.Form):
    """One question; probes are typed a line each, under what they ask for."""

    text = forms.CharField(
        label=gettext_lazy("Question"),
        min_length=SHORTEST,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    kind = forms.ChoiceField(label=gettext_lazy("What it asks for"))
    minutes = forms.IntegerField(
        label=gettext_lazy("Minutes"),
        min_value=MINUTES.start,
        max_value=MINUTES.stop - 1,
        initial=6,
        help_text=gettext_lazy("For the answer and its probes."),
    )
    seniority = forms.MultipleChoiceField(
        label=gettext_lazy("For whom"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("None marked means everyone."),
    )
    situation = forms.CharField(label=gettext_lazy("Probes: situation"), required=False)
    task = forms.CharField(label=gettext_lazy("Probes: task"), required=False)
    action = forms.CharField(label=gettext_lazy("Probes: action"), required=False)
    result = forms.CharField(label=gettext_lazy("Probes: result"), required=False)
    reason = forms.CharField(
        label=gettext_lazy("Why use it all the same?"),
        required=False,
        max_length=REASON,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Kept in the record of changes."),
    )

    def __init__(self, data: QueryDict | None = None, usual: QuestionDraft | None = None) -> None:
        super().__init__(data, initial=_initial(usual) if usual else {"kind": "past-behaviour"})
        self.usual = usual
        kind, seniority = self.fields["kind"], self.fields["seniority"]
        if isinstance(kind, forms.ChoiceField) and isinstance(seniority, forms.ChoiceField):
            kind.choices = [(name, kind_name(name)) for name in QUESTION_KINDS]
            seniority.choices = [(name, seniority_name(name)) for name in SENIORITIES]
        for name in STARS.values():
            self.fields[name].widget = forms.Textarea(attrs={"rows": 2, "placeholder": _("One a line")})

    @property
    def probes(self) -> list[forms.BoundField]:
        """The four fields of probes, in order."""
        return [self[name] for name in STARS.values()]

    def clean(self) -> dict[str, object]:
        """Refuse a probe that is too long to be asked in a breath."""
        for name in STARS.values():
            if any(len(line) > PROBE for line in lines(self.cleaned_data.get(name, ""))):
                self.add_error(name, ValidationError(_("A probe has at most 200 characters.")))
        return self.cleaned_data

    def draft(self, subject: str) -> QuestionDraft:
        """Give what was typed."""
        typed = self.cleaned_data
        probes = tuple((star, line) for star, name in STARS.items() for line in lines(typed[name]))
        if self.usual and sorted(probes) == sorted(self.usual.probes):
            probes = self.usual.probes  # some come back to an earlier letter: unchanged ones keep their order
        return QuestionDraft(subject, typed["kind"], typed["text"], typed["minutes"], probes, tuple(typed["seniority"]))


def _initial(usual: QuestionDraft) -> dict[str, object]:
    probes = {name: "\n".join(text for letter, text in usual.probes if letter == star) for star, name in STARS.items()}
    return {
        "text": usual.text, "kind": usual.kind, "minutes": usual.minutes, "seniority": list(usual.seniority), **probes,
    }  # fmt: skip


class LevelsForm(forms.Form):
    """Five levels: what an answer at each rating sounds like."""

    level_1 = forms.CharField(label=gettext_lazy("Rating 1"), required=False, max_length=400)
    level_2 = forms.CharField(label=gettext_lazy("Rating 2"), required=False, max_length=400)
    level_3 = forms.CharField(label=gettext_lazy("Rating 3"), required=False, max_length=400)
    level_4 = forms.CharField(label=gettext_lazy("Rating 4"), required=False, max_length=400)
    level_5 = forms.CharField(label=gettext_lazy("Rating 5"), required=False, max_length=400)

    def __init__(self, data: QueryDict | None = None, initial: dict[str, object] | None = None) -> None:
        super().__init__(data, initial=initial)
        for number in range(1, 6):
            self.fields[f"level_{number}"].widget = forms.Textarea(attrs={"rows": 2})

    @property
    def levels(self) -> list[forms.BoundField]:
        """The five fields, lowest first."""
        return [self[f"level_{number}"] for number in range(1, 6)]

    def clean(self) -> dict[str, object]:
        """Ask for the missing ones when some are filled in."""
        given = [bool(self.cleaned_data.get(f"level_{number}", "").strip()) for number in range(1, 6)]
        if any(given) and not all(given):
            for number, there in enumerate(given, 1):
                if not there and f"level_{number}" not in self.errors:
                    self.add_error(f"level_{number}", ValidationError(_("Fill in all five levels, or none.")))
        return self.cleaned_data

    def typed_levels(self) -> tuple[str, ...]:
        """Give the five texts, or none."""
        texts = tuple(self.cleaned_data[f"level_{number}"].strip() for number in range(1, 6))
        return texts if all(texts) else ()


def initial_levels(levels: tuple[str, ...]) -> dict[str, object]:
    """Give levels as the form starts with them."""
    return {f"level_{number}": text for number, text in enumerate(levels, 1)}


class CompetencyForm(LevelsForm):
    """A competency's wording and levels."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=120)
    family = forms.ChoiceField(label=gettext_lazy("Family"), required=False)
    definition = forms.CharField(
        label=gettext_lazy("What it is"),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("What somebody does who is good at it, in one or two sentences."),
    )

    def __init__(self, data: QueryDict | None = None, usual: CompetencyDraft | None = None) -> None:
        initial: dict[str, object] = {}
        if usual:
            initial = {"name": usual.name, "definition": usual.definition, "family": usual.family}
            initial |= initial_levels(usual.levels)
        super().__init__(data, initial)
        families = [("", family_name("")), *((family, family_name(family)) for family in FAMILIES)]
        if usual and usual.family not in dict(families):
            families.append((usual.family, usual.family))
        self.fields["family"] = forms.ChoiceField(label=_("Family"), required=False, choices=families)

    def draft(self) -> CompetencyDraft:
        """Give what was typed."""
        typed = self.cleaned_data
        return CompetencyDraft(typed["name"], typed["definition"], self.typed_levels(), typed["family"])
