"""Why a résumé could not be read, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping

from kedua.wording.translate import gettext as _


def unreadable(code: str, inputs: Mapping[str, str | int]) -> str:
    """Say what is wrong with a file and what helps. Raises KeyError for a code without a sentence."""
    values = dict(inputs)
    if "expected" in values:
        values["expected"] = _kinds().get(str(values["expected"]), str(values["expected"]))
    if code == "wrong-field" and values.get("field") == "$":
        return _("The file is JSON, but no JSON Resume: it should hold fields such as “basics” and “work”.")
    return _sentences()[code].format(**values)


def _kinds() -> dict[str, str]:
    return {
        "text": _("a text in quotes"),
        "list": _("a list"),
        "object": _("fields with values"),
        "date": _("a date such as 2021-03-15, 2021-03 or 2021"),
    }


def _sentences() -> dict[str, str]:
    return {
        "empty": _("The file is empty. Choose it again, or ask the candidate to send it once more."),
        "too-large": _(
            "The file is larger than {most} MB. Save it again with smaller pictures or as text, or type the details in."
        ),
        "too-many-pages": _(
            "The file is longer than {most} pages. Keep the pages of the résumé itself, without certificates, and try again."
        ),
        "too-many-lines": _("The file has more than {most} lines, too many for a résumé. Was another file meant?"),
        "packed-too-tightly": _(
            "The file unpacks to far more than a résumé holds, so it was not opened. Ask for the résumé as PDF."
        ),
        "locked": _("The file is protected by a password. Ask the candidate for a copy without one."),
        "image-only": _(
            "The file holds pictures of text, as a scanner makes them, and no text. Ask for the original file, "
            "or type the details in beside it."
        ),
        "picture": _("This is a picture, and no text can be read from it. Ask for the résumé as PDF or Word file."),
        "damaged": _("The file is damaged and cannot be opened. Ask the candidate to send it once more, best as PDF."),
        "old-word": _(
            "This is the Word format of before 2007 (.doc). Open it, save it as .docx or PDF, and try again."
        ),
        "rich-text": _("This is rich text (.rtf). Open it, save it as .docx or PDF, and try again."),
        "other-format": _("The format of this file is not known. Use PDF, DOCX, ODT, HTML, TXT or JSON Resume."),
        "no-text": _("There is no text in the file. Ask the candidate to send it once more, or type the details in."),
        "not-json": _("The file is not valid JSON: see line {line}. Export it again from where it was made."),
        "wrong-field": _(
            "“{field}” in the file should be {expected}. Correct it, or leave it out: no field is required."
        ),
    }
