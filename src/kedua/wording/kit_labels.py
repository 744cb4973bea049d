"""The fixed labels of an interview kit, shared by every format."""

from __future__ import annotations

from collections.abc import Mapping

from kedua.wording.translate import gettext as _


def labels() -> Mapping[str, str]:
    """Give every label by its key, in the language in force."""
    return {**_top(), **_questions(), **_preview(), **_behind()}


def _top() -> dict[str, str]:
    return {
        # Translators: the language of this catalogue as a BCP 47 code, such as ms.
        "language": _("en"),
        "skip": _("Skip to the questions"),
        "date_open": _("Date still to be set"),
        "glance": _("At a glance"),
        "strip": _("How the time is spent"),
        "panel": _("Who asks"),
        "leads": _("leads"),
        "aims": _("What we want to find out"),
        "avoid": _("Already asked: do not ask again"),
        "earlier": _("Earlier"),
        "experience": _("Experience"),
        "contents": _("Parts of the interview"),
        "lead": _("Lead"),
        "minute_short": _("min"),
        "your_name": _("Rated by"),
        "keep": _(
            "What you mark and write on this page is not stored. Print it or save it as PDF before you close it."
        ),
    }


def _questions() -> dict[str, str]:
    return {
        "question": _("Question"),
        "core": _("Common core"),
        "why": _("Why"),
        "probes": _("Probe for"),
        "level": _("{rating} of 5"),
        "rating": _("Your rating"),
        "not_enough": _("Not enough evidence"),
        "notes": _("Notes: what was said and done"),
        "notes_short": _("Notes"),
        "levels_as": _("Levels as for question {number}."),
        "mission": _("What we are here for"),
        "values": _("Our values, and what shows them"),
        "asked_them": _("Asked by the candidate"),
        "answer_by": _("Who answers, by when"),
        "next_step": _("Next step"),
        "from_whom": _("From whom"),
        "by_day": _("You will hear by (weekday and date)"),
        "rate_alone": _("Afterwards each of you rates alone, from the notes, before you talk about it together."),
    }


def _preview() -> dict[str, str]:
    return {
        "role": _("The job"),
        "expectations": _("What is expected"),
        "day": _("A typical day"),
        "hard": _("What is hard"),
        "good": _("What is good"),
        "growth": _("How people grow"),
        "first": _("The first three months"),
        "stay": _("Why people stay"),
        "leave": _("Why people leave"),
        "team": _("Team and manager"),
        "fixed": _("What is fixed"),
        "flex": _("What can flex"),
        "checks": _("What candidates ask themselves"),
        "answer": _("What the candidate says to it (noted, never rated)"),
        "still": _("Still interested"),
        "but": _("Interested, but …"),
        "no_longer": _("No longer interested"),
    }


def _behind() -> dict[str, str]:
    return {
        "behind": _("Behind the plan"),
        "recruiter_only": _(
            "For the recruiter. It holds ratings and remarks of the first round: the panel has its own kit without them."
        ),
        "map": _("What the rounds before left"),
        "subject": _("Subject"),
        "evidence": _("Evidence"),
        "no_evidence": _("Nothing written down"),
        "must": _("must-have"),
        "asked_q": _("Question"),
        "strength": _("Strength"),
        "doubt": _("Doubt"),
        "outlook": _("How sure we are, now and after"),
        "outlook_note": _(
            "On the scale from 1 to 5, with one standard deviation to each side. Pale: what we know now. Dark: what we can "
            "expect to know after the interview. The line is what the job asks for. People decide, not these figures."
        ),
        "outlook_text": _(
            "On the scale from 1 to 5: ─ what we know now, ━ what we can expect to know after the interview, ┃ what the job "
            "asks for; * a must-have."
        ),
        "estimate": _("Estimate"),
        "bar": _("Asked for"),
        "now": _("Now"),
        "after": _("After"),
        "asked_about": _("Asked about"),
        "none": _("none"),
        "quality": _("How good the plan is"),
        "left": _("Not asked about this time"),
        "aside": _("Set aside, because something like it is asked or was asked"),
        "load": _("Minutes of questions per person"),
    }
