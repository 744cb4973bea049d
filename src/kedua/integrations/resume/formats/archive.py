"""Word and OpenDocument files are zip archives of XML: opened with limits on how far they may unfold."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from kedua.integrations.resume.errors import UnreadableResume

MOST_UNPACKED = 100_000_000
MOST_XML = 20_000_000
MOST_FILES = 3_000
_DAMAGE = (
    BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    struct.error,
    KeyError,
    ValueError,
    NotImplementedError,
    OverflowError,
)


class Archive:
    """The files of a zip archive, by name."""

    def __init__(self, zipped: ZipFile) -> None:
        self._zipped = zipped
        self.names = tuple(zipped.namelist())

    def xml(self, name: str) -> Element:
        """Read and parse one file. Raises UnreadableResume."""
        info = self._zipped.getinfo(name)
        if info.flag_bits & 1:
            raise UnreadableResume("locked")
        if info.file_size > MOST_XML:
            raise UnreadableResume("packed-too-tightly")
        try:
            root: Element = fromstring(self._zipped.read(info))
        except (ParseError, DefusedXmlException) as error:
            raise UnreadableResume("damaged") from error
        return root

    def text(self, name: str) -> str:
        """Read one small file as text."""
        info = self._zipped.getinfo(name)
        if info.file_size > MOST_XML:
            raise UnreadableResume("packed-too-tightly")
        return self._zipped.read(info).decode("utf-8", "replace")


@contextmanager
def opened(data: bytes) -> Iterator[Archive]:
    """Open an archive; whatever is wrong inside comes out as UnreadableResume."""
    try:
        with ZipFile(BytesIO(data)) as zipped:
            infos = zipped.infolist()
            if sum(info.file_size for info in infos) > MOST_UNPACKED or len(infos) > MOST_FILES:
                raise UnreadableResume("packed-too-tightly")
            yield Archive(zipped)
    except UnreadableResume:
        raise
    except RecursionError as error:
        raise UnreadableResume("packed-too-tightly") from error
    except RuntimeError as error:  # zipfile's word for a password
        raise UnreadableResume("locked") from error
    except _DAMAGE as error:
        raise UnreadableResume("damaged") from error
