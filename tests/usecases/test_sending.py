"""What is due is sent once, in daytime, tried again where it may help, and left to a person where it may not."""

from __future__ import annotations

import datetime as dt
import random
from typing import NoReturn

import pytest
from django.db import connection

from kedua.engine.scheduling.backoff import MOST
from kedua.records.models import Application, AuditEntry, Candidate, Message
from kedua.records.models.application import NOT_PASSED
from kedua.records.models.message import FAILED, SENDING, SENT, WAITING
from kedua.usecases import deliveries, messages
from kedua.usecases.interrupted import Couriers, Patience
from kedua.usecases.messages import Said
from kedua.usecases.ports import Courier, Delivered, Later, Never
from kedua.usecases.sending import Tally, send_due
from kedua.wording.messages import trouble
from tests.cast import Cast
from tests.fakes.couriers import KeptCourier
from tests.fakes.outside import Nowhere

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.timezone(dt.timedelta(hours=8)))
LATER = NOON + dt.timedelta(minutes=2)
HOUR = dt.timedelta(hours=1)
SAID = Said("Where we are", "Dear Cleo, you will hear from us by Friday.")


def waiting(cast: Cast, occasion: str = "deciding", key: str = "deciding:1") -> Message:
    application = Application.objects.select_related("job", "organisation", "candidate").get(pk=cast.application.pk)
    return messages.send(application, occasion, SAID, key, NOON)


def run(courier: Courier | None, at: dt.datetime = LATER, couriers: Couriers | None = None) -> Tally:
    ready = couriers if couriers is not None else {"email": courier} if courier is not None else {}
    return send_due(ready, Nowhere(), lambda: at, random.Random(1))


def states() -> list[tuple[str, str]]:
    return list(Message.objects.values_list("state", "error").order_by("created_at", "id"))


def want_whatsapp(cast: Cast, given: bool = True) -> None:
    consents = [{"to": "whatsapp", "given": given, "at": NOON.isoformat()}]
    Candidate.objects.filter(pk=cast.cleo.pk).update(channel="whatsapp", phone="+60123456789", consents=consents)


def test_what_is_due_is_sent_once(cast: Cast) -> None:
    message, courier = waiting(cast), KeptCourier()

    early, first, again = run(courier, NOON), run(courier), run(courier)

    message.refresh_from_db()
    (envelope,) = courier.carried
    assert [tally.sent for tally in (early, first, again)] == [0, 1, 0]
    assert (message.state, message.sent_at, message.remote, message.attempts) == (SENT, LATER, "remote", 1)
    assert (envelope.to, envelope.subject, envelope.text) == (cast.cleo.email, SAID.subject, SAID.text)
    assert (envelope.sender.name, envelope.sender.email) == (cast.organisation.name, "kedua@nowhere.example")
    assert envelope.message_id == f"<{message.pk.hex}@nowhere.example>"


def test_the_answer_goes_to_who_released_it_else_to_who_is_in_charge(cast: Cast) -> None:
    waiting(cast)
    application = Application.objects.select_related("job", "organisation", "candidate").get(pk=cast.application.pk)
    messages.release(cast.rita, messages.draft(application, "own", SAID, "own:1", LATER), NOON)
    courier = KeptCourier()

    run(courier)

    automatic, own = courier.carried
    assert (automatic.reply_to, automatic.automatic) == (cast.hana.account.email, True)
    assert (own.reply_to, own.automatic) == (cast.rita.account.email, False)
    assert own.thread == (automatic.message_id,)


def test_telling_how_it_ended_answers_the_candidate(cast: Cast) -> None:
    Application.objects.filter(pk=cast.application.pk).update(stage=NOT_PASSED)
    waiting(cast, "not-passed", "not-passed:1")

    run(KeptCourier())

    assert Application.objects.get(pk=cast.application.pk).answered_at == LATER
    assert AuditEntry.objects.order_by("-number").values_list("action", flat=True)[0] == "application.answered"


def test_other_news_does_not(cast: Cast) -> None:
    waiting(cast)

    run(KeptCourier())

    assert Application.objects.get(pk=cast.application.pk).answered_at is None


def test_what_was_not_taken_is_tried_again_later_and_later(cast: Cast) -> None:
    message, courier = waiting(cast), KeptCourier([Later("busy")])
    pauses, now = [], LATER

    for _attempt in range(3):
        run(courier, now)
        message.refresh_from_db()
        assert (message.state, message.error, message.handed_at) == (WAITING, "busy", None)
        assert message.due_at is not None
        pauses.append((message.due_at - now).total_seconds())
        now = message.due_at

    assert all(0 <= pause <= 60 * 2**number for number, pause in enumerate(pauses))


def test_a_server_that_says_when_is_left_alone_until_then(cast: Cast) -> None:
    message = waiting(cast)

    run(KeptCourier([Later("busy", after=1800)]))

    message.refresh_from_db()
    assert message.due_at == LATER + HOUR / 2


def test_after_the_last_attempt_a_person_is_asked(cast: Cast) -> None:
    waiting(cast)
    Message.objects.update(attempts=MOST - 1)

    run(KeptCourier([Later("busy")]))

    assert states() == [(FAILED, "busy")]


def test_what_will_never_be_taken_is_not_tried_again(cast: Cast) -> None:
    waiting(cast)

    tally = run(KeptCourier([Never("refused-address")]))

    assert (tally.failed, states()) == (1, [(FAILED, "refused-address")])


def test_a_channel_that_is_down_costs_one_attempt_and_not_all(cast: Cast) -> None:
    for number in range(3):
        waiting(cast, key=f"deciding:{number}")

    tally = run(KeptCourier([Later("no-connection", down=True)]))

    assert (tally.put_off, tally.down) == (1, {"email"})
    assert sorted(Message.objects.values_list("attempts", flat=True)) == [0, 0, 1]


def test_nobody_is_written_to_in_the_night_although_it_was_due_by_day(cast: Cast) -> None:
    message, courier = waiting(cast), KeptCourier()

    run(courier, NOON + 10 * HOUR)

    message.refresh_from_db()
    assert (message.state, message.due_at, courier.carried) == (WAITING, NOON + 20 * HOUR, [])


def test_a_channel_that_is_not_set_up_gives_way_to_mail(cast: Cast) -> None:
    want_whatsapp(cast)
    waiting(cast)
    mail = KeptCourier()

    run(mail)

    assert states() == [(SENT, "by-mail")]
    assert [(one.channel, one.to) for one in mail.carried] == [("email", cast.cleo.email)]


def test_without_an_address_there_is_no_way_to_give(cast: Cast) -> None:
    want_whatsapp(cast)
    Candidate.objects.update(email="")
    waiting(cast)

    run(KeptCourier())

    assert states() == [(FAILED, "channel-off")]


def test_who_took_their_consent_back_meanwhile_hears_by_mail(cast: Cast) -> None:
    want_whatsapp(cast)
    waiting(cast)
    want_whatsapp(cast, given=False)
    mail, whatsapp = KeptCourier(), KeptCourier()

    run(None, couriers={"email": mail, "whatsapp": whatsapp})

    assert (len(mail.carried), len(whatsapp.carried)) == (1, 0)


def test_an_error_nobody_foresaw_stops_neither_the_others_nor_the_message(cast: Cast) -> None:
    waiting(cast)
    waiting(cast, key="deciding:2")

    def fail() -> None:
        courier.before = None
        raise RuntimeError("unforeseen")

    courier = KeptCourier(before=fail)
    run(courier)

    assert sorted(states()) == [(SENT, ""), (WAITING, "trouble")]


def test_an_error_after_handing_over_is_not_taken_for_a_failure(cast: Cast) -> None:
    waiting(cast)

    def fail() -> None:
        raise RuntimeError("unforeseen")

    run(KeptCourier(after=fail))

    assert states() == [(FAILED, "unsure")]


def test_a_worker_that_was_overtaken_does_not_hand_over(cast: Cast) -> None:
    waiting(cast)

    def overtake() -> None:
        Message.objects.update(claimed_at=LATER + HOUR)

    courier = KeptCourier(before=overtake)
    run(courier)

    assert (courier.carried, states()) == ([], [(SENDING, "")])


def test_what_was_claimed_and_not_handed_over_goes_out_after_a_crash(cast: Cast) -> None:
    waiting(cast)
    Message.objects.update(state=SENDING, claimed_at=LATER, attempts=1)
    courier = KeptCourier()

    soon, after = run(courier, LATER + Patience().claim), run(courier, LATER + 2 * Patience().claim)

    assert (soon.sent, after.sent, len(courier.carried)) == (0, 1, 1)


def test_a_message_at_which_workers_die_is_not_tried_for_ever(cast: Cast) -> None:
    waiting(cast)
    Message.objects.update(state=SENDING, claimed_at=LATER, attempts=MOST)

    run(KeptCourier(), LATER + HOUR)

    assert states() == [(FAILED, "gave-up")]


@pytest.mark.parametrize(
    ("knows", "state", "carried"),
    [("unknown", (FAILED, "unsure"), 0), ("arrived", (SENT, ""), 0), ("again", (SENT, ""), 1)],
)
def test_what_was_handed_over_is_sent_again_only_where_that_is_known_to_be_right(
    cast: Cast, knows: str, state: tuple[str, str], carried: int
) -> None:
    waiting(cast)
    Message.objects.update(state=SENDING, claimed_at=LATER, handed_at=LATER, attempts=1)
    courier = KeptCourier()
    courier.knows = knows  # type: ignore[assignment]  # the table's words are the port's

    run(courier, LATER + HOUR)

    assert (states(), len(courier.carried)) == ([state], carried)


def test_a_late_answer_settles_what_was_unsure(cast: Cast) -> None:
    waiting(cast)

    def give_up() -> None:
        Message.objects.update(state=FAILED, error="unsure")

    run(KeptCourier([Delivered()], after=give_up))

    assert states() == [(SENT, "")]


def test_an_address_that_was_corrected_meanwhile_is_written_to(cast: Cast) -> None:
    waiting(cast)
    Candidate.objects.filter(pk=cast.cleo.pk).update(email="cleo.tan@mail.example")
    courier = KeptCourier()

    run(courier)

    assert [one.to for one in courier.carried] == ["cleo.tan@mail.example"]
    assert Message.objects.get().to == "cleo.tan@mail.example"


def test_what_cannot_be_noted_is_shown_to_a_person_and_stops_nobody_else(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting(cast, "not-passed", "not-passed:1")
    waiting(cast)

    def fail(*_words: object) -> None:
        raise RuntimeError("unforeseen")

    monkeypatch.setattr(deliveries, "note_told", fail)
    courier = KeptCourier()

    tally = run(courier)

    assert (sorted(states()), len(courier.carried)) == ([(FAILED, "unsure"), (SENT, "")], 2)
    assert (tally.sent, tally.failed) == (1, 1)


def test_a_courier_that_fails_when_asked_for_evidence_stops_nobody_else(cast: Cast) -> None:
    waiting(cast)
    Message.objects.update(state=SENDING, claimed_at=LATER, handed_at=LATER, attempts=1)

    def fail(_envelope: object) -> NoReturn:
        raise RuntimeError("unforeseen")

    courier = KeptCourier()
    courier.evidence = fail  # type: ignore[method-assign,assignment]  # a courier with a fault
    run(courier, LATER + HOUR)

    assert states() == [(FAILED, "unsure")]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL decides by how many rows there are")
@pytest.mark.usefixtures("db")
def test_what_is_due_next_is_found_by_an_index() -> None:
    due = Message.objects.filter(state=WAITING, due_at__lte=NOON).order_by("due_at", "id")[:1]

    assert "USING INDEX message_due" in due.explain()
    assert "TEMP B-TREE" not in due.explain()


def test_every_code_has_a_sentence() -> None:
    codes = (
        *("no-address", "refused-address", "address-wrong", "bounced", "mailbox-full", "window-closed", "unsure"),
        *("no-connection", "dropped", "busy", "login", "refused-sender", "refused-text", "channel-off", "by-mail"),
        *("gave-up", "trouble", "too-long", "other-sender", "automatic"),
    )

    assert len({trouble(code) for code in codes}) == len(codes)
