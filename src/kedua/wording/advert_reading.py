"""What is said of a job description that was read: what to look at, why a file cannot be read."""

from __future__ import annotations

from collections.abc import Mapping

from kedua.engine.advert.reading_model import UnsureCode
from kedua.wording.resume import unreadable
from kedua.wording.translate import gettext as _


def unsure(code: UnsureCode) -> str:
    """Say what a person should look at."""
    return {
        "pay-period": _(
            "It is not said what the pay is for: an hour, a month, a year? The size of the sum suggests it."
        ),
        "pay-currency": _("The currency is not said clearly; it is taken from the place, or left out."),
        "pay-least": _("Only the upper end of the pay is said."),
        "pay-most": _("Only the lower end of the pay is said."),
        "said-twice": _("Something else is said here than before; the first is kept."),
        "day-or-month": _("The day and the month may be the other way round."),
        "year": _("The date has no year, so it is left out."),
        "language": _("The text is in a language that is not read: English, Malay and Chinese are."),
    }[code]


def unreadable_advert(code: str, inputs: Mapping[str, str | int]) -> str:
    """Say why a file gives no job description, and what helps. Raises KeyError for a code without a sentence."""
    own = {
        "empty": _("The file is empty."),
        "too-many-pages": _("The file is longer than {most} pages, too many for a job description."),
        "too-many-lines": _(
            "The file has more than {most} lines, too many for a job description. Was another file meant?"
        ),
        "packed-too-tightly": _("The file unpacks to far more than a job description holds, so it was not opened."),
        "locked": _("The file is protected by a password. Save a copy without one."),
        "image-only": _(
            "The file holds pictures of text, as a scanner makes them, and no text. Use the original file."
        ),
        "picture": _("This is a picture, and no text can be read from it. Paste the text, or use a PDF or Word file."),
        "damaged": _("The file is damaged and cannot be opened. Save it once more, best as PDF."),
        "other-format": _("The format of this file is not known. Use PDF, DOCX, ODT, HTML, Markdown or plain text."),
        "no-text": _("There is no text in the file."),
    }
    return own[code].format(**inputs) if code in own else unreadable(code, inputs)
