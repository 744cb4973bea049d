"""A model writes only where an owner says so; its key is sealed, and goes to no other address."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from pytest_django import Settings

from kedua.queries.writer import is_on, settings_of
from kedua.records.models import AuditEntry, WriterSettings
from kedua.usecases.errors import Refused
from kedua.usecases.sealed_keys import open_key, seal_key
from kedua.usecases.writer_settings import WriterChoice, change_writer
from tests.cast import Cast
from tests.factories.rows import NOW
from tests.factories.writers import HERE, switch_on

WANTED = WriterChoice(on=True, url=HERE, model="small", key="sesame")


def test_it_is_off_until_an_owner_switches_it_on(cast: Cast) -> None:
    before = is_on(cast.organisation.pk)

    change_writer(cast.ada, WANTED, NOW)

    assert (before, is_on(cast.organisation.pk), is_on(cast.dan.organisation_id)) == (False, True, False)


@pytest.mark.parametrize("name", ["rita", "hana", "ben"])
def test_nobody_but_an_owner_does(cast: Cast, name: str) -> None:
    actor = cast.everyone[name]
    assert actor is not None

    with pytest.raises(PermissionDenied):
        change_writer(actor, WANTED, NOW)
    assert settings_of(cast.organisation.pk) is None


def test_the_key_is_sealed_and_in_no_record_of_changes(cast: Cast) -> None:
    row = change_writer(cast.ada, WANTED, NOW)

    row.refresh_from_db()
    told = [json.dumps(entry.data) for entry in AuditEntry.objects.filter(action="writer.settings")]
    assert "sesame" not in row.key
    assert open_key("writer", row.key) == "sesame"
    assert len(told) == 1
    assert "sesame" not in told[0]
    assert row.key not in told[0]


def test_a_key_is_kept_where_none_is_typed_and_taken_out_on_wish(cast: Cast) -> None:
    row = change_writer(cast.ada, WANTED, NOW)

    kept = change_writer(cast.ada, replace(WANTED, key=None, model="large"), NOW)
    taken_out = change_writer(cast.ada, replace(WANTED, key=""), NOW)

    assert (kept.key, kept.model, taken_out.key) == (row.key, "large", "")


def test_a_key_goes_to_no_other_address(cast: Cast) -> None:
    change_writer(cast.ada, WANTED, NOW)

    with pytest.raises(Refused, match="writer-key-again"):
        change_writer(cast.ada, replace(WANTED, url="https://elsewhere.example/v1", key=None), NOW)
    moved = change_writer(cast.ada, replace(WANTED, url="https://elsewhere.example/v1", key="other"), NOW)

    assert open_key("writer", moved.key) == "other"


def test_nothing_changed_is_not_recorded(cast: Cast) -> None:
    change_writer(cast.ada, replace(WANTED, key=None), NOW)
    change_writer(cast.ada, replace(WANTED, key=None), NOW)

    assert AuditEntry.objects.filter(action="writer.settings").count() == 1


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (replace(WANTED, url=""), "writer-nowhere"),
        (replace(WANTED, model=" "), "writer-nowhere"),
        (replace(WANTED, url="ftp://models.example"), "writer-address"),
        (replace(WANTED, url="https://user:pass@models.example/v1"), "writer-address"),
        (replace(WANTED, url="https://models.example/" + "x" * 300), "writer-long"),
        (replace(WANTED, key="x" * 501), "writer-long"),
        (replace(WANTED, most=99), "writer-range"),
        (replace(WANTED, seconds=601), "writer-range"),
        (replace(WANTED, a_month=-1), "writer-range"),
        (replace(WANTED, price_read=Decimal(-1), currency="MYR"), "writer-price"),
        (replace(WANTED, price_read=Decimal(1), currency="ringgit"), "writer-price"),
        (replace(WANTED, price_written=Decimal(1)), "writer-currency"),
    ],
)
def test_what_cannot_be_is_refused(cast: Cast, wrong: WriterChoice, code: str) -> None:
    with pytest.raises(Refused, match=f"^{code}$"):
        change_writer(cast.ada, wrong, NOW)
    assert settings_of(cast.organisation.pk) is None


def test_addresses_and_currencies_are_kept_as_they_are_meant(cast: Cast) -> None:
    row = switch_on(cast.ada, url=f" {HERE}/ ", model=" qwen2.5  7b ", price_read=Decimal("0.5"), currency="myr")

    assert (row.url, row.model, row.currency) == (HERE, "qwen2.5 7b", "MYR")


def test_a_key_cannot_be_opened_with_another_secret_but_with_an_earlier_one(settings: Settings) -> None:
    sealed = seal_key("writer", "sesame")
    earlier = settings.SECRET_KEY

    settings.SECRET_KEY = "x" * 60
    lost = open_key("writer", sealed)
    settings.SECRET_KEY_FALLBACKS = [earlier]
    found = open_key("writer", sealed)

    assert (lost, found, open_key("writer", ""), seal_key("writer", "")) == (None, "sesame", "", "")


def test_the_table_itself_refuses_a_model_that_is_on_and_nowhere(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        WriterSettings.objects.create(organisation=cast.organisation, on=True, created_at=NOW)
