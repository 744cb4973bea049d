"""What was said to the made-up company's candidates, and what they wrote back: nothing of it leaves this machine."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Iterable, Iterator
from uuid import NAMESPACE_URL, uuid5

from kedua.commands.demo_content import Applicant, LetterEntry
from kedua.commands.demo_history import SITE, History, Step
from kedua.queries.unanswered import TELLING
from kedua.records.models import Application, Member, Message
from kedua.records.models.message import DRAFT
from kedua.usecases import messages
from kedua.usecases.candidate_answers import write_reply
from kedua.usecases.message_notes import mark_read
from kedua.usecases.ports import Delivered, Envelope, Evidence, Never, Outcome
from kedua.usecases.sending import send_due

GONE = "wilson-empaling"  # whose address does not exist
MORNING, ROUNDS = "09:10", ("09:20", "13:00", "18:30")


class Postman:
    """The Courier port of a demonstration: everything arrives, but at an address that does not exist."""

    def __init__(self, gone: str) -> None:
        self.gone = gone

    def carry(self, envelope: Envelope, handing: Callable[[], None]) -> Outcome:
        """Say that it arrived."""
        if envelope.to == self.gone:
            return Never("refused-address")
        handing()
        return Delivered()

    def evidence(self, envelope: Envelope) -> Evidence:  # noqa: ARG002 - the port's signature
        """Know that everything arrives at once."""
        return "arrived"

    def close(self) -> None:
        """Have nothing to let go of."""


def message_steps(letters: Iterable[LetterEntry], people: Iterable[Applicant], history: History) -> Iterator[Step]:
    """Give what was written by hand, and for each day who sent drafts and when the post went out."""
    everybody = {person.key: person for person in people}
    postman = Postman(everybody[GONE].email)
    for number, letter in enumerate(letters):
        at = history.at(letter.days, letter.hour)
        yield Step(at, 60, lambda now, letter=letter, number=number: _write(letter, number, history, now))  # type: ignore[misc]  # the defaults bind this turn's letter
    for day in range(-max(person.applied for person in everybody.values()), 0):
        times = [
            (history.at(day, MORNING), _release),
            *((history.at(day, hour), postman_round(postman)) for hour in ROUNDS),
        ]
        yield from (Step(at, 95, do) for at, do in times)


def postman_round(postman: Postman) -> Callable[[dt.datetime], None]:
    """Give a round of the postman: whatever is due goes out."""

    def carry(now: dt.datetime) -> None:
        send_due({"email": postman}, SITE, lambda: now, random.Random(0))

    return carry


def _release(now: dt.datetime) -> None:
    """Send what was drafted the day before; how somebody's application ended is told with the outcome."""
    rows = Message.objects.filter(state=DRAFT, created_at__lt=now).exclude(occasion__in=(*TELLING, "own"))
    for message in rows.select_related("application__job__hiring_manager__account"):
        if message.application is not None:
            messages.release(_lead(message.application), message, now)


def _write(letter: LetterEntry, number: int, history: History, now: dt.datetime) -> None:
    application = history.row(letter.candidate)
    if letter.by == "candidate":
        write_reply(application, letter.text.strip(), uuid5(NAMESPACE_URL, str(number)), now)
        if not letter.open:
            mark_read(_lead(application), application, now + dt.timedelta(minutes=50))
        return
    said = messages.Said(letter.subject, letter.text)
    message = messages.write(_lead(application), application, said, f"own:demo:{number}", now)
    if not letter.open:
        messages.release(_lead(application), message, now)


def _lead(application: Application) -> Member:
    if application.job.hiring_manager is None:
        raise AssertionError("every job of the company has a hiring manager")
    return application.job.hiring_manager
