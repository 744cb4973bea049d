"""What columns of a file of candidates hold, and what is wrong with a line."""

from __future__ import annotations

from kedua.wording.translate import gettext as _


def column_name(field: str) -> str:
    """Name what a column can hold; "" is a column that is left out."""
    return {
        "": _("Leave out"),
        "name": _("Name"),
        "first": _("First name"),
        "last": _("Last name"),
        "email": _("E-mail"),
        "phone": _("Phone"),
        "title": _("Position"),
        "employer": _("Employer"),
        "degree": _("Degree or course"),
        "school": _("School"),
        "skills": _("Skills, parted by commas"),
        "source": _("Where they come from"),
        "applied": _("Applied on"),
    }[field]


def line_error(code: str, line: int) -> str:
    """Say why a line of a file cannot be taken."""
    return {
        "no-name": _("There is no name."),
        "too-long": _("Something in this line is too long."),
        "bad-email": _("The e-mail address is not complete."),
        "bad-date": _("The day cannot be read. Write it as 2026-11-28 or 28/11/2026."),
        "same-as-line": _("The same e-mail address is in line {line}."),
        "on-the-job": _("This candidate is on the job already."),
    }[code].format(line=line)
