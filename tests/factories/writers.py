"""An organisation that lets a model write, for tests of what it writes."""

from __future__ import annotations

from kedua.records.models import Member, WriterCall, WriterSettings
from kedua.usecases.writer_settings import WriterChoice, change_writer
from tests.factories.rows import NOW

HERE = "http://127.0.0.1:11434/v1"


def switch_on(owner: Member, **more: object) -> WriterSettings:
    """Switch it on; more: of what is set."""
    choice: dict[str, object] = {"on": True, "url": HERE, "model": "small", "key": "sesame", **more}
    return change_writer(owner, WriterChoice(**choice), NOW)  # type: ignore[arg-type]  # the caller's names fit


def make_call(member: Member, **more: object) -> WriterCall:
    """Make an entry of the log, asked for by somebody; more: of its fields."""
    given: dict[str, object] = {
        "purpose": "question", "prompt": "question/1", "model": "small", "asked": "Competency: Teamwork",
        "answer": '{"text": "How?"}', "outcome": "drafted", "read": 1200, "written": 12, "counted": True, "created_at": NOW,
    }  # fmt: skip
    return WriterCall.objects.create(organisation=member.organisation, asked_by=member, **(given | more))
