"""Texts written on several devices come together: nothing is lost, nothing is doubled, the order does not matter."""

from __future__ import annotations

import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.notes.register import EMPTY, Version, take, written
from tests.factories.register_cases import FILE, as_file, cases, everything_seen, standing

CASES = json.loads(FILE.read_text("utf-8"))
WRITERS = ("a", "b", "c")


@st.composite
def any_versions(draw: st.DrawFn) -> list[Version]:
    """Versions as no sane writer would make them, too."""
    numbers = st.integers(1, 4)
    seen = st.dictionaries(st.sampled_from(WRITERS), numbers, max_size=3)
    version = st.builds(
        Version, st.sampled_from(WRITERS), numbers, st.sampled_from(["", "x", "y", "é\ue000", "\U0001f600"]), seen
    )
    return draw(st.lists(version, max_size=8))


@st.composite
def histories(draw: st.DrawFn) -> list[Version]:
    """Versions as tabs write them, each of which knows whatever has reached it."""
    tabs = dict.fromkeys(WRITERS, EMPTY)
    made: list[Version] = []
    for number in range(draw(st.integers(0, 12))):
        tab = draw(st.sampled_from(WRITERS))
        listens: bool = draw(st.booleans())
        if made and listens:
            tabs[tab] = take(tabs[tab], draw(st.lists(st.sampled_from(made), max_size=4)))
        else:
            version = written(tabs[tab], tab, f"text {number}")
            tabs[tab] = take(tabs[tab], [version])
            made.append(version)
    return made


@given(any_versions(), st.randoms(use_true_random=False), st.lists(st.integers(0, 8), max_size=4))
def test_order_batches_and_repeats_do_not_matter(versions: list[Version], random: Random, cuts: list[int]) -> None:
    shuffled = [*versions, *random.sample(versions, len(versions) // 2)]
    random.shuffle(shuffled)
    register = EMPTY
    for start, end in zip([0, *sorted(cuts)], [*sorted(cuts), None], strict=True):
        register = take(register, shuffled[start:end])

    assert register == take(EMPTY, versions)
    assert take(register, versions) == register


@given(any_versions())
def test_what_stands_is_what_the_definition_says(versions: list[Version]) -> None:
    register = take(EMPTY, versions)

    assert list(register.heads) == standing(versions)
    assert register.seen == everything_seen(versions)


@given(histories())
def test_every_text_stands_or_was_seen_by_a_later_one(made: list[Version]) -> None:
    register = take(EMPTY, made)

    heads = {(head.writer, head.number) for head in register.heads}
    gone = [v for v in made if (v.writer, v.number) not in heads]
    later = [(v, u) for v in gone for u in made if u.writer == v.writer and u.number > v.number]
    seen = [(v, u) for v in gone for u in made if u.seen.get(v.writer, 0) >= v.number]
    assert {(v.writer, v.number) for v, _ in (*later, *seen)} == {(v.writer, v.number) for v in gone}
    assert bool(register.heads) == bool(made)


@given(histories())
def test_no_text_stands_twice(made: list[Version]) -> None:
    register = take(take(EMPTY, made), made)

    places = {(head.writer, head.number, head.text) for head in register.heads}
    assert len(places) == len(register.heads)
    assert len(set(register.texts)) == len(register.texts)


@given(histories(), st.integers(2, 4), st.randoms(use_true_random=False))
def test_devices_that_exchange_whatever_they_have_end_up_equal(made: list[Version], count: int, random: Random) -> None:
    devices = [take(EMPTY, random.sample(made, random.randint(0, len(made)))) for _ in range(count)]
    devices[0] = take(devices[0], made)
    for _ in range(6):
        one, other = random.randrange(count), random.randrange(count)
        devices[other] = take(devices[other], random.sample(devices[one].heads, len(devices[one].heads)))

    whole = take(EMPTY, made)
    met = [take(device, devices[0].heads) for device in devices]
    assert [device.heads for device in met] == [whole.heads] * count


@given(histories())
def test_one_who_has_seen_everything_settles_it(made: list[Version]) -> None:
    register = take(EMPTY, made)

    after = take(register, [written(register, "d", "settled")])

    assert after.texts == ("settled",)


def test_the_same_text_from_two_devices_is_no_conflict() -> None:
    register = take(EMPTY, [Version("a", 1, "same"), Version("b", 1, "same")])

    assert len(register.heads) == 2
    assert register.texts == ("same",)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_golden_cases(case: dict[str, object]) -> None:
    given_ = case["batches"]
    assert isinstance(given_, list)
    register = EMPTY
    for batch in given_:
        register = take(register, [Version(**version) for version in batch])

    heads = [{"writer": h.writer, "number": h.number, "text": h.text, "seen": dict(h.seen)} for h in register.heads]
    assert heads == case["heads"]
    assert dict(register.seen) == case["seen"]
    assert list(register.texts) == case["texts"]


def test_the_golden_cases_are_those_of_the_definition() -> None:
    assert len(CASES) >= 60
    assert FILE.read_text("utf-8") == as_file(cases())
