"""Try out whether a language model can be reached and answers as it should, before anybody relies on it."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import PermissionDenied

from kedua.access.can import can_set_writer
from kedua.records.models import Member
from kedua.usecases.writer import draft
from kedua.usecases.writer_answers import TextAnswer
from kedua.usecases.writer_asking import Judged, Task
from kedua.usecases.writer_port import Writers


def try_writer(actor: Member, writers: Writers, now: dt.datetime) -> str:
    """Ask the model for a word, on or off; give what it says. Raises Refused, and NotDrafted with what is wrong."""
    if not can_set_writer(actor):
        raise PermissionDenied
    task = Task("try", "Say that it works.", (), TextAnswer, lambda answer: Judged(answer.text.strip()))
    _call, said = draft(actor, task, writers, now, trying=True)
    return said
