"""The lists of a candidate's record, row by row: positions, schools, skills, strengths, claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kedua.queries.candidate_records import CandidateRecord, Claim, Position, School, Trait
from kedua.queries.resumes import Reading, Spot
from kedua.web.forms.candidates import PersonForm

MORE = "more"  # the button that adds rows to the list it names
EXTRA, MOST = 1, 100
Choices = Sequence[tuple[str, object]]


class PositionForm(forms.Form):
    """A position held."""

    title = forms.CharField(label=gettext_lazy("Position"), max_length=160, required=False)
    employer = forms.CharField(label=gettext_lazy("Employer"), max_length=160, required=False)
    years = forms.CharField(label=gettext_lazy("Years"), max_length=40, required=False)


class SchoolForm(forms.Form):
    """A school."""

    degree = forms.CharField(label=gettext_lazy("Degree or course"), max_length=160, required=False)
    school = forms.CharField(label=gettext_lazy("School"), max_length=160, required=False)
    years = forms.CharField(label=gettext_lazy("Years"), max_length=40, required=False)


class TraitForm(forms.Form):
    """A skill or a strength."""

    text = forms.CharField(label=gettext_lazy("In a few words"), max_length=200, required=False)
    competency = forms.ChoiceField(label=gettext_lazy("Speaks for"), required=False)

    def __init__(self, *args: object, competencies: Choices = (), **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed on as they came
        field = self.fields["competency"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        given = str(self.initial.get("competency") or "")
        field.choices = [("", _("No competency")), *competencies, *_gone(given, competencies)]


class ClaimForm(TraitForm):
    """Something stated that asking can check."""

    text = forms.CharField(
        label=gettext_lazy("What they state"), max_length=400, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    verified = forms.BooleanField(label=gettext_lazy("Checked already"), required=False)


@dataclass(frozen=True, slots=True)
class RowShown:
    """A row and where it was read."""

    form: forms.Form
    spots: tuple[Spot, ...]
    number: int


@dataclass(frozen=True, slots=True)
class PersonSpots:
    """Where a field of the person was read."""

    name: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A list of the record with its rows."""

    name: str
    title: str
    hint: str
    formset: BaseFormSet[forms.Form]
    rows: tuple[RowShown, ...]


class RecordForms:
    """The record of a candidate as forms: who they are, and the lists. Empty rows do not count."""

    def __init__(
        self,
        data: QueryDict | None,
        record: CandidateRecord,
        competencies: Choices,
        reading: Reading | None = None,
    ) -> None:
        self.reading = reading
        if data is not None and MORE in data:
            data = _longer(data)
        initial = {"name": record.name, "email": record.email, "phone": record.phone}
        self.person = PersonForm(data, initial=initial)
        kinds: Mapping[str, tuple[type[forms.Form], Iterable[Position | School | Trait | Claim], bool]] = {
            "experience": (PositionForm, record.experience, False),
            "education": (SchoolForm, record.education, False),
            "skills": (TraitForm, record.skills, True),
            "strengths": (TraitForm, record.strengths, True),
            "claims": (ClaimForm, record.claims, True),
        }
        self.formsets: dict[str, BaseFormSet[forms.Form]] = {
            name: formset_factory(form, extra=EXTRA, max_num=MOST, absolute_max=MOST + EXTRA)(
                data,
                prefix=name,
                initial=[asdict(entry) for entry in entries],
                form_kwargs={"competencies": competencies} if tied else {},
            )
            for name, (form, entries, tied) in kinds.items()
        }

    def is_valid(self) -> bool:
        """Whether everything has its shape; all is checked, so that all mistakes are shown at once."""
        return all([self.person.is_valid(), *(formset.is_valid() for formset in self.formsets.values())])

    def forgive(self) -> None:
        """Show no mistakes to somebody who only asked for more rows."""
        for form in (self.person, *(form for formset in self.formsets.values() for form in formset)):
            form.errors.clear()

    def record(self) -> CandidateRecord:
        """Give the record that was typed."""
        person = self.person.cleaned_data
        rows = {name: [self._clean(form) for form in formset] for name, formset in self.formsets.items()}
        return CandidateRecord(
            name=person["name"],
            email=person["email"],
            phone=person["phone"],
            experience=tuple(Position(**row) for row in rows["experience"] if row.get("title") or row.get("employer")),
            education=tuple(School(**row) for row in rows["education"] if row.get("degree") or row.get("school")),
            skills=tuple(Trait(**row) for row in rows["skills"] if row.get("text")),
            strengths=tuple(Trait(**row) for row in rows["strengths"] if row.get("text")),
            claims=tuple(_claim(row) for row in rows["claims"] if row.get("text")),
        )

    @property
    def person_spots(self) -> list[PersonSpots]:
        """List where name, address and number were read."""
        return [PersonSpots(name, self.reading.at(name)) for name in self.person.fields] if self.reading else []

    def groups(self) -> list[Group]:
        """List what the page shows."""
        titles = {
            "experience": (_("Experience"), ""),
            "education": (_("Education"), ""),
            "skills": (_("Skills"), ""),
            "strengths": (_("Strengths"), _("What they are good at, in their own words or a referee’s.")),
            "claims": (
                _("Claims to check"),
                _("What they state and nobody has asked about: the plan comes back to it."),
            ),
        }
        return [
            Group(name, *titles[name], formset, tuple(self._rows(name, formset)))
            for name, formset in self.formsets.items()
        ]

    def _rows(self, name: str, formset: BaseFormSet[forms.Form]) -> Iterable[RowShown]:
        for number, form in enumerate(formset):
            yield RowShown(form, self.reading.at(name, number) if self.reading else (), number + 1)

    def _clean(self, form: forms.Form) -> dict[str, str]:
        return getattr(form, "cleaned_data", {})


def _claim(row: Mapping[str, object]) -> Claim:
    return Claim(str(row["text"]), str(row["competency"]), bool(row["verified"]))


def _longer(data: QueryDict) -> QueryDict:
    longer = data.copy()
    key = f"{data[MORE]}-TOTAL_FORMS"
    rows = str(longer.get(key, ""))
    if rows.isdecimal():
        longer[key] = str(min(int(rows[:4]) + 3, MOST))
    return longer


def _gone(given: str, competencies: Choices) -> list[tuple[str, str]]:
    """Keep a competency that is no longer offered, rather than lose it."""
    known = {
        key
        for label, some in competencies
        for key in ([label] if isinstance(some, str) else [k for k, _name in some])  # type: ignore[attr-defined]  # groups nest
    }
    return [(given, given)] if given and given not in known else []
