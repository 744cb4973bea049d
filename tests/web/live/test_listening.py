"""Two of a panel, each told by a real server what the other does: everything, once, in order, and nothing else."""

from __future__ import annotations

import json
import socket
from contextlib import ExitStack
from typing import Any
from uuid import uuid4

import pytest

from kedua.config import gunicorn
from tests.e2e.conftest import free_port
from tests.web.live.conftest import CSRF, Site, messages, new_to, serving

pytestmark = pytest.mark.xdist_group("live")  # one server for all of them


def happened(kind: str, **facts: object) -> dict[str, object]:
    return {"key": str(uuid4()), "kind": kind, "at": "2026-11-24T03:00:00.000Z", "facts": facts}


def newest(site: Site) -> int:
    number: int = site.send("sam")["last"]
    return number


def page(text: str) -> list[dict[str, object]]:
    return [{"writer": str(uuid4()), "number": 1, "text": text, "seen": {}}]


def test_what_one_does_reaches_both_and_says_whose_it_is(site: Site) -> None:
    last, event = newest(site), happened("pause")

    with site.listen("hana", last) as hana, site.listen("sam", last) as sam:
        next(hana), next(sam)
        site.send("sam", events=[event])
        told = [new_to(hana), new_to(sam)]

    assert [message.id for message in told] == [str(last + 1)] * 2
    assert [[(one["key"], one["mine"]) for one in message.data["events"]] for message in told] == [
        [(event["key"], False)],
        [(event["key"], True)],
    ]


def test_it_tells_exactly_what_asking_would(site: Site) -> None:
    last = newest(site)

    with site.listen("hana", last) as hana:
        next(hana)
        site.send("sam", events=[happened("start"), happened("go", to="part:welcome")])
        told = [*new_to(hana).data["events"]]
        told += new_to(hana).data["events"] if len(told) < 2 else []

    asked = json.loads(site.ask("hana", "GET", f"/room/{site.seats['hana']}/events/?after={last}").read())
    assert told == asked["events"]


def test_after_a_break_one_is_told_what_one_missed_once_and_in_order(site: Site) -> None:
    heard, known = list[int](), (last := newest(site))

    for _ in range(3):
        with site.listen("hana", last, **{"Last-Event-ID": str(known)}) as hana:
            site.send("sam", events=[happened("pause")])
            while known < newest(site):
                message = next(hana)
                heard += message.numbers
                known = int(message.id)
        site.send("sam", events=[happened("pause"), happened("pause")])

    assert heard == list(range(last + 1, last + 8))


def test_notes_and_ratings_are_never_told(site: Site) -> None:
    last = newest(site)
    site.send(
        "sam", pages={"note:free": page("SENTINEL-NOTE"), "rating:teamwork-01": page("5")}, events=[happened("pause")]
    )
    site.send("sam", pages={"recommendation": page("SENTINEL-YES")})

    with site.listen("hana", last) as hana:
        first = next(hana)
        site.send("sam", pages={"note:part:close": page("SENTINEL-LATER"), "overall:teamwork": page("1")})
        site.send("sam", events=[happened("resume")])
        told = [first, new_to(hana)]

    assert [event["kind"] for message in told for event in message.data["events"]] == ["pause", "resume"]
    assert set(told[0].data) == {"now", "last", "events"}
    assert "SENTINEL" not in json.dumps([message.data for message in told])


@pytest.mark.parametrize(("who", "status"), [("dan", 404), ("ben", 404), ("hana", 404), ("", 401)])
def test_nobody_listens_at_anybody_elses_seat(site: Site, who: str, status: int) -> None:
    with site.live(who, seat="sam") as answer:
        answer.read()

    assert (answer.status, answer.headers["Content-Type"]) == (status, "application/json")


def test_a_stream_ends_when_its_session_does(site: Site) -> None:
    with site.listen("ivy", newest(site)) as told:
        next(told)
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        with site.ask("ivy", "POST", "/account/logout/", f"csrfmiddlewaretoken={CSRF}", **form) as signed_out:
            rest = list(told)

    assert (signed_out.status, rest) == (302, [])
    with site.live("ivy") as answer:
        assert answer.status == 401


def test_a_stream_says_that_it_goes_on_and_no_proxy_keeps_it_back(site: Site) -> None:
    with site.live("hana", after=newest(site)) as answer:
        lines = [answer.readline() for _ in range(7)]

    assert lines[0].startswith(b"retry: ")
    assert lines[5:] == [b":\n", b"\n"]
    assert {name: answer.headers[name] for name in ("X-Accel-Buffering", "Cache-Control", "Content-Length")} == {
        "X-Accel-Buffering": "no",
        "Cache-Control": "no-store",
        "Content-Length": None,
    }


def test_whoever_opens_too_many_keeps_the_newest(site: Site) -> None:
    last, event = newest(site), happened("pause")

    with ExitStack() as listening:
        answers = [listening.enter_context(site.live("una", after=last)) for _ in range(20)]
        site.send("sam", events=[event])
        told = [new_to(messages(answer)) for answer in answers[-2:]]

    assert [[one["key"] for one in message.data["events"]] for message in told] == [[event["key"]]] * 2


def test_a_server_that_stops_ends_streams_and_leaves_idle_connections(
    around: dict[str, str],
    seeded: dict[str, Any],
    site: Site,  # noqa: ARG001 - the other server has made the tables
) -> None:
    port = free_port()
    idle = ("127.0.0.1", port)
    with serving(around, port, "kedua.config.gunicorn") as process, socket.create_connection(idle):
        listening = Site(port, **seeded).listen("hana")
        with listening as told:
            next(told)
            process.terminate()
            process.wait(gunicorn.graceful_timeout / 2)
            rest = list(told)

    assert (rest, process.returncode) == ([], 0)
