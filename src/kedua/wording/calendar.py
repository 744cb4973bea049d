"""Invitations into calendars, and offers of times: what each letter and each entry says, and how far they are."""

from __future__ import annotations

from typing import Literal

from kedua.wording.dates import length
from kedua.wording.kit import round_name
from kedua.wording.lists import listed
from kedua.wording.reminders import Meeting
from kedua.wording.translate import gettext as _
from kedua.wording.translate import ngettext

Kind = Literal["new", "changed", "cancelled", "dropped"]


def event_title(meeting: Meeting, number: int, candidate: bool) -> str:
    """Name the meeting in a calendar: the candidate's by the employer, the panel's by the candidate."""
    if candidate:
        return _("Interview with {organisation}: {job}").format(organisation=meeting.organisation, job=meeting.job)
    return f"{round_name(number)}: {meeting.candidate}, {meeting.job}"


def place_line(meeting: Meeting) -> str:
    """Say where, in one line: the place, the link, or both."""
    return ", ".join(part for part in (meeting.place, meeting.link) if part)


def panel_letter(name: str, meeting: Meeting, kind: Kind, number: int, pages: tuple[str, str]) -> tuple[str, str]:
    """Write to somebody on the panel: subject and text. pages: addresses of the interview and its kit, "" for none."""
    interview, kit = pages
    subject = _subject(kind, event_title(meeting, number, candidate=False), meeting)
    asks = {
        "new": _("You ask in this interview: {candidate}, for {job}."),
        "changed": _("Something about this interview has changed: {candidate}, for {job}. This is how it is now."),
        "cancelled": _("This interview is cancelled: {candidate}, for {job}."),
        "dropped": _("You need not come to this interview any more: {candidate}, for {job}."),
    }
    lines = (
        _("Dear {name},").format(name=name),
        asks[kind].format(candidate=meeting.candidate, job=meeting.job),
        facts(meeting, whole=kind in ("new", "changed")),
        *((_("What to know about it:") + "\n" + interview,) if interview else ()),
        *((_("Your kit, with what to ask:") + "\n" + kit,) if kit else ()),
    )
    return subject, "\n\n".join(lines)


def candidate_letter(meeting: Meeting, kind: Kind, contact: tuple[str, str]) -> tuple[str, str]:
    """Write to the candidate: subject and text. contact: name and e-mail address of whom to answer."""
    subject = _subject(kind, event_title(meeting, 1, candidate=True), meeting)
    opening = {
        "new": _("We look forward to talking with you about the job: {job}. This is your invitation."),
        "changed": _("Something about your interview for the job “{job}” has changed. This is how it is now."),
        "cancelled": _("Your interview for the job “{job}” is cancelled."),
        "dropped": _("Your interview for the job “{job}” is cancelled."),
    }
    whole = kind in ("new", "changed")
    lines = (
        _("Dear {name},").format(name=meeting.candidate),
        opening[kind].format(job=meeting.job),
        facts(meeting, whole),
        *((what_to_expect(),) if whole else ()),
        _(
            "Does the time not suit you, or would anything make it easier for you to take part? Write to {contact} "
            "({address}). Asking has no influence on how we decide."
        ).format(contact=contact[0], address=contact[1])
        if whole
        else _("Do you have a question? Write to {contact} ({address}).").format(
            contact=contact[0], address=contact[1]
        ),
    )
    return subject, "\n\n".join(lines)


def what_to_expect() -> str:
    """Say to a candidate in a few sentences how the interview goes."""
    return _(
        "We ask about things you have done, and for examples. What you told us before is not asked again. We also tell you "
        "honestly what the job is like, and keep time for your questions."
    )


def facts(meeting: Meeting, whole: bool = True) -> str:
    """List when, and, where the meeting takes place as said, how long, where and with whom."""
    when = _("When: {when}").format(when=meeting.when)
    if not whole:
        return when
    lines = (
        when,
        _("How long: {length}").format(length=length(meeting.minutes)),
        _("Where: {place}").format(place=meeting.place) if meeting.place else "",
        _("Online: {link}").format(link=meeting.link) if meeting.link else "",
        _("With: {panel}").format(panel=listed(meeting.panel)) if meeting.panel else "",
    )
    return "\n".join(line for line in lines if line)


def offer_letter(meeting: Meeting, address: str, until: str, contact: tuple[str, str]) -> tuple[str, str]:
    """Ask a candidate to choose a time: subject and text. until: the day on which the link ends; contact: as above."""
    subject = _("Choose a time for your interview with {organisation}").format(organisation=meeting.organisation)
    lines = (
        _("Dear {name},").format(name=meeting.candidate),
        _("We would like to talk with you about the job: {job}. Please choose the time that suits you best.").format(
            job=meeting.job
        ),
        _("Open this link to choose. It is yours alone and works until {day}:").format(day=until) + "\n" + address,
        _("Does none of the times suit you? Write to {contact} ({address}), and we find another.").format(
            contact=contact[0], address=contact[1]
        ),
    )
    return subject, "\n\n".join(lines)


def standing_name(standing: str) -> str:
    """Say how far somebody's invitation is."""
    return {
        "sent": _("Invited"),
        "on its way": _("Letter is on its way"),
        "outdated": _("Knows an earlier state"),
        "not sent": _("Not invited yet"),
        "no address": _("No e-mail address"),
        "cancelled": _("Told that it is off"),
    }[standing]


def letters_sent(number: int) -> str:
    """Say how many letters are on their way."""
    if number == 0:
        return _("Everybody with an e-mail address knows already.")
    return ngettext("{number} letter is on its way.", "{number} letters are on their way.", number)


def _subject(kind: Kind, title: str, meeting: Meeting) -> str:
    return {
        "new": _("Invitation: {title}, {when}"),
        "changed": _("Changed: {title}, {when}"),
        "cancelled": _("Cancelled: {title}, {when}"),
        "dropped": _("Cancelled: {title}, {when}"),
    }[kind].format(title=title, when=meeting.when)
