"""Opens a writer as this installation allows: at private addresses or not, and no more at a time than it can bear."""

from __future__ import annotations

import threading
from collections.abc import Iterator

from django.conf import settings

from kedua.integrations.writer.openai import OpenAIWriter
from kedua.usecases.ports import Later
from kedua.usecases.writer_port import Account, Commission, Said, Writer

# Whoever waits for a draft keeps one of the few threads that answer everybody: some are always left. In each process.
AT_ONCE = 2
_places = threading.BoundedSemaphore(AT_ONCE)


class _InTurn:
    """The Writer port: writes where there is a place, and else says that it is busy."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def write(self, commission: Commission) -> Iterator[Said]:
        """Give what the writer gives."""
        if not _places.acquire(blocking=False):
            yield Later("busy-here")
            return
        try:
            yield from self._writer.write(commission)
        finally:
            _places.release()

    def close(self) -> None:
        """Close the writer."""
        self._writer.close()


def open_writer(account: Account) -> Writer:
    """Open a writer on an organisation's account."""
    return _InTurn(OpenAIWriter(account, private=settings.WRITER_PRIVATE))
