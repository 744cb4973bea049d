"""What a company says about itself: mission, a value, defaults."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kedua.library.law import JURISDICTIONS
from kedua.library.public_holidays import is_country
from kedua.queries.company import LANGUAGES, TONES, Defaults, ValueDraft
from kedua.usecases.company import LONGEST_COUNTRY, MINUTES, MOST_A_DAY, MOST_A_WEEK, SEALABLE, STOP
from kedua.web.forms.library import LevelsForm, initial_levels, lines
from kedua.web.forms.zones import zone_choices
from kedua.wording.company import language_name, sealed_name, tone_name, weight_name
from kedua.wording.dates import weekday_name
from kedua.wording.questions import jurisdiction_name

BEHAVIOURS, BEHAVIOUR = 8, 200  # how many a value may have, and how many characters each


class MissionForm(forms.Form):
    """Who the organisation is and what it is for."""

    name = forms.CharField(label=gettext_lazy("Name of the organisation"), max_length=120)
    mission = forms.CharField(
        label=gettext_lazy("Mission"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy(
            "What you are there for, in a few plain sentences. It stands on the kit of every second interview, beside the "
            "question what the candidate would contribute."
        ),
    )
    about = forms.CharField(
        label=gettext_lazy("Who we are"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy(
            "For people who have never heard of you: what you do, where, and how many you are. It closes your job descriptions."
        ),
    )


class ValueForm(LevelsForm):
    """A value: its name, the behaviour that shows it, how much it matters, and levels if they are their own."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=120)
    behaviours = forms.CharField(
        label=gettext_lazy("Behaviours that show it"),
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy(
            "One a line. Something one can see somebody do: “Asks for help before a deadline is lost”, not “Is a team player”."
        ),
    )
    weight = forms.TypedChoiceField(label=gettext_lazy("How much it matters"), coerce=int)

    def __init__(self, data: QueryDict | None = None, usual: ValueDraft | None = None) -> None:
        initial: dict[str, object] = {"weight": 3}
        if usual:
            initial = {"name": usual.name, "behaviours": "\n".join(usual.behaviours), "weight": round(usual.weight)}
            initial |= initial_levels(usual.levels)
        super().__init__(data, initial)
        weight = self.fields["weight"]
        if isinstance(weight, forms.TypedChoiceField):
            weight.choices = [(number, weight_name(number)) for number in range(1, 6)]

    def clean_behaviours(self) -> tuple[str, ...]:
        """Split into lines; say how many and how long they may be."""
        behaviours = lines(self.cleaned_data["behaviours"])
        if len(behaviours) > BEHAVIOURS:
            raise ValidationError(_("At most 8 behaviours: nobody can look for more."))
        if any(len(text) > BEHAVIOUR for text in behaviours):
            raise ValidationError(_("A behaviour has at most 200 characters."))
        return behaviours

    def draft(self) -> ValueDraft:
        """Give what was typed."""
        typed = self.cleaned_data
        return ValueDraft(typed["name"], typed["behaviours"], self.typed_levels(), typed["weight"])


class DefaultsForm(forms.Form):
    """What holds for everything new, each with what it does."""

    minutes = forms.IntegerField(
        label=gettext_lazy("Length of a second interview, in minutes"),
        min_value=MINUTES.start,
        max_value=MINUTES.stop - 1,
        help_text=gettext_lazy("New jobs start with it; each job can have its own. 20 to 120, usually 45 to 60."),
    )
    jurisdictions = forms.MultipleChoiceField(
        label=gettext_lazy("Where you hire"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy(
            "Questions and notes are checked against the law of these places. None marked: against all of them."
        ),
    )
    sealed_for = forms.MultipleChoiceField(
        label=gettext_lazy("First-round ratings stay sealed for"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy(
            "They see what was covered and what to dig into, and no ratings until every scorecard of the second interview "
            "is in. Interviewers never see a colleague’s ratings before their own scorecard is in. Only an owner changes "
            "this."
        ),
    )
    tone = forms.ChoiceField(
        label=gettext_lazy("Tone"),
        widget=forms.RadioSelect,
        help_text=gettext_lazy("How messages to candidates sound."),
    )
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages"),
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("In which of them candidates can be written to."),
    )
    time_zone = forms.ChoiceField(
        label=gettext_lazy("Time zone"),
        help_text=gettext_lazy("Days and times of interviews are meant and shown in it."),
    )

    working_days = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Working days"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Times are suggested and reminders are sent on these days."),
    )
    country = forms.CharField(
        label=gettext_lazy("Public holidays of"),
        max_length=LONGEST_COUNTRY,
        help_text=gettext_lazy(
            "The country by its code, such as MY, SG or GB; with its part where holidays differ: MY-14 for Kuala Lumpur, "
            "MY-01 for Johor. Promised days leave them out."
        ),
        widget=forms.TextInput(attrs={"autocapitalize": "characters", "autocomplete": "country"}),
    )
    quiet_from = forms.TimeField(
        label=gettext_lazy("Quiet from"),
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        help_text=gettext_lazy("From then on nobody is reminded of anything, wherever they are."),
    )
    quiet_to = forms.TimeField(
        label=gettext_lazy("Quiet until"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    most_a_day = forms.IntegerField(
        label=gettext_lazy("Interviews a day, at most"),
        min_value=MOST_A_DAY.start,
        max_value=MOST_A_DAY.stop - 1,
        help_text=gettext_lazy(
            "For one person. Booking more takes a reason. Members can have limits of their own, on their page under Members."
        ),
    )
    most_a_week = forms.IntegerField(
        label=gettext_lazy("Interviews a week, at most"), min_value=MOST_A_WEEK.start, max_value=MOST_A_WEEK.stop - 1
    )

    four_eyes = forms.BooleanField(
        label=gettext_lazy("A second person confirms every decision"),
        required=False,
        help_text=gettext_lazy("Until they have, nothing moves, and the candidate is told nothing."),
    )
    stop = forms.IntegerField(
        label=gettext_lazy("Rounds until a decision, at most"),
        min_value=STOP.start,
        max_value=STOP.stop - 1,
        help_text=gettext_lazy(
            "Interviews and assessments each count as a round. From then on “undecided” is no answer any more."
        ),
    )

    def __init__(self, data: QueryDict | None, usual: Defaults, may_unseal: bool) -> None:
        initial = {name: getattr(usual, name) for name in self.base_fields}
        super().__init__(data, initial=initial)
        offered: dict[str, list[tuple[str | int, str]]] = {
            "jurisdictions": [(place, jurisdiction_name(place)) for place in JURISDICTIONS],
            "sealed_for": [(role, sealed_name(role)) for role in SEALABLE],
            "tone": [(tone, tone_name(tone)) for tone in TONES],
            "languages": [(language, language_name(language)) for language in LANGUAGES],
            "working_days": [(number, weekday_name(number)) for number in range(7)],
        }
        for name, choices in offered.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = choices
        self.fields["sealed_for"].disabled = not may_unseal
        zone = self.fields["time_zone"]
        if isinstance(zone, forms.ChoiceField):
            zone.choices = list(zone_choices())

    def clean_country(self) -> str:
        """Read it as it is meant."""
        country: str = self.cleaned_data["country"].strip().upper()
        if not is_country(country):
            raise ValidationError(_("No country is known by this code. Give it as two letters, such as MY."))
        return country

    def defaults(self) -> Defaults:
        """Give what was chosen."""
        typed = self.cleaned_data
        return Defaults(
            minutes=typed["minutes"],
            jurisdictions=tuple(typed["jurisdictions"]),
            tone=typed["tone"],
            languages=tuple(typed["languages"]),
            time_zone=typed["time_zone"],
            sealed_for=tuple(typed["sealed_for"]),
            most_a_day=typed["most_a_day"],
            most_a_week=typed["most_a_week"],
            working_days=tuple(typed["working_days"]),
            quiet_from=typed["quiet_from"],
            quiet_to=typed["quiet_to"],
            country=typed["country"],
            four_eyes=typed["four_eyes"],
            stop=typed["stop"],
        )
