"""Any server with the OpenAI-compatible `/v1/chat/completions`: hosted, or one's own (Ollama, vLLM, llama.cpp, LM Studio …)."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator

import httpx
import structlog

from kedua.integrations.writer.answer import DROPPED, read_answer
from kedua.integrations.writer.line import Forbidden, Line
from kedua.integrations.writer.ways import Way
from kedua.usecases.ports import Later, Never
from kedua.usecases.writer_port import Account, Commission, Ending, Said, checked_url

TRIES = 3
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 20.0  # seconds
READ_OF_AN_ERROR = 8_000  # bytes
UNTAKEN = (400, 422)  # something in the request is not known there: it is said more simply
log = structlog.get_logger(__name__)


class _Again(Exception):
    """It was not taken, and may be in a moment. after: seconds that were asked for."""

    def __init__(self, after: float) -> None:
        super().__init__(after)
        self.after = after


class OpenAIWriter:
    """The Writer port. private: whether it may go to addresses that the internet does not know.

    Asks for the answer as the server can give it: by a schema, as JSON, or in words; and keeps what worked. A full or failing
    server is asked again, as long as there is time; nothing is asked again once an answer has begun.
    """

    def __init__(
        self,
        account: Account,
        *,
        private: bool,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        share: Callable[[], float] = random.random,
    ) -> None:
        self.account = account
        self._line = Line(private=private)
        self._clock, self._sleep, self._share = clock, sleep, share
        self._way = Way(account)

    def write(self, commission: Commission) -> Iterator[Said]:
        """Give the answer piece by piece, and last how it ended."""
        try:
            url = f"{checked_url(self.account.url)}/chat/completions"
        except ValueError:
            yield Never("address-wrong")
            return
        until = self._clock() + self.account.seconds
        begun = False
        try:
            for said in self._tried(url, commission, until):
                begun = True
                yield said if said != DROPPED else self._broken(until, begun=begun)
        except Forbidden:
            yield Never("address-private")
        except UnicodeError:  # of what is sent, only the key is no JSON
            yield Later("login", down=True)
        except httpx.TimeoutException:
            yield Later("slow")
        except (httpx.TransportError, httpx.InvalidURL, OSError) as error:
            log.info("writer not reached", why=type(error).__name__)
            yield self._broken(until, begun=begun)

    def close(self) -> None:
        """End the connections."""
        self._line.close()

    def _broken(self, until: float, *, begun: bool) -> Ending:
        """Tell why a line broke: we cut it where the time is up."""
        if self._clock() >= until:
            return Later("slow")
        return DROPPED if begun else Later("no-connection", down=True)

    def _tried(self, url: str, commission: Commission, until: float) -> Iterator[Said]:
        for attempt in range(1, TRIES + 1):
            try:
                yield from self._asked(url, commission, until)
                return
            except _Again as again:
                pause = again.after or self._share() * FIRST_PAUSE * 2 ** (attempt - 1)
                if attempt == TRIES or pause > LONGEST_PAUSE or self._clock() + pause >= until:
                    yield Later("busy", after=again.after)
                    return
                self._sleep(pause)

    def _asked(self, url: str, commission: Commission, until: float) -> Iterator[Said]:
        """Ask once, in each way that is left until one is understood."""
        while True:
            left = max(until - self._clock(), 0.1)
            with self._line.request(url, self._headers(), self._way.body(commission), left) as answer:
                log.debug("writer answered", status=answer.status_code)
                if answer.is_success:
                    yield from _read(answer)
                    return
                if answer.status_code not in UNTAKEN:
                    yield _refusal(answer)
                    return
                told = _told(answer)
            simpler = self._way.simpler(told)
            if simpler is None:
                yield Never("refused-request")
                return
            self._way = simpler

    def _headers(self) -> dict[str, str]:
        key = self.account.key
        return {"Accept": "text/event-stream", **({"Authorization": f"Bearer {key}"} if key else {})}


def _read(answer: httpx.Response) -> Iterator[Said]:
    kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if kind != "text/event-stream" or answer.headers.get("Content-Encoding", "identity") != "identity":
        yield Never("no-stream")
        return
    yield from read_answer(answer.iter_raw())


def _refusal(answer: httpx.Response) -> Ending:
    """Tell what an answer means that is none. Raises _Again."""
    status = answer.status_code
    if status == 429 or status >= 500:
        asked = answer.headers.get("Retry-After", "")
        raise _Again(float(asked) if asked.isdecimal() and len(asked) < 7 else 0.0)
    if status in (401, 403):
        return Later("login", down=True)
    if status == 404:
        return Never("not-found")
    return Never("moved" if 300 <= status < 400 else "refused-request")


def _told(answer: httpx.Response) -> str:
    """Give the beginning of what a server says is wrong."""
    told = b""
    for chunk in answer.iter_raw():
        told += chunk
        if len(told) >= READ_OF_AN_ERROR:
            break
    return told[:READ_OF_AN_ERROR].decode(errors="replace")
