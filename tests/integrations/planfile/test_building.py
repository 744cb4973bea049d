"""The plan file: complete for the recruiter, sealed for the panel, rounded, in the schema."""

import json

from kedua.integrations.planfile.building import plan_file, plan_json
from kedua.integrations.planfile.schema import PlanFile
from tests.factories.kits import panel_kit, recruiter_kit


def test_every_question_stands_at_its_minute_with_its_reason() -> None:
    kit = recruiter_kit()

    plan = plan_file(kit)

    ends = [question.start + question.minutes for question in plan.questions]
    assert [question.text for question in plan.questions] == [q.question.text for q in kit.plan.questions]
    assert [question.start for question in plan.questions][1:] >= ends[:-1]
    assert all(question.reason.codes and question.reason.text for question in plan.questions)


def test_values_lose_the_prefix_that_keeps_them_apart_inside() -> None:
    plan = plan_file(recruiter_kit())

    assert [question.competency for question in plan.questions if ":" in question.competency] == []


def test_the_panels_file_holds_no_estimate_and_no_rating() -> None:
    plan = plan_file(panel_kit())

    assert {entry.mean for entry in plan.outlook} | {entry.sd for entry in plan.outlook} == {None}
    assert [cell.ratings for cell in plan.coverage if cell.ratings] == []


def test_the_text_reads_back_as_the_same_plan() -> None:
    text = plan_json(recruiter_kit())

    assert PlanFile.model_validate(json.loads(text)) == plan_file(recruiter_kit())
    assert text.endswith("}\n")
