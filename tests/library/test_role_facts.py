"""What a role profile knows, as facts."""

import re
from dataclasses import replace

import pytest

from kedua.engine.advert.facts import Facts, MustHave
from kedua.library.loader import load_library
from kedua.library.role_facts import facts_of_role, filled_from_role
from kedua.library.roles import Role

ROLES = load_library().roles
BARISTA = ROLES["barista"]
# What others do or pay says nothing about the employer at hand.
OTHERS = re.compile(
    r"\b(?:in|at) (?:most|many|some|small) (?:firms|places|centres|hotels|teams|plants|clinics|schools|offices)\b"
    r"|\b(?:paid well|well paid|bonus|commission|staff (?:prices|rates)|is usually paid)\b"
)


@pytest.mark.parametrize("role", ROLES.values(), ids=lambda role: role.id)
def test_a_profile_says_nothing_of_other_employers_and_nothing_of_pay(role: Role) -> None:
    facts = facts_of_role(role)

    assert [text for text in (*facts.good, *(one.text for one in facts.hardships)) if OTHERS.search(text)] == []
    assert replace(facts, title="", purpose="", duties=(), must_haves=(), hardships=(), good=(), growth=()) == Facts("")


def test_nearly_every_must_have_names_its_duty() -> None:
    loose = [(role.id, need.text) for role in ROLES.values() for need in role.must_haves if need.duty is None]

    assert [name for name, _text in loose] == ["recruiter"]


def test_own_facts_stay_and_others_are_filled() -> None:
    own = Facts("Head Barista", duties=("Make coffee",), good=())

    facts = filled_from_role(own, BARISTA, {"duties", "good"})

    assert (facts.title, facts.duties, facts.good) == ("Head Barista", ("Make coffee",), ())
    assert facts.must_haves == tuple(MustHave(need.text) for need in BARISTA.must_haves)
    assert facts.hardships == facts_of_role(BARISTA).hardships


def test_everything_of_ones_own_leaves_nothing_to_fill() -> None:
    given = {"purpose", "duties", "must_haves", "hardships", "good", "growth"}

    assert filled_from_role(Facts("Baker"), BARISTA, given) == Facts("Baker")
    assert filled_from_role(Facts(""), BARISTA, ()) == facts_of_role(BARISTA)
