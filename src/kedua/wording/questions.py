"""Names around questions and subjects: kinds, families, forms, jurisdictions, as people read them."""

from __future__ import annotations

from collections.abc import Sequence

from kedua.engine.language.tongue import Tongue
from kedua.wording.lists import listed
from kedua.wording.translate import gettext as _


def kind_name(kind: str) -> str:
    """Name a kind of question by what it asks for."""
    return {
        "past-behaviour": _("What they did"),
        "situational": _("What they would do"),
        "significant-challenge": _("A significant challenge"),
        "open": _("Open"),
    }[kind]


def subject_kind_name(kind: str) -> str:
    """Name a kind of subject."""
    return {
        "competency": _("Competency"),
        "value": _("Value"),
        "career-goals": _("Career goals"),
        "motivation": _("Motivation"),
        "contribution": _("Contribution"),
    }[kind]


def family_name(family: str) -> str:
    """Name a family of competencies; an organisation's own family is named as it is."""
    return {
        "thinking": _("Thinking and deciding"),
        "delivery": _("Getting work done"),
        "self": _("Managing oneself"),
        "communication": _("Communicating"),
        "people": _("Working with people"),
        "customers": _("Customers and business"),
        "leadership": _("Leadership"),
        "craft": _("Craft and tools"),
        "": _("Other competencies"),
    }.get(family, family)


def group_name(kind: str) -> str:
    """Name a group of subjects, as a heading."""
    return {
        "competency": _("Competencies"),
        "value": _("Values"),
        "goals": _("Goals and motivation"),
    }[kind]


def jurisdiction_name(place: str) -> str:
    """Name a jurisdiction in full."""
    return {
        "my": _("Malaysia"),
        "sg": _("Singapore"),
        "uk": _("United Kingdom"),
        "eu": _("European Union"),
        "us": _("United States"),
        "ca": _("Canada"),
        "au": _("Australia"),
    }[place]


def fault_name(code: str) -> str:
    """Name what is wrong with a question, by the code of a finding."""
    return {
        "closed": _("Closed"),
        "leading": _("Leading"),
        "loaded": _("Loaded"),
        "double-barrelled": _("Two questions in one"),
        "vague": _("Vague"),
        "prohibited": _("Not lawful to ask"),
        "risky": _("Better not asked"),
        "same": _("Asked already"),
    }[code]


def calm(*, is_open: bool, places: Sequence[str], anything_near: bool) -> str:
    """Say what is well with a question, in as many short sentences as there are good things; places: full names."""
    said = [_("Open.")] if is_open else []
    if places:
        said.append(_("Lawful in {places}, as far as Kedua can tell.").format(places=listed(places)))
    if not anything_near:
        said.append(_("Nothing like it in your library yet."))
    return " ".join(said)


def question_note(tongue: Tongue) -> str:
    """Say what could not be checked about a question; nothing where all was."""
    if tongue in ("ms", "zh"):
        return _("Not in English: whether it is loaded, asks two things or is too vague was not looked at.")
    if tongue == "other":
        return _("Not in a language that is read here: neither its form nor private topics were looked at.")
    return ""


def grade_told(grade: float) -> str:
    """Say how hard a question is to follow when it is heard."""
    if grade > 10:
        return _("Long to listen to (school grade {grade}): shorter words and sentences help.").format(
            grade=round(grade)
        )
    return _("Easy to follow when heard (school grade {grade}).").format(grade=max(1, round(grade)))
