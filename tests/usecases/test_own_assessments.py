"""Assessments of the organisation's own: written, put in other words, retired, restored, and checked like those that ship."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from kedua.library.assessments import load_assessments, read_assessment, written_assessment
from kedua.queries.assessment_library import Wanted, catalogue, listed, one_of
from kedua.records.models import OwnAssessment
from kedua.usecases.errors import Refused
from kedua.usecases.own_assessments import (
    Faulty,
    add_assessment,
    bring_back_assessment,
    restore_assessment,
    retire_assessment,
    reword_assessment,
)
from tests.cast import Cast
from tests.factories.rows import NOW

SOFA = load_assessments()["late-sofa-reply"]
CALL = load_assessments()["reference-craft"]


@pytest.mark.parametrize("name", sorted(load_assessments()))
def test_every_shipped_one_can_be_written_down_and_read_again(name: str) -> None:
    task = load_assessments()[name]

    assert read_assessment(written_assessment(task)) == task  # type: ignore[arg-type]  # as a row gives it back


def test_one_of_their_own_is_added_under_a_name_of_its_own(cast: Cast) -> None:
    row = add_assessment(cast.hana, replace(SOFA, title="Answer Mrs Lim"), "", "", "", NOW)

    given = one_of(cast.organisation.pk, "answer-mrs-lim")
    assert given is not None
    assert (row.slug, given.state, given.task.title) == ("answer-mrs-lim", "own", "Answer Mrs Lim")
    with pytest.raises(Refused, match="assessment-name"):
        add_assessment(cast.hana, replace(SOFA, title="Answer Mrs Lim"), "", "", "", NOW)


def test_other_words_take_the_place_of_the_shipped_ones_and_can_be_restored(cast: Cast) -> None:
    reword_assessment(cast.rita, SOFA.id, replace(SOFA, title="A late sofa"), "", "", "", NOW)
    changed = catalogue(cast.organisation.pk)[SOFA.id]

    restore_assessment(cast.rita, SOFA.id, NOW)

    assert (changed.state, changed.task.title) == ("changed", "A late sofa")
    assert catalogue(cast.organisation.pk)[SOFA.id].state == "shipped"


def test_without_a_change_nothing_is_written(cast: Cast) -> None:
    reword_assessment(cast.rita, SOFA.id, SOFA, "", "", "", NOW)

    assert OwnAssessment.objects.count() == 0


def test_retired_ones_are_offered_no_more_until_they_are_brought_back(cast: Cast) -> None:
    retire_assessment(cast.rita, SOFA.id, NOW)
    retired = one_of(cast.organisation.pk, SOFA.id)
    offered = [
        one.task.id for one in listed(list(catalogue(cast.organisation.pk).values()), Wanted(kind="work-sample"))
    ]
    bring_back_assessment(cast.rita, SOFA.id, NOW)

    assert retired is not None
    assert retired.retired
    assert SOFA.id not in offered
    assert OwnAssessment.objects.count() == 0


def test_more_than_two_hours_take_a_reason_and_pay(cast: Cast) -> None:
    long = replace(SOFA, title="A whole morning", minutes=180)

    for why, pay in (("", ""), ("A roster takes long.", ""), ("", "RM 200")):
        with pytest.raises(Refused, match="assessment-long"):
            add_assessment(cast.hana, long, why, pay, "", NOW)
    add_assessment(cast.hana, long, "A roster takes long.", "RM 200", "", NOW)

    given = one_of(cast.organisation.pk, "a-whole-morning")
    assert given is not None
    assert (given.why_long, given.pay, given.task.minutes) == ("A roster takes long.", "RM 200", 180)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"rubric": (replace(SOFA.rubric[0], competency="juggling"),)}, "competency"),
        ({"rubric": (replace(SOFA.rubric[0], levels=("Says nothing of it.",) * 5),)}, "levels"),
        ({"tasks": ("Tell us whether you are married and plan to have children.",)}, "topic"),
    ],
)
def test_what_the_library_would_not_ship_nobody_is_given(cast: Cast, changed: dict[str, object], code: str) -> None:
    with pytest.raises(Faulty) as faulty:
        add_assessment(cast.hana, replace(SOFA, title="Mine", **changed), "", "", "", NOW)  # type: ignore[arg-type]  # each its own kind

    assert code in {fault.code for fault in faulty.value.faults}
    assert OwnAssessment.objects.count() == 0


def test_hard_words_are_kept_with_a_reason(cast: Cast) -> None:
    hard = " ".join(
        ["Notwithstanding organisational interdependencies, substantiate comprehensive recommendations."] * 9
    )
    task = replace(
        SOFA, title="Hard", brief=hard, materials=(), tasks=("Write it.",), raters=replace(SOFA.raters, figures=())
    )

    with pytest.raises(Faulty) as faulty:
        add_assessment(cast.hana, task, "", "", " ", NOW)
    add_assessment(cast.hana, task, "", "", "Lawyers read it.", NOW)

    assert [fault.code for fault in faulty.value.faults] == ["reading"]


@pytest.mark.parametrize(
    "changed",
    [{"brief": "short"}, {"title": ""}, {"rubric": ()}, {"files": ()}, {"kind": "reference-call"}, {"minutes": 481}],
)
def test_what_is_not_whole_is_refused(cast: Cast, changed: dict[str, object]) -> None:
    with pytest.raises(Refused) as refused:
        reword_assessment(cast.hana, SOFA.id, replace(SOFA, **changed), "x", "y", "", NOW)  # type: ignore[arg-type]  # each its own kind

    assert refused.value.code == "assessment-not-whole"


def test_who_may_not_edit_the_library_changes_nothing(cast: Cast) -> None:
    for act in (
        lambda: add_assessment(cast.ben, SOFA, "", "", "", NOW),
        lambda: retire_assessment(cast.ben, SOFA.id, NOW),
        lambda: restore_assessment(cast.ben, SOFA.id, NOW),
    ):
        with pytest.raises(PermissionDenied):
            act()
    with pytest.raises(Refused, match="assessment-unknown"):
        retire_assessment(cast.ada, "nothing", NOW)
    with pytest.raises(Refused, match="not-shipped"):
        restore_assessment(cast.ada, "nothing", NOW)
    assert OwnAssessment.objects.count() == 0


def test_the_list_is_filtered_by_kind_competency_minutes_and_words(cast: Cast) -> None:
    every = list(catalogue(cast.organisation.pk).values())

    calls = [one.task.kind for one in listed(every, Wanted(kind="reference-call"))]
    short = [one.task for one in listed(every, Wanted(competency="complaint-handling", most=30))]
    found = [one.task.id for one in listed(every, Wanted(query="ROTAN letters"))]

    assert set(calls) == {"reference-call"}
    assert all("complaint-handling" in task.competencies and task.minutes <= 30 for task in short)
    assert SOFA in short
    assert found == [SOFA.id]
    assert list(listed(every, Wanted(own=True))) == []
