"""The live review of a question that is being typed."""

from __future__ import annotations

import pytest
from django.template import Context, Template
from django_cotton.compiler_regex import CottonCompiler

from tests.cast import Cast
from tests.conftest import SignIn

NEW = "Tell us about a night on which the generator of your clinic failed. What did you do first?"


def test_a_good_question_gets_a_calm_word(cast: Cast, sign_in: SignIn) -> None:
    cast.organisation.jurisdictions = ["my", "sg"]
    cast.organisation.save()

    page = sign_in(cast.rita).post("/library/review/", {"text": NEW})

    assert "Open. Lawful in Malaysia and Singapore, as far as Kedua can tell." in page.content.decode()
    assert "Nothing like it in your library yet." in page.content.decode()


def test_the_field_may_have_another_name(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.rita).post(
        "/library/review/", {"reviewed": "core_3", "core_3": "Are you married?", "text": NEW}
    )

    shown = page.context["review"]
    assert shown.text == "Are you married?"
    assert shown.findings[-1].name in ("Not lawful to ask", "Better not asked")
    assert shown.findings[-1].where == "Malaysia"
    assert shown.needs_reason


def test_what_is_there_already_is_linked(cast: Cast, sign_in: SignIn) -> None:
    text = "Describe a plan of your own that you dropped in favour of a joint one. What led you to let it go?"

    page = sign_in(cast.hana).post("/library/review/", {"text": text})

    assert "Asks the same" in page.content.decode()
    assert 'href="/library/subjects/value:better-together/#better-together-02"' in page.content.decode()


def test_nothing_typed_is_no_mistake(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.ada).post("/library/review/", {"text": ""})

    assert "There is no question to check yet." in page.content.decode()


def test_what_is_typed_is_escaped(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.ada).post("/library/review/", {"text": "<script>alert(1)</script>"})

    assert "<script>alert(1)" not in page.content.decode()


def test_it_is_read_by_posting_only(cast: Cast, sign_in: SignIn) -> None:
    assert sign_in(cast.ada).get("/library/review/").status_code == 405


@pytest.mark.parametrize("marked", [False, True])
def test_the_field_posts_what_is_typed_and_shows_the_answer_under_it(marked: bool) -> None:
    errors = ["Say more."] if marked else []
    tag = '<c-reviewed-text name="core_1" value="A & B" label="Question" subject="teamwork" :errors="errors" />'
    page = Template(CottonCompiler().process(tag)).render(Context({"errors": errors}))

    assert 'hx-post="/library/review/"' in page
    assert 'hx-target="#id_core_1_review"' in page
    assert '"reviewed": "core_1", "subject": "teamwork"' in page
    assert ">A &amp; B</textarea>" in page
    assert 'id="id_core_1_review" aria-live="polite"' in page
    assert ('aria-invalid="true"' in page) is marked
