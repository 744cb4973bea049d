"""Names of an organisation's settings, and what each of their choices does."""

from __future__ import annotations

from kedua.wording.translate import gettext as _


def tone_name(tone: str) -> str:
    """Name a tone of messages to candidates, with what it sounds like."""
    return {
        "plain": _("Plain: short and clear, no flourish"),
        "warm": _("Warm: friendly, by first name"),
        "formal": _("Formal: by surname, in full sentences"),
    }[tone]


def language_name(language: str) -> str:
    """Name a language in itself."""
    return {"en": "English", "ms": "Bahasa Melayu", "zh": "中文"}[language]


def sealed_name(role: str) -> str:
    """Name a role from which ratings of earlier rounds can stay hidden."""
    return {"recruiter": _("Recruiters"), "hiring manager": _("Hiring managers")}[role]


def weight_name(weight: int) -> str:
    """Say how much a value matters."""
    return {
        1: _("1 · good to have"),
        2: _("2"),
        3: _("3 · matters"),
        4: _("4"),
        5: _("5 · we would not work without it"),
    }[weight]
