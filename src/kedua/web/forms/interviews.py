"""Booking an interview: when, where, who asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, validate_email
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kedua.queries.bookings import Booking, Guest
from kedua.records.models import Member
from kedua.usecases.clashes import WHY
from kedua.web.contexts.fields import Choice
from kedua.web.forms.zones import zone_choices
from kedua.wording.dates import city
from kedua.wording.kit import round_name

GUESTS = 2  # empty lines for guests that a form begins with
MOST_GUESTS = 20
EMAIL = 254  # characters
NOON = dt.time(12)


class InterviewForm(forms.Form):
    """One interview. `zone` is the organisation's: the day and the time are meant in it, unless another is chosen."""

    round = forms.TypedChoiceField(label=gettext_lazy("Round"), coerce=int)
    day = forms.DateField(label=gettext_lazy("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    time = forms.TimeField(
        label=gettext_lazy("Time"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        help_text=gettext_lazy("Needed for an interview that is still to come."),
    )
    minutes = forms.IntegerField(label=gettext_lazy("Minutes"), min_value=10, max_value=480)
    time_zone = forms.ChoiceField(
        label=gettext_lazy("Time zone"),
        required=False,
        help_text=gettext_lazy("Day and time are meant in it. Candidates are told the time where they are."),
    )
    place = forms.CharField(
        label=gettext_lazy("Place"), required=False, max_length=200, help_text=gettext_lazy("A room, or an address.")
    )
    link = forms.URLField(
        label=gettext_lazy("Link"),
        required=False,
        max_length=500,
        assume_scheme="https",
        help_text=gettext_lazy("Of the video call, where it is held on a screen."),
    )
    held = forms.BooleanField(
        label=gettext_lazy("It was held already"),
        required=False,
        help_text=gettext_lazy("For an interview from before you used Kedua. The day is enough."),
    )
    members = forms.MultipleChoiceField(label=gettext_lazy("Members"), required=False)
    invite = forms.BooleanField(
        label=gettext_lazy("Tell everybody by e-mail"),
        required=False,
        help_text=gettext_lazy("The candidate and the panel get a letter with an entry for their calendar."),
    )
    why = forms.CharField(
        label=gettext_lazy("Why this time all the same?"),
        required=False,
        max_length=WHY,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(
        self,
        data: object = None,
        *,
        likely: Sequence[Member],
        others: Sequence[Member],
        zone: str,
        now: dt.datetime,
        usual: Booking | None = None,
    ) -> None:
        initial = _initial(usual, zone) if usual else {}
        super().__init__(data, initial=initial)  # type: ignore[arg-type]  # what a request's POST is
        self.zone, self.now = ZoneInfo(zone), now
        self.likely = [(str(member.pk), member.name) for member in likely]
        self.others = [(str(member.pk), member.name) for member in others]
        self._offer("round", [(number, round_name(number)) for number in range(1, 10)])
        self._offer("members", [*self.likely, *self.others])
        here = _("{city}, as usual").format(city=city(zone))
        self._offer("time_zone", [("", here), *zone_choices()])
        self.guests = self._guests_typed() if self.is_bound else list(usual.guests if usual else ())

    def _offer(self, name: str, choices: Sequence[object]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices  # type: ignore[assignment]  # of each field its own kind

    def likely_people(self) -> list[Choice]:
        """List those who usually ask, or do now."""
        return self._people(self.likely)

    def other_people(self) -> list[Choice]:
        """List everybody else."""
        return self._people(self.others)

    def _people(self, people: Sequence[tuple[str, str]]) -> list[Choice]:
        ticked = self["members"].value() or []
        return [Choice(key, name, "", key in ticked) for key, name in people]

    def clean(self) -> dict[str, object]:
        """Check what depends on more than one field."""
        cleaned = super().clean() or {}
        day, time, held = cleaned.get("day"), cleaned.get("time"), cleaned.get("held")
        if not held and not self.has_error("time") and time is None:
            self.add_error("time", _("Choose a time."))
        if isinstance(day, dt.date):
            self._check_moment(day, time if isinstance(time, dt.time) else None, bool(held))
        for guest in self.guests:
            self._check_guest(guest)
        if not self.has_error("members") and not cleaned.get("members") and not self.guests:
            self.add_error("members", _("Choose at least one person who asks, or name a guest."))
        return cleaned

    def booking(self) -> Booking:
        """Give what was typed; only after the form was found valid."""
        values = self.cleaned_data
        day, time = values["day"], values["time"]
        return Booking(
            round=values["round"],
            starts_at=dt.datetime.combine(day, time or NOON, self._meant_in()).astimezone(dt.UTC),
            day_only=time is None,
            minutes=values["minutes"],
            place=values["place"],
            members=tuple(UUID(key) for key in values["members"]),
            guests=tuple(self.guests),
            held=values["held"],
            link=values["link"],
            time_zone=values["time_zone"],
            why=values["why"],
            invite=values["invite"] and not values["held"],
        )

    def _meant_in(self) -> ZoneInfo:
        chosen = self.cleaned_data.get("time_zone")
        return ZoneInfo(chosen) if chosen else self.zone

    def guest_lines(self, more: int = 0) -> list[tuple[int, Guest]]:
        """Give the guests with empty lines after them, numbered: as many as were shown, and `more`."""
        shown = len(self.data.getlist("guest_name")) if isinstance(self.data, QueryDict) else 0
        empty = max(GUESTS, shown + more) - len(self.guests)
        return list(enumerate([*self.guests, *[Guest("")] * empty][:MOST_GUESTS]))

    def _guests_typed(self) -> list[Guest]:
        if not isinstance(self.data, QueryDict):
            return []
        names, emails = (self.data.getlist(name) for name in ("guest_name", "guest_email"))
        pairs = zip(names[:MOST_GUESTS], emails[:MOST_GUESTS], strict=False)
        return [Guest(name.strip(), email.strip()) for name, email in pairs if name.strip() or email.strip()]

    def _check_guest(self, guest: Guest) -> None:
        if not guest.name or len(guest.name) > 120:
            self.add_error(None, _("Give each guest a name of at most 120 letters."))
        if guest.email:
            try:
                validate_email(guest.email)
                MaxLengthValidator(EMAIL)(guest.email)
            except ValidationError:
                self.add_error(None, _("“{email}” is not an e-mail address.").format(email=guest.email))

    def _check_moment(self, day: dt.date, time: dt.time | None, held: bool) -> None:
        if not 2000 <= day.year <= 2100:
            self.add_error("day", _("Look at the year again."))
            return
        zone = self._meant_in()
        moment = dt.datetime.combine(day, time or NOON, zone)
        if moment.astimezone(dt.UTC).astimezone(zone).replace(fold=0) != moment:
            self.add_error("time", _("The clocks skip this time on that day. Choose another."))
        today = self.now.astimezone(zone).date()
        if held and (day > today or (time is not None and moment > self.now)):
            self.add_error("day", _("This is still to come: it cannot have been held."))
        if not held and time is not None and moment < self.now - dt.timedelta(hours=12):
            self.add_error("day", _("This day has passed. Choose another, or tick that it was held already."))


def _initial(usual: Booking, zone: str) -> dict[str, object]:
    local = usual.starts_at.astimezone(ZoneInfo(usual.time_zone or zone)) if usual.starts_at else None
    return {
        "round": usual.round,
        "day": local.date() if local else None,
        "time": local.time() if local and not usual.day_only else None,
        "minutes": usual.minutes,
        "place": usual.place,
        "held": usual.held,
        "link": usual.link,
        "time_zone": usual.time_zone,
        "why": usual.why,
        "invite": usual.invite,
        "members": [str(key) for key in usual.members],
    }
