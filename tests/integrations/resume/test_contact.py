"""Telephone numbers, addresses, links and names."""

import pytest

from kedua.integrations.resume import read_resume
from kedua.integrations.resume.names import name_in

PHONES = [
    ("012-345 6789", "MY", "+60123456789"),
    ("+6012-3456789", "SG", "+60123456789"),
    ("(+60)13 456 7890", "MY", "+60134567890"),
    ("03-7788 9900", "MY", "+60377889900"),
    ("9123 4567", "SG", "+6591234567"),
    ("+65 9123 4567", "MY", "+6591234567"),
    ("081 234 5678", "TH", "+66812345678"),
    ("0917-555-0123", "PH", "+639175550123"),
    ("0912 345 678", "VN", "+84912345678"),
    ("+62 812-3456-7890", "MY", "+6281234567890"),
    ("07700 900123", "GB", "07700900123"),  # a number kept for stories: told as written, not sure
    ("(512) 555-0147", "US", "+15125550147"),
    ("138 0013 8000", "CN", "+8613800138000"),
]


@pytest.mark.parametrize(("written", "region", "dialled"), PHONES)
def test_a_number_is_given_as_it_is_dialled_from_anywhere(written: str, region: str, dialled: str) -> None:
    read = read_resume(f"Tan Wei Ming\nPhone: {written}\n\nSKILLS\n\nExcel".encode(), "cv.txt", region)

    assert [p.value for p in read.phones] == [dialled]


def test_a_number_without_a_country_is_read_where_the_candidate_lives() -> None:
    read = read_resume(b"Angeline Koh\nTampines, Singapore\n9765 4321\n\nSKILLS\n\nExcel", "cv.txt", "MY")

    assert [p.value for p in read.phones] == ["+6597654321"]


def test_referees_are_not_the_candidate() -> None:
    text = "Tan Wei Ming\n\nSKILLS\n\nExcel\n\nREFERENCES\n\nMr Lim, lim@example.com, 012-999 8888\n"

    read = read_resume(text.encode(), "cv.txt")

    assert (read.emails, read.phones) == ((), ())


def test_an_address_broken_over_two_lines_is_put_together() -> None:
    read = read_resume(b"Tan Wei Ming\nweiming.tan@exam-\nple.com\n\nSKILLS\n\nExcel", "cv.txt")

    assert [e.value for e in read.emails] == ["weiming.tan@example.com"]


def test_links_are_found_in_the_text_and_behind_it() -> None:
    page = b'<html><h1>Tan Wei Ming</h1><p>linkedin.com/in/tanwm <a href="https://github.com/tanwm">Code</a></p></html>'

    read = read_resume(page, "cv.html")

    assert [link.value for link in read.links] == ["linkedin.com/in/tanwm", "https://github.com/tanwm"]


NAMES = [
    ("Nur Aisyah binti Rahman", "Nur Aisyah binti Rahman"),
    ("Dr. Grace Lim Hui Ling, MBA", "Grace Lim Hui Ling"),
    ("Rajesh a/l Kumar", "Rajesh a/l Kumar"),
    ("Nguyễn Thị Lan", "Nguyễn Thị Lan"),
    ("王小明", "王小明"),
    ("Tan Wei Ming (Alex)", "Tan Wei Ming"),
    ("CURRICULUM VITAE OF TAN WEI MING", "TAN WEI MING"),
    ("REYES, JOHN PAUL D.", "JOHN PAUL D. REYES"),
    ("Siti Nurhaliza | Staff Nurse", "Siti Nurhaliza"),
    ("Curriculum Vitae", ""),
    ("Kuala Lumpur, Malaysia", ""),
    ("Senior Software Engineer", ""),
    ("Work Experience", ""),
    ("Maju Foods Sdn Bhd", ""),
    ("tan@example.com", ""),
    ("012-345 6789", ""),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_is_told_from_what_is_none(text: str, name: str) -> None:
    assert name_in(text) == name


def test_the_file_name_helps_when_nothing_else_does() -> None:
    read = read_resume(b"wei@example.com\n\nSKILLS\n\nExcel", "Resume_Tan_Wei_Ming_2024.txt")

    assert read.name is not None
    assert (read.name.value, read.name.sure, read.name.line) == ("Tan Wei Ming", False, 0)


def test_an_address_that_begins_with_one_letter_and_a_dot_is_whole() -> None:
    read = read_resume(b"Mohammed Al-Harbi\nm.harbi@example.sa\n\nSKILLS\n\nExcel", "cv.txt")

    assert [e.value for e in read.emails] == ["m.harbi@example.sa"]


def test_two_numbers_on_one_line_are_both_read() -> None:
    read = read_resume(b"Kavitha a/p Muniandy\n05-254 1234 (home), 016 555 1234 (mobile)\n\nSKILLS\n\nExcel", "cv.txt")

    assert [p.value for p in read.phones] == ["+6052541234", "+60165551234"]


@pytest.mark.parametrize(
    ("first", "name"),
    [
        ("Chong Mei Fong \u00b7 meifong@example.my \u00b7 017-765 4321", "Chong Mei Fong"),
        ("nur aisyah binti abdul rahman", "Nur Aisyah binti Abdul Rahman"),
    ],
)
def test_a_name_is_read_beside_a_number_and_in_small_letters(first: str, name: str) -> None:
    read = read_resume(f"{first}\n\nSKILLS\n\nExcel".encode(), "cv.txt")

    assert read.name is not None
    assert read.name.value == name
