"""An organisation that lets a model write, for tests of what it writes."""

from __future__ import annotations

from kedua.records.models import Member, WriterSettings
from kedua.usecases.writer_settings import WriterChoice, change_writer
from tests.factories.rows import NOW

HERE = "http://127.0.0.1:11434/v1"


def switch_on(owner: Member, **more: object) -> WriterSettings:
    """Switch it on; more: of what is set."""
    choice: dict[str, object] = {"on": True, "url": HERE, "model": "small", "key": "sesame", **more}
    return change_writer(owner, WriterChoice(**choice), NOW)  # type: ignore[arg-type]  # the caller's names fit
