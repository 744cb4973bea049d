"""The law's dated data: it loads, it is complete and dated, and a broken file is refused."""

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from kedua.engine.language.topics import find_in_note, find_topics
from kedua.library.law import JURISDICTIONS, LAW_FOLDER, load_law

LAW = load_law()
NOTES_ONLY = {"looks", "trait"}
QUESTION = {"message": "This is private.", "instead": "Ask about the work."}


def place_file(**changes: object) -> dict[str, object]:
    return {
        "id": "uk",
        "name": "Testland",
        "notice": "It is never legal advice.",
        "reviewed": dt.date(2026, 11, 23),
        "review_by": dt.date(2027, 5, 23),
        "laws": {"act": {"name": "The Act", "source": "The Act of Testland"}},
        "topics": {"pets": {"code": "risky", "law": "act", "section": "s.1"}},
    } | changes


def topic_file(**changes: object) -> dict[str, object]:
    return {"id": "pets", "name": "Pets", "question": QUESTION | {"yours": "cats?|dogs?"}} | changes


def write_law(folder: Path, place: dict[str, object], topic: dict[str, object]) -> Path:
    (folder / "en").mkdir()
    (folder / "uk.yaml").write_text(yaml.safe_dump(place), encoding="utf-8")
    (folder / "en" / "pets.yaml").write_text(yaml.safe_dump(topic), encoding="utf-8")
    groups = {"groups": {"others": ["clients?"], "pet": ["cats?", "dogs?"]}}
    (folder / "en" / "_groups.yaml").write_text(yaml.safe_dump(groups), encoding="utf-8")
    return folder


def expressions_of(folder: Path, key: str, block: str) -> tuple[str, ...]:
    law = load_law(write_law(folder, place_file(), topic_file(question=QUESTION | {key: block})))
    matcher = law.rules.topics[0].question
    assert matcher is not None
    return tuple(re.findall(r"cats|dogs|birds|fish", matcher.find.pattern))


def test_every_jurisdiction_is_there_and_says_that_it_is_not_legal_advice() -> None:
    assert tuple(LAW.jurisdictions) == JURISDICTIONS
    assert all("never legal advice" in place.notice for place in LAW.jurisdictions.values())


@pytest.mark.parametrize("place", JURISDICTIONS)
def test_every_topic_stands_on_a_named_law_with_section_and_source(place: str) -> None:
    basis = LAW.jurisdictions[place].basis

    assert set(basis) == set(LAW.topics)
    assert all(entry.law and entry.section and entry.source for entry in basis.values())


@pytest.mark.parametrize("place", JURISDICTIONS)
def test_the_data_is_dated_and_comes_up_for_review_within_a_year(place: str) -> None:
    jurisdiction = LAW.jurisdictions[place]

    assert jurisdiction.reviewed == dt.date(2026, 11, 23)
    assert jurisdiction.reviewed < jurisdiction.review_by <= jurisdiction.reviewed + dt.timedelta(days=366)


def test_jurisdictions_whose_review_is_overdue_are_named() -> None:
    review_by = LAW.jurisdictions["uk"].review_by

    assert "uk" not in LAW.overdue(review_by)
    assert "uk" in LAW.overdue(review_by + dt.timedelta(days=1))


@pytest.mark.parametrize("topic", sorted(LAW.topics))
def test_every_topic_says_why_and_what_to_do_instead(topic: str) -> None:
    texts = LAW.topics[topic]
    first = texts.question or texts.note

    assert first is not None
    assert (texts.message, texts.instead) == (first.message, first.instead)
    assert (texts.question is None) == (topic in NOTES_ONLY)
    assert texts.note is not None


@pytest.mark.parametrize("rule", LAW.rules.topics, ids=lambda rule: rule.id)
def test_every_topic_stands_once_in_each_jurisdiction(rule: object) -> None:
    standings = next(topic.standings for topic in LAW.rules.topics if topic is rule)

    places = [place for standing in standings for place in standing.jurisdictions]

    assert sorted(places) == sorted(JURISDICTIONS)


def test_the_same_folder_gives_the_same_object() -> None:
    assert load_law() is load_law()


@pytest.mark.parametrize("path", sorted((LAW_FOLDER / "en").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_rules_fit_the_width_of_a_page(path: Path) -> None:
    assert [line for line in path.read_text(encoding="utf-8").splitlines() if len(line) > 140] == []


def test_health_is_prohibited_to_ask_and_hobbies_are_merely_risky() -> None:
    codes = {
        finding.topic: finding.code
        for text in ("Do you have any disabilities?", "What are your hobbies?")
        for finding in find_topics(text, LAW.rules, ("uk",))
    }

    assert codes == {"health": "prohibited", "hobbies": "risky"}


def test_a_topic_may_be_prohibited_in_one_place_and_risky_in_another() -> None:
    findings = find_topics("What is your current salary?", LAW.rules, JURISDICTIONS)

    assert {(finding.code, finding.jurisdictions) for finding in findings} == {
        ("prohibited", ("eu", "us", "ca")),
        ("risky", ("my", "sg", "uk", "au")),
    }


def test_looks_are_looked_for_in_notes_only() -> None:
    assert find_topics("Well dressed and good-looking.", LAW.rules, ("uk",)) == ()
    assert [finding.topic for finding in find_in_note("Very good-looking.", LAW.rules, ("uk",))] == ["looks"]


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ("cats|dogs", ("cats", "dogs")),
        ("cats\ndogs", ("cats", "dogs")),
        ("# furry\ncats\n\n# feathered\nbirds", ("cats", "birds")),
        ("(cats|\n  dogs)\nbirds", ("cats", "dogs", "birds")),
        ("cats\n  and dogs", ("cats", "dogs")),
    ],
)
def test_a_block_has_an_expression_a_line_remarks_and_indented_lines_that_go_on(
    tmp_path: Path, block: str, words: tuple[str, ...]
) -> None:
    assert expressions_of(tmp_path, "yours", block) == words


def test_an_indented_line_goes_on_after_a_space_except_at_the_edge_of_a_group(tmp_path: Path) -> None:
    question = QUESTION | {"say": "tabby\n  cats\n(shy|\n  brave) dogs"}
    law = load_law(write_law(tmp_path, place_file(), topic_file(question=question)))

    found = [find_topics(text, law.rules, ("uk",)) for text in ("tabby cats", "brave dogs", "tabbycats")]

    assert [bool(findings) for findings in found] == [True, True, False]


def test_expressions_may_be_a_list_and_may_use_groups(tmp_path: Path) -> None:
    question = QUESTION | {"yours": ["<pet>"]}
    law = load_law(write_law(tmp_path, place_file(), topic_file(question=question)))

    (finding,) = find_topics("Tell me about your dog.", law.rules, ("uk",))

    assert (finding.topic, finding.code) == ("pets", "risky")


def test_a_jurisdiction_without_the_topic_allows_it(tmp_path: Path) -> None:
    law = load_law(write_law(tmp_path, place_file(topics={}), topic_file()))

    assert find_topics("Tell me about your dog.", law.rules, ("uk",)) == ()


def test_a_topic_of_notes_only_speaks_of_notes(tmp_path: Path) -> None:
    note = {"message": "This is about a pet.", "instead": "Leave it out.", "say": "cats?"}
    law = load_law(write_law(tmp_path, place_file(), {"id": "pets", "name": "Pets", "note": note}))

    assert (law.topics["pets"].message, law.topics["pets"].question) == ("This is about a pet.", None)


@pytest.mark.parametrize(
    ("place", "topic", "why"),
    [
        ({"topics": {"cars": {"code": "risky", "law": "act", "section": "s.1"}}}, {}, "unknown topics"),
        ({"topics": {"pets": {"code": "risky", "law": "bill", "section": "s.1"}}}, {}, "unknown laws"),
        ({}, {"question": None}, "has no text"),
        ({"id": "atlantis"}, {}, "Input should be"),
        ({"reviewed": "soon"}, {}, "valid date"),
        ({"topics": {"pets": {"code": "fine", "law": "act", "section": "s.1"}}}, {}, "Input should be"),
        ({"colour": "red"}, {}, "Extra inputs"),
        ({}, {"question": QUESTION | {"yuors": "cats?"}}, "Extra inputs"),
        ({}, {"question": {"message": "This is private."}}, "Field required"),
        ({}, {"question": QUESTION}, "at least one word"),
    ],
)
def test_a_wrong_file_is_refused(tmp_path: Path, place: dict[str, object], topic: dict[str, object], why: str) -> None:
    folder = write_law(tmp_path, place_file(**place), topic_file(**topic))

    with pytest.raises(ValueError, match=why):
        load_law(folder)


def test_a_file_of_the_wrong_shape_gives_the_checkers_own_error(tmp_path: Path) -> None:
    folder = write_law(tmp_path, place_file(name=7), topic_file())

    with pytest.raises(ValidationError):
        load_law(folder)


def test_an_unknown_group_is_refused(tmp_path: Path) -> None:
    folder = write_law(tmp_path, place_file(), topic_file(question=QUESTION | {"yours": "<bird>"}))

    with pytest.raises(KeyError, match="bird"):
        load_law(folder)


def test_a_broken_expression_is_refused(tmp_path: Path) -> None:
    folder = write_law(tmp_path, place_file(), topic_file(question=QUESTION | {"yours": "(cats"}))

    with pytest.raises(re.error):
        load_law(folder)


def test_a_copy_of_the_shipped_folder_loads_too(tmp_path: Path) -> None:
    copy = tmp_path / "law"
    shutil.copytree(LAW_FOLDER, copy)

    assert set(load_law(copy).topics) == set(LAW.topics)


def test_rules_are_compiled_only_for_the_sides_asked_for() -> None:
    law = load_law(sides=("note",))

    assert {rule.question for rule in law.rules.topics} == {None}
    assert law.topics == LAW.topics
