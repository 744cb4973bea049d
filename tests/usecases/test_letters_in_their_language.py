"""Letters that we write ourselves reach a candidate in their language, whoever caused them, and the panel in English."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import TestCase

from kedua.queries.bookings import Booking
from kedua.records.models import Candidate, Message, Offer, Organisation, PrivacyRequest, Slot
from kedua.usecases.applying import Applying, apply
from kedua.usecases.consents import Agreed
from kedua.usecases.interviews import book
from kedua.usecases.offers import mail_offer
from kedua.usecases.privacy_requests import answer_request, ask_about_data, delete_as_asked
from kedua.wording.applying import APPLICATION, CONSENT_VERSION
from kedua.wording.translate import in_language
from tests.cast import Cast
from tests.factories.public_adverts import make_public_advert
from tests.factories.rows import NOW
from tests.fakes.mailer import KeptMailer, send_all
from tests.fakes.outside import KeptQueue, Nowhere

TOMORROW = NOW + dt.timedelta(days=1)
YES = Agreed(APPLICATION, True, CONSENT_VERSION, "Keep it.")


@pytest.fixture(autouse=True)
def _cleo_reads_chinese(cast: Cast) -> None:
    Candidate.objects.filter(pk=cast.cleo.pk).update(language="zh")
    cast.cleo.refresh_from_db()
    cast.application.candidate = cast.cleo


def asked(cast: Cast, kind: str) -> PrivacyRequest:
    return ask_about_data(cast.application, kind, "My name is Chloe.", NOW)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_invitation_and_its_entry_for_the_calendar(cast: Cast, language: str) -> None:
    queue, mailer = KeptQueue(), KeptMailer()
    with TestCase.captureOnCommitCallbacks(execute=True):
        book(cast.rita, cast.application, Booking(2, TOMORROW, 60, "Room 3", (cast.sam.pk,), invite=True), NOW, queue)

    with in_language(language):  # of whoever's act the work is done after
        send_all(queue, mailer, NOW)

    (cleos,) = mailer.to("cleo.tan@mail.example")
    (sams,) = mailer.to("sam@bakau.example")
    assert cleos.subject.startswith("邀请：Bakau Coffee House的面试：Outlet Manager，2026年")
    assert cleos.text.startswith("Cleo Tan，您好：\n\n我们期待和您谈谈这份工作：Outlet Manager。")
    assert "时长：60 分钟\n地点：Room 3\n面试人：" in cleos.text
    assert cleos.event is not None
    assert cleos.event.summary == "Bakau Coffee House的面试：Outlet Manager"
    assert "我们会问您做过的事" in cleos.event.description
    assert sams.subject.startswith("Invitation: Second interview: Cleo Tan")
    assert sams.event is not None
    assert sams.event.description.startswith("When: ")
    assert "我们期待和您谈谈这份工作" in Message.objects.get(candidate=cast.cleo).text


def test_times_to_choose_from(cast: Cast) -> None:
    offer = Offer.objects.create(
        organisation=cast.organisation, application=cast.application, made_by=cast.rita, round=2,
        panel=[str(cast.sam.pk)], expires_at=TOMORROW, created_at=NOW,
    )  # fmt: skip
    Slot.objects.create(organisation=cast.organisation, offer=offer, starts_at=TOMORROW, created_at=NOW)

    mail_offer(cast.rita, offer, NOW, Nowhere())

    message = Message.objects.get()
    assert message.subject == "请选择Bakau Coffee House面试的时间"
    assert "请打开这个链接选择。它只属于您，有效期至2026年" in message.text


def test_the_answer_to_a_request_about_data(cast: Cast) -> None:
    answer_request(cast.rita, asked(cast, "correction"), "We have put your name right.", NOW)

    message = Message.objects.get()
    assert message.subject == "您就自己的资料提出的请求"
    assert message.text.startswith("Cleo Tan，您好：\n\n您请我们更正保存的关于您的一项资料。")


def test_the_last_letter(cast: Cast) -> None:
    queue = KeptQueue()

    with TestCase.captureOnCommitCallbacks(execute=True):
        delete_as_asked(cast.rita, asked(cast, "deletion"), NOW, queue)

    ((_to, subject, text),) = queue.letters
    assert subject == "您的资料已删除"
    assert "按您的要求，我们已经删除了" in text


def test_the_letter_to_somebody_who_applies_again(cast: Cast) -> None:
    advert = make_public_advert(cast.job)

    apply(advert, Applying("Cleo Tan", cast.cleo.email, "en", (YES,), note="Once more."), NOW, Nowhere())

    assert Message.objects.get(occasion="own").subject == "您已经申请过：Outlet Manager"


def test_who_has_chosen_no_language_is_written_to_in_the_employers_first(cast: Cast) -> None:
    Candidate.objects.filter(pk=cast.cleo.pk).update(language="")
    Organisation.objects.update(languages=["ms", "en"])

    answer_request(cast.rita, PrivacyRequest.objects.get(pk=asked(cast, "correction").pk), "Sudah dibetulkan.", NOW)

    assert Message.objects.get().subject == "Permintaan anda tentang data anda"
