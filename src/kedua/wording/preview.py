"""The preview of a job in words: names of its sections and what belongs into each, and its letter's own sentences."""

from __future__ import annotations

import datetime as dt

from kedua.wording.dates import day
from kedua.wording.translate import gettext as _


def section_names() -> dict[str, str]:
    """Name the sections, as they stand over them in the letter."""
    return {
        "role": _("The job"),
        "expectations": _("What we expect of you"),
        "day": _("How the time goes"),
        "first": _("Your first three months"),
        "good": _("What is good about it"),
        "hard": _("What is hard about it"),
        "growth": _("How people grow"),
        "stay": _("Why people stay"),
        "leave": _("Why people leave"),
        "team": _("Team and manager"),
        "fixed": _("What is fixed"),
        "flex": _("What can flex"),
        "check": _("Ask yourself"),
    }


def section_helps() -> dict[str, str]:
    """Say what belongs into a section, for whoever writes it."""
    return {
        "role": _("Purpose, whom one reports to, place, hours and pay: one plain sentence each."),
        "expectations": _("What somebody answers for, and by what one sees that it is done well."),
        "day": _("What takes how much of a usual day or week. The shares add up to 100 %."),
        "first": _("What has to be done after 30, 60 and 90 days, and how you both see that it goes well."),
        "good": _(
            "Three to five things that are true, each with what shows it: a number, a name, something that happened."
        ),
        "hard": _("Three to five things that are hard, each with how often it comes up and what help there is."),
        "growth": _("What people of this job went on to do, and what they learned for it."),
        "stay": _("What people who stayed say themselves."),
        "leave": _("What people who left said, plainly. Nobody believes a job that nobody leaves."),
        "team": _("How many people, who leads them and how, and how work is shared out."),
        "fixed": _("What cannot be moved, so that nobody hopes for it."),
        "flex": _("What can be agreed on, and with whom."),
        "check": _(
            "Questions that candidates answer for themselves. The answers stay with them unless they share them."
        ),
    }


def about_names() -> dict[str, str]:
    """Name what statements about the role and the first months are about."""
    return {
        "purpose": _("Purpose"),
        "reporting": _("Reports to"),
        "place": _("Place"),
        "hours": _("Hours"),
        "pay": _("Pay"),
        "30": _("After 30 days"),
        "60": _("After 60 days"),
        "90": _("After 90 days"),
        "success": _("How success is measured"),
    }


def wonder(hardship: str) -> str:
    """Turn something hard into a question that candidates ask themselves."""
    return _("“{hardship}” How would that be for you?").format(hardship=hardship)


def answer_names() -> dict[str, str]:
    """Name what a candidate can say to a preview."""
    return {
        "interested": _("Still interested"),
        "but": _("Interested, but …"),
        "no longer": _("No longer interested"),
    }


def self_check_names() -> dict[str, str]:
    """Name the answers to a self-check question."""
    return {"yes": _("That is fine for me"), "unsure": _("Not sure"), "no": _("That is hard for me")}


def how_shown(how: str) -> str:
    """Say how a candidate was shown a preview."""
    return {"interview": _("in the interview"), "page": _("on their page"), "pdf": _("as a PDF")}.get(how, how)


def letter_words() -> dict[str, str]:
    """Give the sentences that the letter is made of, beside what is said about the job."""
    return {
        "title": _("What it is really like: {job}"),
        "dated": _("Version {version}, {day}"),
        "draft": _("Draft: no candidate sees it"),
        "greeting": _("Hello,"),
        "opening": _(
            "Before you decide about us, you should know what you would be getting into. This is the job “{job}” at "
            "{organisation} as the people who do it and lead it describe it: what is good and what is hard, without polish."
        ),
        "checks": _(
            "Answer these for yourself. Nobody sees your answers unless you share them, and they are never rated."
        ),
        "closing": _(
            "If something is missing here, ask us. Whoever leads the job answers, and we would rather tell you now than let "
            "you find out later."
        ),
        "neutral": _(
            "What you say to this is never rated. If the job is not for you, say so: nobody holds it against you, and you are "
            "welcome to apply for another."
        ),
        "said": _("Who says so"),
    }


def source_line(source: str, first: dt.date | None, last: dt.date | None) -> str:
    """Say who vouches for what is said, and when they said it."""
    if first is None or last is None:
        return source
    if first == last:
        return _("{source}, on {day}").format(source=source, day=day(first))
    return _("{source}, between {first} and {last}").format(source=source, first=day(first), last=day(last))


def finding_sentence(code: str, inputs: dict[str, str | int]) -> str:
    """Put what a look at a preview found into a sentence that says what to do. Raises KeyError for a code without one."""
    if code == "missing" and "about" in inputs:
        return _("Nothing is said about: {about}.").format(about=about_names()[str(inputs["about"])])
    if code == "one-sided":
        names = section_names()
        return _("“{lacking}” is empty: one side alone is not believed.").format(lacking=names[str(inputs["lacking"])])
    if code == "contradiction":
        about = claim_names()[str(inputs["about"])]
        return _("{about}: here it says “{here}”, but elsewhere “{there}”. One of them is wrong.").format(
            **{**inputs, "about": about}
        )
    return _findings()[code].format(**inputs)


def _findings() -> dict[str, str]:
    return {
        "missing": _("Nothing stands here yet."),
        "few": _("Only {number}: name at least {least}."),
        "hard-few": _("{share} % of what speaks for or against the job is hard. Believable is {least} % or more."),
        "hard-many": _(
            "{share} % of what speaks for or against the job is hard. Is it only that bad? Up to {most} % is usual."
        ),
        "day-sum": _("The shares add up to {total} %. They must make 100 %."),
        "vague": _(
            "This could stand in any advert. Say what one can count, see or check: how many, when, who, what happened."
        ),
        "no-evidence": _("What shows that it is true? A number, a name, something that happened."),
        "no-frequency": _(
            "How often does it come up? “Sometimes” is not enough: every day, twice a month, at year-end."
        ),
        "no-support": _("What help is there? If there is none, say so."),
        "hard-to-read": _("It reads like grade {grade}. Use shorter words and sentences."),
        "stale": _("It was to be looked at again {days} days ago. Ask whether it is still true."),
        "undated": _("Say since when it holds, and when somebody looks at it again."),
        "unsourced": _("Who in the job says so?"),
        "excludes": _("“{words}” says who somebody should be. Say what the job asks for instead."),
        "private": _(
            "This touches what nobody has to tell an employer. Ask about the job instead: times, places, tasks."
        ),
    }


def claim_names() -> dict[str, str]:
    """Name the kinds of claims that two texts can contradict each other in."""
    return {
        "hours": _("Hours a week"),
        "days": _("Days a week"),
        "weekends": _("Weekends"),
        "nights": _("Nights"),
        "shifts": _("Shifts"),
        "shift-hours": _("The length of shifts"),
        "overtime": _("Overtime"),
        "remote": _("Where one works"),
        "travel": _("Travel"),
        "contract": _("Contract"),
        "reporting": _("Whom one reports to"),
        "team": _("Size of the team"),
        "pay": _("Pay"),
        "place": _("Place"),
    }
