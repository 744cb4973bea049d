"""Hands messages to a service that sends mail, through anymail."""

from __future__ import annotations

from collections.abc import Callable

import requests
import structlog
from anymail.exceptions import AnymailError, AnymailRequestsAPIError
from django.core.mail import get_connection

from kedua.integrations.mail.writing import is_address, mail_of
from kedua.usecases.ports import UNSURE, Delivered, Envelope, Evidence, Later, Never, Outcome

BEFORE_ASKING = (requests.ConnectTimeout, requests.exceptions.InvalidURL)
log = structlog.get_logger(__name__)


class ProviderCourier:
    """The Courier port for e-mail by a service. asks_again: it knows a request by its key, and sends it once."""

    def __init__(self, backend: str) -> None:
        self.backend = get_connection(backend)
        self.asks_again = backend.endswith(".resend.EmailBackend")  # for 24 hours, by the header Idempotency-Key

    def carry(self, envelope: Envelope, handing: Callable[[], None]) -> Outcome:
        """Send one request."""
        if not is_address(envelope.to):
            return Never("address-wrong")
        mail = mail_of(envelope)
        self.backend.open()
        session: requests.Session = self.backend.session  # type: ignore[attr-defined]  # every service we offer has one
        session.headers["Idempotency-Key"] = envelope.id.hex
        handing()
        try:
            self.backend.send_messages([mail])
        except AnymailRequestsAPIError as error:
            return self._understood(error)
        except AnymailError as error:
            log.warning("mail not taken", why=str(error).splitlines()[0])
            return Never("refused-text")
        return Delivered(str(mail.anymail_status.message_id or ""))  # type: ignore[attr-defined]  # anymail adds it

    def evidence(self, envelope: Envelope) -> Evidence:  # noqa: ARG002 - it is not asked, but told once more
        """Say whether a second request does no harm."""
        return "again" if self.asks_again else "unknown"

    def close(self) -> None:
        """End the connection."""
        self.backend.close()

    def _understood(self, error: AnymailRequestsAPIError) -> Outcome:
        status = error.status_code
        log.warning("mail not taken", status=status, why=type(error.__cause__ or error).__name__)
        if status is None:
            return self._without_answer(error)
        if status in (401, 403):
            return Later("login", down=True)
        if status == 429 or status >= 500:
            return Later("busy", down=status == 429)
        return Never("refused-text")

    def _without_answer(self, error: AnymailRequestsAPIError) -> Outcome:
        if isinstance(error, BEFORE_ASKING) or _never_connected(error):
            return Later("no-connection", down=True)
        return Later("dropped") if self.asks_again else Never(UNSURE)


def _never_connected(error: BaseException) -> bool:
    """Whether no connection was made: then nothing was asked."""
    return isinstance(error, requests.ConnectionError) and "NewConnectionError" in str(error.__cause__ or error)
