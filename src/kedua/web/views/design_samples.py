"""What the components on the design page are filled with: invented, and long or in other scripts where that may break them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django import forms

from kedua.queries.stated import Step

NOW = dt.datetime(2026, 11, 26, 6, 30, tzinfo=dt.UTC)


class SampleForm(forms.Form):
    """One field of each shape."""

    name = forms.CharField(label="Name", widget=forms.TextInput(attrs={"placeholder": "Mei Ling Wong"}))
    email = forms.EmailField(label="E-mail", help_text="The plan is sent here.")
    minutes = forms.IntegerField(label="Minutes", initial=50, min_value=30, max_value=120)
    day = forms.DateField(label="Day", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    role = forms.ChoiceField(label="Role", choices=[("r", "Recruiter"), ("h", "Hiring manager"), ("i", "Interviewer")])
    tone = forms.ChoiceField(label="Tone", widget=forms.RadioSelect, choices=[("w", "Warm"), ("p", "Plain")])
    days = forms.MultipleChoiceField(
        label="Days", required=False, widget=forms.CheckboxSelectMultiple, choices=[("1", "Monday"), ("2", "Tuesday")]
    )
    told = forms.BooleanField(
        label="The candidate knows that notes are taken", help_text="Say it at the start.", required=False
    )
    locked = forms.CharField(label="Locked", initial="Cannot be changed now", disabled=True, required=False)
    notes = forms.CharField(label="Notes", required=False, widget=forms.Textarea(attrs={"rows": 4}))
    cv = forms.FileField(label="Résumé", required=False)


@dataclass(frozen=True, slots=True)
class SamplePart:
    """A part of a plan."""

    label: str
    minutes: int


@dataclass(frozen=True, slots=True)
class SampleEntry:
    """Something that happened."""

    at: dt.datetime
    title: str
    text: str = ""
    who: str = ""
    icon: str = ""
    url: str = ""


PARTS = (
    SamplePart("Welcome", 3),
    SamplePart("Experience", 22),
    SamplePart("Goals and values", 10),
    SamplePart("The role as it is", 8),
    SamplePart("The candidate’s questions", 6),
    SamplePart("Close", 1),
)
LEVELS = (
    "Cannot name an example, or tells only what others did.",
    "Names an example; what they did in it stays open.",
    "Says what they did, why, and what came of it.",
    "Weighed more than one way and says what each would have cost.",
    "Others now work the way they found. 能清楚说明做法、原因和结果，并让团队继续沿用。",
)
ENTRIES = (
    SampleEntry(NOW, "Plan locked", who="Nur Aisyah binti Rahman", icon="lock", url="#timeline"),
    SampleEntry(
        NOW - dt.timedelta(hours=5),
        "Question swapped",
        "“Handling a complaint” for “Leading a shift”",
        "陈美玲",
        "arrow-left-right",
    ),
    SampleEntry(NOW - dt.timedelta(days=2), "First interview’s feedback came in", icon="journal-check"),
)
STEPS = (
    Step("rating", "3", "4", NOW, "陈美玲", "I had mixed up two candidates.", opened=True, decided=False),
    Step("text", "Prepares well", "Prepares with figures", NOW, "陈美玲", "More precise.", opened=False, decided=True),
)
