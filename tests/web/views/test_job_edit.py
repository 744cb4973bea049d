"""Editing a job section by section: rows come and go, nothing typed is lost, one button saves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytest_django import DjangoAssertNumQueries

from kedua.queries.job_drafts import JobNeed, judges_of, needs_of
from kedua.queries.job_history import past_changes, told
from kedua.records.models import Job, Question
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rows import make_rated_task, make_scorecard

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page

SUBJECTS = ["leading-teams", "customer-service", "resource-management"]
RUSH = "Tell us about the last rush at your outlet. What did you do first?"
DAYS = {"days_to_hear": "7", "days_to_tell": "3"}
OWN = {"text": RUSH, "kind": "past-behaviour", "minutes": "5", "own_subject": "leading-teams"}


def html(page: Page) -> str:
    return page.content.decode()


def at(cast: Cast, section: str = "") -> str:
    return f"/jobs/{cast.job.pk}/{section}"


def typed(**changes: object) -> dict[str, object]:
    """The competencies of the job as its form sends them."""
    rows = {"leading-teams": ("5", "3.5"), "customer-service": ("4", "3"), "resource-management": ("3", "3")}
    fields: dict[str, object] = {"subject": SUBJECTS, "must-leading-teams": "on", "must-customer-service": "on"}
    for subject, (weight, bar) in rows.items():
        fields |= {f"weight-{subject}": weight, f"bar-{subject}": bar}
    return {**fields, **changes}


def test_facts_are_changed_and_mistakes_keep_what_was_typed(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    facts = {
        "title": "Outlet Manager",
        "seniority": "manager",
        "minutes": "50",
        **DAYS,
        "duties": "Lead.\n\n Order stock. ",
    }

    refused = client.post(at(cast, "edit/"), facts | {"minutes": "5"})
    saved = client.post(at(cast, "edit/"), facts | {"hiring_manager": str(cast.ada.pk)})

    cast.job.refresh_from_db()
    assert (refused.status_code, saved.status_code) == (422, 303)
    assert "Order stock." in html(refused)
    assert (cast.job.minutes, cast.job.duties) == (50, ["Lead.", "Order stock."])
    assert cast.job.hiring_manager == cast.ada


def test_a_hiring_manager_is_not_asked_who_the_hiring_manager_is(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.hana)
    facts = {
        "title": "Outlet Manager",
        "seniority": "manager",
        "minutes": "50",
        **DAYS,
        "hiring_manager": str(cast.ada.pk),
    }

    page, saved = client.get(at(cast, "edit/")), client.post(at(cast, "edit/"), facts)

    cast.job.refresh_from_db()
    assert ("hiring_manager" in html(page), saved.status_code) == (False, 303)
    assert cast.job.hiring_manager == cast.hana


@pytest.mark.parametrize(
    ("pressed", "rows"),
    [
        ("down:leading-teams", ["customer-service", "leading-teams", "resource-management"]),
        ("up:leading-teams", SUBJECTS),
        ("up:resource-management", ["leading-teams", "resource-management", "customer-service"]),
        ("remove:customer-service", ["leading-teams", "resource-management"]),
        ("add:teamwork", [*SUBJECTS, "teamwork"]),
        ("add:leading-teams", SUBJECTS),
        ("find", SUBJECTS),
        ("remove:astrology", SUBJECTS),
    ],
)
def test_buttons_change_the_rows_keep_what_was_typed_and_save_nothing(
    cast: Cast, sign_in: SignIn, pressed: str, rows: list[str]
) -> None:
    before = needs_of(cast.job.competencies.all())

    page = sign_in(cast.rita).post(
        at(cast, "competencies/"), typed(do=pressed, q="plan", **{"weight-leading-teams": "1"})
    )

    assert page.status_code == 200
    assert [row.subject for row in page.context["rows"]] == rows
    assert next(row.weight for row in page.context["rows"] if row.subject == "leading-teams") == 1
    assert needs_of(cast.job.competencies.all()) == before


def test_competencies_are_saved_with_weight_must_have_and_bar(cast: Cast, sign_in: SignIn) -> None:
    fields = typed(do="save", subject=["customer-service", "leading-teams"], **{"bar-customer-service": "4.5"})

    saved = sign_in(cast.rita).post(at(cast, "competencies/"), fields)

    assert (saved.status_code, saved.headers["Location"]) == (303, at(cast, "#competencies"))
    assert needs_of(cast.job.competencies.all()) == (
        JobNeed("customer-service", 4, must_have=True, bar=4.5),
        JobNeed("leading-teams", 5, must_have=True, bar=3.5),
    )


@pytest.mark.parametrize("number", ["nan", "inf", "x", "", "-1", "99"])
def test_a_weight_that_is_none_is_refused(cast: Cast, sign_in: SignIn, number: str) -> None:
    page = sign_in(cast.rita).post(at(cast, "competencies/"), typed(do="save", **{"weight-leading-teams": number}))

    assert page.status_code == 422
    assert "Choose an importance and a bar from 1 to 5." in html(page)


def test_the_level_of_a_bar_is_shown_and_both_where_it_lies_between(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.rita).get(at(cast, "competencies/"))

    levels = {row.subject: [level.number for level in row.at_bar] for row in page.context["rows"]}
    assert levels == {"leading-teams": [3, 4], "customer-service": [3], "resource-management": [3]}


def test_once_candidates_are_measured_by_it_a_change_is_looked_at_first(cast: Cast, sign_in: SignIn) -> None:
    make_scorecard(cast.seat)
    before, client = needs_of(cast.job.competencies.all()), sign_in(cast.ada)

    looked = client.post(at(cast, "competencies/"), typed(do="save", **{"bar-leading-teams": "5"}))

    assert looked.status_code == 200
    assert "Leading teams: importance 5, bar 3.5, must-have → importance 5, bar 5, must-have" in html(looked)
    assert [person.name for person in looked.context["moves"].people] == ["Cleo Tan"]
    assert needs_of(cast.job.competencies.all()) == before


def test_a_change_that_was_looked_at_is_made_with_a_reason_and_can_be_gone_back_on(cast: Cast, sign_in: SignIn) -> None:
    make_scorecard(cast.seat)
    before, client = needs_of(cast.job.competencies.all()), sign_in(cast.ada)
    fields = typed(do="confirm", seen=told(before), **{"bar-leading-teams": "5"})

    refused = client.post(at(cast, "competencies/"), fields)
    saved = client.post(at(cast, "competencies/"), {**fields, "why": "The outlet grows."})

    assert (refused.status_code, saved.status_code) == (422, 303)
    assert needs_of(cast.job.competencies.all())[0].bar == 5
    (change,) = past_changes(cast.job)
    assert "“The outlet grows.”" in html(client.get(at(cast, "competencies/")))
    back = client.post(at(cast, "competencies/"), typed(do=f"back:{change.number}"))
    assert back.context["needs"] == before
    assert needs_of(cast.job.competencies.all())[0].bar == 5


def test_looking_at_what_would_move_takes_few_queries(
    cast: Cast, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make_scorecard(cast.seat)
    make_rated_task(cast.application, cast.sam, 2)
    client, given = sign_in(cast.ada), typed(do="save", **{"bar-leading-teams": "5"})
    client.post(at(cast, "competencies/"), given)  # what a process asks once, and what is remembered

    with django_assert_max_num_queries(12):
        looked = client.post(at(cast, "competencies/"), given)

    assert looked.context["moves"].people


def test_a_job_that_changed_meanwhile_is_looked_at_again(cast: Cast, sign_in: SignIn) -> None:
    make_scorecard(cast.seat)
    fields = typed(
        do="confirm", seen=["leading-teams: weight 1, bar 1"], why="The outlet grows.", **{"bar-leading-teams": "5"}
    )

    answer = sign_in(cast.ada).post(at(cast, "competencies/"), fields)

    assert answer.status_code == 422
    assert "The job was changed meanwhile." in html(answer)
    assert needs_of(cast.job.competencies.all())[0].bar == 3.5


def test_what_is_sealed_is_not_told_by_how_it_would_move(cast: Cast, sign_in: SignIn) -> None:
    make_scorecard(cast.seat)

    looked = sign_in(cast.hana).post(at(cast, "competencies/"), typed(do="save", **{"bar-leading-teams": "5"}))

    assert looked.context["moves"].people == ()
    assert "in 100" not in html(looked)


def test_the_order_alone_is_saved_at_once(cast: Cast, sign_in: SignIn) -> None:
    make_scorecard(cast.seat)

    saved = sign_in(cast.ada).post(at(cast, "competencies/"), typed(do="save", subject=SUBJECTS[::-1]))

    assert saved.status_code == 303
    assert [need.subject for need in needs_of(cast.job.competencies.all())] == SUBJECTS[::-1]


def test_a_core_is_picked_from_the_library_and_saved(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)

    offered = client.post(at(cast, "core/"), {"do": "find", "about": "leading-teams"}).context["offers"][0].id
    added = client.post(at(cast, "core/"), {"do": f"add:{offered}", "question": ["leading-teams-03"]})
    saved = client.post(at(cast, "core/"), {"do": "save", "question": ["leading-teams-03", offered]})

    assert [row.id for row in added.context["rows"]] == ["leading-teams-03", offered]
    assert saved.status_code == 303
    assert [row.question for row in cast.job.core.all()] == ["leading-teams-03", offered]


def test_a_core_that_eats_more_than_half_is_warned_about(cast: Cast, sign_in: SignIn) -> None:
    questions = [f"leading-teams-0{number}" for number in range(1, 8)]
    client = sign_in(cast.rita)

    half, little = (
        client.post(at(cast, "core/"), {"do": "find", "question": some}) for some in (questions, questions[:2])
    )

    assert "More than half of the time" in html(half)
    assert "More than half of the time" not in html(little)


def test_a_core_can_be_suggested_and_is_not_saved_unasked(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.rita).post(at(cast, "core/"), {"do": "suggest"})

    assert [row.about for row in page.context["rows"]] == ["Leading teams", "Customer service", "Resource management"]
    assert not cast.job.core.exists()


def test_a_question_of_ones_own_is_saved_with_the_core_as_it_stands(cast: Cast, sign_in: SignIn) -> None:
    saved = sign_in(cast.hana).post(at(cast, "core/"), {**OWN, "do": "own", "question": ["leading-teams-03"]})

    own = Question.objects.get(text=RUSH)
    assert saved.status_code == 303
    assert [row.question for row in cast.job.core.all()] == ["leading-teams-03", own.slug]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"text": "Are you married?"}, "Why use it all the same?"),
        ({"text": ""}, "This field is required."),
        ({"own_subject": "astrology"}, "Choose what the question is about from the list."),
    ],
)
def test_a_question_that_cannot_be_saved_keeps_everything_typed(
    cast: Cast, sign_in: SignIn, changes: dict[str, str], said: str
) -> None:
    fields = {**OWN, **changes, "situation": "Who was there?", "do": "own", "question": ["leading-teams-03"]}

    page = sign_in(cast.rita).post(at(cast, "core/"), fields)

    assert page.status_code == 422
    for kept in (said, "Who was there?", fields["text"], 'value="leading-teams-03"'):
        assert str(kept) in html(page)
    assert (Question.objects.count(), cast.job.core.count()) == (0, 0)


def test_a_half_written_question_stays_while_rows_change(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.rita).post(at(cast, "core/"), {**OWN, "minutes": "99", "do": "add:leading-teams-03"})

    assert page.status_code == 200
    assert RUSH in html(page)
    assert "Please look at this again" not in html(page)


def test_the_panel_is_put_together_row_by_row(cast: Cast, sign_in: SignIn) -> None:
    client, ben, hana = sign_in(cast.rita), str(cast.ben.pk), str(cast.hana.pk)

    added = client.post(at(cast, "panel/"), {"do": "add", "who": ben, "member": [hana], f"judges-{hana}": SUBJECTS[:1]})
    saved = client.post(at(cast, "panel/"), {"do": "save", "member": [ben, hana], f"judges-{ben}": SUBJECTS[:2]})

    assert [(row.name, row.marked) for row in added.context["rows"]] == [("Hana Yusof", 1), ("Ben Lim", 0)]
    assert saved.status_code == 303
    assert [(judge.member, judge.competencies) for judge in judges_of(cast.job.panel.all())] == [
        (cast.ben.pk, tuple(SUBJECTS[:2])), (cast.hana.pk, ()),
    ]  # fmt: skip


@pytest.mark.parametrize("who", ["dan", "nobody"])
def test_a_stranger_does_not_get_on_the_panel(cast: Cast, sign_in: SignIn, who: str) -> None:
    key = str(cast.dan.pk) if who == "dan" else "nobody"

    page = sign_in(cast.rita).post(at(cast, "panel/"), {"do": "add", "who": key})
    saved = sign_in(cast.rita).post(at(cast, "panel/"), {"do": "save", "member": [key]})

    assert page.context["rows"] == []
    assert "Dan Wong" not in html(page)
    assert saved.status_code == (422 if who == "dan" else 303)


def test_a_form_of_a_job_that_was_closed_meanwhile_says_so(cast: Cast, sign_in: SignIn) -> None:
    Job.objects.update(state="closed")

    page = sign_in(cast.rita).post(at(cast, "core/"), {"do": "save", "question": ["teamwork-01"]})

    assert page.status_code == 422
    assert "This job is closed. Reopen it to change it." in html(page)


@pytest.mark.parametrize("section", ["competencies/", "core/", "panel/", "edit/"])
def test_every_form_takes_few_queries(
    cast: Cast, sign_in: SignIn, section: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = sign_in(cast.rita)

    with django_assert_max_num_queries(10):
        assert client.get(at(cast, section)).status_code == 200
