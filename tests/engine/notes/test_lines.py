"""Lines of a note: marks, signs and what they are tied to, read as they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.notes.lines import Line, Note, SoFar, evidence, lines_of, marked, so_far, untied


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("Rang the supplier", Line("Rang the supplier")),
        ("S In March two left", Line("In March two left", ("S",))),
        ("S: In March", Line("In March", ("S",))),
        ("R:x", Line("x", ("R",))),
        ("A+ Rang at once", Line("Rang at once", ("A",), "+")),
        ("A-: Blamed the shift", Line("Blamed the shift", ("A",), "-")),
        ("- Blamed the shift", Line("Blamed the shift", (), "-")),
        ("− Blamed the shift", Line("Blamed the shift", (), "-")),
        ("+ Sold out", Line("Sold out", (), "+")),
        ("RAS: all at once", Line("all at once", ("S", "A", "R"))),
        ("A: Rang #leading-teams", Line("Rang", ("A",), "", "leading-teams")),
        ("Rang #value:open-books", Line("Rang", subject="value:open-books")),
        ("STAFF left", Line("STAFF left")),
        ("SS twice", Line("SS twice")),
        (": x", Line(": x")),
        ("-5 degrees", Line("-5 degrees")),
        ("C# and Java", Line("C# and Java")),
        ("Gate #4B", Line("Gate #4B")),
        ("A guest waited", Line("guest waited", ("A",))),
        ("补货 #resource-management", Line("补货", subject="resource-management")),
    ],
)
def test_a_line_is_read_as_it_is_typed(typed: str, line: Line) -> None:
    assert lines_of(f"  {typed}  ") == (line,)


@pytest.mark.parametrize("typed", ["", "  \n\n", "S", "A+", "-", "#leading-teams", "S: #leading-teams"])
def test_a_line_with_nothing_to_say_is_no_line(typed: str) -> None:
    assert lines_of(typed) == ()


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    lines = lines_of(text)

    assert all(line.text and line.text in text for line in lines)


def test_the_marks_of_a_note_are_those_of_its_lines() -> None:
    assert marked(lines_of("S: In March\nRang\nA+ Rang again\nR")) == {"S", "A"}


NOTES = (
    Note("S: In March\nA+ Rang them\n- Blamed a guest #customer-service", "q1", "leading-teams"),
    Note("R: Sold out", "q2", "leading-teams"),
    Note("Friendly on the way in\nCounts daily #resource-management"),
)


def test_a_line_is_evidence_for_what_it_is_tied_to_and_otherwise_for_what_the_question_is_about() -> None:
    texts = {subject: [line.text for line in lines] for subject, lines in evidence(NOTES).items()}

    assert texts == {
        "leading-teams": ["In March", "Rang them", "Sold out"],
        "customer-service": ["Blamed a guest"],
        "resource-management": ["Counts daily"],
    }


def test_the_evidence_so_far_is_counted_by_competency() -> None:
    about = {"q1": "leading-teams", "q2": "leading-teams", "q3": "customer-service"}

    counted = so_far(("leading-teams", "customer-service", "coaching"), NOTES, about, ("q1", "q3", "own:1"), {"q1"})

    assert counted == (
        SoFar("leading-teams", lines=3, plus=1, minus=0, asked=1, rated=1),
        SoFar("customer-service", lines=1, plus=0, minus=1, asked=1, rated=0),
        SoFar("coaching", lines=0, plus=0, minus=0, asked=0, rated=0),
    )


def test_a_note_to_be_read_names_what_its_lines_are_tied_to() -> None:
    names = {"customer-service": "Customer service"}
    note = "A+ Rang them\n- Blamed a guest  #customer-service \n#customer-service\nA ticket #42\n\n Kept #teamwork"

    assert untied(note, names) == (
        "A+ Rang them\n- Blamed a guest → Customer service\n→ Customer service\nA ticket #42\n\n Kept #teamwork"
    )
