"""Letters about interviews ahead, and about scorecards that are missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from kedua.wording.dates import city, day, length
from kedua.wording.lists import listed
from kedua.wording.translate import gettext as _
from kedua.wording.translate import ngettext


@dataclass(frozen=True, slots=True)
class Meeting:
    """An interview as a letter tells of it. panel: names, with titles where known. starts_at is told in the zone."""

    candidate: str
    job: str
    organisation: str
    starts_at: dt.datetime
    minutes: int
    zone: ZoneInfo
    place: str
    link: str
    panel: tuple[str, ...]

    @property
    def day(self) -> str:
        """Its day, with the weekday."""
        return day(self.starts_at.astimezone(self.zone).date())

    @property
    def time(self) -> str:
        """From when to when on the clock, and in which time zone."""
        start = self.starts_at.astimezone(self.zone)
        end = (self.starts_at + dt.timedelta(minutes=self.minutes)).astimezone(self.zone)
        return _("{start}–{end} ({zone} time)").format(
            start=f"{start:%H:%M}", end=f"{end:%H:%M}", zone=city(self.zone.key)
        )

    @property
    def when(self) -> str:
        """Its day and its time."""
        return _("{day}, {time}").format(day=self.day, time=self.time)


Letter = tuple[str, str]  # subject and text


def feedback_letter(name: str, meeting: Meeting, address: str, again: bool) -> Letter:
    """Remind an interviewer of a scorecard that is missing."""
    subject = _("Your scorecard on {candidate} is still to do").format(candidate=meeting.candidate)
    lines = (
        _("Dear {name},").format(name=name),
        _("Your interview with {candidate} ({job}) was on {day}. Your scorecard is not in yet.").format(
            candidate=meeting.candidate, job=meeting.job, day=meeting.day
        ),
        _(
            "It is quickest while you remember what was said. A rating needs one sentence of evidence; “not enough "
            "evidence” is a proper answer, too."
        ),
        _("Your scorecard:") + "\n" + address,
        _(
            "We remind you each working morning until it is in. Were you not there after all? Answer whoever invited you."
        )
        if again
        else _("Were you not there after all? Tell whoever invited you."),
    )
    return subject, "\n\n".join(lines)


def escalation_letter(name: str, meeting: Meeting, missing: Sequence[str], address: str) -> Letter:
    """Tell whoever runs an application that scorecards are missing a day after the interview."""
    subject = _("Scorecards on {candidate} are missing").format(candidate=meeting.candidate)
    lines = (
        _("Dear {name},").format(name=name),
        _("The interview with {candidate} ({job}) was on {day}. We have reminded {missing}, and still wait.").format(
            candidate=meeting.candidate, job=meeting.job, day=meeting.day, missing=listed(missing)
        ),
        _("A word from you may help. Somebody who was not there can be marked as absent; then nobody waits for them."),
        _("The application:") + "\n" + address,
    )
    return subject, "\n\n".join(lines)


def prepare_letter(
    name: str, meeting: Meeting, asks: tuple[int, int] | None, kit: str, room: str, planner: str
) -> Letter:
    """Give an interviewer their kit. asks: their questions and minutes, None while nothing is planned; "": no address."""
    subject = _("{day}: your interview with {candidate}").format(day=meeting.day, candidate=meeting.candidate)
    return subject, "\n\n".join(
        part
        for part in (
            _("Dear {name},").format(name=name),
            _("You interview {candidate} for {job}.").format(candidate=meeting.candidate, job=meeting.job),
            _facts(meeting),
            _part(asks, planner) if kit else "",
            _("Your kit, with what the first round left to find out:") + "\n" + kit if kit and asks else "",
            _("The room to run it from; opened once, it also works without a network:") + "\n" + room if room else "",
        )
        if part
    )


def soon_letter(name: str, meeting: Meeting, room: str) -> Letter:
    """Tell an interviewer that it begins soon."""
    subject = _("Soon: {candidate}, {time}").format(candidate=meeting.candidate, time=meeting.time)
    lines = (
        _("Dear {name},").format(name=name),
        _("Your interview with {candidate} ({job}) begins soon.").format(candidate=meeting.candidate, job=meeting.job),
        _facts(meeting),
        *((_("The room:") + "\n" + room,) if room else ()),
    )
    return subject, "\n\n".join(lines)


def _facts(meeting: Meeting) -> str:
    lines = (
        _("When: {day}, {time}, {length}").format(day=meeting.day, time=meeting.time, length=length(meeting.minutes)),
        _("Where: {place}").format(place=meeting.place) if meeting.place else "",
        _("Online: {link}").format(link=meeting.link) if meeting.link else "",
        _("With: {panel}").format(panel=listed(meeting.panel)) if meeting.panel else "",
    )
    return "\n".join(line for line in lines if line)


def _part(asks: tuple[int, int] | None, planner: str) -> str:
    if asks is None:
        return _("Nothing is planned yet. Ask {planner}.").format(planner=planner)
    questions, minutes = asks
    if not questions:
        return _("You have no question of your own: listen, note and rate.")
    said = ngettext("You ask {number} question.", "You ask {number} questions.", questions)
    return said + " " + _("Time for your part: {length}.").format(length=length(minutes))
