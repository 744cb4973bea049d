"""What the channels over HTTP have in common: one request a message, and what its answer means."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping

import httpx
import phonenumbers
import structlog

from kedua.usecases.ports import UNSURE, Delivered, Envelope, Evidence, Later, Never, Outcome

CONNECT, ANSWER = 20.0, 60.0  # seconds
LONGEST_PAUSE = 6 * 3600.0
BEFORE_BODY = "http11.send_request_body.started"  # the headers went out; a server does nothing before the rest
log = structlog.get_logger(__name__)


class HttpCourier(ABC):
    """A courier that sends one request a message."""

    def __init__(self) -> None:
        self.client = httpx.Client(timeout=httpx.Timeout(ANSWER, connect=CONNECT))

    @abstractmethod
    def request(self, envelope: Envelope) -> httpx.Request:
        """Write the request. Raises ValueError for an address that cannot be one."""

    @abstractmethod
    def understood(self, status: int, answer: Mapping[str, object]) -> Outcome | None:
        """Tell what an answer means that HTTP alone does not tell; None to go by its status."""

    def carry(self, envelope: Envelope, handing: Callable[[], None]) -> Outcome:
        """Send the request, all but its body before `handing`."""
        handed: list[bool] = []

        def trace(event: str, _details: object) -> None:
            if event == BEFORE_BODY and not handed:
                handing()
                handed.append(True)

        try:
            request = self.request(envelope)
        except ValueError:
            return Never("address-wrong")
        request.extensions["trace"] = trace
        try:
            answer = self.client.send(request)
        except httpx.TransportError as error:
            log.warning("channel not reached", channel=envelope.channel, why=type(error).__name__)
            return self._after_break(envelope) if handed else Later("no-connection", down=True)
        return self._judged(answer)

    def evidence(self, envelope: Envelope) -> Evidence:  # noqa: ARG002 - most cannot be asked
        """Say that nobody knows."""
        return "unknown"

    def close(self) -> None:
        """End the connections."""
        self.client.close()

    def _after_break(self, envelope: Envelope) -> Outcome:
        """Decide after a connection that broke without an answer: again only where that is known to be right."""
        match self.evidence(envelope):
            case "arrived":
                return Delivered()
            case "again":
                return Later("dropped")
            case _:
                return Never(UNSURE)

    def _judged(self, answer: httpx.Response) -> Outcome:
        told = _read(answer)
        log_level = log.debug if answer.is_success else log.info
        log_level("channel answered", status=answer.status_code)
        known = self.understood(answer.status_code, told)
        if known is not None:
            return known
        if answer.status_code in (401, 403):
            return Later("login", down=True)
        if answer.status_code == 429 or answer.status_code >= 500:
            return Later("busy", after=_pause(answer), down=answer.status_code == 429)
        return Never("refused-text")


def number_of(envelope: Envelope) -> str:
    """Write a telephone number with its country, such as +60123456789. Raises ValueError for what is none."""
    try:
        number = phonenumbers.parse(envelope.to, envelope.country or None)
    except phonenumbers.NumberParseException as error:
        raise ValueError(envelope.to) from error
    if not phonenumbers.is_possible_number(number):
        raise ValueError(envelope.to)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def inner(answer: Mapping[str, object], *names: str) -> object:
    """Give what is inside an answer under names, one in the other; None where there is nothing."""
    found: object = answer
    for name in names:
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def _read(answer: httpx.Response) -> Mapping[str, object]:
    try:
        told = answer.json()
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _pause(answer: httpx.Response) -> float:
    """Give the seconds that a server asks for; it may also name a moment, which is as good as nothing here."""
    told = answer.headers.get("Retry-After", "")
    return min(float(told), LONGEST_PAUSE) if told.isdigit() else 0.0
