"""The least that an asyncio client of HTTP/1.1 needs, so that a thousand of them leave the processors to the server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

CSRF = "k" * 32


class Gone(Exception):
    """The server is gone, or does not answer as it should."""


@dataclass
class Connection:
    """One connection, opened when it is needed and again after a fault."""

    port: int
    session: str
    _pair: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def post(self, path: str, body: bytes) -> bytes:
        """Send JSON and give the answer's body. Raises Gone unless the answer is 200."""
        lines = ("Content-Type: application/json", f"X-CSRFToken: {CSRF}", f"Content-Length: {len(body)}")
        try:
            head = await self._ask("POST", path, lines, body)
            length = int(_field(head, b"content-length") or 0)
            reader, _writer = await self._open()
            answer = await reader.readexactly(length)
        except (OSError, asyncio.IncompleteReadError) as error:
            self.close()
            raise Gone from error
        if not head.startswith(b"HTTP/1.1 200"):
            raise Gone(head[:40])
        return answer

    async def listen(self, path: str) -> AsyncIterator[bytes]:
        """Give the pieces of an answer that goes on, as they come, until it ends. Raises Gone when there is none."""
        try:
            head = await self._ask("GET", path, ("Accept: text/event-stream",), b"")
            if not head.startswith(b"HTTP/1.1 200"):
                raise Gone(head[:40])
            reader, _writer = await self._open()
            while size := int(await reader.readuntil(b"\r\n"), 16):
                yield (await reader.readexactly(size + 2))[:-2]
        except (OSError, asyncio.IncompleteReadError) as error:
            raise Gone from error
        finally:
            self.close()

    def close(self) -> None:
        """Leave; the next question opens it anew."""
        if self._pair is not None:
            self._pair[1].close()
        self._pair = None

    async def _open(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._pair is None:
            self._pair = await asyncio.open_connection("127.0.0.1", self.port)
        return self._pair

    async def _ask(self, method: str, path: str, lines: tuple[str, ...], body: bytes) -> bytes:
        reader, writer = await self._open()
        head = (
            f"{method} {path} HTTP/1.1",
            f"Host: 127.0.0.1:{self.port}",
            f"Cookie: kedua_session={self.session}; kedua_csrf={CSRF}",
            *lines,
        )
        writer.write("\r\n".join((*head, "", "")).encode() + body)
        return await reader.readuntil(b"\r\n\r\n")


def _field(head: bytes, name: bytes) -> bytes | None:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(name + b":"):
            return line[len(name) + 1 :].strip()
    return None
