"""What a shorter rest of an interview means: what is left out, what is shorter, what stays."""

from __future__ import annotations

from textwrap import shorten
from typing import cast

from kedua.engine.planning.plan import PartId
from kedua.wording.parts import part_name
from kedua.wording.translate import gettext as _
from kedua.wording.translate import ngettext

LONG = 100


def left_out(text: str) -> str:
    """Say that a question is left out."""
    return _("Leave out: “{question}”").format(question=shorten(text, LONG, placeholder=" …"))


def asked_shorter(text: str, before: int, after: int) -> str:
    """Say that a question gets fewer minutes."""
    return _("Ask in {after} minutes instead of {before}: “{question}”").format(
        question=shorten(text, LONG, placeholder=" …"), before=before, after=after
    )


def part_told(part: str, before: int, after: int) -> str:
    """Say how many minutes a part has now."""
    values = {"part": part_name(cast(PartId, part)), "before": before, "after": after}
    if after == before:
        return _("{part}: stays at {after} minutes").format(**values)
    if not after:
        return _("{part}: no time is left for it").format(**values)
    return _("{part}: {after} minutes instead of {before}").format(**values)


def stays(questions: int) -> str:
    """Say how many questions stay as planned."""
    return ngettext("{number} question stays as planned.", "{number} questions stay as planned.", questions)
