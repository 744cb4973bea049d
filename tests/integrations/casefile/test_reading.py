"""Reading case files: lines, fields, and what was expected."""

from pathlib import Path

import pytest

from kedua.integrations.casefile.building import build_request
from kedua.integrations.casefile.reading import compared_texts, read_case
from kedua.integrations.datafile.reading import InvalidFile, Problem, line_of
from kedua.library.loader import load_library

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.*"))
WHOLE = """\
kedua: case/1
organisation: {name: Acme}
job: {title: Barista, role: barista}
candidate: {name: Cleo}
first_interview: {}
panel:
  - name: Ada
"""


def written(folder: Path, text: str, name: str = "case.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def problems(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(InvalidFile) as caught:
        read_case(path)
    return caught.value.problems


def test_a_whole_file_is_read_with_the_line_of_every_field(tmp_path: Path) -> None:
    case, lines = read_case(written(tmp_path, WHOLE))

    assert (case.job.title, case.panel[0].name, case.plan.minutes) == ("Barista", "Ada", 60)
    assert (lines[("candidate",)], lines[("panel", 0, "name")]) == (4, 7)


def test_json_is_read_too_even_indented_with_tabs(tmp_path: Path) -> None:
    text = (
        '{\n\t"kedua": "case/1", "organisation": {"name": "Acme"}, "job": {"title": "B", "role": "barista"},\n'
        '\t"candidate": {"name": "Cleo"}, "first_interview": {}, "panel": []\n}'
    )

    case, lines = read_case(written(tmp_path, text, "case.json"))

    assert (case.candidate.name, lines[("candidate",)]) == ("Cleo", 3)


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    case, _lines = read_case(written(tmp_path, "\ufeff" + WHOLE))

    assert case.organisation.name == "Acme"


def test_every_mistake_is_told_at_once_each_with_its_line(tmp_path: Path) -> None:
    text = WHOLE.replace("name: Cleo", "name: 5").replace("- name: Ada", "- {name: Ada, role: boss}")

    found = problems(written(tmp_path, text))

    assert [(p.line, p.field) for p in found] == [(4, "candidate.name"), (7, "panel.0.role")]
    assert "'hiring manager'" in found[1].expected


def test_a_missing_field_is_named_at_the_place_where_it_belongs(tmp_path: Path) -> None:
    found = problems(written(tmp_path, WHOLE.replace("title: Barista, ", "")))

    assert found == (Problem(3, "job.title", "this field, it is required"),)


def test_an_object_that_is_wrong_is_not_also_told_to_be_no_text(tmp_path: Path) -> None:
    text = WHOLE.replace("{name: Acme}", "{name: Acme, values: [{name: Care}]}")

    found = problems(written(tmp_path, text))

    assert [p.field for p in found] == ["organisation.values.0"]
    assert "`name` and `behaviours`" in found[0].expected


@pytest.mark.parametrize("value", ["6", "0", "3.2", ".nan", ".inf", "high"])
def test_a_rating_is_from_one_to_five_in_halves(tmp_path: Path, value: str) -> None:
    rating = f"first_interview: {{ratings: [{{competency: teamwork, by: Ben, rating: {value}}}]}}"

    found = problems(written(tmp_path, WHOLE.replace("first_interview: {}", rating)))

    assert [p.field for p in found] == ["first_interview.ratings.0.rating"]


def test_shares_of_a_day_that_do_not_sum_to_100_are_told(tmp_path: Path) -> None:
    preview = "role: barista, preview: {typical_day: [{what: Bar, share: 60}, {what: Till, share: 30}]}"

    found = problems(written(tmp_path, WHOLE.replace("role: barista", preview)))

    assert found[0].expected == "shares of typical_day that sum to 100, not 90"


def test_a_file_that_is_too_large_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    found = problems(written(tmp_path, WHOLE + "#" * 2_000_001))

    assert found[0].expected == "a file of at most 2 MB"


def test_more_questions_than_a_round_can_hold_are_refused(tmp_path: Path) -> None:
    asked = "\n".join(f"    - {{question: 'What did you mend in week {week}?'}}" for week in range(201))

    told = problems(written(tmp_path, WHOLE.replace("first_interview: {}", f"first_interview:\n  asked:\n{asked}")))

    assert ("first_interview.asked", "at most 200 entries") in {(one.field, one.expected) for one in told}


def test_a_deep_or_tangled_file_is_refused(tmp_path: Path) -> None:
    found = problems(written(tmp_path, "a: &a [1]\nb: [*a, *a]\n"))

    assert {p.expected.split(":")[1].split(" ")[1] for p in found} == {"anchors"}


def test_the_line_of_a_field_that_is_not_there_is_that_of_what_holds_it() -> None:
    assert line_of({(): 1, ("job",): 3}, ("job", "core", 0)) == 3
    assert line_of({}, ("job",)) == 1


@pytest.mark.parametrize("case", EXAMPLES, ids=lambda path: path.stem)
def test_what_planning_compares_is_known_once_the_file_is_read(case: Path) -> None:
    file, lines = read_case(case)

    told = compared_texts(file)

    library = load_library()
    shipped = {question.text for question in library.bank.questions} | {
        duty for role in library.roles.values() for duty in role.duties
    }
    made = build_request(file, lines, library, case.name)
    questions = {*(one.text for one in made.case.asked), *(one.text for one in made.case.core)}
    assert {*made.duties, *questions} - shipped <= set(told) <= set(made.texts)
    assert told
