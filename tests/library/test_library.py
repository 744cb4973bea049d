"""The shipped content: enough of everything, fresh, and as the issue of record asks."""

from collections import Counter
from pathlib import Path

import pytest

from kedua.library.compiling import CONTENT, InvalidContent, compile_library, fingerprint, read_entry
from kedua.library.loader import COMPILED, load_library, load_vectors
from kedua.library.schema import CompetencyFile

LIBRARY = load_library()


def questions_by_subject() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {subject: [] for subject in LIBRARY.bank.subjects}
    for question in LIBRARY.bank.questions:
        found[question.subject].append(question.kind)
    return found


def test_there_is_enough_of_everything() -> None:
    kinds = Counter(subject.kind for subject in LIBRARY.bank.subjects.values())
    by_subject = questions_by_subject()

    topics = sum(len(by_subject[topic]) for topic in ("career-goals", "motivation", "contribution"))
    assert kinds["competency"] >= 40
    assert kinds["value"] >= 25
    assert topics >= 30
    assert len(LIBRARY.bank.patterns) >= 20
    assert len(LIBRARY.roles) >= 40
    assert len(set(LIBRARY.families.values())) >= 5


@pytest.mark.parametrize("subject", [s.id for s in LIBRARY.bank.subjects.values() if s.kind == "competency"])
def test_every_competency_can_be_asked_about_in_several_ways(subject: str) -> None:
    kinds = Counter(questions_by_subject()[subject])

    assert sum(kinds.values()) >= 10
    assert kinds["past-behaviour"] >= 6
    assert kinds["situational"] >= 2
    assert kinds["significant-challenge"] >= 1


@pytest.mark.parametrize("subject", [s.id for s in LIBRARY.bank.subjects.values() if s.kind == "value"])
def test_every_value_has_behaviours_and_questions(subject: str) -> None:
    assert len(LIBRARY.behaviours[subject]) >= 3
    assert len(questions_by_subject()[subject]) >= 4


def test_every_subject_has_five_different_levels() -> None:
    levels = [subject.levels for subject in LIBRARY.bank.subjects.values()]

    assert {len(set(each)) for each in levels} == {5}
    assert len({text for each in levels for text in each}) == 5 * len(levels)


def test_every_question_has_probes_for_action_and_result() -> None:
    stars = {question.id: {probe.star for probe in question.probes} for question in LIBRARY.bank.questions}

    assert [name for name, found in stars.items() if not {"A", "R"} <= found] == []
    assert [question.id for question in LIBRARY.bank.questions if len(question.probes) < 3] == []


def test_every_role_names_competencies_that_exist_and_a_day_of_100_per_cent() -> None:
    for role in LIBRARY.roles.values():
        assert {need.subject for need in role.needs} <= set(LIBRARY.families)
        assert sum(share for _what, share in role.typical_day) == 100
        assert any(need.must_have for need in role.needs)


def test_the_compiled_library_is_that_of_the_content_files() -> None:
    assert COMPILED.read_text("utf-8") == compile_library() + "\n"
    assert LIBRARY.source == fingerprint()


def test_every_question_and_duty_has_its_vector() -> None:
    texts = {question.text for question in LIBRARY.bank.questions}
    texts |= {duty for role in LIBRARY.roles.values() for duty in role.duties}

    assert texts - set(load_vectors().rows) == set()


def test_a_content_file_that_breaks_its_schema_is_told_with_its_field(tmp_path: Path) -> None:
    broken = tmp_path / "competencies" / "teamwork.yaml"
    broken.parent.mkdir()
    broken.write_text(
        (CONTENT / "competencies" / "teamwork.yaml").read_text("utf-8").replace("family: people", "family: x")
    )

    with pytest.raises(InvalidContent, match=r"competencies/teamwork.yaml: family: .*'people'"):
        read_entry(broken, CompetencyFile)


def test_a_content_file_must_be_named_after_its_id(tmp_path: Path) -> None:
    (tmp_path / "competencies").mkdir()
    text = (CONTENT / "competencies" / "teamwork.yaml").read_text("utf-8")
    (tmp_path / "competencies" / "other.yaml").write_text(text)

    with pytest.raises(InvalidContent, match="expected the file's name, 'other'"):
        compile_library(tmp_path)


def test_a_content_file_that_is_no_yaml_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("a: [")

    with pytest.raises(InvalidContent, match=r"x\.yaml"):
        read_entry(path, CompetencyFile)
