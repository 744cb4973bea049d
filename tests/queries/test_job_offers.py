"""What can be added to a job, and role profiles to start from."""

from __future__ import annotations

from kedua.engine.planning.case import TOPICS
from kedua.library.loader import load_library
from kedua.queries.content import content_of
from kedua.queries.job_drafts import JobNeed
from kedua.queries.job_offers import core_subjects, offered_competencies, offered_questions, suggested_core
from kedua.queries.job_roles import found_roles, sectors
from kedua.usecases.values import pick_value
from tests.cast import Cast
from tests.factories.rows import NOW

NEEDS = (JobNeed("teamwork", 2), JobNeed("leading-teams", 5, must_have=True), JobNeed("customer-service", 4))


def test_every_role_profile_is_on_offer_by_sector(cast: Cast) -> None:
    groups = sectors(content_of(cast.organisation.pk))

    assert [group.id for group in groups] == sorted(group.id for group in groups)
    assert sum(len(group.cards) for group in groups) == len(load_library().roles) == 46


def test_a_role_is_found_by_its_other_names_and_in_spite_of_mistakes(cast: Cast) -> None:
    content = content_of(cast.organisation.pk)

    found = {query: found_roles(query, content)[0].role.id for query in ("barrista", "jururawat", "softwar developper")}

    assert found == {"barrista": "barista", "jururawat": "staff-nurse", "softwar developper": "software-engineer"}
    assert found_roles("xqzwv", content) == ()


def test_a_card_names_what_matters_most(cast: Cast) -> None:
    content = content_of(cast.organisation.pk)
    role = load_library().roles["barista"]

    card = found_roles("barista", content)[0]

    weights = sorted((need.weight for need in role.needs), reverse=True)[:4]
    named = {content.subject_name(need.subject): need.weight for need in role.needs}
    assert [named[name] for name in card.leading] == weights


def test_competencies_on_offer_are_those_not_taken(cast: Cast) -> None:
    content = content_of(cast.organisation.pk)

    every, rest = offered_competencies(content, []), offered_competencies(content, ["teamwork"])

    assert [subject.id for subject in rest] == [subject.id for subject in every if subject.id != "teamwork"]
    assert {subject.kind for subject in every} == {"competency"}
    assert offered_competencies(content, [], "custmer servise")[0].id == "customer-service"
    assert "customer-service" not in [s.id for s in offered_competencies(content, ["customer-service"], "customer")]


def test_a_core_asks_about_what_the_job_needs_then_values_and_goals(cast: Cast) -> None:
    pick_value(cast.rita, "humility", NOW)

    subjects = core_subjects(content_of(cast.organisation.pk), NEEDS)

    competencies = ["leading-teams", "customer-service", "teamwork"]
    assert [subject.id for subject in subjects] == [*competencies, "value:humility", *TOPICS]


def test_questions_on_offer_suit_the_seniority_and_are_not_in_the_core_yet(cast: Cast) -> None:
    content = content_of(cast.organisation.pk)

    offers = offered_questions(content, NEEDS, ["teamwork-01"], "entry", about="teamwork")

    asked = [offer.question for offer in offers.questions]
    fitting = [
        question.id
        for question in content.bank.questions
        if question.subject == "teamwork" and question.id != "teamwork-01"
        if not question.seniority or "entry" in question.seniority
    ]
    assert [question.id for question in asked] == fitting
    assert offers.total == len(fitting)


def test_without_a_subject_a_few_of_each_are_shown_the_most_important_first(cast: Cast) -> None:
    offers = offered_questions(content_of(cast.organisation.pk), NEEDS, [], "manager")

    about = [offer.question.subject for offer in offers.questions]
    assert about[:6] == [*["leading-teams"] * 2, *["customer-service"] * 2, *["teamwork"] * 2]
    assert offers.total > len(offers.questions)


def test_questions_are_found_by_their_words(cast: Cast) -> None:
    content = content_of(cast.organisation.pk)

    offers = offered_questions(content, NEEDS, [], "manager", query="custmer complaned")

    assert offers.total >= len(offers.questions) > 0
    assert offers.questions[0].question.subject == "customer-service"


def test_a_suggested_core_asks_about_must_haves_first_and_leaves_most_of_the_time(cast: Cast) -> None:
    content = content_of(cast.organisation.pk)

    long = [content.questions[name] for name in suggested_core(content, NEEDS, "manager", 60)]
    short = [content.questions[name] for name in suggested_core(content, NEEDS, "manager", 20)]

    assert [question.subject for question in long] == ["leading-teams", "customer-service", "teamwork"]
    assert sum(question.minutes for question in long) <= 24
    assert [question.subject for question in short] == ["leading-teams"]
