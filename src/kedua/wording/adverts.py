"""Words about job descriptions: where facts come from, how a version was made, what a section is for."""

from __future__ import annotations

from kedua.wording.translate import gettext as _


def round_name(number: int) -> str:
    """Name a step of hiring as candidates are told of it."""
    return {1: _("First interview"), 2: _("Second interview")}[number]


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
