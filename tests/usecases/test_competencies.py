"""Competencies of one's own and in one's own words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from kedua.library.loader import load_library
from kedua.queries.content import content_of
from kedua.queries.library_drafts import CompetencyDraft, draft_of_subject
from kedua.records.models import (
    AuditEntry,
    Competency,
    CompetencyRating,
    CoreQuestion,
    Interviewer,
    JobCompetency,
    Question,
    Scorecard,
)
from kedua.usecases.competencies import add_competency, remove_competency, restore_competency, reword_competency
from kedua.usecases.errors import Refused
from tests.cast import Cast
from tests.factories.rows import NOW

LEVELS = ("None.", "Little.", "Some.", "Much.", "More.")
LATTE = CompetencyDraft("Latte art", "Pours what a guest photographs.", LEVELS, "craft")


def teamwork() -> CompetencyDraft:
    library = load_library()
    return draft_of_subject(library.bank.subjects["teamwork"], library.families["teamwork"])


def entries() -> list[tuple[str, dict[str, object]]]:
    return [(row.action, row.data) for row in AuditEntry.objects.order_by("number")]


def test_an_own_competency_can_be_rated_by_its_organisation_alone(cast: Cast) -> None:
    add_competency(cast.hana, LATTE, NOW)

    subject = content_of(cast.organisation.pk).bank.subjects["latte-art"]
    assert (subject.name, subject.levels) == ("Latte art", LEVELS)
    assert "latte-art" not in content_of(cast.dan.organisation_id).bank.subjects
    assert entries() == [("competency.added", {"competency": "latte-art"})]


@pytest.mark.parametrize("name", ["Teamwork", "TEAMWORK ", "team work"])
def test_a_name_that_is_there_already_is_refused(cast: Cast, name: str) -> None:
    if name == "team work":
        add_competency(cast.ada, replace(LATTE, name="Team work"), NOW)

    with pytest.raises(Refused, match="competency-already"):
        add_competency(cast.ada, replace(LATTE, name=name), NOW)


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (replace(LATTE, name=" "), "competency-not-whole"),
        (replace(LATTE, name="🎈!"), "name-without-letters"),
        (replace(LATTE, definition=""), "competency-not-whole"),
        (replace(LATTE, levels=LEVELS[:4]), "levels-not-five"),
        (replace(LATTE, levels=(*LEVELS[:4], " ")), "levels-not-five"),
    ],
)
def test_a_competency_that_is_not_whole_is_refused(cast: Cast, draft: CompetencyDraft, code: str) -> None:
    with pytest.raises(Refused, match=code):
        add_competency(cast.ada, draft, NOW)

    assert not Competency.objects.exists()


def test_own_wording_shows_for_its_organisation_and_tells_which_fields_changed(cast: Cast) -> None:
    reword_competency(cast.rita, "teamwork", replace(teamwork(), name="Crew", levels=LEVELS), NOW)

    ours = content_of(cast.organisation.pk).bank.subjects["teamwork"]
    assert (ours.name, ours.levels, ours.definition) == ("Crew", LEVELS, teamwork().definition)
    assert content_of(cast.dan.organisation_id).bank.subjects["teamwork"].name == "Teamwork"
    assert entries() == [("competency.reworded", {"competency": "teamwork", "fields": ["name", "levels"]})]


def test_without_levels_those_that_are_there_stay(cast: Cast) -> None:
    reword_competency(cast.rita, "teamwork", replace(teamwork(), name="Crew", levels=()), NOW)

    assert content_of(cast.organisation.pk).bank.subjects["teamwork"].levels == teamwork().levels


def test_rewording_to_what_it_is_changes_nothing(cast: Cast) -> None:
    reword_competency(cast.rita, "teamwork", teamwork(), NOW)

    assert (Competency.objects.count(), entries()) == (0, [])


@pytest.mark.parametrize("slug", ["astrology", "motivation", "value:humility"])
def test_only_competencies_are_reworded_here(cast: Cast, slug: str) -> None:
    with pytest.raises(Refused, match="competency-unknown"):
        reword_competency(cast.rita, slug, LATTE, NOW)


def test_restoring_brings_the_shipped_wording_back_for_one_organisation(cast: Cast) -> None:
    for member in (cast.ada, cast.dan):
        reword_competency(member, "teamwork", replace(teamwork(), name="Crew"), NOW)

    restore_competency(cast.ada, "teamwork", NOW)

    assert content_of(cast.organisation.pk).bank.subjects["teamwork"].name == "Teamwork"
    assert content_of(cast.dan.organisation_id).bank.subjects["teamwork"].name == "Crew"


def test_an_own_competency_has_nothing_to_restore(cast: Cast) -> None:
    add_competency(cast.ada, LATTE, NOW)

    with pytest.raises(Refused, match="not-shipped"):
        restore_competency(cast.ada, "latte-art", NOW)


def test_interviewers_change_nothing(cast: Cast) -> None:
    for change in (
        lambda: add_competency(cast.ben, LATTE, NOW),
        lambda: reword_competency(cast.ben, "teamwork", LATTE, NOW),
        lambda: restore_competency(cast.ben, "teamwork", NOW),
    ):
        with pytest.raises(PermissionDenied):
            change()

    assert (Competency.objects.count(), entries()) == (0, [])


def test_an_own_competency_goes_with_its_questions(cast: Cast) -> None:
    add_competency(cast.ada, LATTE, NOW)
    row = own_question(cast, "latte-art")

    remove_competency(cast.hana, "latte-art", NOW)

    assert "latte-art" not in content_of(cast.organisation.pk).bank.subjects
    assert not Question.objects.filter(pk=row.pk).exists()
    assert entries()[-1] == ("competency.removed", {"competency": "latte-art", "questions": [row.slug]})


@pytest.mark.parametrize("used", ["job", "core", "rating"])
def test_a_competency_in_use_stays(cast: Cast, used: str) -> None:
    add_competency(cast.ada, LATTE, NOW)
    row = own_question(cast, "latte-art")
    use(cast, used, row)

    with pytest.raises(Refused, match="competency-used"):
        remove_competency(cast.ada, "latte-art", NOW)

    assert Question.objects.filter(pk=row.pk).exists()
    assert Competency.objects.filter(slug="latte-art").exists()


@pytest.mark.parametrize(("slug", "code"), [("teamwork", "competency-shipped"), ("nobody", "competency-unknown")])
def test_only_what_is_ones_own_can_be_removed(cast: Cast, slug: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        remove_competency(cast.ada, slug, NOW)


def test_interviewers_remove_nothing(cast: Cast) -> None:
    add_competency(cast.ada, LATTE, NOW)

    with pytest.raises(PermissionDenied):
        remove_competency(cast.ben, "latte-art", NOW)


def own_question(cast: Cast, subject: str) -> Question:
    return Question.objects.create(
        organisation=cast.organisation,
        slug="own-latte",
        subject=subject,
        kind="past-behaviour",
        text="Which?",
        created_at=NOW,
    )


def use(cast: Cast, where: str, question: Question) -> None:
    owner = {"organisation": cast.organisation, "created_at": NOW}
    if where == "job":
        JobCompetency.objects.create(**owner, job=cast.job, subject=question.subject, weight=1, position=9)
    elif where == "core":
        CoreQuestion.objects.create(**owner, job=cast.job, question=question.slug, position=9)
    else:
        seat = Interviewer.objects.create(**owner, interview=cast.interview, guest_name="Gus")
        card = Scorecard.objects.create(**owner, interviewer=seat, saved_at=NOW)
        CompetencyRating.objects.create(**owner, scorecard=card, subject=question.subject, rating=4)
