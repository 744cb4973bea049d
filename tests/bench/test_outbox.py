"""Workers are killed at every step of sending, and each message arrives once: a small round of `bench.outbox`."""

from __future__ import annotations

import os

import pytest
from bench.outbox import kill_at_every_step, world

from tests.fakes.imap_server import PYMAP

KILLS = 64
needs_mailbox = pytest.mark.skipif(
    not PYMAP.exists() and not os.environ.get("CI"), reason="no IMAP server: make .venv/peers.done installs it"
)


@pytest.mark.xdist_group("outbox")
@needs_mailbox
def test_with_copies_every_message_arrives_once_wherever_its_worker_was_killed() -> None:
    with world("copies", on_postgresql=False) as place:
        result = kill_at_every_step(place, KILLS)

    assert (result.kills, result.wrong, result.unsure.total()) == (KILLS, [], 0)
    assert {"before the dot", "after the dot", "before commit", "after commit"} <= set(result.where)


@pytest.mark.xdist_group("outbox")
def test_by_a_mail_server_alone_only_what_was_being_handed_over_is_unsure() -> None:
    with world("smtp", on_postgresql=False) as place:
        result = kill_at_every_step(place, KILLS)

    not_arrived = {where for where, there in result.unsure if not there}
    assert (result.kills, result.wrong) == (KILLS, [])
    assert not_arrived <= {"after UPDATE records_message SET handed_at", "before the dot"}
