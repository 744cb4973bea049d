"""Edits of a plan as a person may make them: of questions that are there and of others."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from kedua.engine.planning.bank import Question
from kedua.engine.planning.case import Case
from kedua.engine.planning.edits import Edits
from tests.factories.banks import question, small_bank


def own(name: str, about: str, minutes: int = 5, text: str = "") -> Question:
    """Make a question that a person typed."""
    typed = question(name, about, minutes=minutes)
    return replace(typed, text=text) if text else typed


@st.composite
def edits_of(draw: st.DrawFn, case: Case, most: int = 2) -> Edits:
    """Draw edits for a case: at most `most` of each kind, some of which name questions or people that do not exist."""
    names = st.sampled_from([*(q.id for q in small_bank().questions), *(q.id for q in case.core), "nowhere"])
    people = st.sampled_from([*(person.id for person in case.panel), "p99"])
    subjects = st.sampled_from([*(need.subject for need in case.needs), "juggling"])
    typed = st.builds(own, st.sampled_from(("mine-1", "mine-2", "mine-3")), subjects, st.integers(0, 6))
    return Edits(
        pinned=tuple(draw(st.lists(names, max_size=most))),
        dropped=tuple(draw(st.lists(names, max_size=most))),
        wording=tuple(draw(st.lists(st.tuples(names, st.sampled_from(("", "Asked otherwise?"))), max_size=most))),
        own=tuple(draw(st.lists(typed, max_size=1))),
        order=tuple(draw(st.lists(names, max_size=6, unique=True))),
        asked_by=tuple(draw(st.lists(st.tuples(names, people), max_size=most))),
        minutes=tuple(draw(st.lists(st.tuples(names, st.integers(0, 9)), max_size=most))),
    )
