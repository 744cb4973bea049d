"""Where AI is on, forms offer a draft, mark it until it is saved, and keep what was typed where there is none."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse

from kedua.queries.plan_store import read_kit
from kedua.records.models import Message, Question, WriterCall
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.messages import make_message
from tests.factories.plans import far, make_plan_for
from tests.factories.writers import make_call, switch_on
from tests.fakes.model_script import Answer, model_server, refused, said

GOOD = "Tell us about a time you and a colleague wanted different things. What did you do?"
MARK, OFFER = "Written by AI: read it before you use it", 'value="draft"'
NEW = "/library/teamwork/questions/new/"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pages compare with the tests' own comparer: these tests are not about meaning."""
    for module in ("library_questions", "plan", "plan_edit"):
        monkeypatch.setattr(f"kedua.web.views.{module}.installed_comparer", far)


def answered(**told: str) -> Answer:
    return said(json.dumps(told))


def question_new() -> str:
    return reverse("question-new", args=["teamwork"])


def test_nothing_is_offered_until_it_is_switched_on(cast: Cast, sign_in: SignIn) -> None:
    client, plan, message = sign_in(cast.rita), make_plan_for(cast), make_message(cast.application)
    name = read_kit(plan.kit).plan.questions[0].question.id
    pages = [
        question_new(),
        reverse("question-edit", args=["teamwork-02"]),
        f"{reverse('plan-question', args=[cast.application.pk])}?id={name}",
        reverse("application-messages", args=[cast.application.pk]),
        reverse("message-edit", args=[message.pk]),
    ]

    off = [OFFER in client.get(page).content.decode() for page in pages]
    switch_on(cast.ada)
    on = [OFFER in client.get(page).content.decode() for page in pages]

    assert (off, on) == ([False] * 5, [True] * 5)


def test_the_return_key_asks_for_no_draft(cast: Cast, sign_in: SignIn) -> None:
    """A form is sent by its first button."""
    switch_on(cast.ada)
    client, plan, message = sign_in(cast.rita), make_plan_for(cast), make_message(cast.application)
    name = read_kit(plan.kit).plan.questions[0].question.id
    pages = [
        question_new(),
        f"{reverse('plan-question', args=[cast.application.pk])}?id={name}",
        reverse("application-messages", args=[cast.application.pk]),
        reverse("message-edit", args=[message.pk]),
    ]

    for page in pages:
        [form] = [one for one in client.get(page).content.decode().split("<form")[1:] if OFFER in one]
        assert 'value="draft"' not in form.split("<button")[1].split(">")[0]


def test_a_question_is_drafted_into_the_form_and_accepted_by_saving(cast: Cast, sign_in: SignIn) -> None:
    client, typed = sign_in(cast.rita), {"kind": "past-behaviour", "minutes": "7", "result": "What came of it?"}
    with model_server(answered(text=GOOD)) as model:
        switch_on(cast.ada, url=model.url)
        drafted = client.post(question_new(), {**typed, "text": "", "do": "draft"})

    page, call = drafted.content.decode(), WriterCall.objects.get()
    assert (drafted.status_code, Question.objects.count()) == (200, 0)
    for told in (
        MARK,
        f">{GOOD}</textarea>",
        f'name="call" value="{call.pk}"',
        'value="7"',
        "What came of it?</textarea>",
    ):
        assert told in page
    assert "Please look at this again" not in page

    client.post(question_new(), {**typed, "text": GOOD, "call": str(call.pk)})

    call.refresh_from_db()
    assert (Question.objects.get().text, call.taken, call.settled_by) == (GOOD, True, cast.rita)


def test_a_question_that_exists_is_drafted_anew(cast: Cast, sign_in: SignIn) -> None:
    client, address = sign_in(cast.rita), reverse("question-edit", args=["teamwork-02"])
    with model_server(answered(text=GOOD)) as model:
        switch_on(cast.ada, url=model.url)
        first = client.post(address, {"text": "How do you work?", "kind": "open", "minutes": "7", "do": "draft"})
        call = WriterCall.objects.get()
        client.post(address, {"text": GOOD, "kind": "open", "minutes": "7", "do": "draft", "call": str(call.pk)})

    call.refresh_from_db()
    assert f">{GOOD}</textarea>" in first.content.decode()
    assert (call.taken, WriterCall.objects.count()) == (False, 2)


def test_where_there_is_no_draft_the_page_says_why_and_keeps_what_was_typed(cast: Cast, sign_in: SignIn) -> None:
    with model_server(refused(401)) as model:
        switch_on(cast.ada, url=model.url)
        answer = sign_in(cast.rita).post(
            question_new(), {"text": "How do you work?", "kind": "open", "minutes": "x", "do": "draft"}
        )

    page = answer.content.decode()
    assert answer.status_code == 422
    for told in ("There is no draft", "The model refused the key.", ">How do you work?</textarea>", 'value="x"'):
        assert told in page
    assert MARK not in page


def test_what_was_struck_out_is_shown(cast: Cast, sign_in: SignIn) -> None:
    with model_server(answered(text=f"You led a team of 40 people. {GOOD}")) as model:
        switch_on(cast.ada, url=model.url)
        page = sign_in(cast.rita).post(question_new(), {"text": "", "kind": "open", "do": "draft"}).content.decode()

    assert "<q>You led a team of 40 people.</q>" in page
    assert f">{GOOD}</textarea>" in page


def test_what_was_struck_out_is_put_back_by_a_button_and_nothing_is_saved(cast: Cast, sign_in: SignIn) -> None:
    client, plan, message = sign_in(cast.rita), make_plan_for(cast), make_message(cast.application)
    name = next(one.question.id for one in read_kit(plan.kit).plan.questions if not one.core)
    pages = [
        question_new(),
        reverse("question-edit", args=["teamwork-02"]),
        f"{reverse('plan-question', args=[cast.application.pk])}?id={name}",
        reverse("application-messages", args=[cast.application.pk]),
        reverse("message-edit", args=[message.pk]),
    ]
    switch_on(cast.ada)
    call = make_call(cast.rita)
    told = {"subject": "Friday", "kind": "open", "text": "First.", "call": str(call.pk), "before": "Mine.\nAll of it."}

    for page in pages:
        answer = client.post(page, {**told, "struck": ["Second.", "Third."], "left-out": "10:00", "back": "Second."})

        shown = answer.content.decode()
        assert answer.status_code == 200
        for kept in (MARK, "First. Second.</textarea>", "<q>Third.</q>", "10:00", "Mine.\nAll of it.</p>"):
            assert kept in shown, page
        assert "<q>Second.</q>" not in shown

    call.refresh_from_db()
    assert (call.taken, Question.objects.count(), Message.objects.count()) == (None, 0, 1)


def test_what_stood_in_the_form_before_a_draft_is_still_there_to_be_read(cast: Cast, sign_in: SignIn) -> None:
    with model_server(answered(text=GOOD)) as model:
        switch_on(cast.ada, url=model.url)
        page = sign_in(cast.rita).post(question_new(), {"text": "What went wrong?", "kind": "open", "do": "draft"})

    shown = page.content.decode()
    assert (f">{GOOD}</textarea>" in shown, "What went wrong?</p>" in shown) == (True, True)


def test_a_draft_stays_marked_when_the_form_comes_back(cast: Cast, sign_in: SignIn) -> None:
    with model_server(answered(text=GOOD)) as model:
        switch_on(cast.ada, url=model.url)
        client = sign_in(cast.rita)
        client.post(question_new(), {"text": "", "kind": "open", "do": "draft"})
        call = WriterCall.objects.get()
        page = client.post(question_new(), {"text": GOOD, "kind": "open", "minutes": "", "call": str(call.pk)})

    assert (page.status_code, MARK in page.content.decode()) == (422, True)


def test_a_call_that_is_none_is_nothing(cast: Cast, sign_in: SignIn) -> None:
    switch_on(cast.ada)

    answer = sign_in(cast.rita).post(question_new(), {"text": GOOD, "kind": "open", "minutes": "7", "call": "none"})

    assert answer.status_code == 303


def test_a_question_of_a_plan_is_drafted_and_accepted(cast: Cast, sign_in: SignIn) -> None:
    client, plan = sign_in(cast.rita), make_plan_for(cast)
    name = next(one.question.id for one in read_kit(plan.kit).plan.questions if not one.core)
    address = f"{reverse('plan-question', args=[cast.application.pk])}?id={name}"
    with model_server(answered(text=GOOD)) as model:
        switch_on(cast.ada, url=model.url)
        drafted = client.post(address, {"do": "draft", "text": "", "version": 1})

    page, call = drafted.content.decode(), WriterCall.objects.get()
    assert (drafted.status_code, MARK in page, f">{GOOD}</textarea>" in page) == (200, True, True)

    client.post(address, {"do": "reword", "text": GOOD, "version": 1, "call": str(call.pk)})

    call.refresh_from_db()
    assert call.taken


def test_a_plan_without_a_draft_keeps_its_words(cast: Cast, sign_in: SignIn) -> None:
    plan = make_plan_for(cast)
    name = read_kit(plan.kit).plan.questions[0].question.id
    address = f"{reverse('plan-question', args=[cast.application.pk])}?id={name}"
    with model_server(refused(404)) as model:
        switch_on(cast.ada, url=model.url)
        answer = sign_in(cast.rita).post(address, {"do": "draft", "text": "Mine?", "version": 1})

    assert (answer.status_code, ">Mine?</textarea>" in answer.content.decode()) == (422, True)


def test_a_message_of_ones_own_is_drafted_and_accepted(cast: Cast, sign_in: SignIn) -> None:
    client, address = sign_in(cast.rita), reverse("application-messages", args=[cast.application.pk])
    typed = {"subject": "Friday", "text": "Cleo, we meet on Friday at 10:00."}
    with model_server(answered(subject="Friday", text="Dear [PERSON-1], we meet on Friday. You are hired.")) as model:
        switch_on(cast.ada, url=model.url)
        drafted = client.post(address, {**typed, "do": "draft"})

    page, call = drafted.content.decode(), WriterCall.objects.get()
    assert (drafted.status_code, Message.objects.count()) == (200, 0)
    for told in (MARK, "Dear Cleo, we meet on Friday.</textarea>", "<q>You are hired.</q>", "10:00"):
        assert told in page

    client.post(
        address, {"subject": "Friday", "text": "Dear Cleo, we meet on Friday.", "do": "keep", "call": str(call.pk)}
    )

    call.refresh_from_db()
    assert (call.taken, Message.objects.get().text) == (True, "Dear Cleo, we meet on Friday.")


def test_a_drafted_message_is_looked_at_and_nothing_is_saved(cast: Cast, sign_in: SignIn) -> None:
    message = make_message(cast.application)
    address, before = reverse("message-edit", args=[message.pk]), message.text
    with model_server(answered(subject="", text="We meet on Friday."), refused(404)) as model:
        switch_on(cast.ada, url=model.url)
        client = sign_in(cast.rita)
        good = client.post(address, {"subject": "", "text": "We meet on Friday.", "do": "draft"})
        bad = client.post(address, {"subject": "", "text": "We meet on Monday.", "do": "draft"})

    message.refresh_from_db()
    assert (good.status_code, bad.status_code, message.text) == (200, 422, before)
    assert "We meet on Friday.</textarea>" in good.content.decode()
    assert "We meet on Monday.</textarea>" in bad.content.decode()
