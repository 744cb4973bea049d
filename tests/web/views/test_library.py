"""The pages of the library: reading, searching, and editing with and without warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytest_django import DjangoAssertNumQueries

from kedua.queries.content import content_of
from kedua.records.models import AuditEntry, CompanyValue, Competency, Question
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rows import NOW, make_core_question

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page

NEW = "Tell us about a night on which the generator of your clinic failed. What did you do first?"
TYPED = {"text": NEW, "kind": "past-behaviour", "minutes": "7", "seniority": ["senior"], "situation": "Where?\n\nWhen?"}


def html(page: Page) -> str:
    return page.content.decode()


def test_an_interviewer_reads_and_is_offered_nothing_to_change(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.ben)

    library, subject = html(client.get("/library/")), html(client.get("/library/subjects/teamwork/"))

    assert "Leading teams" in library
    assert "What an answer at each rating sounds like" in subject
    for offer in ("Add a competency", "Add a question", "Reword", "Retire"):
        assert offer not in library + subject


def test_a_search_by_address_works_without_script(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.rita).get("/library/", {"q": "custmer servise"})

    assert page.context["page"].subjects[0].id == "customer-service"
    assert 'value="custmer servise"' in html(page)
    assert 'hx-target="#results"' in html(page)


@pytest.mark.parametrize("asked", [{"kind": "riddle"}, {"family": "x" * 99}, {"own": "maybe", "q": "x" * 300}])
def test_filters_that_are_not_on_offer_count_as_none(cast: Cast, sign_in: SignIn, asked: dict[str, str]) -> None:
    assert sign_in(cast.rita).get("/library/", asked).status_code == 200


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"q": "xqzwv"}, "Nothing found"),
        ({"own": "on"}, "Nothing of your own yet"),
        ({"kind": "value", "family": "self"}, "Nothing here"),
    ],
)
def test_an_empty_list_says_what_to_do(cast: Cast, sign_in: SignIn, asked: dict[str, str], said: str) -> None:
    page = html(sign_in(cast.rita).get("/library/", asked))

    assert said in page
    assert "Show everything" in page


def test_an_unknown_subject_or_question_is_not_there(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)

    assert client.get("/library/subjects/astrology/").status_code == 404
    assert client.get("/library/subjects/astrology/questions/new/").status_code == 404
    assert client.get("/library/questions/astrology-01/edit/").status_code == 404
    assert client.post("/library/questions/astrology-01/retire/").status_code == 404
    assert client.get("/library/subjects/motivation/edit/").status_code == 404


def test_the_form_of_a_new_question_starts_empty_and_asks_for_no_reason(cast: Cast, sign_in: SignIn) -> None:
    page = html(sign_in(cast.hana).get("/library/subjects/reliability/questions/new/"))

    assert "None" not in page.replace("None marked means everyone.", "")
    assert 'name="reason"' not in page


def test_a_question_is_added_with_its_probes(cast: Cast, sign_in: SignIn) -> None:
    answer = sign_in(cast.hana).post("/library/subjects/reliability/questions/new/", TYPED)

    row = Question.objects.get()
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/library/subjects/reliability/#{row.slug}")
    assert (row.text, row.minutes, row.seniority, row.subject) == (NEW, 7, ["senior"], "reliability")
    assert row.probes == [["S", "Where?"], ["S", "When?"]]


def test_a_warning_asks_for_a_reason_and_keeps_what_was_typed(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    address = "/library/subjects/reliability/questions/new/"
    typed = TYPED | {"text": "How old are you?"}

    asked = client.post(address, typed)

    assert asked.status_code == 422
    assert "How old are you?</textarea>" in html(asked)
    assert "Where?\n\nWhen?</textarea>" in html(asked).replace("\r", "")
    assert 'name="reason"' in html(asked)
    assert asked.context["form"]["reason"].field.required
    assert "Not lawful to ask" in html(asked) or "Better not asked" in html(asked)
    assert not Question.objects.exists()

    answer = client.post(address, typed | {"reason": "The law asks it of pilots."})

    assert answer.status_code == 303
    assert AuditEntry.objects.get().data["reason"] == "The law asks it of pilots."


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"text": "Why?"}, "text"),
        ({"minutes": "90"}, "minutes"),
        ({"kind": "riddle"}, "kind"),
        ({"action": "x" * 201}, "action"),
    ],
)
def test_mistakes_are_told_by_field(cast: Cast, sign_in: SignIn, wrong: dict[str, str], field: str) -> None:
    page = sign_in(cast.rita).post("/library/subjects/reliability/questions/new/", TYPED | wrong)

    assert page.status_code == 422
    assert list(page.context["form"].errors) == [field]
    assert f'id="id_{field}_error"' in html(page)


def test_a_shipped_question_is_reworded_and_restored(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    form = client.get("/library/questions/teamwork-01/edit/").context["form"]
    typed = {name: form[name].value() or "" for name in form.fields} | {"text": NEW}

    saved = client.post("/library/questions/teamwork-01/edit/", typed)
    shown = html(client.get("/library/subjects/teamwork/"))
    restored = client.post("/library/questions/teamwork-01/restore/", follow=True)

    assert saved.status_code == 303
    assert NEW in shown
    assert "Restore the shipped wording" in shown
    assert "The shipped wording is back." in html(restored)
    assert NEW not in html(restored)


def test_saving_a_question_unchanged_makes_no_copy(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    questions = [q for q in content_of(cast.organisation.pk).bank.questions if q.probes]
    mixed = next(
        q for q in questions if [p.star for p in q.probes] != sorted((p.star for p in q.probes), key="STAR".index)
    )

    for question in (questions[0], mixed):
        address = f"/library/questions/{question.id}/edit/"
        form = client.get(address).context["form"]
        client.post(address, {name: form[name].value() or "" for name in form.fields})

    assert not Question.objects.exists()


def test_a_question_is_retired_and_brought_back_from_its_subject(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)

    gone = html(client.post("/library/questions/teamwork-01/retire/", follow=True))
    back = html(client.post("/library/questions/teamwork-01/bring-back/", follow=True))

    assert "1 retired question" in gone
    assert "/library/questions/teamwork-01/bring-back/" in gone
    assert "retired question" not in back


def test_a_refusal_is_said_on_the_page(cast: Cast, sign_in: SignIn) -> None:
    make_core_question(cast.job, "teamwork-01")

    page = html(sign_in(cast.rita).post("/library/questions/teamwork-01/retire/", follow=True))

    assert "common core of open jobs (1)" in page


def test_questions_made_from_behaviours_are_not_edited_here(cast: Cast, sign_in: SignIn) -> None:
    CompanyValue.objects.create(
        organisation=cast.organisation, slug="kopi", name="Kopi", behaviours=["Greets by name."], created_at=NOW
    )
    client = sign_in(cast.rita)

    page = html(client.get("/library/subjects/value:kopi/"))

    assert "From your behaviours" in page
    assert "own-value-kopi-1/edit/" not in page
    assert client.get("/library/questions/own-value-kopi-1/edit/").status_code == 404


def test_a_competency_is_added_and_asks_for_questions(cast: Cast, sign_in: SignIn) -> None:
    typed = {"name": "Latte art", "family": "craft", "definition": "Pours what a guest photographs."}

    page = sign_in(cast.hana).post("/library/competencies/new/", typed, follow=True)

    assert "No questions yet" in html(page)
    assert "Your own" in html(page)


def test_levels_are_all_five_or_none(cast: Cast, sign_in: SignIn) -> None:
    typed = {"name": "Latte art", "definition": "Pours.", "level_1": "None.", "level_3": "Some."}

    page = sign_in(cast.hana).post("/library/competencies/new/", typed)

    assert (page.status_code, sorted(page.context["form"].errors)) == (422, ["level_2", "level_4", "level_5"])
    assert "Some.</textarea>" in html(page)


def test_a_name_that_is_there_is_told_at_the_name(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.hana).post("/library/competencies/new/", {"name": "Teamwork", "definition": "Works together."})

    assert (page.status_code, list(page.context["form"].errors)) == (422, ["name"])


def test_a_competency_is_reworded_and_restored(cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.rita)
    form = client.get("/library/subjects/teamwork/edit/").context["form"]
    typed = {name: form[name].value() for name in form.fields} | {"name": "Crew"}

    client.post("/library/subjects/teamwork/edit/", typed)
    changed = html(client.get("/library/subjects/teamwork/edit/"))
    client.post("/library/subjects/teamwork/restore/")

    assert 'value="Crew"' in changed
    assert "Restore the shipped wording" in changed
    assert not Competency.objects.exists()


@pytest.mark.parametrize("rows", [1, 3])
def test_a_page_takes_the_same_queries_whatever_its_size(
    cast: Cast, sign_in: SignIn, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(rows):
        Question.objects.create(
            organisation=cast.organisation, slug=f"own-{number}", subject="teamwork", kind="open",
            text=f"{NEW} {number}", created_at=NOW, retired_at=NOW if number else None,
        )  # fmt: skip
    client = sign_in(cast.rita)

    with django_assert_num_queries(6):
        client.get("/library/", {"q": "generator"})
    with django_assert_num_queries(7):
        client.get("/library/subjects/teamwork/")
