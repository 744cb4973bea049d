"""The decision file gathers everything about one application, leaves out what is not others' to read, and links it up."""

from __future__ import annotations

import dataclasses
from collections import Counter
from dataclasses import replace

import pytest
from pytest_django import DjangoAssertNumQueries

from kedua.access.decision_file import file_page_or_404
from kedua.queries.content import content_of
from kedua.queries.decision_file import DecisionFile, gather_decision_file
from kedua.queries.decision_file_ids import Link, node, question_node
from kedua.queries.feedback import sheet_of
from kedua.queries.job_drafts import needs_of
from kedua.queries.stated import stated_draft
from kedua.records.models import Answer, Remark, View, ViewsAsked
from kedua.records.models.scorecard import Scorecard
from kedua.usecases.amendments import Reason as Why
from kedua.usecases.amendments import amend
from kedua.usecases.jobs import set_competencies
from tests.cast import Cast
from tests.factories.decided import DUTIES, OWN_NOTE, SEALED, TO_PREVIEW, UNSENT, DecidedWorld, make_decided
from tests.factories.decision_rows import a_rater, a_reason, a_view, an_assessment, views_asked
from tests.factories.messages import make_message
from tests.factories.plans import CORE
from tests.factories.rows import NOW, make_application, make_candidate, make_interview, make_scorecard, make_seat

QUERIES = 28  # four of them for the application and the library, see `gathered`


@pytest.fixture
def world(cast: Cast) -> DecidedWorld:
    return make_decided(cast)


def gathered(world: DecidedWorld) -> DecisionFile:
    application = file_page_or_404(world.cast.ada, world.application.pk)
    return gather_decision_file(world.cast.ada, application, content_of(world.cast.organisation.pk), NOW)


def everything(found: DecisionFile) -> str:
    return repr(dataclasses.asdict(found))


def test_it_says_what_was_decided_by_whom_and_why(world: DecidedWorld) -> None:
    undecided, passed = gathered(world).decisions

    assert (undecided.outcome, undecided.state, undecided.made_by.name) == ("undecided", "reversed", "Hana Yusof")
    assert undecided.reversed is not None
    assert undecided.reversed.why == "The work sample is in."
    assert undecided.remedy is not None
    assert (undecided.remedy.panel, undecided.remedy.unresolved) == (("Hana Yusof",), ("Customer service",))
    assert (passed.outcome, passed.state, passed.rounds) == ("pass", "in force", 3)
    assert passed.seen is not None
    assert (passed.seen.by.name, passed.seen.why) == ("Ada Rahman", "Reads well.")
    assert [(one.subject, one.text, one.missing) for one in passed.reasons] == [
        ("leading-teams", "Kept the shift going when three were ill.", 1),
        ("customer-service", "Wrote to the guest within the hour.", 0),
    ]
    assert [(one.code, one.why) for one in passed.reasons[1].kept] == [("vague", "The letter is attached.")]


def test_what_was_known_is_as_the_decision_kept_it(world: DecidedWorld) -> None:
    standing = gathered(world).decisions[1].standing

    assert (standing.kept, standing.rule) == (True, "kedua/1")
    assert [(one.name, one.value) for one in standing.numbers] == [("stable", 0.33), ("residual", 0.1)]
    leading, service = standing.competencies
    assert (leading.mean, leading.sd, leading.chance, leading.ratings) == (3.82, 0.41, 0.78, 2)
    assert (service.mean, service.ratings, service.must_have) == (None, 0, True)


def test_one_walks_from_a_duty_to_the_message_and_back(world: DecidedWorld) -> None:
    answer, reason = node("evidence", world.answer.pk), node("reason", world.reasons[0].pk)

    links = gathered(world).links

    for step in (
        Link("competency:leading-teams", question_node(2, CORE), "asked-by", "person"),
        Link(question_node(2, CORE), answer, "answered-by", "person"),
        Link(answer, node("rating", world.answer.pk), "rated", "person"),
        Link(node("rating", world.answer.pk), reason, "cited-by", "person"),
        Link(reason, "decision:2", "reason-of", "person"),
        Link("decision:2", node("message", world.told.pk), "told-by", "kedua"),
    ):
        assert links.count(step) == 1


def test_an_assessment_leads_from_the_decision_that_asked_for_it_to_the_one_that_rests_on_it(
    world: DecidedWorld,
) -> None:
    found = gathered(world)
    (finding,) = (one for one in found.evidence if one.kind == "assessment")
    given = node("assessment", world.assessment.pk)

    assert finding.rating is not None
    assert (finding.rating.value, finding.rating.level) == (4, "Answers as on 4.")
    assert found.assessments[0].text == "Dear guest,\nI am sorry about Sunday."
    assert [file.name for file in found.assessments[0].files] == ["answer.pdf"]
    for step in (
        Link("decision:1", given, "led-to", "person"),
        Link(given, finding.id, "seen-in", "person"),
        Link(finding.rating.id, node("reason", world.reasons[1].pk), "cited-by", "person"),
    ):
        assert found.links.count(step) == 1


def test_no_link_leads_nowhere_and_no_id_stands_twice(world: DecidedWorld) -> None:
    a_reason(world.passed, "She wants to grow with us.", "goals", position=5)
    a_reason(world.passed, "Told the truth about the loss.", "value:gone", position=6)
    found = gathered(world)

    ids = Counter(every_id(found))

    assert {end for link in found.links for end in (link.source, link.target)} - set(ids) == set()
    assert [name for name, times in ids.items() if times > 1] == []


def every_id(found: DecisionFile) -> list[str]:
    return [
        *(row.id for row in found.duties),
        *(row.id for row in found.competencies),
        *(row.id for row in found.plans),
        *(row.id for row in found.questions),
        *(row.id for row in found.interviews),
        *(row.id for row in found.assessments),
        *(row.id for row in found.evidence),
        *(row.rating.id for row in found.evidence if row.rating is not None),
        *(row.id for row in found.views),
        *(row.id for row in found.decisions),
        *(reason.id for row in found.decisions for reason in row.reasons),
        *(row.id for row in found.messages),
    ]


def test_the_plan_that_was_used_is_there_with_its_questions_and_why(world: DecidedWorld) -> None:
    found = gathered(world)
    planned = [one for one in found.questions if one.plan]

    assert [(one.round, one.version, one.used) for one in found.plans] == [(2, 1, True)]
    assert next(one for one in planned if one.question == CORE).core
    assert all(one.why and one.why[0].text for one in planned)
    assert {one.plan for one in planned} == {found.plans[0].id}


def test_a_question_two_people_heard_without_a_plan_stands_once(cast: Cast) -> None:
    world = make_decided(cast)
    make_scorecard(make_seat(cast.interview, guest="Gina Lee"))

    found = gathered(world)

    (first,) = (one for one in found.questions if one.round == 1)
    heard = [one.by.name for one in found.evidence if one.question == first.id]
    assert (first.plan, first.source) == ("", "interviewer")
    assert heard == ["Ben Lim", "Gina Lee"]


def test_what_was_amended_stands_beside_what_it_was(world: DecidedWorld) -> None:
    seat = world.card.interviewer
    wanted = stated_draft(world.card).with_fields({"answers-0-rating": "5"})
    amend(world.cast.hana, seat, wanted, Why("I misread my notes"), 0, sheet_of(seat), NOW)

    (answer,) = (one for one in gathered(world).evidence if one.id == node("evidence", world.answer.pk))

    assert answer.rating is not None
    assert answer.rating.value == 5
    assert [(step.before, step.after, step.why) for step in answer.amended] == [("4", "5", "I misread my notes")]


def test_sealed_views_drafts_own_notes_and_the_answer_to_the_preview_are_not_in_it(world: DecidedWorld) -> None:
    a_rater(world.assessment, world.cast.ben, 1, "Zunsentrating", submitted=False)
    make_scorecard(
        make_seat(world.second, world.cast.ben), state="draft", submitted_at=None, career_goals="Zdraftgoals",
        recommendation="no",
    )  # fmt: skip

    found = gathered(world)

    said = everything(found)
    for word in (SEALED, UNSENT, OWN_NOTE, TO_PREVIEW, "Zunsentrating", "Zdraftgoals"):
        assert word not in said
    assert found.sealed_views == 1
    assert [one.by.name for one in found.views] == ["Sam Ong", "Ben Lim"]
    assert [(one.version, one.how) for one in found.previews] == [(1, "interview")]


def test_nothing_of_another_candidate_is_in_it(world: DecidedWorld) -> None:
    before = everything(gathered(world))
    other = make_application(world.cast.job, make_candidate(world.cast.organisation, "Farid Omar"))
    make_scorecard(make_seat(make_interview(other), world.cast.ben))
    make_message(other, state="sent")
    a_view(views_asked(other, world.cast.hana, opened=True), world.cast.sam, "pass", "Zfarid")

    assert everything(gathered(world)) == before


def test_lines_of_notes_that_are_tied_to_something_else_are_evidence_for_it(world: DecidedWorld) -> None:
    Answer.objects.filter(pk=world.answer.pk).update(note="A Split the shift\nR Nobody left #teamwork")
    found = gathered(world)

    (line,) = (one for one in found.evidence if one.kind == "line")

    assert (line.text, line.competency) == ("Nobody left", "competency:teamwork")


def test_messages_of_before_a_decision_or_after_its_end_tell_nothing_of_it(world: DecidedWorld) -> None:
    early = make_message(world.application, occasion="passed", state="sent", created_at=NOW)
    links = gathered(world).links

    told = [(link.source, link.target) for link in links if link.kind == "told-by"]

    asked = world.application.messages.get(occasion="assessment")
    assert told == [("decision:1", node("message", asked.pk)), ("decision:2", node("message", world.told.pk))]
    assert node("message", early.pk) in {one.id for one in gathered(world).messages}


def test_changes_come_from_the_chain_with_number_and_digest(world: DecidedWorld) -> None:
    found = gathered(world)

    assert [one.action for one in found.changes] == ["plan.made"]
    assert (found.changes[0].text, len(found.changes[0].digest)) == ("Made a plan", 64)


def test_who_moved_a_bar_when_and_why_is_in_it(world: DecidedWorld) -> None:
    needs = needs_of(world.cast.job.competencies.all())
    moved = (replace(needs[0], bar=4.0), *needs[1:])
    set_competencies(world.cast.ada, world.cast.job, moved, NOW, "The outlet has grown")

    change = gathered(world).changes[-1]

    said = {detail.name: detail.value for detail in change.details}
    assert (change.by, change.action) == ("Ada Rahman", "job.competencies")
    assert said["why"] == "The outlet has grown"
    assert said["from"].startswith("leading-teams: weight 5, bar 3.5, must-have")
    assert said["to"].startswith("leading-teams: weight 5, bar 4, must-have")


def test_duties_are_in_order(world: DecidedWorld) -> None:
    assert [(one.id, one.text) for one in gathered(world).duties] == [("duty:1", DUTIES[0]), ("duty:2", DUTIES[1])]


def test_an_application_about_which_nothing_is_known_has_a_file_too(cast: Cast) -> None:
    bare = make_application(cast.job, make_candidate(cast.organisation, "Farid Omar"))
    found = gather_decision_file(cast.ada, bare, content_of(cast.organisation.pk), NOW)

    assert (found.decisions, found.evidence, found.interviews, found.links) == ((), (), (), ())
    assert found.candidate == "Farid Omar"


def test_it_is_read_in_as_many_queries_however_much_there_is(
    world: DecidedWorld, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(QUERIES):
        gathered(world)
    for number in (3, 4):
        make_scorecard(make_seat(make_interview(world.application, number), guest=f"Guest {number}"))
        make_message(world.application, state="sent")
        a_reason(world.passed, f"Again on {number}.")
        a_rater(an_assessment(world.application, world.cast.hana), world.cast.hana, 3, "Goes on.")

    with django_assert_num_queries(QUERIES):
        gathered(world)


def test_the_sealed_view_was_there_to_be_found(world: DecidedWorld) -> None:
    assert View.objects.filter(text=SEALED).exists()
    assert Scorecard.objects.filter(notes=OWN_NOTE).exists()
    assert Remark.objects.filter(scorecard=world.card).count() == 3


def test_views_are_in_it_once_time_is_up_though_somebody_said_nothing(world: DecidedWorld) -> None:
    before = gathered(world)

    ViewsAsked.objects.filter(opened_at=None).update(closes_at=NOW)
    after = gathered(world)

    assert before.sealed_views > 0
    assert after.sealed_views == 0
    assert len(after.views) > len(before.views)
