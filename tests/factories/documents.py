"""Files as candidates hand them in, whole and hostile, made of bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
WORD = '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 20
JPG = b"\xff\xd8\xff\xe0\0\x10JFIF\0" + b"\0" * 20
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
MP3 = b"ID3\x04\0\0\0\0\0\0" + b"\0" * 20
MP4 = b"\0\0\0\x18ftypisom\0\0\2\0isomiso2"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Pack parts into an archive."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def docx(more: Mapping[str, str | bytes] | None = None) -> bytes:
    """A document of Word."""
    return zipped({"[Content_Types].xml": TYPES, "word/document.xml": WORD, **(more or {})})


def xlsx() -> bytes:
    """A table of Excel."""
    return zipped({"[Content_Types].xml": TYPES, "xl/workbook.xml": WORD})


def odt(kind: str = "application/vnd.oasis.opendocument.text") -> bytes:
    """A document of LibreOffice."""
    return zipped({"mimetype": kind, "content.xml": WORD})


def bomb() -> bytes:
    """A document that unfolds to 200 MB."""
    return docx({"word/media/image1.png": b"\0" * 200_000_000})


def locked(data: bytes) -> bytes:
    """The same archive, with every part marked as encrypted."""
    found = bytearray(data)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (start := found.find(mark, start)) >= 0:
            found[start + flags] |= 1
            start += 4
    return bytes(found)
