"""The pages about case files, plan files and the library say every field, and what they show is valid."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from kedua.integrations.advertfile.reading import read_facts_file
from kedua.integrations.advertfile.schema import FactsFile
from kedua.integrations.casefile.building import build_request
from kedua.integrations.casefile.reading import read_case
from kedua.integrations.casefile.schema import CaseFile
from kedua.integrations.decision_file.schema import DecisionFile
from kedua.integrations.planfile.schema import PlanFile
from kedua.library.compiling import ASSESSMENTS, KINDS
from kedua.library.law_files import GroupFile, JurisdictionFile, NoteEntry, QuestionEntry, TopicFile
from kedua.library.loader import load_library
from kedua.library.schema import QuestionEntry as LibraryQuestion
from tests.docs.pages import DOCS, HOME, PAGES, blocks, named, read

CASES = [
    (page, block) for page in PAGES for block in blocks(page.read_text("utf-8"), "yaml") if "kedua: case/1" in block
]
FACTS = [block for block in blocks(read("extend/advert-file.md"), "yaml") if "kedua: facts/1" in block]
LEVELS = {"1", "2", "3", "4", "5"}


def properties(model: type[BaseModel]) -> set[str]:
    schema = model.model_json_schema(by_alias=True)
    objects = [schema, *schema.get("$defs", {}).values()]
    return {name for entry in objects for name in entry.get("properties", {})} - LEVELS


def choices(node: Any) -> Iterator[str]:
    """Give every fixed word that a schema allows."""
    if isinstance(node, dict):
        yield from (word for word in node.get("enum", []) if isinstance(word, str))
        yield from (word for value in node.values() for word in choices(value))
    elif isinstance(node, list):
        yield from (word for value in node for word in choices(value))


@pytest.mark.parametrize(
    ("page", "model"),
    [
        ("extend/case-file.md", CaseFile),
        ("extend/plan-file.md", PlanFile),
        ("extend/decision-file.md", DecisionFile),
        ("extend/advert-file.md", FactsFile),
    ],
)
def test_every_field_and_every_fixed_word_of_the_schema_is_on_the_page(page: str, model: type[BaseModel]) -> None:
    wanted = properties(model) | set(choices(model.model_json_schema(by_alias=True)))

    assert sorted(wanted - named(read(page))) == []


def test_every_field_of_a_content_file_is_on_the_page_of_the_library() -> None:
    models = [model for _, model in (*KINDS, *ASSESSMENTS)] + [
        TopicFile,
        GroupFile,
        JurisdictionFile,
        NoteEntry,
        QuestionEntry,
    ]
    wanted = {name for model in models for name in properties(model)}
    # Said in words, or plain from the files themselves: the shape of an act, of a severity, and the folder of patterns.
    wanted -= {
        "source",
        "notice",
        "prohibited",
        "risky",
        "severity",
        "groups",
        "patterns",
        "star",
        "text",
        "what",
        "share",
    }

    assert sorted(wanted - named(read("extend/library.md")) - shown_in_library()) == []


def shown_in_library() -> set[str]:
    return {
        key for block in blocks(read("extend/library.md"), "yaml") for entry in yaml.safe_load(block) for key in entry
    }


@pytest.mark.parametrize(("page", "block"), CASES, ids=[f"{page.name}-{n}" for n, (page, _) in enumerate(CASES)])
def test_every_case_file_that_a_page_shows_is_valid(page: Path, block: str, tmp_path: Path) -> None:
    path = tmp_path / f"{page.stem}.yaml"
    path.write_text(block, encoding="utf-8")

    request = build_request(*read_case(path), load_library(), path.name)

    assert request.case.panel


def test_cases_are_shown_where_people_look_for_them() -> None:
    shown = {page.relative_to(HOME) for page, _ in CASES}

    assert shown >= {Path("docs/use/recruiter.md"), Path("docs/extend/case-file.md")}


def test_the_question_shown_for_the_library_is_valid() -> None:
    (entry,) = yaml.safe_load(blocks(read("extend/library.md"), "yaml")[0])

    question = LibraryQuestion.model_validate(entry)

    assert question.id not in {shipped.id for shipped in load_library().bank.questions}


def test_limits_of_the_case_file_are_as_the_page_about_scale_says() -> None:
    schema = CaseFile.model_json_schema(by_alias=True)
    job, organisation = (schema["$defs"][name]["properties"] for name in ("Job", "Organisation"))
    page = (DOCS / "run" / "scale.md").read_text("utf-8")

    assert f"| competencies of a job | {job['competencies']['maxItems']} |" in page
    assert f"| questions of the common core | {job['core']['maxItems']} |" in page
    assert f"| company values | {organisation['values']['maxItems']} |" in page
    assert f"| panel | {schema['properties']['panel']['maxItems']} people |" in page
    assert f"| earlier interviews | {schema['properties']['later_interviews']['maxItems'] + 1} |" in page


def test_every_schema_is_a_json_schema() -> None:
    for model in (CaseFile, PlanFile, DecisionFile):
        Draft202012Validator.check_schema(json.loads(json.dumps(model.model_json_schema(by_alias=True))))


@pytest.mark.parametrize("block", FACTS)
def test_the_facts_shown_can_be_read(block: str, tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(block, encoding="utf-8")

    assert read_facts_file(path, load_library().roles).title
