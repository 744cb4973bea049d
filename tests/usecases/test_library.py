"""Questions of one's own, in other words, retired, brought back, restored."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from kedua.integrations.embedder.likeness import installed_comparer
from kedua.library.loader import shipped_questions
from kedua.queries.content import content_of
from kedua.queries.library_drafts import QuestionDraft, draft_of
from kedua.records.models import AuditEntry, Question
from kedua.records.models.job import CLOSED
from kedua.usecases.errors import Refused
from kedua.usecases.library import (
    ReasonNeeded,
    add_question,
    bring_back_question,
    restore_question,
    retire_question,
    reword_question,
)
from tests.cast import Cast
from tests.factories.rows import NOW, make_core_question

GOOD = QuestionDraft(
    "reliability", "past-behaviour", "Tell us about a night on which the generator of your clinic failed.", 7,
    (("S", "Where was this?"), ("R", "What came of it?")), ("senior",),
)  # fmt: skip
AGE = replace(GOOD, text="How old are you?")
SHIPPED = "teamwork-01"


def shipped() -> QuestionDraft:
    return draft_of(shipped_questions()[SHIPPED])


def entries() -> list[tuple[str, object, dict[str, object]]]:
    rows = AuditEntry.objects.order_by("organisation", "number")
    return [(row.action, row.organisation_id, row.data) for row in rows]


def test_an_added_question_can_be_planned_by_its_organisation_alone(cast: Cast) -> None:
    row = add_question(cast.hana, GOOD, installed_comparer(), "", NOW)

    ours, theirs = content_of(cast.organisation.pk), content_of(cast.dan.organisation_id)
    assert draft_of(ours.questions[row.slug]) == GOOD
    assert row.slug not in theirs.questions
    assert entries() == [
        ("question.added", cast.organisation.pk, {"question": row.slug, "about": "reliability"}),
    ]


def test_a_warning_needs_a_reason_which_is_kept(cast: Cast) -> None:
    with pytest.raises(ReasonNeeded) as refused:
        add_question(cast.rita, AGE, installed_comparer(), "  ", NOW)

    assert refused.value.told.unlawful
    assert not Question.objects.exists()

    add_question(cast.rita, AGE, installed_comparer(), " The law asks it of pilots. ", NOW)

    [(action, _organisation, data)] = entries()
    assert (action, data["reason"]) == ("question.added", "The law asks it of pilots.")
    assert set(refused.value.told.warnings) == set(data["warnings"])  # type: ignore[call-overload]  # JSON


def test_the_same_question_again_names_the_one_that_is_there(cast: Cast) -> None:
    add_question(cast.rita, shipped(), installed_comparer(), "Ours is read aloud.", NOW)

    [(_action, _organisation, data)] = entries()
    assert (data["warnings"], data["same_as"]) == (["same"], SHIPPED)


def test_a_reworded_question_takes_the_place_of_the_shipped_one(cast: Cast) -> None:
    wanted = replace(shipped(), minutes=9)

    reword_question(cast.ada, SHIPPED, wanted, installed_comparer(), "", NOW)

    assert draft_of(content_of(cast.organisation.pk).questions[SHIPPED]) == wanted
    assert draft_of(content_of(cast.dan.organisation_id).questions[SHIPPED]) == shipped()
    [(action, _organisation, data)] = entries()
    assert action == "question.reworded"
    assert data == {
        "question": SHIPPED, "fields": ["minutes"], "minutes.from": shipped().minutes, "minutes.to": 9,
    }  # fmt: skip


def test_rewording_to_what_it_is_changes_nothing(cast: Cast) -> None:
    reword_question(cast.ada, SHIPPED, shipped(), installed_comparer(), "", NOW)

    assert (Question.objects.count(), entries()) == (0, [])


def test_a_new_text_is_reviewed_and_an_old_one_is_not_reviewed_again(cast: Cast) -> None:
    row = add_question(cast.ada, AGE, installed_comparer(), "The law asks it of pilots.", NOW)

    reword_question(cast.ada, row.slug, replace(AGE, minutes=3), installed_comparer(), "", NOW)
    with pytest.raises(ReasonNeeded):
        reword_question(cast.ada, row.slug, replace(AGE, text="Are you married?"), installed_comparer(), "", NOW)

    row.refresh_from_db()
    assert (row.text, row.minutes) == (AGE.text, 3)


def test_what_a_question_is_about_stays(cast: Cast) -> None:
    with pytest.raises(Refused, match="question-subject"):
        reword_question(cast.ada, SHIPPED, replace(shipped(), subject="listening"), installed_comparer(), "", NOW)


def test_a_retired_question_is_offered_no_more_and_can_be_brought_back(cast: Cast) -> None:
    retire_question(cast.rita, SHIPPED, NOW)
    retire_question(cast.rita, SHIPPED, NOW)
    gone = SHIPPED not in content_of(cast.organisation.pk).questions

    bring_back_question(cast.rita, SHIPPED, NOW)

    assert gone
    assert SHIPPED in content_of(cast.organisation.pk).questions
    assert not Question.objects.exists(), "an untouched copy goes, so that the library's next wording shows"
    assert [action for action, *_rest in entries()] == ["question.retired", "question.brought-back"]


def test_an_own_wording_survives_being_retired(cast: Cast) -> None:
    wanted = replace(shipped(), minutes=9)
    reword_question(cast.ada, SHIPPED, wanted, installed_comparer(), "", NOW)

    retire_question(cast.ada, SHIPPED, NOW)
    bring_back_question(cast.ada, SHIPPED, NOW)

    assert draft_of(content_of(cast.organisation.pk).questions[SHIPPED]) == wanted


def test_a_question_in_the_core_of_an_open_job_cannot_be_retired(cast: Cast) -> None:
    make_core_question(cast.job, SHIPPED)

    with pytest.raises(Refused, match="question-in-core") as refused:
        retire_question(cast.ada, SHIPPED, NOW)
    cast.job.state = CLOSED
    cast.job.save()
    retire_question(cast.ada, SHIPPED, NOW)

    assert refused.value.inputs == {"jobs": 1}
    assert SHIPPED not in content_of(cast.organisation.pk).questions


def test_restoring_drops_the_own_copy(cast: Cast) -> None:
    reword_question(cast.ada, SHIPPED, replace(shipped(), minutes=9), installed_comparer(), "", NOW)
    reword_question(cast.dan, SHIPPED, replace(shipped(), minutes=8), installed_comparer(), "", NOW)

    restore_question(cast.ada, SHIPPED, NOW)

    assert draft_of(content_of(cast.organisation.pk).questions[SHIPPED]) == shipped()
    assert content_of(cast.dan.organisation_id).questions[SHIPPED].minutes == 8
    assert "question.restored" in [action for action, *_rest in entries()]


def test_there_is_nothing_to_restore_for_an_own_question(cast: Cast) -> None:
    row = add_question(cast.ada, GOOD, installed_comparer(), "", NOW)

    with pytest.raises(Refused, match="not-shipped"):
        restore_question(cast.ada, row.slug, NOW)


def test_a_question_of_another_organisation_is_unknown(cast: Cast) -> None:
    row = add_question(cast.ada, GOOD, installed_comparer(), "", NOW)

    with pytest.raises(Refused, match="question-unknown"):
        retire_question(cast.dan, row.slug, NOW)

    row.refresh_from_db()
    assert row.retired_at is None


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (replace(GOOD, text="Why?"), "question-not-whole"),
        (replace(GOOD, minutes=21), "question-not-whole"),
        (replace(GOOD, kind="riddle"), "question-not-whole"),
        (replace(GOOD, probes=(("X", "What?"),)), "question-not-whole"),
        (replace(GOOD, seniority=("chief",)), "question-not-whole"),
        (replace(GOOD, subject="astrology"), "subject-unknown"),
    ],
)
def test_a_question_that_is_not_whole_is_refused(cast: Cast, draft: QuestionDraft, code: str) -> None:
    with pytest.raises(Refused, match=code):
        add_question(cast.ada, draft, installed_comparer(), "Because.", NOW)

    assert not Question.objects.exists()


def test_interviewers_change_nothing(cast: Cast) -> None:
    for change in (
        lambda: add_question(cast.ben, GOOD, installed_comparer(), "", NOW),
        lambda: reword_question(cast.ben, SHIPPED, replace(shipped(), minutes=9), installed_comparer(), "", NOW),
        lambda: retire_question(cast.ben, SHIPPED, NOW),
        lambda: bring_back_question(cast.ben, SHIPPED, NOW),
        lambda: restore_question(cast.ben, SHIPPED, NOW),
    ):
        with pytest.raises(PermissionDenied):
            change()

    assert (Question.objects.count(), entries()) == (0, [])
