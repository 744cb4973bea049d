"""Résumés written after the rules, in layouts the rules were not made for; figures for each field over all of them."""

import json
from pathlib import Path

import pytest

from kedua.integrations.resume import ReadResume, read_resume
from tests.integrations.resume.samples.scoring import Fields, Score, compare, given, total

DATA = Path(__file__).parents[2] / "data" / "resume"
FILES = [
    (folder, name)
    for folder in sorted(path.name for path in DATA.iterdir() if path.is_dir())
    for name in sorted(json.loads((DATA / folder / "expected.json").read_text("utf-8")))
]


def read(folder: str, name: str) -> ReadResume:
    return read_resume((DATA / folder / name).read_bytes(), name)


def wanted(folder: str, name: str) -> Fields:
    fields: dict[str, Fields] = json.loads((DATA / folder / "expected.json").read_text("utf-8"))
    return fields[name]


def scored(folder: str, name: str) -> dict[str, Score]:
    found = read(folder, name)
    return compare(wanted(folder, name), given(found) | {"claims": [claim.value for claim in found.claims]})


@pytest.mark.parametrize(("folder", "name"), FILES)
def test_who_it_is_and_how_to_reach_them_is_right(folder: str, name: str) -> None:
    found = given(read(folder, name))

    expected = wanted(folder, name)

    assert [x.casefold() for x in found["name"]] == [x.casefold() for x in expected["name"]]
    assert (found["email"], sorted(found["phone"])) == (expected["email"], sorted(expected["phone"]))


FIELDS = ["title", "employer", "start", "end", "degree", "school", "years", "skill", "language", "claims"]


@pytest.mark.parametrize("field", FIELDS)
def test_at_least_nineteen_of_twenty_values_are_right(field: str) -> None:
    score = total(scored(folder, name) for folder, name in FILES)[field]

    assert score.wanted > 30
    assert min(score.precision, score.recall) >= 0.95


PROTECTED = [
    ("heldout", "dense_malay.txt", ("880314", "36 TAHUN", "BERKAHWIN")),
    ("heldout", "filipino.docx", ("June 3", "Single", "Catholic", "5'7")),
    ("heldout", "jobstreet_like.txt", ("Male", "Gender", "Malaysian")),
    ("heldout", "chinese_mixed.txt", ("1990", "国籍")),
    ("heldout", "vietnamese.html", ("12/05/1993",)),
    ("second", "banker.txt", ("870909", "Female", "Indian")),
    ("second", "europass.pdf", ("04/07/1989", "Nationality")),
    ("second", "nurse_sg.html", ("41 years", "married")),
    ("second", "simple_zh.txt", ("年龄", "性别")),
    ("third", "bordered.pdf", ("920707", "Hindu")),
    ("third", "chinese.docx", ("1988", "已婚")),
    ("third", "indonesian.txt", ("4 Mei 1994", "Perempuan", "Islam")),
    ("fourth", "form.pdf", ("850412", "Hindu", "Married")),
    ("fourth", "captain.docx", ("910203",)),
    ("fourth", "europass.pdf", ("March 1985", "Nationality")),
]


@pytest.mark.parametrize(("folder", "name", "matters"), PROTECTED)
def test_nothing_protected_is_in_what_was_read(folder: str, name: str, matters: tuple[str, ...]) -> None:
    found = read(folder, name)

    told = repr(found)

    assert found.left_out
    assert [matter for matter in matters if matter in told] == []
