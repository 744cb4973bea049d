"""The door for an ASGI server: what the WSGI application answers, in threads, and answers that go on."""

from __future__ import annotations

from io import BytesIO

from asgiref.typing import ASGIReceiveCallable, ASGISendCallable, HTTPScope, Scope
from django.template.loader import render_to_string

from kedua.config.env import env
from kedua.config.in_threads import Answer, BrokenOff, InThreads, begin, new_file, read_body, say
from kedua.config.wsgi import application as wsgi
from kedua.web.language import accepted, for_candidates, speaking
from kedua.web.live.rooms import ROOMS
from kedua.web.live.stream import go_on
from kedua.web.live.ticket import GOES_ON, Ticket

TOO_LARGE = 413


def told(status: int, scope: HTTPScope) -> bytes:
    """Give the page for a request that did not come whole: nobody is there to read one but where it is too large."""
    if status != TOO_LARGE:
        return b""
    header = dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")
    with speaking(*accepted(header) if for_candidates(scope["path"]) else ()):
        return render_to_string("413.html").encode()


class Door:
    """The application. under_way: how many requests are being answered, answers that go on left out."""

    def __init__(self) -> None:
        self._site = InThreads(wsgi, env().threads)
        self.under_way = 0

    async def __call__(self, scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        """Answer a request."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000, "reason": None})
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)

    def close(self) -> None:
        """End all answers that go on, so that the process can stop."""
        ROOMS.close()

    async def _answer(self, scope: HTTPScope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
        tickets: list[Ticket] = []
        self.under_way += 1
        try:
            with new_file() as body:
                await read_body(scope, receive, body)
                answer = await self._site.ask(scope, body, {GOES_ON: tickets})
            if not tickets:
                await answer.send(scope, send)
        except BrokenOff as broken:
            await begin(send, broken.status, [(b"content-type", b"text/html; charset=utf-8")])
            await say(send, told(broken.status, scope), more=False)
        finally:
            self.under_way -= 1
        if tickets:
            await self._go_on(tickets[0], answer, scope, receive, send)

    async def _go_on(
        self, ticket: Ticket, answer: Answer, scope: HTTPScope, receive: ASGIReceiveCallable, send: ASGISendCallable
    ) -> None:
        async def tell(piece: bytes) -> None:
            await say(send, piece)

        async def may(last: int) -> bool:
            """Ask the same view again: it leaves another ticket where it would answer."""
            again: list[Ticket] = []
            newest = {"QUERY_STRING": f"after={last}", "HTTP_LAST_EVENT_ID": str(last), GOES_ON: again}
            (await self._site.ask(scope, BytesIO(), newest)).body.close()
            return bool(again)

        async def gone() -> None:
            while (await receive())["type"] != "http.disconnect":
                pass

        listener = ROOMS.listen(ticket)
        try:
            await begin(send, answer.status, [pair for pair in answer.headers if pair[0] != b"content-length"])
            await tell(answer.body.read())
            await go_on(listener, tell, may, gone())
        finally:
            ROOMS.leave(listener)
        await say(send, b"", more=False)


application = Door()
