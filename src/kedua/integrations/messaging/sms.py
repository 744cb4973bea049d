"""Text messages (SMS), by Twilio."""

from __future__ import annotations

from collections.abc import Mapping

import httpx

from kedua.integrations.messaging.http_courier import HttpCourier, inner, number_of
from kedua.usecases.ports import NOT_DELIVERED, STOPPED, Delivered, Envelope, Evidence, Later, Never, Outcome

NOBODY = {21211, 21265, 21407, 21610, 21612, 21614}  # no number, a landline, or somebody who answered STOP
TOO_LONG = {21605, 21617}
OURS = {21212, 21603, 21606, 21659, 21660}  # the sender's number is wrong
OFF = {21408}  # the account may not send to that country
NOT_ARRIVED = {"failed", "undelivered", "canceled"}
# What it learns later. https://www.twilio.com/docs/api/errors
AFTERWARDS = {
    **dict.fromkeys(("21211", "21614", "30004", "30005", "30006"), "refused-address"),
    "21610": STOPPED,
    "30007": "refused-text",
    **dict.fromkeys(("30001", "30002", "30024", "30032", "30034"), "login"),
}


class Sms(HttpCourier):
    """The Courier port for text messages. Twilio can be asked what it took.

    told_at: the address at which it tells what became of a message, "" where none can be reached.
    """

    def __init__(self, account: str, token: str, sender: str, url: str, told_at: str = "") -> None:
        super().__init__()
        self.told_at = told_at
        self.address = f"{url.rstrip('/')}/2010-04-01/Accounts/{account}/Messages.json"
        self.login, self.sender = (account, token), sender

    def request(self, envelope: Envelope) -> httpx.Request:
        """Write the message as a form."""
        sender = "MessagingServiceSid" if self.sender.startswith("MG") else "From"
        form = {"To": number_of(envelope), sender: self.sender, "Body": envelope.text}
        if self.told_at:
            form["StatusCallback"] = f"{self.told_at}?message={envelope.id.hex}"
        return self.client.build_request("POST", self.address, data=form, headers=self._headers())

    def understood(self, status: int, answer: Mapping[str, object]) -> Outcome | None:
        """Tell by the code of the error."""
        if status in (200, 201):
            return Delivered(str(answer.get("sid") or ""))
        code = answer.get("code")
        if code in NOBODY:
            return Never("refused-address")
        if code in TOO_LONG:
            return Never("too-long")
        if code in OURS:
            return Later("refused-sender", down=True)
        return Never("channel-off") if code in OFF else None

    def evidence(self, envelope: Envelope) -> Evidence:
        """Look whether Twilio has a message to this number with this very text."""
        try:
            asked: dict[str, str | int] = {"To": number_of(envelope), "PageSize": 50}
            answer = self.client.get(self.address, params=asked, headers=self._headers())
            rows = inner(answer.raise_for_status().json(), "messages")
        except (httpx.HTTPError, ValueError):
            return "unknown"
        if not isinstance(rows, list):
            return "unknown"
        same = (row for row in rows if inner(row, "body") == envelope.text)
        return "arrived" if any(inner(row, "status") not in NOT_ARRIVED for row in same) else "again"

    def trouble(self, remote: str) -> str:
        """Ask Twilio what became of a message; it learns from the telephone company some seconds after it took it."""
        try:
            answer = self.client.get(self.address.replace(".json", f"/{remote}.json"), headers=self._headers())
            told = answer.raise_for_status().json()
        except (httpx.HTTPError, ValueError):
            return ""
        return trouble_of(str(inner(told, "error_code") or "")) if inner(told, "status") in NOT_ARRIVED else ""

    def _headers(self) -> dict[str, str]:
        request = httpx.Request("GET", self.address)
        return {"Authorization": next(httpx.BasicAuth(*self.login).auth_flow(request)).headers["Authorization"]}


def trouble_of(code: str) -> str:
    """Tell by Twilio's code why a message that it took did not arrive."""
    return AFTERWARDS.get(code, NOT_DELIVERED)
