"""What is wrong with an assessment, as whoever writes it reads it."""

from __future__ import annotations

from collections.abc import Mapping

from kedua.wording.translate import gettext as _


def fault_sentence(code: str, facts: Mapping[str, str]) -> str:
    """Put a fault into words (a code of `usecases/assessment_faults`)."""
    return _sentences()[code].format(**facts)


def _sentences() -> dict[str, str]:
    return {
        "competency": _("The competency {competency} is not in the library."),
        "levels": _("Two levels of {competency} say the same."),
        "reading": _(
            "It reads like school year {grade}; at most {most} is understood by all. Shorten sentences and words."
        ),
        "topic": _("“{words}” asks for something private: {text}"),
        "form": _("“{words}” is not how a referee should be asked: {text}"),
        "working": _("The figure “{what}” cannot be worked out: {why}"),
        "figure": _("The figure “{what}” is wrong: {working} is not {value}."),
        "given": _("The figure “{what}” needs {number}, which the candidate is not given."),
    }
