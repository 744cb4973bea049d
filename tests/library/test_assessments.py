"""The shipped assessments: enough of them, whole, right in their figures, and something for every role."""

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from kedua.engine.evidence.components import VarianceComponents
from kedua.engine.planning.assessments import Assessment
from kedua.library.assessment_schema import AssessmentFile
from kedua.library.assessments import COMPILED, assessments_for, load_assessments
from kedua.library.compiling import ASSESSMENTS, CONTENT, InvalidContent, compile_assessments, fingerprint, read_entry
from kedua.library.loader import load_library
from kedua.library.roles import Role
from kedua.library.working import given_text, holds, not_given

LIBRARY = load_library()
SHIPPED = load_assessments()
EVERY = list(SHIPPED.values())
BY_ID = pytest.mark.parametrize("assessment", EVERY, ids=list(SHIPPED))


def text_of(name: str) -> str:
    return (CONTENT / "assessments" / f"{name}.yaml").read_text("utf-8")


def refused(folder: Path, text: str) -> str:
    """Say why a changed file is refused."""
    path = folder / "changed.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(InvalidContent) as told:
        read_entry(path, AssessmentFile)
    return str(told.value)


def test_there_is_enough_of_each_kind() -> None:
    kinds = [assessment.kind for assessment in EVERY]

    assert len(kinds) >= 44
    assert kinds.count("reference-call") >= 6
    assert kinds.count("work-sample") >= 12
    assert kinds.count("exercise") >= 12


def test_nearly_every_competency_can_be_assessed() -> None:
    covered = {competency for assessment in EVERY for competency in assessment.competencies}

    assert covered <= set(LIBRARY.families)
    assert len(covered) >= 40


@pytest.mark.parametrize("role", LIBRARY.roles.values(), ids=list(LIBRARY.roles))
def test_every_role_has_three_tasks_and_a_reference_call(role: Role) -> None:
    fitting = assessments_for(role)
    must = {need.subject for need in role.needs if need.must_have}

    assert len([each for each in fitting if each.kind != "reference-call"]) >= 3
    assert [each for each in fitting if each.kind == "reference-call"] != []
    assert len(must & {name for each in fitting for name in each.competencies}) >= 2


def test_those_that_rate_most_of_what_a_role_needs_come_first() -> None:
    barista = LIBRARY.roles["barista"]
    weights = {need.subject: need.weight for need in barista.needs}

    worth = [sum(weights.get(name, 0) for name in each.competencies) for each in assessments_for(barista)]

    assert worth == sorted(worth, reverse=True)
    assert 0 not in worth


def test_what_suits_no_sector_in_particular_suits_all() -> None:
    inbox = SHIPPED["monday-inbox"]

    assert (inbox.suits("Retail", "entry"), inbox.suits("Retail", "manager")) == (True, False)
    assert not SHIPPED["delivery-against-order"].suits("Education", "entry")


def test_every_sector_named_is_one_of_a_role() -> None:
    sectors = {role.sector for role in LIBRARY.roles.values()}

    assert {sector for assessment in EVERY for sector in assessment.sectors} <= sectors


@BY_ID
def test_every_figure_is_worked_out_again(assessment: Assessment) -> None:
    assert [figure.what for figure in assessment.raters.figures if not holds(figure)] == []


@BY_ID
def test_every_number_of_a_working_was_given_or_found_before(assessment: Assessment) -> None:
    assert [(figure.what, str(number)) for figure, number in not_given(assessment)] == []


@BY_ID
def test_a_task_says_nothing_of_papers_that_are_not_there(assessment: Assessment) -> None:
    told = given_text(assessment).lower()

    assert [
        word for word in ("see attached", "enclosed file", "separate document", "the appendix") if word in told
    ] == []


def test_what_happens_later_is_not_given_away_before() -> None:
    later = [(each, material) for each in EVERY for material in each.materials if material.after]

    assert len({each.id for each, _material in later}) >= 5
    assert [each.id for each, material in later if material.text in " ".join((each.brief, *each.tasks))] == []
    assert [each.id for each in EVERY for a, b in pairwise(each.materials) if a.after > b.after] == []


@BY_ID
def test_no_level_is_said_twice(assessment: Assessment) -> None:
    levels = [text for criterion in assessment.rubric for text in criterion.levels]

    assert len(set(levels)) == len(levels)


def test_no_two_assessments_share_a_level_or_a_title() -> None:
    levels = [text for each in EVERY for criterion in each.rubric for text in criterion.levels]
    titles = [each.title for each in EVERY]

    assert len(set(levels)) == len(levels)
    assert len(set(titles)) == len(titles)


@BY_ID
def test_levels_are_those_of_the_task_and_not_of_the_library(assessment: Assessment) -> None:
    library = {text for subject in LIBRARY.bank.subjects.values() for text in subject.levels}

    assert {text for criterion in assessment.rubric for text in criterion.levels} & library == set()


def test_nothing_longer_than_two_hours_is_asked_of_anybody() -> None:
    assert [
        each.id for each in EVERY if each.minutes + each.adjustments.extra_minutes > 180 or each.minutes > 120
    ] == []
    assert sorted(each.minutes for each in EVERY)[len(EVERY) // 2] <= 45


def test_a_reference_call_asks_about_each_competency_twice() -> None:
    calls = [each for each in EVERY if each.call]

    for each in calls:
        asked = [question.competency for question in each.call.questions] if each.call else []
        assert {asked.count(name) >= 2 for name in each.competencies} == {True}
        assert 15 <= each.minutes <= 20


def test_work_that_is_handed_in_is_rated_without_the_name() -> None:
    assert [each.id for each in EVERY if not each.raters.blind and "live" not in each.answers] == []


def test_the_compiled_assessments_are_those_of_the_content_files() -> None:
    assert COMPILED.read_text("utf-8") == compile_assessments() + "\n"
    assert json.loads(COMPILED.read_text("utf-8"))["source"] == fingerprint(kinds=ASSESSMENTS)


def test_planning_reads_no_assessments() -> None:
    code = "import sys, kedua.usecases.planning, kedua.commands.plan; print([m for m in sys.modules if 'assess' in m])"

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"


def test_how_much_an_assessment_tells_follows_from_published_validities() -> None:
    interview = VarianceComponents()

    assert interview.of("work-sample").stable == round(interview.stable * (0.33 / 0.42) ** 2, 2)
    assert {interview.of(each.kind).stable for each in EVERY} == {0.20, 0.10}
    assert interview.of("reference-call").stable == 0.10


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("monday-inbox", "minutes: 40", "minutes: 121", "minutes"),
        ("monday-inbox", "answers: [text, file]", "answers: [text]", "files: name the kinds"),
        ("monday-inbox", "tasks:", "tasks: []\nequipment:", "tasks: say what"),
        ("monday-inbox", '[1, "Caretaker, today 8.05", ', "[1, ", "every row needs 3 cells"),
        (
            "monday-inbox",
            "    text: >-",
            "    columns: [a]\n    rows: [[b]]\n    text: >-",
            "either a text, or columns",
        ),
        ("roster-for-a-week", "after: 30", "after: 50", "before the time is over"),
        ("monday-inbox", "is: 16", "is: 16, about: 16", "either is or about"),
        ("monday-inbox", "working: 10 + 6", "working: __import__", "working"),
        ("monday-inbox", "kind: exercise", "kind: reference-call", "a reference call has one"),
        ("monday-inbox", "competency: written-communication", "competency: prioritising", "stands there twice"),
        ("explain-the-parcel-desk", "  script: >-", "  solution: >-", "raters.script"),
        (
            "reference-dependable",
            "    - competency: working-under-pressure",
            "    - competency: teamwork",
            "about each",
        ),
        ("reference-dependable", "call:", "summary:", "summary"),
    ],
)
def test_a_file_that_does_not_hold_together_is_told(tmp_path: Path, name: str, old: str, new: str, told: str) -> None:
    text = text_of(name)
    assert old in text

    assert told in refused(tmp_path, text.replace(old, new))


def test_a_live_task_needs_a_script(tmp_path: Path) -> None:
    head, _, rest = text_of("explain-the-parcel-desk").partition("  script: >-")
    solution = rest[rest.index("  solution:") :]

    assert "the same for everyone" in refused(tmp_path, head + solution)
