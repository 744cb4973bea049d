"""Put letters on their way once the change that calls for them is safely written."""

from __future__ import annotations

from django.db import transaction

from kedua.usecases.ports import Letter, Queue

JOB = "send-letter"


def post(letter: Letter, queue: Queue) -> None:
    """Enqueue a letter after the transaction commits: nobody is told of what did not happen.

    One with an event is not for here: `usecases/invitations` writes down who holds which, and sends it once.
    """
    payload = {"to": letter.to, "subject": letter.subject, "text": letter.text, "reply_to": letter.reply_to}
    transaction.on_commit(lambda: queue.enqueue(JOB, **payload))
