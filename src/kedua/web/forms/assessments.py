"""Giving an assessment: until when, how long, with which adjustments, rated by whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kedua.engine.planning.task_time import LONGEST, extra_of, is_long
from kedua.queries.assessment_library import Given
from kedua.queries.assessment_sending import MayRate
from kedua.queries.assessments import needs_work
from kedua.records.models import Assessment
from kedua.usecases.assessments import LONGEST_TEXT, PAY, Referee, Sending
from kedua.web.contexts.fields import Choice
from kedua.wording.dates import city

MINUTES, PERCENT = "minutes", "percent"
USUAL_DAYS = 5
USUAL_TIME = dt.time(18)


class DueForm(forms.Form):
    """Until when, and with how much extra time. `zone` is the candidate's: day and time are meant in it."""

    due_day = forms.DateField(
        label=gettext_lazy("Due on"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    due_time = forms.TimeField(label=gettext_lazy("at"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    extra = forms.IntegerField(label=gettext_lazy("Extra time"), min_value=0, max_value=LONGEST)
    extra_unit = forms.ChoiceField(label=gettext_lazy("in"))
    adjustments = forms.CharField(
        label=gettext_lazy("Adjustments"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("In words, for the candidate to read: how they may do it otherwise."),
    )

    def __init__(self, data: QueryDict | None, zone: str, minutes: int, initial: dict[str, object]) -> None:
        super().__init__(data, initial={"extra": 0, "extra_unit": MINUTES, **initial})
        self.zone, self.usual_minutes = ZoneInfo(zone), minutes
        self.fields["due_time"].help_text = _("Meant where the candidate is: {city}.").format(city=city(zone))
        unit = self.fields["extra_unit"]
        if isinstance(unit, forms.ChoiceField):
            unit.choices = [(MINUTES, _("minutes")), (PERCENT, _("per cent of the time"))]

    @property
    def due_at(self) -> dt.datetime:
        """Give until when; only after the form was found valid."""
        typed = self.cleaned_data
        return dt.datetime.combine(typed["due_day"], typed["due_time"], self.zone).astimezone(dt.UTC)

    def extra_minutes(self, minutes: int) -> int:
        """Give the extra time in minutes."""
        typed = self.cleaned_data
        extra: int = typed["extra"]
        return extra_of(minutes or self.usual_minutes, extra) if typed["extra_unit"] == PERCENT else extra


class SendForm(DueForm):
    """One assessment to give."""

    minutes = forms.IntegerField(
        label=gettext_lazy("Time limit in minutes"),
        min_value=0,
        max_value=LONGEST,
        help_text=gettext_lazy("From when they start. 0 for none: then only the day counts."),
    )
    raters = forms.MultipleChoiceField(label=gettext_lazy("Who rates it"), required=False)
    why_one = forms.CharField(
        label=gettext_lazy("Why does one person rate it alone?"), required=False, max_length=LONGEST_TEXT
    )
    why_long = forms.CharField(
        label=gettext_lazy("Why must it take more than two hours?"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    pay = forms.CharField(
        label=gettext_lazy("What do you pay for it?"),
        required=False,
        max_length=PAY,
        help_text=gettext_lazy("The candidate reads it before they start."),
    )
    referee_name = forms.CharField(label=gettext_lazy("Whom you call"), required=False, max_length=160)
    referee_knows = forms.CharField(
        label=gettext_lazy("How they know the candidate"), required=False, max_length=LONGEST_TEXT
    )
    referee_contact = forms.CharField(label=gettext_lazy("How they are reached"), required=False, max_length=200)
    referee_agreed = forms.BooleanField(
        label=gettext_lazy("The candidate has read the questions and agreed to this call"), required=False
    )

    def __init__(
        self,
        data: QueryDict | None,
        zone: str,
        given: Given,
        people: Sequence[MayRate],
        usual: Sequence[UUID],
        today: dt.date,
    ) -> None:
        task = given.task
        initial: dict[str, object] = {
            "due_day": today + dt.timedelta(days=USUAL_DAYS), "due_time": USUAL_TIME, "minutes": task.minutes,
            "raters": [str(key) for key in usual], "why_long": given.why_long, "pay": given.pay,
        }  # fmt: skip
        super().__init__(data, zone, task.minutes, initial)
        self.given, self.people = given, people
        self.timed, self.call = needs_work(task), task.call is not None
        raters = self.fields["raters"]
        if isinstance(raters, forms.ChoiceField):
            raters.choices = [(str(one.member.pk), one.member.name) for one in people]
        if not self.timed:
            self.fields["minutes"].required = False

    @property
    def long(self) -> bool:
        """Whether a reason and pay are asked for, by what is typed now."""
        typed = str(self["minutes"].value() or "0")
        return is_long(max(self.given.task.minutes, int(typed) if typed.isdecimal() and len(typed) < 6 else 0))

    def rating(self) -> list[Choice]:
        """Give who may rate as boxes to tick, with what they know."""
        ticked, blind = self["raters"].value() or [], self.given.task.raters.blind
        return [
            Choice(str(one.member.pk), one.member.name, _hint(one, blind), str(one.member.pk) in ticked)
            for one in self.people
        ]

    def sending(self, remedy: UUID | None) -> Sending:
        """Give what was chosen; only after the form was found valid."""
        typed = self.cleaned_data
        minutes = typed["minutes"] or 0 if self.timed else 0
        return Sending(
            task=self.given.task.id,
            due_at=self.due_at,
            minutes=minutes,
            raters=tuple(UUID(key) for key in typed["raters"]),
            extra_minutes=self.extra_minutes(minutes),
            adjustments=typed["adjustments"],
            why_one=typed["why_one"],
            why_long=typed["why_long"],
            pay=typed["pay"],
            referee=Referee(
                typed["referee_name"], typed["referee_knows"], typed["referee_contact"], typed["referee_agreed"]
            ),
            remedy=remedy,
        )


def due_form(data: QueryDict | None, row: Assessment, zone: str) -> DueForm:
    """Start from until when an assessment is due now."""
    due = row.due_at.astimezone(ZoneInfo(zone))
    initial: dict[str, object] = {
        "due_day": due.date(), "due_time": due.time(), "extra": row.extra_minutes, "adjustments": row.adjustments,
    }  # fmt: skip
    return DueForm(data, zone, row.minutes, initial)


def _hint(one: MayRate, blind: bool) -> str:
    if not blind:
        return ""
    if one.interviewed:
        return _("has interviewed this candidate, and so knows whose work it is")
    if one.knows:
        return _("can open this application, and so knows whose work it is")
    return _("rates without the name")
