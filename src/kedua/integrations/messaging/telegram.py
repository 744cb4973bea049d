"""Telegram, by a bot of the organisation: it may write to whoever has written to it, at the id of that chat."""

from __future__ import annotations

from collections.abc import Mapping

import httpx

from kedua.integrations.messaging.http_courier import HttpCourier, inner
from kedua.usecases.ports import Delivered, Envelope, Later, Never, Outcome


class Telegram(HttpCourier):
    """The Courier port for Telegram."""

    def __init__(self, token: str, url: str) -> None:
        super().__init__()
        self.address = f"{url.rstrip('/')}/bot{token}/sendMessage"

    def request(self, envelope: Envelope) -> httpx.Request:
        """Write the message as plain text."""
        body = {"chat_id": envelope.to, "text": envelope.text, "link_preview_options": {"is_disabled": True}}
        return self.client.build_request("POST", self.address, json=body)

    def understood(self, status: int, answer: Mapping[str, object]) -> Outcome | None:
        """Tell by the status, and by the few words that Telegram has no codes for."""
        why = str(answer.get("description") or "")
        if status == 200:
            return Delivered(str(inner(answer, "result", "message_id") or ""))
        if status == 403 or "chat not found" in why:
            return Never("refused-address")
        if status == 404:
            return Later("login", down=True)  # its answer to a wrong token
        if "too long" in why:
            return Never("too-long")
        pause = inner(answer, "parameters", "retry_after")
        return Later("busy", after=float(pause), down=True) if isinstance(pause, int) else None
