"""Note what became of messages that were taken: as channels report it, and on those that can be asked, as they answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.db import transaction
from django.db.models import Q

from kedua.queries.unanswered import TELLING
from kedua.records.models import Message
from kedua.records.models.message import FAILED, RECEIVED, SENDING, SENT, WAITING
from kedua.usecases.deliveries import CHANGED, refuse
from kedua.usecases.outcomes import note_told, note_untold
from kedua.usecases.ports import STOPPED, UNSURE, Report, Reporter
from kedua.usecases.reaching import stop

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
    row = _locked(Q(pk=message.pk, state=SENT, remote=message.remote, channel=message.channel))
    if row is None:
        return False
    _failed(row, code, now)
    return True


@transaction.atomic
def take_report(report: Report, now: dt.datetime) -> bool:
    """Note what is reported of a message. Twice, of an older attempt, or of an unknown one changes nothing and gives False."""
    named = Q(pk=report.message, remote__in=("", report.remote)) if report.message else Q(remote=report.remote)
    row = _locked(named & Q(channel=report.channel))
    if row is None:
        return False
    unsure = row.state == FAILED and row.error == UNSURE
    handed = row.state == SENDING and row.handed_at is not None  # the report was quicker than the answer
    if report.trouble and (row.state == SENT or unsure or handed):
        row.remote = report.remote
        _failed(row, report.trouble, now)
        return True
    tried = row.state == WAITING and row.attempts > 0  # it seemed not to be taken, and was
    if not report.trouble and (unsure or handed or tried):
        row.remote = report.remote
        _arrived(row, now)
        return True
    return False


def _locked(wanted: Q) -> Message | None:
    rows = Message.objects.select_for_update(no_key=True, of=("self",)).select_related("application", "candidate")
    return rows.filter(wanted).exclude(state=RECEIVED).order_by("created_at", "id").first()


def _failed(row: Message, code: str, now: dt.datetime) -> None:
    """Have it go by e-mail, or a person see to it. Whoever asked the channel for no more of us is not asked there again."""
    if code == STOPPED:
        stop(row.candidate_id, row.channel, now)
    refuse(row, code, now)
    row.save(update_fields=CHANGED)
    if row.occasion in TELLING and row.application is not None:
        note_untold(row.application, now)


def _arrived(row: Message, now: dt.datetime) -> None:
    row.state, row.error, row.sent_at = SENT, "", now
    row.save(update_fields=CHANGED)
    if row.occasion in TELLING and row.application is not None:
        note_told(row.application, now)
