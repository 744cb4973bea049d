"""The organisation's values: picked, written, reworded, put in order, taken out."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from django.core.exceptions import PermissionDenied

from kedua.library.loader import load_library
from kedua.queries.company import ValueDraft, offered_values, values_of
from kedua.queries.content import content_of
from kedua.records.models import AuditEntry, CompanyValue, JobCompetency, Question
from kedua.records.models.job import CLOSED
from kedua.usecases.errors import Refused
from kedua.usecases.values import add_value, change_value, order_values, pick_value, remove_value
from tests.cast import Cast
from tests.factories.rows import NOW

KOPI = ValueDraft("Kopi for all", ("Makes room at the table.", "Greets by name."), weight=4)
LEVELS = ("None.", "Little.", "Some.", "Much.", "More.")


def entries() -> list[tuple[str, dict[str, object]]]:
    return [(row.action, row.data) for row in AuditEntry.objects.order_by("organisation", "number")]


def names(organisation: UUID) -> list[str]:
    return [entry.name for entry in values_of(organisation)]


def test_a_picked_value_comes_with_the_librarys_behaviours_levels_and_questions(cast: Cast) -> None:
    pick_value(cast.rita, "humility", NOW)

    content = content_of(cast.organisation.pk)
    shipped = load_library()
    assert content.values == ("value:humility",)
    assert content.behaviours["value:humility"] == shipped.behaviours["value:humility"]
    assert content.bank.subjects["value:humility"] == shipped.bank.subjects["value:humility"]
    assert content_of(cast.dan.organisation_id).values == ()
    assert "humility" not in [value.id for value in offered_values(values_of(cast.organisation.pk))]
    assert entries() == [("value.added", {"value": "humility", "library": "humility"})]


def test_all_27_values_are_on_offer_until_picked(cast: Cast) -> None:
    assert len(offered_values(values_of(cast.organisation.pk))) == 27


@pytest.mark.parametrize(("library", "code"), [("humility", "value-already"), ("astrology", "value-unknown")])
def test_a_value_is_picked_once_and_from_the_library(cast: Cast, library: str, code: str) -> None:
    pick_value(cast.rita, "humility", NOW)

    with pytest.raises(Refused, match=code):
        pick_value(cast.rita, library, NOW)


def test_an_own_value_gets_questions_made_from_its_behaviours_and_plain_levels(cast: Cast) -> None:
    value = add_value(cast.ada, KOPI, NOW)

    content = content_of(cast.organisation.pk)
    questions = [question for question in content.bank.questions if question.subject == value.subject]
    assert (value.slug, value.subject, content.weights[value.subject]) == ("kopi-for-all", "value:kopi-for-all", 4)
    assert len(questions) == 2
    assert "Makes room at the table" in questions[0].text
    assert len(content.bank.subjects[value.subject].levels) == 5


def test_an_own_value_may_be_named_as_one_of_the_library_and_stays_their_own(cast: Cast) -> None:
    value = add_value(cast.ada, replace(KOPI, name="Humility"), NOW)

    assert (value.slug, value.library) == ("our-humility", "")


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (replace(KOPI, name=" "), "value-not-whole"),
        (replace(KOPI, behaviours=(" ",)), "value-not-whole"),
        (replace(KOPI, name="🎈!"), "name-without-letters"),
        (replace(KOPI, levels=LEVELS[:3]), "levels-not-five"),
        (replace(KOPI, weight=6), "value-weight"),
        (replace(KOPI, weight=0), "value-weight"),
    ],
)
def test_a_value_that_is_not_whole_is_refused(cast: Cast, draft: ValueDraft, code: str) -> None:
    with pytest.raises(Refused, match=code):
        add_value(cast.ada, draft, NOW)

    assert not CompanyValue.objects.exists()


def test_a_value_in_other_words_keeps_its_subject(cast: Cast) -> None:
    value = pick_value(cast.ada, "humility", NOW)
    draft = ValueDraft("Small egos", ("Asks the youngest first.", " "), LEVELS, 5)

    change_value(cast.ada, value, draft, NOW)

    subject = content_of(cast.organisation.pk).bank.subjects["value:humility"]
    assert (subject.name, subject.levels) == ("Small egos", LEVELS)
    assert content_of(cast.organisation.pk).behaviours["value:humility"] == ("Asks the youngest first.",)
    assert entries()[-1] == (
        "value.changed",
        {
            "value": "humility", "fields": ["name", "behaviours", "levels", "weight"],
            "weight.from": 3, "weight.to": 5,
        },
    )  # fmt: skip


def test_saving_a_value_as_it_is_leaves_no_trace(cast: Cast) -> None:
    value = add_value(cast.ada, KOPI, NOW)

    change_value(cast.ada, value, KOPI, NOW)

    assert [action for action, _data in entries()] == ["value.added"]


def test_values_stand_in_the_order_in_which_they_were_put(cast: Cast) -> None:
    rows = [pick_value(cast.ada, name, NOW) for name in ("humility", "better-together", "customer-first")]
    there = pick_value(cast.dan, "humility", NOW)

    order_values(cast.ada, [rows[2].pk, rows[0].pk, rows[1].pk], NOW)
    order_values(cast.ada, [rows[2].pk, rows[0].pk, rows[1].pk], NOW)

    assert names(cast.organisation.pk) == ["Customer first", "Humility", "Better together"]
    there.refresh_from_db()
    assert there.position == 0
    ordered = [data for action, data in entries() if action == "value.ordered"]
    assert ordered == [{"values": ["customer-first", "humility", "better-together"]}]


def test_an_order_without_all_values_or_with_foreign_ones_is_refused(cast: Cast) -> None:
    rows = [pick_value(cast.ada, name, NOW) for name in ("humility", "better-together")]
    there = pick_value(cast.dan, "humility", NOW)

    for keys in ([rows[0].pk], [rows[0].pk, rows[0].pk], [rows[1].pk, rows[0].pk, there.pk]):
        with pytest.raises(Refused, match="value-order"):
            order_values(cast.ada, keys, NOW)

    assert names(cast.organisation.pk) == ["Humility", "Better together"]


def test_a_value_taken_out_takes_own_questions_about_it_along(cast: Cast) -> None:
    value = add_value(cast.ada, KOPI, NOW)
    rows = [
        Question.objects.create(
            organisation=organisation, slug="own-1", subject=value.subject, kind="open", text="Why?", created_at=NOW
        )
        for organisation in (cast.organisation, cast.dan.organisation)
    ]

    remove_value(cast.ada, value, NOW)

    for row in rows:
        row.refresh_from_db()
    assert [row.retired_at is not None for row in rows] == [True, False]
    assert names(cast.organisation.pk) == []
    assert entries()[-1] == ("value.removed", {"value": "kopi-for-all"})


def test_a_value_that_an_open_job_asks_for_stays(cast: Cast) -> None:
    value = pick_value(cast.ada, "humility", NOW)
    JobCompetency.objects.create(organisation=cast.organisation, job=cast.job, subject=value.subject, created_at=NOW)

    with pytest.raises(Refused, match="value-in-use"):
        remove_value(cast.ada, value, NOW)
    cast.job.state = CLOSED
    cast.job.save()
    remove_value(cast.ada, value, NOW)

    assert names(cast.organisation.pk) == []


def test_nobody_changes_values_of_another_organisation_or_without_the_role(cast: Cast) -> None:
    value = pick_value(cast.ada, "humility", NOW)
    before = entries()

    for member in (cast.hana, cast.ben, cast.dan):
        with pytest.raises(PermissionDenied):
            change_value(member, value, KOPI, NOW)
        with pytest.raises(PermissionDenied):
            remove_value(member, value, NOW)
    for member in (cast.hana, cast.ben):
        with pytest.raises(PermissionDenied):
            pick_value(member, "fairness", NOW)
        with pytest.raises(PermissionDenied):
            add_value(member, KOPI, NOW)
        with pytest.raises(PermissionDenied):
            order_values(member, [value.pk], NOW)

    assert (names(cast.organisation.pk), entries()) == (["Humility"], before)
