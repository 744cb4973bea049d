"""Let a language model write drafts: which, where, and how much of it; off until an owner says otherwise."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass
from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_set_writer
from kedua.records.models import Member, WriterSettings
from kedua.usecases.audit import record
from kedua.usecases.errors import Refused
from kedua.usecases.sealed_keys import seal_key
from kedua.usecases.writer_port import checked_url

MOST, SECONDS = range(100, 16_001), range(5, 601)
LONGEST_URL, LONGEST_MODEL, LONGEST_KEY = 300, 120, 500
A_MONTH = 1_000_000_000
# What the record of changes tells with its value: no key, and no address, which may hold one.
TOLD = ("on", "model", "most", "seconds", "a_month")


@dataclass(frozen=True, slots=True)
class WriterChoice:
    """What an owner sets; see `records/models/writer`. key: a new one, None to keep the one there is, "" for none."""

    on: bool
    url: str
    model: str
    key: str | None = None
    most: int = 2000
    seconds: int = 60
    a_month: int = 1_000_000
    price_read: Decimal | None = None
    price_written: Decimal | None = None
    currency: str = ""


@transaction.atomic
def change_writer(actor: Member, choice: WriterChoice, now: dt.datetime) -> WriterSettings:
    """Set it. A key that is kept goes only to the address for which it was given. Raises Refused."""
    if not can_set_writer(actor):
        raise PermissionDenied
    row, _made = WriterSettings.objects.select_for_update(no_key=True).get_or_create(
        organisation=actor.organisation, defaults={"created_at": now}
    )
    wanted = _checked(choice)
    if choice.key is not None:
        wanted["key"] = seal_key("writer", choice.key.strip())
    elif row.key and wanted["url"] != row.url:
        raise Refused("writer-key-again")
    fields = [name for name, value in wanted.items() if getattr(row, name) != value]
    told = {f"{name}.to": wanted[name] for name in fields if name in TOLD}
    if fields:
        for name in fields:
            setattr(row, name, wanted[name])
        row.save(update_fields=fields)
        data = {"fields": fields, **told}
        record(actor, row.organisation_id, "writer.settings", "writer", row.pk, now, data)  # type: ignore[arg-type]  # TOLD are scalars
    return row


def _checked(choice: WriterChoice) -> dict[str, object]:
    given: dict[str, object] = asdict(choice)
    del given["key"]
    url, model, currency = choice.url.strip(), " ".join(choice.model.split()), choice.currency.strip().upper()
    if choice.on and not (url and model):
        raise Refused("writer-nowhere")
    if url:
        try:
            url = checked_url(url)
        except ValueError as error:
            raise Refused("writer-address") from error
    if len(url) > LONGEST_URL or len(model) > LONGEST_MODEL or len(choice.key or "") > LONGEST_KEY:
        raise Refused("writer-long")
    if choice.most not in MOST or choice.seconds not in SECONDS or not 0 <= choice.a_month <= A_MONTH:
        raise Refused("writer-range")
    prices = [price for price in (choice.price_read, choice.price_written) if price is not None]
    if any(not 0 <= price < 100_000_000 for price in prices) or len(currency) not in (0, 3):
        raise Refused("writer-price")
    if prices and not currency:
        raise Refused("writer-currency")
    return given | {"url": url, "model": model, "currency": currency}
