"""WhatsApp, by Meta's Cloud API.

A firm may write freely only for 24 hours after the candidate wrote; to begin, it needs a template that WhatsApp has approved.
"""

from __future__ import annotations

from collections.abc import Mapping

import httpx

from kedua.integrations.messaging.http_courier import HttpCourier, inner, number_of
from kedua.usecases.ports import Delivered, Envelope, Later, Never, Outcome

LONGEST, LONGEST_VARIABLE = 4096, 1000  # characters of a text, and of a template's variable
NOBODY = {131026, 131030, 131021}  # not on WhatsApp, or has not agreed to its terms
CLOSED = {131047}
LOGIN = {0, 3, 10, 190, 131005, 131031, 131042, 131045}
BUSY = {4, 80007, 130429, 131000, 131016, 131048, 131056, 133004}


class WhatsApp(HttpCourier):
    """The Courier port for WhatsApp."""

    def __init__(self, number: str, token: str, url: str, template: str = "") -> None:
        super().__init__()
        self.address, self.token, self.template = f"{url.rstrip('/')}/{number}/messages", token, template

    def request(self, envelope: Envelope) -> httpx.Request:
        """Write the message as text, or as the variable of the template."""
        body = {
            "messaging_product": "whatsapp",
            "to": number_of(envelope).removeprefix("+"),
            "biz_opaque_callback_data": envelope.id.hex,
            **(self._in_template(envelope) if self.template else self._as_text(envelope)),
        }
        return self.client.build_request(
            "POST", self.address, json=body, headers={"Authorization": f"Bearer {self.token}"}
        )

    def understood(self, status: int, answer: Mapping[str, object]) -> Outcome | None:
        """Tell by the code of the error."""
        if status == 200:
            sent = answer.get("messages")
            first = sent[0] if isinstance(sent, list) and sent else {}
            return Delivered(str(inner(first, "id") or ""))
        code = inner(answer, "error", "code")
        return outcome_of(code) if isinstance(code, int) else None

    def _as_text(self, envelope: Envelope) -> dict[str, object]:
        return {"type": "text", "text": {"body": envelope.text[:LONGEST], "preview_url": False}}

    def _in_template(self, envelope: Envelope) -> dict[str, object]:
        """Fill the template; its variable takes one line."""
        line = " ".join(envelope.text.split())
        text = line if len(line) <= LONGEST_VARIABLE else line[: LONGEST_VARIABLE - 1].rstrip() + "…"
        parameters = [{"type": "text", "text": text}]
        return {
            "type": "template",
            "template": {
                "name": self.template,
                "language": {"code": envelope.language.replace("-", "_")},
                "components": [{"type": "body", "parameters": parameters}],
            },
        }


def outcome_of(code: int) -> Outcome | None:
    """Tell what an error of WhatsApp means, by its code."""
    if code in NOBODY:
        return Never("refused-address")
    if code in CLOSED:
        return Never("window-closed")
    if code in LOGIN or 200 <= code < 300:
        return Later("login", down=True)
    if code in BUSY:
        return Later("busy", down=code in (4, 80007, 130429))
    return None
