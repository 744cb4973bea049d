"""From a file of facts to facts, with what a role profile adds."""

import io
import json
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from kedua.engine.advert.facts import Facts, Hardship, MustHave, Pay, Round
from kedua.integrations.advertfile.reading import read_facts_file
from kedua.integrations.datafile.reading import InvalidFile
from kedua.library.loader import load_library
from kedua.library.role_facts import facts_of_role

ROLES = load_library().roles
EXAMPLES = Path(__file__).parents[3] / "examples" / "adverts"


def read(folder: Path, text: str) -> Facts:
    path = folder / "facts.yaml"
    path.write_text(text, encoding="utf-8")
    return read_facts_file(path, ROLES)


def problems(folder: Path, text: str) -> list[tuple[int, str, str]]:
    with pytest.raises(InvalidFile) as caught:
        read(folder, text)
    return [(one.line, one.field, one.expected) for one in caught.value.problems]


def test_short_forms_are_read(tmp_path: Path) -> None:
    facts = read(
        tmp_path,
        "title: Baker\n"
        "duties: [Bake, Clean]\n"
        "must_haves: [Counts well, {text: Lifts 20 kg, duty: 2}]\n"
        "hardships: [Nights, {text: Heat, often: daily, support: a fan}]\n"
        "rounds: [Talk, {what: Trial, minutes: 60, about: [bread]}]\n"
        "pay: {least: 2400.50, currency: MYR}\n",
    )

    assert facts.must_haves == (MustHave("Counts well"), MustHave("Lifts 20 kg", 1))
    assert facts.hardships == (Hardship("Nights"), Hardship("Heat", "daily", "a fan"))
    assert facts.rounds == (Round("Talk"), Round("Trial", 60, ("bread",)))
    assert facts.pay == Pay(Decimal("2400.5"), Decimal("2400.5"), "MYR", "month")


def test_a_role_profile_fills_what_the_file_leaves_out(tmp_path: Path) -> None:
    assert read(tmp_path, "role: barista\n") == facts_of_role(ROLES["barista"])


def test_what_the_file_says_stays_and_an_empty_list_says_nothing(tmp_path: Path) -> None:
    facts = read(tmp_path, "role: barista\ntitle: Head Barista\nduties: [Make coffee]\ngrowth: []\n")

    profile = facts_of_role(ROLES["barista"])
    assert (facts.title, facts.duties, facts.growth, facts.good) == ("Head Barista", ("Make coffee",), (), profile.good)
    assert facts.must_haves == tuple(MustHave(need.text) for need in profile.must_haves)


def test_must_haves_may_name_duties_of_the_profile(tmp_path: Path) -> None:
    facts = read(tmp_path, "role: barista\nmust_haves: [{text: Has steady hands, duty: 2}]\n")

    assert facts.must_haves == (MustHave("Has steady hands", 1),)


def test_mistakes_are_told_with_line_and_field(tmp_path: Path) -> None:
    assert problems(tmp_path, "place: Muar\n") == [(1, "", "`title`, or `role` (a role profile)")]
    assert problems(tmp_path, "title: Baker\ncolour: red\n") == [
        (2, "colour", "a known field; this one is not (see: kedua schema advert)"),
    ]
    assert problems(tmp_path, "title: Baker\npay: {least: 9, most: 5, currency: MYR}\n") == [
        (2, "pay", "`most` that is not below `least`"),
    ]
    assert problems(tmp_path, "- Baker\n")[0][2] == "facts of a job: fields such as title, place, duties"


def test_a_currency_and_a_word_of_a_few_are_told_by_what_they_may_be(tmp_path: Path) -> None:
    file = tmp_path / "facts.yaml"
    file.write_text("title: Baker\npay: {least: 9, currency: RINGGIT}\nwhere: moon\n", encoding="utf-8")

    with pytest.raises(InvalidFile) as wrong:
        read_facts_file(file, {})

    assert {one.field: one.expected.split(",")[0] for one in wrong.value.problems} == {
        "pay.currency": "a currency by its three letters",
        "where": "one of 'on site'",
    }


def test_a_role_and_a_duty_that_are_not_there_are_told_together(tmp_path: Path) -> None:
    found = problems(tmp_path, "role: barrista\nduties: [Bake]\nmust_haves:\n  - {text: Lifts, duty: 3}\n")

    assert found == [
        (1, "role", "a role profile, not 'barrista'; did you mean barista?"),
        (4, "must_haves.0.duty", "the number of a duty, 1 to 1"),
    ]
    assert "see: kedua library list roles" in problems(tmp_path, "role: zzz\n")[0][2]


def test_standard_input_is_read_too(monkeypatch: pytest.MonkeyPatch) -> None:
    given = io.TextIOWrapper(io.BytesIO(json.dumps({"title": "Baker"}).encode()))
    monkeypatch.setattr(sys, "stdin", given)

    assert read_facts_file(Path("-"), ROLES) == Facts("Baker")


@pytest.mark.parametrize("path", sorted(EXAMPLES.iterdir()), ids=lambda path: path.name)
def test_every_example_can_be_read(path: Path) -> None:
    facts = read_facts_file(path, ROLES)

    assert all(
        (facts.title, facts.organisation, facts.place, facts.duties, facts.must_haves, facts.pay, facts.apply_to)
    )
