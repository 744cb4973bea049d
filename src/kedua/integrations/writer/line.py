"""One line to a server that has a model: it ends in time, whatever the server does, and only goes where it may."""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol, cast

import httpx

CONNECT = 10.0  # seconds
OPENED = ("connection.connect_tcp.complete", "connection.start_tls.complete")


class Forbidden(Exception):
    """The address is on this machine or its network, where the operator allows none."""


class Line:
    """A connection that is made anew for each request.

    private: whether it may go to addresses that the internet does not know. That is looked at where the connection has
    really been made, so that no name can lead elsewhere, and before anything is said on it.
    """

    def __init__(self, *, private: bool) -> None:
        self._private = private
        # A proxy would be asked instead, and hide where a line goes.
        self.client = httpx.Client(
            limits=httpx.Limits(max_keepalive_connections=0), trust_env=private, follow_redirects=False
        )

    @contextmanager
    def request(
        self, url: str, headers: Mapping[str, str], body: Mapping[str, object], seconds: float
    ) -> Iterator[httpx.Response]:
        """Send a request and give its answer to be read; after `seconds` the line is cut, and reading raises.

        Raises httpx.TransportError, Forbidden.
        """
        sockets: list[socket.socket] = []
        clock = threading.Timer(seconds, _cut, [sockets])
        clock.daemon = True
        request = self.client.build_request(
            "POST",
            url,
            headers={"Accept-Encoding": "identity", **headers},
            json=body,
            timeout=httpx.Timeout(seconds, connect=min(CONNECT, seconds)),
            extensions={"trace": self._watch(sockets)},
        )
        clock.start()
        try:
            answer = self.client.send(request, stream=True)
            try:
                yield answer
            finally:
                answer.close()
        finally:
            clock.cancel()

    def close(self) -> None:
        """Let go of what is left."""
        self.client.close()

    def _watch(self, sockets: list[socket.socket]) -> Callable[[str, Mapping[str, object]], None]:
        def trace(event: str, told: Mapping[str, object]) -> None:
            if event not in OPENED:
                return
            stream = cast("_Stream", told["return_value"])
            opened = cast(socket.socket, stream.get_extra_info("socket"))
            sockets[:] = [opened]
            if not may_reach(opened.getpeername()[0], private=self._private):
                opened.close()
                raise Forbidden

        return trace


class _Stream(Protocol):
    """What httpcore calls a stream, as far as it is used here."""

    def get_extra_info(self, info: str) -> object:
        """Give what is behind it."""
        ...


def may_reach(address: str, *, private: bool) -> bool:
    """Say whether an address may be spoken to: never one that is only good on the cable, where clouds keep their secrets."""
    known: ipaddress.IPv4Address | ipaddress.IPv6Address = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(known, ipaddress.IPv6Address) and known.ipv4_mapped is not None:
        known = known.ipv4_mapped
    if known.is_link_local or known.is_multicast:
        return False
    return private or known.is_global


def _cut(sockets: list[socket.socket]) -> None:
    """End a connection under whoever waits for it."""
    for opened in sockets:
        with contextlib.suppress(OSError):
            socket.socket.shutdown(opened, socket.SHUT_RDWR)
