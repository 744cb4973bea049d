"""Ask what became of messages that were taken, on channels that tell only when asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.db import transaction

from kedua.queries.unanswered import TELLING
from kedua.records.models import Message
from kedua.records.models.message import SENT
from kedua.usecases.deliveries import refuse
from kedua.usecases.outcomes import note_untold
from kedua.usecases.ports import Reporter

FROM, UNTIL = dt.timedelta(minutes=2), dt.timedelta(hours=2)  # after sending
MOST = 200  # at a time

Reporters = Mapping[str, Reporter]  # by channel


def ask_for_receipts(reporters: Reporters, now: dt.datetime) -> int:
    """Ask about what was sent lately. What did not arrive goes by e-mail, or has failed. Gives how many those were."""
    lately = Message.objects.filter(state=SENT, sent_at__range=(now - UNTIL, now - FROM)).exclude(remote="")
    rows = lately.filter(channel__in=reporters).order_by("-sent_at", "id")[:MOST]
    codes = ((message, reporters[message.channel].trouble(message.remote)) for message in rows)
    return sum(_refused(message, code, now) for message, code in codes if code)


@transaction.atomic
def _refused(message: Message, code: str, now: dt.datetime) -> bool:
    row = Message.objects.select_for_update().filter(pk=message.pk, state=SENT, remote=message.remote).first()
    if row is None:
        return False
    refuse(row, code, now)
    row.save()
    if row.occasion in TELLING and row.application is not None:
        note_untold(row.application, now)
    return True
