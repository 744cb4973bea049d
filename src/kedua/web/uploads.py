"""How much somebody may send at once: beyond the limit of a file, what still comes is thrown away unread."""

from __future__ import annotations

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest

RESUME_MB = 10  # of a résumé, which has a limit of its own


class Bounded(FileUploadHandler):
    """Lets files through until they are more than the largest one that may be handed in."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self._size = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:  # noqa: ARG002 - Django's
        """Count, and stop."""
        self._size += len(raw_data)
        if self._size > max(settings.FILE_MB, RESUME_MB) * 1_000_000:
            if self.request is not None:
                self.request.META[TOO_LARGE] = True
            raise StopUpload(connection_reset=False)
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Leave the file to who writes it down."""


TOO_LARGE = "kedua.too_large"


def too_large(request: HttpRequest) -> bool:
    """Whether a file that was sent went beyond the limit; asked for after the form was read."""
    _form = request.POST
    return bool(request.META.get(TOO_LARGE))
