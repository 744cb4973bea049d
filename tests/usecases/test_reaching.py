"""How candidates want to hear, and what they agreed to: the newest counts, nothing is forgotten."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kedua.queries.reach import Reach, agreed_to, reach_of
from kedua.records.models import AuditEntry, Candidate
from kedua.usecases.errors import Refused
from kedua.usecases.reaching import Wish, wish_to_hear
from tests.cast import Cast
from tests.factories.rows import NOW

LATER = NOW + dt.timedelta(days=1)
BY_MAIL = Wish("en", "email", "", False, "Asia/Kuala_Lumpur")
BY_WHATSAPP = Wish("ms", "whatsapp", "012-345 6789", True, "Europe/London")


def cleo(cast: Cast) -> Candidate:
    return Candidate.objects.get(pk=cast.cleo.pk)


def test_a_channel_that_they_agreed_to_is_used(cast: Cast) -> None:
    wish_to_hear(cast.application, BY_WHATSAPP, NOW)

    found = cleo(cast)
    assert reach_of(found, cast.organisation) == Reach("whatsapp", "+60 12-345 6789", "ms")
    assert found.time_zone == "Europe/London"
    assert found.consents == [{"to": "whatsapp", "given": True, "at": NOW.isoformat()}]


def test_choosing_mail_again_takes_back_what_they_agreed_to(cast: Cast) -> None:
    wish_to_hear(cast.application, BY_WHATSAPP, NOW)

    wish_to_hear(cast.application, BY_MAIL, LATER)

    found = cleo(cast)
    assert reach_of(found, cast.organisation).channel == "email"
    assert not agreed_to(found, "whatsapp")
    assert [(one["given"], one["at"]) for one in found.consents] == [
        (True, NOW.isoformat()),
        (False, LATER.isoformat()),
    ]


def test_the_same_wish_changes_nothing_more(cast: Cast) -> None:
    for at in (NOW, LATER):
        wish_to_hear(cast.application, BY_WHATSAPP, at)

    assert len(cleo(cast).consents) == 1
    entry = AuditEntry.objects.get(action="candidate.reach")
    assert entry.actor_name == "Candidate"
    assert entry.data["fields"] == ["channel", "channel_address", "language", "time_zone", "consents"]


def test_the_number_we_know_is_used_where_none_is_given(cast: Cast) -> None:
    Candidate.objects.filter(pk=cast.cleo.pk).update(phone="+60 12-000 0000")

    wish_to_hear(cast.application, replace(BY_WHATSAPP, channel="sms", address=""), NOW)

    assert reach_of(cleo(cast), cast.organisation).address == "+60 12-000 0000"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"language": "xx"}, "reach-unknown"),
        ({"channel": "pigeon"}, "reach-unknown"),
        ({"channel": "page"}, "reach-unknown"),
        ({"time_zone": "Nowhere/Land"}, "reach-unknown"),
        ({"address": ""}, "reach-address"),
        ({"address": "call me"}, "reach-address"),
        ({"address": "1" * 200}, "reach-address"),
        ({"channel": "telegram", "address": ""}, "reach-address"),
        ({"channel": "telegram", "address": "two words"}, "reach-address"),
        ({"agreed": False}, "reach-agree"),
    ],
)
def test_what_is_not_on_offer_is_refused(cast: Cast, changed: dict[str, object], code: str) -> None:
    before = Candidate.objects.values().get(pk=cast.cleo.pk)

    with pytest.raises(Refused, match=code):
        wish_to_hear(cast.application, replace(BY_WHATSAPP, **changed), NOW)  # type: ignore[arg-type]  # fields of a wish

    assert Candidate.objects.values().get(pk=cast.cleo.pk) == before


def test_mail_needs_an_address(cast: Cast) -> None:
    Candidate.objects.filter(pk=cast.cleo.pk).update(email="")

    with pytest.raises(Refused, match="reach-no-email"):
        wish_to_hear(cast.application, BY_MAIL, NOW)


@pytest.mark.parametrize("address", ["@cleo_tan", "123456789"])
def test_telegram_knows_names_and_numbers(cast: Cast, address: str) -> None:
    wish_to_hear(cast.application, replace(BY_WHATSAPP, channel="telegram", address=address), NOW)

    assert reach_of(cleo(cast), cast.organisation) == Reach("telegram", address, "ms")
