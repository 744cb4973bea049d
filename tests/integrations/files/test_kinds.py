"""What a file is, its content says; what is hostile or broken is of no kind."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.integrations.files.kinds import kind_of
from tests.factories.documents import JPG, MP3, MP4, PDF, PNG, bomb, docx, locked, odt, xlsx, zipped

KINDS = {"docx", "odt", "xlsx", "pdf", "png", "jpg", "mp3", "mp4", "csv", "txt", ""}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (docx(), "docx"), (xlsx(), "xlsx"), (odt(), "odt"), (PDF, "pdf"), (PNG, "png"), (JPG, "jpg"), (MP3, "mp3"),
        (MP4, "mp4"),
        (b"\xff\xfb\x90\x44" + b"\0" * 40, "mp3"), (b"Dear Ms Nair,\r\n", "txt"), ("Encik Azlan, 你好".encode(), "txt"),
        ("Dear Ms Nair".encode("utf-16"), "txt"), (b"a < b, and b > a", "txt"),
    ],
    ids=[
        "docx", "xlsx", "odt", "pdf", "png", "jpg", "tagged mp3", "mp4", "bare mp3", "text", "utf-8", "utf-16", "signs",
    ],  # names, for a zip holds the time at which it was made, and workers must name a test alike
)  # fmt: skip
def test_the_content_tells_the_kind_whatever_the_name(data: bytes, kind: str) -> None:
    assert kind_of(BytesIO(data), "x.exe") == kind
    assert kind_of(BytesIO(data), "answer.pdf") == kind


def test_plain_text_is_a_table_by_its_name_alone() -> None:
    assert kind_of(BytesIO(b"a,b\n1,2\n"), "hours.CSV") == "csv"
    assert kind_of(BytesIO(b"a,b\n1,2\n"), "hours.txt") == "txt"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t",
        b"<!DOCTYPE html><script>alert(1)</script>",
        b"  <!-- x --> <html><body onload=x>",
        b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="x"/>',
        b"<script>x</script>",
        b"\xef\xbb\xbf<html>",
        "<html>".encode("utf-16"),
        b"<?php system($_GET['c']);",
        b"MZ\x90\0\x03",
        b"\x7fELF\x02\x01",
        b"text with a \0 in it",
        b"\xff\xfe\xd8",
        b"GIF89a",
        b"\0\0\0\x18ftypheic",
        b"\0\0\0\x14ftypqt  ",
        b"\x89PNG\r\n\x1a\nno header",
        b"PK\x03\x04 and nothing more",
        b"Rar!\x1a\x07",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old .doc",
        b"junk before %PDF-1.7",
        PDF + zipped({"anything.txt": "x"}),
        PNG + docx(),
    ],
    ids=lambda data: ascii(
        data[:24]
    ),  # the whole holds the time at which a zip was made, and workers must name a test alike
)
def test_what_is_no_answer_is_of_no_kind(data: bytes) -> None:
    assert kind_of(BytesIO(data), "answer.pdf") == ""
    assert kind_of(BytesIO(data), "answer.txt") == ""


@pytest.mark.parametrize(
    "data",
    [
        docx({"word/vbaProject.bin": b"macro"}),
        docx({"../../etc/passwd": b"x"}),
        docx({"/etc/passwd": b"x"}),
        docx({"word/embeddings/run.exe": b"MZ"}),
        odt("application/vnd.oasis.opendocument.text-template"),
        zipped({"anything.txt": "x"}),
        zipped({"[Content_Types].xml": "x"}),
        zipped({"[Content_Types].xml": "<not closed", "word/document.xml": "x"}),
        locked(docx()),
        docx()[:-30],
        docx({f"word/{number}.xml": "" for number in range(3_001)}),
        docx({"[Content_Types].xml": '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>'}),
    ],
    ids=[
        "macro", "path", "root", "program", "template", "any zip", "no document", "broken", "locked", "cut", "many", "entities",
    ],
)  # fmt: skip
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_document_with_what_does_not_belong_in_it_is_of_no_kind(data: bytes) -> None:
    assert kind_of(BytesIO(data), "answer.docx") == ""


def test_a_document_that_unfolds_without_end_is_not_unfolded() -> None:
    assert kind_of(BytesIO(bomb()), "answer.docx") == ""


@given(st.binary(max_size=400) | st.binary(max_size=100).map(lambda tail: docx()[:60] + tail))
def test_any_bytes_are_some_kind_or_none(data: bytes) -> None:
    assert kind_of(BytesIO(data), "x") in KINDS
