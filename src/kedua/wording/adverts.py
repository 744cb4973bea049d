"""Words about job descriptions: where facts come from, how a version was made, what a section is for."""

from __future__ import annotations

from collections.abc import Sequence

from kedua.wording.translate import gettext as _


def round_name(number: int) -> str:
    """Name a step of hiring as candidates are told of it."""
    return {1: _("First interview"), 2: _("Second interview")}[number]


def step_told(what: str, minutes: int | None, about: Sequence[str]) -> str:
    """Tell a step of hiring in a line."""
    told = f"{what}, {_('{minutes} minutes').format(minutes=minutes)}" if minutes else what
    return f"{told}: {', '.join(about)}" if about else told


def source_name(source: str) -> str:
    """Say where a fact comes from."""
    return {
        "job": _("from the job"),
        "preview": _("from the preview"),
        "profile": _("from the role profile"),
        "company": _("from the company page"),
        "own": _("typed here"),
    }[source]


def how_made(how: str) -> str:
    """Say how a version came about."""
    return {
        "composed": _("composed from the facts"),
        "written": _("written"),
        "drafted": _("drafted by AI"),
        "pasted": _("pasted from elsewhere"),
    }[how]


def tone_names() -> dict[str, str]:
    """Name the tones."""
    return {"plain": _("Plain"), "warm": _("Warm"), "formal": _("Formal")}


def length_names() -> dict[str, str]:
    """Name the lengths."""
    return {"short": _("Short"), "standard": _("Standard"), "full": _("Full")}


def part_names() -> dict[str, str]:
    """Say what each section is for."""
    return {
        "opening": _("What the job is for"),
        "do": _("What one does"),
        "bring": _("What one brings"),
        "nice": _("What is good to have"),
        "like": _("What it is really like"),
        "offer": _("What is offered"),
        "pay": _("Pay"),
        "place": _("Place and days"),
        "hiring": _("How hiring goes"),
        "about": _("Who we are"),
        "apply": _("How to apply"),
        "other": _("Something else"),
    }


def per_names() -> dict[str, str]:
    """Name what pay is for."""
    return {
        "hour": _("an hour"),
        "day": _("a day"),
        "week": _("a week"),
        "month": _("a month"),
        "year": _("a year"),
    }


def where_names() -> dict[str, str]:
    """Name where one works."""
    return {"": _("Not said"), "on site": _("On site"), "hybrid": _("Partly from home"), "remote": _("From home")}


def contract_names() -> dict[str, str]:
    """Name kinds of contract."""
    return {
        "": _("Not said"),
        "permanent": _("Permanent"),
        "fixed term": _("For a fixed term"),
        "casual": _("Casual"),
        "internship": _("Internship"),
        "freelance": _("Freelance"),
    }


def fact_names() -> dict[str, str]:
    """Name the facts of a job."""
    return {
        "title": _("Title"),
        "language": _("Language"),
        "jurisdiction": _("Whose law it falls under"),
        "organisation": _("Organisation"),
        "about": _("Who we are"),
        "mission": _("Mission"),
        "values": _("Values"),
        "purpose": _("What the job is for"),
        "reports_to": _("Reports to"),
        "team": _("Team"),
        "place": _("Place"),
        "country": _("Country"),
        "where": _("Where one works"),
        "days": _("Days"),
        "hours": _("Hours"),
        "contract": _("Contract"),
        "contract_length": _("How long it runs"),
        "start": _("Start"),
        "duties": _("Duties"),
        "must_haves": _("Must-haves"),
        "nice_to_haves": _("Good to have"),
        "hardships": _("What is hard"),
        "good": _("What is good"),
        "growth": _("How one grows"),
        "benefits": _("Benefits"),
        "pay": _("Pay"),
        "rounds": _("Steps of hiring"),
        "answer_days": _("Answer within, in working days"),
        "adjustments": _("How to ask for an adjustment"),
        "apply_by": _("Last day to apply"),
        "apply_to": _("Where to apply, if not on the public page"),
    }


def fact_group_names() -> dict[str, str]:
    """Name the groups in which facts are typed."""
    return {
        "job": _("The job"),
        "terms": _("Place, time and pay"),
        "work": _("What one does and brings"),
        "like": _("What it is like"),
        "hiring": _("How hiring goes"),
        "us": _("Who you are"),
    }


def format_names() -> dict[str, str]:
    """Name the formats of files."""
    return {
        "pdf": _("PDF"),
        "docx": _("Word"),
        "html": _("HTML"),
        "md": _("Markdown"),
        "txt": _("Plain text for job boards"),
        "json": _("JSON for other programs"),
    }
