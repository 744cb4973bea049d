"""Offering times to a candidate: which times, who asks, for how long the link works."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kedua.queries.bookings import Booking
from kedua.queries.offers import OfferDraft
from kedua.queries.slot_suggestions import MOST
from kedua.records.models import Member
from kedua.usecases.clashes import WHY
from kedua.web.contexts.fields import Choice
from kedua.wording.kit import round_name

EMPTY = 3  # lines for times that one types
DAYS, USUAL_DAYS = (2, 3, 5, 7, 10, 14), 5
LENGTHS = (10, 480)  # minutes of an interview


class OfferForm(forms.Form):
    """One offer. `zone` is the organisation's: times are meant and shown in it."""

    round = forms.TypedChoiceField(label=gettext_lazy("Round"), coerce=int)
    minutes = forms.IntegerField(label=gettext_lazy("Minutes"), min_value=LENGTHS[0], max_value=LENGTHS[1])
    place = forms.CharField(label=gettext_lazy("Place"), required=False, max_length=200)
    link = forms.URLField(label=gettext_lazy("Link"), required=False, max_length=500, assume_scheme="https")
    members = forms.MultipleChoiceField(
        label=gettext_lazy("Who asks"),
        error_messages={"required": gettext_lazy("Choose at least one person who asks.")},
    )
    days = forms.TypedChoiceField(label=gettext_lazy("The link works for"), coerce=int)
    send = forms.BooleanField(label=gettext_lazy("Send the link to the candidate by e-mail"), required=False)
    why = forms.CharField(
        label=gettext_lazy("Why these times all the same?"),
        required=False,
        max_length=WHY,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(
        self,
        data: QueryDict | None,
        *,
        likely: Sequence[Member],
        others: Sequence[Member],
        zone: str,
        usual: Booking,
        can_send: bool,
    ) -> None:
        super().__init__(data, initial=_initial(usual, can_send))
        self.zone, self.likely, self.others = ZoneInfo(zone), likely, others
        people = [(str(member.pk), member.name) for member in (*likely, *others)]
        days = [(n, ngettext("{n} day", "{n} days", n).format(n=n)) for n in DAYS]
        for name, choices in (
            ("round", [(number, round_name(number)) for number in range(1, 10)]),
            ("members", people),
            ("days", days),
        ):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = choices
        if not can_send:
            self.fields["send"].disabled = True
        self.ticked, self.lines = self._times_typed()

    @property
    def asking(self) -> list[Member]:
        """The members ticked now, whether or not the rest of the form is right."""
        ticked = self["members"].value() or []
        return [member for member in (*self.likely, *self.others) if str(member.pk) in ticked]

    @property
    def length(self) -> int:
        """The minutes typed now, or an hour where they make no sense."""
        typed = str(self["minutes"].value() or "")
        return int(typed) if typed.isdecimal() and LENGTHS[0] <= int(typed) <= LENGTHS[1] else 60

    def people(self, members: Sequence[Member]) -> list[Choice]:
        """Give members as boxes to tick."""
        ticked = self["members"].value() or []
        return [Choice(str(member.pk), member.name, "", str(member.pk) in ticked) for member in members]

    def clean(self) -> dict[str, object]:
        """Check the times, which are no fields of their own."""
        cleaned = super().clean() or {}
        for day, time in self.lines:
            if (day or time) and self._moment(day, time) is None:
                self.add_error(None, _("“{typed}” is no day with a time.").format(typed=f"{day} {time}".strip()))
        times = self.times()
        if not times:
            self.add_error(None, _("Choose at least one time to offer."))
        if len(times) > MOST:
            self.add_error(None, _("Offer at most {most} times: more are hard to choose from.").format(most=MOST))
        return cleaned

    def times(self) -> tuple[dt.datetime, ...]:
        """Give every time ticked or typed, in order, each once."""
        typed = (self._moment(day, time) for day, time in self.lines)
        return tuple(sorted({*self.ticked, *(moment for moment in typed if moment is not None)}))

    def draft(self) -> OfferDraft:
        """Give what was chosen; only after the form was found valid."""
        values = self.cleaned_data
        return OfferDraft(
            round=values["round"],
            minutes=values["minutes"],
            place=values["place"],
            link=values["link"],
            members=tuple(UUID(key) for key in values["members"]),
            starts=self.times(),
            days=values["days"],
            why=values["why"],
        )

    def _times_typed(self) -> tuple[list[dt.datetime], list[tuple[str, str]]]:
        if not isinstance(self.data, QueryDict):
            return [], [("", "")] * EMPTY
        ticked = [moment for text in self.data.getlist("at")[: 4 * MOST] if (moment := _read(text)) is not None]
        lines = zip(self.data.getlist("slot_day")[:MOST], self.data.getlist("slot_time")[:MOST], strict=False)
        typed = [(day.strip(), time.strip()) for day, time in lines]
        return ticked, [*typed, *[("", "")] * (EMPTY - len(typed))]

    def _moment(self, day: str, time: str) -> dt.datetime | None:
        """Give a day and a time as a moment; None where there is none, as when the clocks skip it."""
        try:
            local = dt.datetime.combine(dt.date.fromisoformat(day), dt.time.fromisoformat(time), self.zone)
            moment = local.astimezone(dt.UTC)
        except (ValueError, OverflowError):
            return None
        return moment if moment.astimezone(self.zone).replace(fold=0) == local else None


def _read(text: str) -> dt.datetime | None:
    """Read a time of a box that was ticked; None for what no box of ours says."""
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.astimezone(dt.UTC) if moment.tzinfo is not None else None


def _initial(usual: Booking, can_send: bool) -> dict[str, object]:
    return {
        "round": usual.round,
        "minutes": usual.minutes,
        "place": usual.place,
        "members": [str(key) for key in usual.members],
        "days": USUAL_DAYS,
        "send": can_send,
    }
