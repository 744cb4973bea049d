"""A pasted description is parted at its headings and keeps its words."""

from __future__ import annotations

from kedua.engine.advert.sectioning import sections_in
from kedua.engine.advert.text import Section

PASTED = """# Barista

Kopi Pagi makes coffee in Penang.

## What you will do
* Make drinks to order
* Clean the machine

REQUIREMENTS:
- A food handling certificate

## Our dog

He is called Biskut.

## How to apply
Write to jobs@kopi.example.
"""


def test_each_heading_begins_a_section_and_a_title_above_is_left_out() -> None:
    assert sections_in(PASTED) == (
        Section("opening", "", "Kopi Pagi makes coffee in Penang."),
        Section("do", "What you will do", "- Make drinks to order\n- Clean the machine"),
        Section("bring", "REQUIREMENTS", "- A food handling certificate"),
        Section("other", "Our dog", "He is called Biskut."),
        Section("apply", "How to apply", "Write to jobs@kopi.example."),
    )


def test_prose_without_headings_is_one_opening() -> None:
    text = "You make coffee for people in a hurry, every morning from seven.\n\nYou clean the machine at noon."

    assert sections_in(text) == (Section("opening", "", text),)


def test_a_list_and_what_follows_it_stand_apart() -> None:
    text = "Duties\n- Make drinks\n- Clean up\n\nAnd whatever else a morning brings to a small café in Penang."

    assert sections_in(text) == (
        Section(
            "do", "Duties", "- Make drinks\n- Clean up\n\nAnd whatever else a morning brings to a small café in Penang."
        ),
    )


def test_nothing_has_no_sections() -> None:
    assert sections_in("\n\n") == ()
