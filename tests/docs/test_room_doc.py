"""docs/explain/room.md names every kind of event with its facts, every place to write in, and the limits as they are."""

from __future__ import annotations

import re

import pytest

from kedua.queries import room_pages
from kedua.queries.room_facts import FACTS
from kedua.usecases import room_events
from tests.docs.pages import read

PAGE = read("explain/room.md")


@pytest.mark.parametrize(("kind", "facts"), FACTS.items(), ids=str)
def test_every_kind_of_event_is_told_with_its_facts(kind: str, facts: str) -> None:
    row = next(line for line in PAGE.splitlines() if line.startswith("|") and f"`{kind}`" in line.split("|")[1])

    assert [name for name in facts.replace("(", "").replace(")", "").split() if f"`{name}`" not in row] == []


def test_every_address_that_is_told_can_be_written_at() -> None:
    told = re.findall(r"`([a-z_-]+(?::[a-z<>:]+)?)`", PAGE.split("## What is written")[1].split("A tab writes")[0])
    examples = [re.sub("<part>", "preview", re.sub("<(question|subject)>", "x-1", one)) for one in told]
    examples = [one.replace("<address>", "note:free") for one in examples]

    assert len(examples) >= 14
    assert [one for one in examples if not room_pages.is_address(one)] == []


def test_the_limits_are_those_in_force() -> None:
    assert f"up to {room_pages.LONGEST:,} characters" in PAGE
    assert f"up to {room_pages.MOST} places" in PAGE
    assert f"up to {room_events.MOST:,} events" in PAGE
