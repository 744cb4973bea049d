"""Files that give no résumé: each has its code, and each code its sentence."""

import re
import struct
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pypdfium2
import pytest
import typst

import kedua.integrations.resume
from kedua.integrations.resume import UnreadableResume, read_resume
from kedua.wording.resume import unreadable
from tests.integrations.resume.samples.people import AISYAH
from tests.integrations.resume.samples.texts import odt, packed_odt
from tests.integrations.resume.samples.words import headed
from tests.integrations.resume.samples.written import short

SOURCE = Path(kedua.integrations.resume.__file__).parent
LOCKED_PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
3 0 obj<</Filter/Standard/V 1/R 2/O(01234567890123456789012345678901)/U(01234567890123456789012345678901)/P -4>>endobj
trailer<</Root 1 0 R/Encrypt 3 0 R/ID[(a)(a)]>>
"""


def zipped(files: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\x00\x00")) + chunk(b"IEND", b"")


def drawn_pdf(pages: int) -> bytes:
    return bytes(typst.compile(("#rect()\n" + "#pagebreak()#rect()\n" * (pages - 1)).encode(), format="pdf"))


def ole(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stream.encode("utf-16-le")


CASES: list[tuple[str, bytes, str]] = [
    ("empty", b"", "cv.pdf"),
    ("empty", b" \n\t \n", "cv.txt"),
    ("too-large", b"a" * 10_000_001, "cv.txt"),
    ("too-many-pages", drawn_pdf(31), "cv.pdf"),
    ("too-many-lines", b"line\n" * 5_000, "cv.txt"),
    ("too-many-lines", (b"word " * 200 + b"\n") * 400, "cv.txt"),
    ("packed-too-tightly", zipped({"word/document.xml": bytes(30_000_000)}), "cv.docx"),
    ("packed-too-tightly", zipped({"word/document.xml": b"<a/>", "word/media/x": bytes(101_000_000)}), "cv.docx"),
    ("packed-too-tightly", packed_odt("<x>" * 20_000 + "</x>" * 20_000), "cv.odt"),
    ("locked", LOCKED_PDF, "cv.pdf"),
    ("locked", ole("EncryptedPackage"), "cv.docx"),
    ("locked", zipped({"content.xml": b"x", "META-INF/manifest.xml": b"<manifest:encryption-data/>"}), "cv.odt"),
    ("image-only", drawn_pdf(2), "cv.pdf"),
    ("image-only", zipped({"word/document.xml": b"<d/>", "word/media/image1.png": png()}), "cv.docx"),
    ("picture", png(), "cv.pdf"),
    ("picture", b"\xff\xd8\xff\xe0" + bytes(range(100)), "cv.jpg"),
    ("damaged", b"%PDF-1.7\nnothing more", "cv.pdf"),
    ("damaged", b"not a pdf at all, only words", "cv.pdf"),
    ("damaged", headed(AISYAH, short)[:3_000], "cv.docx"),
    ("damaged", zipped({"word/document.xml": b"<w:document>"}), "cv.docx"),
    ("damaged", zipped({"content.xml": b'<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>'}), "cv.odt"),
    ("old-word", ole("WordDocument"), "cv.doc"),
    ("rich-text", rb"{\rtf1\ansi Tan Wei Ming}", "cv.rtf"),
    ("other-format", ole("Workbook"), "cv.xls"),
    ("other-format", zipped({"xl/workbook.xml": b"<a/>"}), "cv.xlsx"),
    ("other-format", bytes(range(256)) * 20, "cv.bin"),
    ("no-text", packed_odt(""), "cv.odt"),
    ("no-text", b"<html><body><script>x</script></body></html>", "cv.html"),
    ("no-text", b"-----\n=====\n", "cv.txt"),
    ("not-json", b'{"basics": {"name": "Tan"\n', "cv.json"),
    ("not-json", b"[" * 100_000, "cv.json"),
    ("wrong-field", b"[1, 2]", "cv.json"),
    ("wrong-field", b'{"colour": "red"}', "cv.json"),
]


@pytest.mark.parametrize(("code", "data", "name"), CASES, ids=[f"{n}-{case[0]}" for n, case in enumerate(CASES)])
def test_each_kind_of_unreadable_file_has_its_code_and_a_sentence(code: str, data: bytes, name: str) -> None:
    with pytest.raises(UnreadableResume) as raised:
        read_resume(data, name)

    sentence = unreadable(raised.value.code, raised.value.inputs)

    assert raised.value.code == code
    assert sentence.endswith((".", "?"))
    assert "{" not in sentence


def test_every_code_that_can_be_raised_is_tried_above() -> None:
    text = "\n".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py"))
    raised = set(re.findall(r'UnreadableResume\(\s*"([a-z-]+)"', text))
    chosen = {"locked", "old-word", "other-format", "damaged", "image-only", "no-text"}  # picked by a condition

    assert raised | chosen == {code for code, _data, _name in CASES}


@pytest.mark.parametrize("name", ["cv.pdf.txt", "cv", "cv.PDF", "cv.doc", "résumé (1).png"])
def test_the_bytes_decide_and_not_the_name(name: str) -> None:
    assert read_resume(headed(AISYAH, short), name).kind == "docx"
    assert read_resume(odt(AISYAH, short), name).kind == "odt"


def test_a_pdf_read_before_does_not_disturb_the_next() -> None:
    with pytest.raises(UnreadableResume):
        read_resume(b"%PDF-1.7\nnothing more", "cv.pdf")

    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    out = BytesIO()
    document.save(out)
    document.close()

    with pytest.raises(UnreadableResume) as raised:
        read_resume(out.getvalue(), "cv.pdf")
    assert raised.value.code == "image-only"
