"""What a model is asked leaves the house without names, within limits, and stands in the log as it was."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction
from pytest_django import Settings

from kedua.library.writer import load_prompts
from kedua.queries.writer import Use, used
from kedua.records.models import AuditEntry, WriterCall
from kedua.usecases.errors import Refused
from kedua.usecases.ports import Later, Never
from kedua.usecases.writer import draft
from kedua.usecases.writer_answers import TextAnswer
from kedua.usecases.writer_asking import Judged, NotDrafted, Task
from kedua.usecases.writer_log import settle
from kedua.usecases.writer_port import Declined, Drafted, Ending, Usage
from tests.cast import Cast
from tests.factories.rows import NOW
from tests.factories.writers import HERE, switch_on
from tests.fakes.writers import KeptWriter


@dataclass
class Judge:
    """Takes every answer, and keeps it."""

    verdict: str = "drafted"
    seen: list[str] = field(default_factory=list)

    def __call__(self, answer: TextAnswer) -> Judged[str]:
        self.seen.append(answer.text)
        return Judged(answer.text, 1, self.verdict)


def task(judge: Judge | None = None) -> Task[TextAnswer, str]:
    return Task("question", "Cleo Tan (cleo@post.example) said: teamwork", ("Cleo Tan",), TextAnswer, judge or Judge())


def test_a_draft_comes_back_with_its_call(cast: Cast) -> None:
    switch_on(cast.ada)
    writer = KeptWriter.telling({"text": "How did you begin, [PERSON-1]?"})

    key, text = draft(cast.rita, task(), writer.open, NOW)

    assert text == "How did you begin, Cleo Tan?"
    assert WriterCall.objects.get().pk == key


def test_names_and_addresses_are_neither_sent_nor_kept(cast: Cast) -> None:
    switch_on(cast.ada)
    writer = KeptWriter.telling({"text": "How, [PERSON-1]?"})

    draft(cast.rita, task(), writer.open, NOW)

    call = WriterCall.objects.get()
    assert writer.asked[0].about == call.asked == "[PERSON-1] ([E-MAIL-1]) said: teamwork"
    assert call.answer == '{"text": "How, [PERSON-1]?"}'
    assert "Cleo" not in str([call.__dict__, list(AuditEntry.objects.values())])


def test_the_log_tells_who_asked_what_of_which_model_by_which_rules_and_what_it_cost(cast: Cast) -> None:
    switch_on(cast.ada, price_read=Decimal(2), price_written=Decimal(10), currency="MYR")

    draft(cast.rita, task(), KeptWriter.telling({"text": "How?"}).open, NOW)

    call = WriterCall.objects.get()
    assert (call.purpose, call.prompt, call.model) == ("question", load_prompts()["question"].name, "small")
    assert (call.read, call.written, call.counted, call.cost, call.currency) == (
        30,
        12,
        True,
        Decimal("0.00018"),
        "MYR",
    )
    assert (call.outcome, call.struck, call.asked_by, call.taken) == ("drafted", 1, cast.rita, None)


def test_what_a_server_does_not_count_is_estimated(cast: Cast) -> None:
    switch_on(cast.ada)
    writer = KeptWriter.telling({"text": "How did you begin?"})
    writer.used = None

    draft(cast.rita, task(), writer.open, NOW)

    call = WriterCall.objects.get()
    assert (call.counted, call.written, call.cost) == (False, len('{"text": "How did you begin?"}') // 3, None)
    assert call.read > len(load_prompts()["question"].rules) // 3


@pytest.mark.parametrize(
    ("ending", "worked"),
    [
        (Later("slow"), True),
        (Later("dropped"), True),
        (Never("empty"), True),
        (Never("too-long"), True),
        (Later("no-connection"), False),
        (Later("login"), False),
        (Later("busy"), False),
    ],
)
def test_what_was_sent_counts_where_a_server_may_have_worked_on_it(cast: Cast, ending: Ending, worked: bool) -> None:
    switch_on(cast.ada)

    with pytest.raises(NotDrafted):
        draft(cast.rita, task(), KeptWriter([ending], used=None).open, NOW)

    call = WriterCall.objects.get()
    assert (call.read > len(load_prompts()["question"].rules) // 3, call.written) == (worked, 0)


@pytest.mark.parametrize(
    ("ending", "code"),
    [
        (Later("busy"), "busy"),
        (Never("no-stream"), "no-stream"),
        (Declined("I will not."), "declined"),
        (Drafted("Sure! Here is a question: how?"), "garbage"),
        (Drafted('{"text": 7}'), "garbage"),
        (Drafted('{"text": "How?", "more": 1}'), "garbage"),
        (Drafted("[" * 100_000), "garbage"),
    ],
)
def test_what_comes_to_nothing_is_told_and_stands_in_the_log(cast: Cast, ending: Ending, code: str) -> None:
    switch_on(cast.ada)
    writer = KeptWriter([ending], used=None)

    with pytest.raises(NotDrafted, match=f"^writer-{code}$"):
        draft(cast.rita, task(), writer.open, NOW)
    assert WriterCall.objects.get().outcome == code


def test_a_draft_that_was_judged_useless_is_not_given(cast: Cast) -> None:
    switch_on(cast.ada)

    with pytest.raises(NotDrafted, match="writer-invented"):
        draft(cast.rita, task(Judge("invented")), KeptWriter.telling({"text": "How?"}).open, NOW)
    assert WriterCall.objects.get().outcome == "invented"


@pytest.mark.parametrize(
    "answer",
    ['Here:\n```json\n{"text": "How?"}\n```', '<think>{"text": "Who?"} or {"text": "How?"}</think>\n{"text": "How?"}'],
)
def test_what_stands_around_an_answer_is_left_out(cast: Cast, answer: str) -> None:
    switch_on(cast.ada)
    writer = KeptWriter([Drafted(answer)])

    assert draft(cast.rita, task(), writer.open, NOW)[1] == "How?"


def test_what_is_put_back_cannot_break_out_of_the_answer(cast: Cast) -> None:
    switch_on(cast.ada)
    odd = Task("question", 'Ask "Bo" \\ Li how', ('"Bo" \\ Li',), TextAnswer, Judge())

    _key, text = draft(cast.rita, odd, KeptWriter.telling({"text": "How, [PERSON-1]?"}).open, NOW)

    assert text == 'How, "Bo" \\ Li?'


def test_nothing_is_asked_where_it_is_off_or_nowhere(cast: Cast) -> None:
    writer = KeptWriter.telling({"text": "How?"})

    with pytest.raises(Refused, match="writer-off"):
        draft(cast.rita, task(), writer.open, NOW)
    switch_on(cast.ada, on=False)
    with pytest.raises(Refused, match="writer-off"):
        draft(cast.rita, task(), writer.open, NOW)
    switch_on(cast.ada, on=False, url="", model="")
    with pytest.raises(Refused, match="writer-nowhere"):
        draft(cast.rita, task(), writer.open, NOW, trying=True)
    assert (writer.accounts, WriterCall.objects.count()) == ([], 0)


def test_it_can_be_tried_before_it_is_on(cast: Cast) -> None:
    switch_on(cast.ada, on=False)

    assert draft(cast.ada, task(), KeptWriter.telling({"text": "How?"}).open, NOW, trying=True)[1] == "How?"


def test_the_model_is_reached_as_it_is_set_and_no_longer_than_the_installation_waits(
    cast: Cast, settings: Settings
) -> None:
    settings.WRITER_SECONDS = 20
    switch_on(cast.ada, most=300, seconds=90)
    writer = KeptWriter.telling({"text": "How?"})

    draft(cast.rita, task(), writer.open, NOW)

    [account] = writer.accounts
    assert (account.url, account.model, account.key, account.most, account.seconds) == (
        HERE,
        "small",
        "sesame",
        300,
        20,
    )
    assert "sesame" not in repr(account)


def test_a_key_that_cannot_be_read_any_more_is_told(cast: Cast, settings: Settings) -> None:
    switch_on(cast.ada)
    settings.SECRET_KEY = "x" * 60

    with pytest.raises(Refused, match="writer-key-lost"):
        draft(cast.rita, task(), KeptWriter.telling({"text": "How?"}).open, NOW)


def test_the_months_tokens_are_a_limit_that_ends_with_the_month(cast: Cast) -> None:
    switch_on(cast.ada, a_month=40)
    writer = KeptWriter.telling({"text": "How?"})
    draft(cast.rita, task(), writer.open, NOW)

    with pytest.raises(Refused, match="writer-month"):
        draft(cast.hana, task(), writer.open, NOW)
    next_month = (NOW.replace(day=1) + dt.timedelta(days=32)).replace(day=2)
    draft(cast.hana, task(), writer.open, next_month)

    assert len(writer.asked) == 2


def test_no_limit_is_a_limit_of_none(cast: Cast) -> None:
    switch_on(cast.ada, a_month=0)
    writer = KeptWriter.telling({"text": "How?"})

    for _time in range(2):
        draft(cast.rita, task(), writer.open, NOW)

    assert len(writer.asked) == 2


def test_what_was_used_is_added_up_by_month_and_currency(cast: Cast) -> None:
    switch_on(cast.ada, price_read=Decimal(1_000), currency="MYR")
    good, bad = KeptWriter.telling({"text": "How?"}), KeptWriter([Later("busy")], used=Usage(5, 0))
    draft(cast.rita, task(), good.open, NOW)
    with pytest.raises(NotDrafted):
        draft(cast.rita, task(), bad.open, NOW)

    assert used(cast.organisation, NOW) == Use(2, 1, 47, (("MYR", Decimal("0.035000")),))
    assert used(cast.dan.organisation, NOW) == Use(0, 0, 0, ())


def test_what_became_of_a_draft_is_noted_once(cast: Cast) -> None:
    switch_on(cast.ada)
    key, _text = draft(cast.rita, task(), KeptWriter.telling({"text": "How?"}).open, NOW)

    for actor, taken in ((cast.dan, False), (cast.hana, True), (cast.rita, False)):
        settle(actor, key, NOW, taken=taken)
    settle(cast.rita, None, NOW, taken=True)

    call = WriterCall.objects.get()
    assert (call.taken, call.settled_by, call.settled_at) == (True, cast.hana, NOW)
    assert AuditEntry.objects.filter(action__in=("writer.taken", "writer.left")).count() == 1


def test_what_was_asked_and_answered_is_never_changed(cast: Cast) -> None:
    switch_on(cast.ada)
    draft(cast.rita, task(), KeptWriter.telling({"text": "How?"}).open, NOW)

    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        WriterCall.objects.update(answer="something else")
    assert WriterCall.objects.get().answer == '{"text": "How?"}'
