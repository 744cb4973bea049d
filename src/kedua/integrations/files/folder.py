"""Keeps what candidates hand in as files in the data folder, beside the résumés."""

from __future__ import annotations

import hashlib
import secrets
from typing import BinaryIO

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import default_storage

from kedua.integrations.files.kinds import kind_of
from kedua.usecases.ports import StoredFile

FOLDER = "handed-in"
CHUNK = 1 << 20


class Folder:
    """The Files port."""

    @property
    def most(self) -> int:
        """Give how many bytes a file may have, as set."""
        megabytes: int = settings.FILE_MB
        return megabytes * 1_000_000

    def kind_of(self, file: BinaryIO, name: str) -> str:
        """Tell what kind of file it is."""
        return kind_of(file, name)

    def keep(self, file: BinaryIO) -> StoredFile:
        """Put it away under a random name, readable for this user only (FILE_UPLOAD_PERMISSIONS)."""
        name = secrets.token_hex(16)
        digest, size = hashlib.sha256(), 0
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
        file.seek(0)
        place = default_storage.save(f"{FOLDER}/{name[:2]}/{name}", File(file))
        return StoredFile(place, size, digest.hexdigest())

    def read(self, place: str) -> bytes | None:
        """Read it whole."""
        try:
            with default_storage.open(place, "rb") as file:
                content: bytes = file.read()
        except FileNotFoundError:
            return None
        return content

    def drop(self, place: str) -> None:
        """Delete it."""
        default_storage.delete(place)
