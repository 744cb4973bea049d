"""What stands in the fields of a message that is only looked at, where nothing true is at hand."""

from __future__ import annotations

from kedua.wording.translate import gettext as _


def sample_values(page: str) -> dict[str, str]:
    """Give something for every field. page: an address like those of candidates' pages."""
    return {
        "candidate.name": "Nurul Huda Ahmad",
        "candidate.first": "Nurul",
        "job.title": _("Outlet Manager"),
        "job.place": "Penang",
        "organisation.name": "Bakau Coffee House",
        "sender.name": "Rita Chandran",
        "sender.email": "rita@bakau.example",
        "promise.day": _("Thursday 26 November 2026"),
        "interview.when": _("Tuesday 24 November 2026, 10:00–11:00 (Kuala Lumpur time)"),
        "interview.length": _("60 minutes"),
        "interview.place": _("Bakau House, level 3"),
        "interview.people": _("Hana Yusof and Ben Lim"),
        "interview.topics": _("planning and organising, leading teams and customer service"),
        "page.link": page,
        "assessment.title": _("A roster for the holidays"),
        "assessment.due": _("Monday 30 November 2026"),
        "question.text": _("How often do outlet managers work on Sundays?"),
        "answer.text": _("Two Sundays a month, and the roster is out four weeks ahead."),
        "reasons": _(
            "In your interviews you gave us clear examples of leading teams. The job also asks for stock planning."
        ),
        "what_happens_next": _("The panel meets on Wednesday."),
    }
