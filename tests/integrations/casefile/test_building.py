"""From a case file to a request: the library fills in, the case overrides, and unknown names are told."""

from pathlib import Path
from typing import cast

import pytest
import yaml

from kedua.engine.evidence.components import VarianceComponents
from kedua.engine.planning.case import Need
from kedua.integrations.casefile.building import build_request
from kedua.integrations.casefile.schema import CaseFile
from kedua.integrations.datafile.reading import InvalidFile, Problem
from kedua.library.loader import load_library
from kedua.queries.plan_request import PlanRequest

Fields = dict[str, object]
BASE = """
kedua: case/1
organisation: {name: Acme, mission: We brew., values: [own-it]}
job: {title: Barista, role: barista}
candidate: {name: Cleo}
first_interview: {}
panel: [{name: Ada, role: hiring manager}]
"""


def request(**changes: str) -> PlanRequest:
    """Build the base case with some of its top fields replaced by YAML texts."""
    data = cast(Fields, yaml.safe_load(BASE))
    data |= {name: yaml.safe_load(text) for name, text in changes.items()}
    return build_request(CaseFile.model_validate(data), {(): 1}, load_library(), "case.yaml")


def refused(**changes: str) -> tuple[Problem, ...]:
    with pytest.raises(InvalidFile) as caught:
        request(**changes)
    return caught.value.problems


def test_a_role_profile_fills_in_what_the_case_leaves_out() -> None:
    role = load_library().roles["barista"]

    made = request()

    assert made.case.needs[: len(role.needs)] == role.needs
    assert made.case.seniority == role.seniority
    assert made.setting.purpose == role.purpose
    assert made.setting.preview.hard == role.hardships
    assert made.setting.preview.from_profile
    assert made.duties == role.duties


def test_a_list_of_competencies_replaces_that_of_the_role() -> None:
    job = "{title: B, role: barista, competencies: [{competency: teamwork, weight: 4, must_have: true, bar: 3.5}]}"

    made = request(job=job)

    assert made.case.needs[0] == Need("teamwork", 4, must_have=True, bar=3.5)
    assert made.case.competencies == ("teamwork",)


def test_values_and_topics_are_needs_too() -> None:
    made = request()

    subjects = {need.subject for need in made.case.needs}
    assert {"value:own-it", "career-goals", "contribution", "motivation"} <= subjects
    assert made.setting.values[0].behaviours == load_library().behaviours["value:own-it"]


def test_an_own_competency_gets_questions_and_levels() -> None:
    job = "{title: B, competencies: [{competency: latte-art, name: Latte art, definition: Pours patterns that hold.}]}"

    made = request(job=job)

    own = [question for question in made.bank.questions if question.subject == "latte-art"]
    assert len(own) == 2
    assert any(question.is_challenge for question in own)
    assert len(made.bank.subjects["latte-art"].levels) == 5


def test_own_words_for_a_library_competency_are_used() -> None:
    job = (
        "{title: B, competencies: [{competency: teamwork, name: Crew work, "
        "questions: [Tell us about a rush you got through together.]}]}"
    )

    made = request(job=job)

    assert made.bank.subjects["teamwork"].name == "Crew work"
    assert made.bank.questions[-1].text == "Tell us about a rush you got through together."


def test_an_own_value_is_asked_about_through_its_behaviours() -> None:
    organisation = "{name: A, values: [{name: Open books, behaviours: [Shows the figures every Monday.]}]}"

    made = request(organisation=organisation)

    own = [question for question in made.bank.questions if question.subject == "value:open-books"]
    assert ["Shows the figures every Monday" in question.text for question in own] == [True]


def test_core_questions_keep_their_order_and_may_be_own_or_from_the_library() -> None:
    job = (
        "{title: B, role: barista, core: [teamwork-01, {text: 'Why coffee and why us?', competency: motivation, "
        "kind: open, minutes: 3, probes: [{S: 'Since when?'}]}, {text: Tell us about a queue., competency: own-it}]}"
    )

    made = request(job=job)

    assert [question.subject for question in made.case.core] == ["teamwork", "motivation", "value:own-it"]
    assert made.case.core[1].probes[0].star == "S"
    assert len(made.case.core[2].probes) == 4


def test_a_core_question_on_something_else_makes_it_a_need() -> None:
    made = request(job="{title: B, role: barista, core: [technical-design-01]}")

    assert made.case.needs[-1] == Need("technical-design", 1.0)


def test_what_a_round_left_is_read() -> None:
    interview = """
      asked:
        - {id: teamwork-01, topic: the opening week, ratings: [{by: Ben, rating: 4, note: Gave a date.}]}
        - {question: 'How do you count stock?', competency: attention-to-detail, by: Ilse}
      ratings: [{competency: own-it, by: Ben, rating: 3}]
      strengths: [{text: Calm at the bar, competency: teamwork, by: Ben}]
      doubts: [No figure for waste]
      requests: [{text: The night shift, competency: teamwork}]
      not_covered: [listening]
      career_goals: Wants to run an outlet.
    """

    case = request(first_interview=interview).case

    assert [(asked.competency, asked.by, asked.question) for asked in case.asked] == [
        ("teamwork", "Ben", "teamwork-01"),
        ("attention-to-detail", "Ilse", ""),
    ]
    assert [(rating.competency, rating.value, rating.note) for rating in case.ratings] == [
        ("teamwork", 4, "Gave a date."),
        ("value:own-it", 3, ""),
    ]
    assert [(remark.kind, remark.competency) for remark in case.remarks] == [
        ("strength", "teamwork"),
        ("doubt", ""),
        ("request", "teamwork"),
    ]
    assert (case.not_covered, case.goals_known, case.contribution_known) == (("listening",), True, False)


def test_later_interviews_raise_the_round() -> None:
    made = request(later_interviews="[{asked: [{question: 'What then?', competency: teamwork}]}]")

    assert (made.case.round, made.setting.round, made.case.asked[0].round) == (3, 3, 2)


def test_an_organisation_may_override_the_evidence_model_and_name_severities() -> None:
    organisation = (
        "{name: A, evidence: {total_sd: 0.9, prior_mean: 3.3}, severities: [{rater: Ben, mean: 0.4, sd: 0.2}]}"
    )

    case = request(organisation=organisation).case

    assert case.components == VarianceComponents(total_sd=0.9, prior_mean=3.3)
    assert (case.severities[0].rater, case.severities[0].mean) == ("Ben", 0.4)


def test_numbers_that_cannot_be_a_model_are_told() -> None:
    found = refused(organisation="{name: A, evidence: {stable: 0.9}}")

    assert found[0].field == "organisation.evidence.shares"


@pytest.mark.parametrize(
    ("changes", "field", "hint"),
    [
        ({"job": "{title: B, role: baristo}"}, "job.role", "barista"),
        ({"job": "{title: B, competencies: [{competency: teamwrk}]}"}, "job.competencies.0.competency", "teamwork"),
        ({"job": "{title: B, role: barista, core: [teamwork-99]}"}, "job.core.0", "teamwork-0"),
        ({"organisation": "{name: A, values: [own-itt]}"}, "organisation.values.0", "own-it"),
        ({"panel": "[{name: A, competencies: [teamwrk]}]"}, "panel.0.competencies.0", "teamwork"),
        ({"candidate": "{name: C, claims: [{text: x, competency: sellin}]}"}, "candidate.claims.0", "selling"),
        ({"candidate": "{name: C, skills: [{text: x, competency: sellin}]}"}, "candidate.skills.0", "selling"),
        ({"first_interview": "{asked: [{id: teamwork-98}]}"}, "first_interview.asked.0.id", "teamwork-"),
        ({"first_interview": "{not_covered: [zzzzzz]}"}, "first_interview.not_covered.0", "kedua library list"),
        (
            {"first_interview": "{asked: [{question: 'Which way?', ratings: [{by: B, rating: 3}]}]}"},
            "first_interview.asked.0",
            "`competency`",
        ),
        (
            {"job": "{title: B, role: barista, core: [{text: 'Hello you?', competency: nonsense}]}"},
            "job.core.0.competency",
            "library",
        ),
        (
            {"job": "{title: B, competencies: [{competency: teamwork}, {competency: teamwork}]}"},
            "job.competencies.1",
            "twice",
        ),
    ],
)
def test_a_name_that_is_not_known_is_told_with_its_field_and_a_hint(
    changes: dict[str, str], field: str, hint: str
) -> None:
    found = refused(**changes)

    assert found[0].field == field
    assert hint in found[0].expected


def test_no_example_needs_more_than_what_is_open_to_everybody() -> None:
    folder = Path(__file__).parents[3] / "examples"

    assert {path.suffix for path in folder.iterdir() if path.is_file()} == {".yaml", ".json"}
