"""What candidates write to the bot on Telegram, which keeps it for a day until it is fetched.

Its format: https://core.telegram.org/bots/api#update
"""

from __future__ import annotations

import json

import httpx

from kedua.integrations.messaging.http_courier import inner
from kedua.integrations.messaging.told import Row, json_of, rows, words
from kedua.usecases.ports import Reply

PATIENCE = 30.0  # seconds
MOST = 100  # at a time, which is also Telegram's most
ALONG = {
    "photo": "picture", "sticker": "picture", "animation": "video", "video": "video", "video_note": "video",
    "voice": "voice", "audio": "voice", "document": "file", "location": "place", "venue": "place", "contact": "contact",
}  # fmt: skip
BEGINS = "/start"  # what the button sends with which a chat begins


class ChatsNotRead(Exception):
    """Telegram does not give what was written. code: "no-connection", "login", or "elsewhere" where another program fetches."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Chats:
    """The bot's chats. Raises ChatsNotRead where Telegram does not answer."""

    def __init__(self, token: str, url: str) -> None:
        self.client = httpx.Client(timeout=PATIENCE)
        self.address = f"{url.rstrip('/')}/bot{token}/getUpdates"

    def waiting(self, following: int | None = None) -> list[tuple[int, bytes]]:
        """Give number and JSON of what was not fetched yet, the oldest first.

        following: Telegram forgets what has a lower number; None to forget nothing.
        """
        asked: dict[str, object] = {"limit": MOST, "timeout": 0, "allowed_updates": ["message"]}
        try:
            answer = self.client.post(self.address, json=asked if following is None else {**asked, "offset": following})
        except httpx.TransportError as error:
            raise ChatsNotRead("no-connection") from error
        if not answer.is_success:
            codes = {401: "login", 404: "login", 409: "elsewhere"}
            raise ChatsNotRead(codes.get(answer.status_code, "no-connection"))
        found = rows(json_of(answer.content), "result")
        return [(number, json.dumps(row).encode()) for row in found if isinstance(number := row.get("update_id"), int)]

    def close(self) -> None:
        """End the connection."""
        self.client.close()


def read_telegram(body: bytes) -> Reply | None:
    """Give what an update says that one person wrote to the bot; None for anything else, such as a group."""
    told = inner(json_of(body), "message")
    if not isinstance(told, dict) or words(told, "chat", "type") != "private":
        return None
    chat, number = inner(told, "chat", "id"), told.get("message_id")
    text = words(told, "text") or words(told, "caption")
    if not isinstance(chat, int) or not isinstance(number, int):
        return None
    name, about = words(told, "chat", "username"), inner(told, "reply_to_message", "message_id")
    return Reply(
        "telegram",
        f"{chat}:{number}",
        str(chat),
        "" if text.split(" ")[0] == BEGINS else text,
        known_as=f"@{name}" if name else "",
        refers_to=str(about) if isinstance(about, int) else "",
        along=_along(told, text),
    )


def _along(told: Row, text: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(kind for name, kind in ALONG.items() if name in told))
    return found or (() if text else ("other",))
