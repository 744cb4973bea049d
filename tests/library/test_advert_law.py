"""What adverts must not ask for: read, checked, and standing on the dated law of each place."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from kedua.library.advert_law import load_advert_law
from kedua.library.law import JURISDICTIONS, LAW_FOLDER

LAW = load_advert_law()
PETS = {"message": "This asks for a pet.", "instead": "Name the work.", "say": "own <pet>\n# furry\ncats only"}


def write(folder: Path, **topic: object) -> Path:
    place = {
        "id": "uk",
        "name": "Testland",
        "notice": "It is never legal advice.",
        "reviewed": dt.date(2026, 11, 23),
        "review_by": dt.date(2027, 5, 23),
        "laws": {
            "act": {"name": "The Act", "source": "The Act of Testland"},
            "ads": {"name": "Ads", "source": "The law on ads"},
        },
        "topics": {"pets": {"code": "risky", "law": "act", "section": "s.1"}},
        "adverts": {"pets": {"code": "prohibited", "law": "ads", "section": "s.2"}},
    }
    shown = {"language": "en", "groups": {"pet": "cats?|dogs?"}, "topics": {topic.pop("name", "pets"): PETS | topic}}
    question = {"message": "This is private.", "instead": "Ask about the work.", "yours": "cats?"}
    for path, content in {
        "uk.yaml": place,
        "en/pets.yaml": {"id": "pets", "name": "Pets", "question": question},
        "en/_groups.yaml": {"groups": {"others": ["clients?"]}},
        "adverts/en.yaml": shown,
    }.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(yaml.safe_dump(content), encoding="utf-8")
    return folder


def test_english_malay_and_chinese_are_read() -> None:
    assert set(LAW.rules.topics) == {"en", "ms", "zh"}
    assert len(LAW.rules.topics["en"]) >= 18


@pytest.mark.parametrize("language", ["ms", "zh"])
def test_other_languages_have_no_topic_that_english_lacks(language: str) -> None:
    english = {topic.id for topic in LAW.rules.topics["en"]}

    assert {topic.id for topic in LAW.rules.topics[language]} <= english


@pytest.mark.parametrize("place", JURISDICTIONS)
def test_every_topic_stands_on_a_named_law_in_each_place(place: str) -> None:
    bases = LAW.jurisdictions[place].adverts

    assert set(LAW.advice) <= set(bases)
    assert all(basis.law and basis.section and basis.source for basis in bases.values())


def test_what_is_said_of_adverts_comes_before_what_is_said_of_questions(tmp_path: Path) -> None:
    law = load_advert_law(write(tmp_path))

    assert [(one.code, one.severity) for one in law.rules.topics["en"][0].standings] == [("prohibited", "high")]
    assert (law.jurisdictions["uk"].basis["pets"].law, law.jurisdictions["uk"].adverts["pets"].law) == (
        "The Act",
        "Ads",
    )


def test_the_same_folder_gives_the_same_object() -> None:
    assert load_advert_law() is load_advert_law()


def test_fixes_are_pairs_of_words(tmp_path: Path) -> None:
    topic = load_advert_law(write(tmp_path, fixes="own (<pet>) => love \\1\n")).rules.topics["en"][0]

    pattern, put = topic.fixes[0]
    hit = pattern.fullmatch("Own dogs")
    assert hit is not None
    assert hit.expand(put) == "love dogs"


def test_fixes_may_be_a_list(tmp_path: Path) -> None:
    assert load_advert_law(write(tmp_path, fixes=[{"find": "own", "put": ""}])).rules.topics["en"][0].fixes[0][1] == ""


def test_a_topic_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="unknown topics \\['plants'\\]"):
        load_advert_law(write(tmp_path, name="plants"))


def test_a_file_of_the_wrong_shape_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValidationError):
        load_advert_law(write(tmp_path, colour="red"))


@pytest.mark.parametrize("path", sorted((LAW_FOLDER / "adverts").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_rules_fit_the_width_of_a_page(path: Path) -> None:
    assert [line for line in path.read_text(encoding="utf-8").splitlines() if len(line) > 140] == []
