"""A job's facts, a blank new job, and what to look for in the list."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kedua.library.loader import load_library
from kedua.queries.job_drafts import JobFacts
from kedua.records.models import Member
from kedua.usecases.job_check import (
    DAYS_TO_HEAR,
    DAYS_TO_TELL,
    DUTIES,
    DUTY,
    MINUTES,
    PLACE,
    PURPOSE,
    SENIORITIES,
    TITLE,
)
from kedua.web.forms.library import lines
from kedua.wording.roles import role_name, seniority_name


class JobFilter(forms.Form):
    """What to look for in the list; whatever is not on offer counts as nothing chosen."""

    q = forms.CharField(required=False, max_length=120)
    state = forms.ChoiceField(label=gettext_lazy("Which"), required=False)
    page = forms.IntegerField(required=False, min_value=1, max_value=10_000)

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        offered = [("", _("Open jobs")), ("closed", _("Closed jobs")), ("all", _("All jobs"))]
        self.fields["state"] = forms.ChoiceField(label=_("Which"), required=False, choices=offered)


class BlankForm(forms.Form):
    """The title of a job that starts from nothing."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=TITLE)


class FactsForm(forms.Form):
    """What the job is."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=TITLE)
    place = forms.CharField(
        label=gettext_lazy("Place"),
        max_length=PLACE,
        required=False,
        help_text=gettext_lazy("Where one works: a town, an outlet, from home."),
    )
    hiring_manager = forms.ChoiceField(
        label=gettext_lazy("Hiring manager"),
        required=False,
        help_text=gettext_lazy("Runs the job: sees and changes it, its candidates and their plans."),
    )
    seniority = forms.ChoiceField(
        label=gettext_lazy("Seniority"),
        help_text=gettext_lazy("Questions are chosen for it."),
    )
    minutes = forms.IntegerField(
        label=gettext_lazy("Length of the second interview, in minutes"),
        min_value=MINUTES.start,
        max_value=MINUTES.stop - 1,
        help_text=gettext_lazy("20 to 120, usually 45 to 60. A single interview can be booked longer or shorter."),
    )
    days_to_hear = forms.IntegerField(
        label=gettext_lazy("Candidates hear within, in working days"),
        min_value=DAYS_TO_HEAR.start,
        max_value=DAYS_TO_HEAR.stop - 1,
        help_text=gettext_lazy(
            "From when they applied, from each interview and from other news. They are promised the day."
        ),
    )
    days_to_tell = forms.IntegerField(
        label=gettext_lazy("From a decision, in working days"),
        min_value=DAYS_TO_TELL.start,
        max_value=DAYS_TO_TELL.stop - 1,
        help_text=gettext_lazy("Until they are told how it ended. It counts for those who wait from the next news on."),
    )
    purpose = forms.CharField(
        label=gettext_lazy("Purpose"),
        required=False,
        max_length=PURPOSE,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("What the job is there for, in a sentence or two."),
    )
    duties = forms.CharField(
        label=gettext_lazy("Duties"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy("One a line, what somebody does: questions near to the duties are preferred."),
    )
    role = forms.ChoiceField(
        label=gettext_lazy("Role profile"),
        required=False,
        help_text=gettext_lazy("Fills in what you leave empty in the preview."),
    )

    def __init__(self, data: QueryDict | None, usual: JobFacts, managers: Sequence[Member], own_only: bool) -> None:
        initial = {
            "title": usual.title,
            "place": usual.place,
            "hiring_manager": str(usual.hiring_manager or ""),
            "seniority": usual.seniority,
            "minutes": usual.minutes,
            "days_to_hear": usual.days_to_hear,
            "days_to_tell": usual.days_to_tell,
            "purpose": usual.purpose,
            "duties": "\n".join(usual.duties),
            "role": usual.role,
        }
        super().__init__(data, initial=initial)
        roles = sorted((role.title, role.id) for role in load_library().roles.values())
        offered = {
            "hiring_manager": [("", _("Nobody yet")), *((str(m.pk), _named(m)) for m in managers)],
            "seniority": [(level, seniority_name(level)) for level in SENIORITIES],
            "role": [("", _("None")), *((name, title) for title, name in roles)],
        }
        for name, choices in offered.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = choices
        if own_only:
            del self.fields["hiring_manager"]
        self.usual = usual

    def clean_duties(self) -> tuple[str, ...]:
        """Split into lines; say how many and how long they may be."""
        duties = lines(self.cleaned_data["duties"])
        if len(duties) > DUTIES:
            raise ValidationError(_("At most 30 duties: name those that matter."))
        return _short_enough(duties, DUTY)

    def facts(self) -> JobFacts:
        """Give what was typed."""
        typed = self.cleaned_data
        manager = typed.get("hiring_manager", str(self.usual.hiring_manager or ""))
        return JobFacts(
            title=typed["title"],
            role=typed["role"],
            seniority=typed["seniority"],
            place=typed["place"],
            purpose=typed["purpose"],
            duties=typed["duties"],
            minutes=typed["minutes"],
            hiring_manager=UUID(manager) if manager else None,
            days_to_hear=typed["days_to_hear"],
            days_to_tell=typed["days_to_tell"],
        )


def _short_enough(texts: tuple[str, ...], most: int) -> tuple[str, ...]:
    if any(len(text) > most for text in texts):
        raise ValidationError(_("A line has at most 300 characters."))
    return texts


def _named(member: Member) -> str:
    return f"{member.name} ({role_name(member.role)})"
