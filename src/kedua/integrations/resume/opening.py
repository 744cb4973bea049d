"""Decides by the bytes of a file, not by its name alone, which format it is in, and opens it."""

from __future__ import annotations

import re

from kedua.integrations.resume.document import Document
from kedua.integrations.resume.errors import UnreadableResume
from kedua.integrations.resume.formats.archive import opened
from kedua.integrations.resume.formats.docx import read_docx
from kedua.integrations.resume.formats.html import read_html
from kedua.integrations.resume.formats.odt import read_odt
from kedua.integrations.resume.formats.pdf import read_pdf
from kedua.integrations.resume.formats.text import read_text

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"\x00\x00\x01\x00")
_HTML = re.compile(
    rb"^\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|div|table|section|article|main|h1|p|ul)\b",
    re.IGNORECASE | re.DOTALL,
)


def open_document(data: bytes, file_name: str) -> Document:
    """Open a file of any format but JSON. Raises UnreadableResume."""
    if not data.strip(b"\x00 \t\r\n\x0c"):
        raise UnreadableResume("empty")
    if b"%PDF-" in data[:1024]:
        return read_pdf(data)
    if data.startswith(b"PK"):
        return _archived(data)
    if data.startswith(_OLE):
        raise UnreadableResume(_old_office(data))
    if data.lstrip().startswith(b"{\\rtf"):
        raise UnreadableResume("rich-text")
    if _is_picture(data):
        raise UnreadableResume("picture")
    extension = file_name.rpartition(".")[2].casefold()
    if _is_html(data) or (extension in {"html", "htm", "xhtml"} and b"<" in data):
        return read_html(data)
    if extension in {"pdf", "docx", "odt"}:
        raise UnreadableResume("damaged")
    return read_text(data)


def _is_html(data: bytes) -> bool:
    start = data[:4096]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start.replace(b"\x00", b"")[2:]
    start = start.removeprefix(b"\xef\xbb\xbf")
    return bool(_HTML.match(start)) or (start.lstrip().startswith(b"<?xml") and b"<html" in start)


def _archived(data: bytes) -> Document:
    with opened(data) as archive:
        names = set(archive.names)
    if any(name.startswith("word/") for name in names):
        return read_docx(data)
    if "content.xml" in names:
        return read_odt(data)
    raise UnreadableResume("other-format")


def _old_office(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "locked"
    return "old-word" if "WordDocument".encode("utf-16-le") in data else "other-format"


def _is_picture(data: bytes) -> bool:
    return (
        data.startswith(_PICTURES)
        or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")
        or data[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"}
    )
