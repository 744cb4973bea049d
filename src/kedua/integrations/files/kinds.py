"""Tells by its content what kind of file something is. Nothing is unpacked but the few lines that name what it is."""

from __future__ import annotations

import re
from typing import BinaryIO
from zipfile import is_zipfile

from kedua.integrations.resume.errors import UnreadableResume
from kedua.integrations.resume.formats.archive import Archive, opened

HEAD = 4096
_PNG, _PDF, _ZIP = b"\x89PNG\r\n\x1a\n", b"%PDF-", b"PK\x03\x04"
_MARKS = (_PDF, b"GIF8", b"%!PS", b"{\\rtf")
_MP3 = re.compile(rb"ID3[\x02-\x04]|\xff[\xf2\xf3\xfa\xfb]")
_MP4 = re.compile(rb".{4}ftyp(?:isom|iso[2-6]|mp4[12v]|avc1|M4[AV] |MSNV|dash|3gp[4-7])", re.DOTALL)
_MARKUP = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:!doctype|\?xml|\?php|html|head|body|svg|script|iframe|x:)", re.I | re.DOTALL
)
_OPEN = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
_ODT = "application/vnd.oasis.opendocument.text"
_RUNS = re.compile(
    r"(?:^|/)(?:vbaProject\.bin|vbaData\.xml|macros?/|Basic/|Scripts/)|\.(?:exe|dll|js|vbs|bat|cmd|ps1|jar|sh)$", re.I
)


def kind_of(file: BinaryIO, name: str) -> str:
    """Name the kind: docx, odt, xlsx, pdf, png, jpg, mp3, mp4, csv or txt; "" for any other, and for what is broken.

    Only csv and txt, which are both plain text, are told apart by the name.
    """
    file.seek(0)
    head = file.read(HEAD)
    if head.startswith(_ZIP):
        file.seek(0)
        return _packed(file.read())
    for kind, fits in (
        ("png", head.startswith(_PNG) and head[12:16] == b"IHDR"),
        ("jpg", head.startswith(b"\xff\xd8\xff")),
        ("pdf", head.startswith(_PDF)),
        ("mp4", _MP4.match(head) is not None),
        ("mp3", _MP3.match(head) is not None),
    ):
        if fits:
            return "" if is_zipfile(file) else kind  # a picture or a page with an archive behind it is both
    if any(mark in head for mark in _MARKS):  # what one program takes for text, and another for something else
        return ""
    file.seek(0)
    return _written(file.read(), name)


def _packed(data: bytes) -> str:
    """Name a document that is a zip archive; one that unfolds too far, is locked, or holds what can run is none."""
    try:
        with opened(data) as archive:
            return _document(archive)
    except UnreadableResume:
        return ""


def _document(archive: Archive) -> str:
    names = archive.names
    if any(_RUNS.search(name) or name.startswith("/") or ".." in name.split("/") for name in names):
        return ""
    if names and names[0] == "mimetype" and "content.xml" in names:
        archive.xml("content.xml")
        return "odt" if archive.text("mimetype").strip() == _ODT else ""
    if "[Content_Types].xml" not in names:
        return ""
    archive.xml("[Content_Types].xml")
    for kind, main in _OPEN.items():
        if main in names:
            archive.xml(main)
            return kind
    return ""


def _written(data: bytes, name: str) -> str:
    """Name plain text, in UTF-8 or UTF-16; what a browser could take for a page is none, whatever it is called."""
    try:
        text = data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError:
        return ""
    if any(char < " " and char not in "\t\n\r\f" for char in text) or _MARKUP.match(text) or not text.strip():
        return ""
    return "csv" if name.casefold().endswith(".csv") else "txt"
