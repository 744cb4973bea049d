"""What people type is made fit to stand in a sentence."""

import pytest

from kedua.engine.advert.facts import Facts, Hardship, MustHave, Pay, Round
from kedua.engine.advert.tidying import capital, ended, item, paragraphs, tidied, tidy


@pytest.mark.parametrize(
    ("typed", "tidy_text"),
    [
        ("  Plan \n the   week ", "Plan the week"),
        ("• Plan the week", "Plan the week"),
        ("3) Plan the week", "Plan the week"),
        ("1.5 tonnes of flour", "1.5 tonnes of flour"),
        ("Done..", "Done."),
        ("And so on . . . more", "And so on… more"),
        ("Wait , please !", "Wait, please!"),
        ("MANAGE THE CASH IN SAP", "Manage the cash in SAP"),
        ("HACCP", "HACCP"),
        ("KPI AND SOP", "KPI and SOP"),
    ],
)
def test_a_line_is_tidied(typed: str, tidy_text: str) -> None:
    assert tidy(typed) == tidy_text


@pytest.mark.parametrize(
    ("typed", "in_a_list"),
    [
        ("Plan the week.", "Plan the week"),
        ("Plan the week;", "Plan the week"),
        ("Plan the week. Order stock.", "Plan the week. Order stock."),
        ("清洁机器。", "清洁机器"),
        ("清洁机器。填写记录。", "清洁机器。填写记录。"),
    ],
)
def test_an_item_of_a_list_has_no_full_stop_unless_it_holds_sentences(typed: str, in_a_list: str) -> None:
    assert item(typed) == in_a_list


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("Plan", "Plan."), ("Plan!", "Plan!"), ("He said “plan.”", "He said “plan.”"), ("“Plan”", "“Plan”."), ("", "")],
)
def test_a_sentence_ends_once(text: str, sentence: str) -> None:
    assert ended(text) == sentence


@pytest.mark.parametrize(
    ("text", "with_capital"),
    [
        ("plan", "Plan"),
        ("“plan” it", "“Plan” it"),
        ("iOS work", "iOS work"),
        ("9 shops", "9 shops"),
        ("…", "…"),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital_letter(text: str, with_capital: str) -> None:
    assert capital(text) == with_capital


def test_paragraphs_are_apart_by_empty_lines() -> None:
    assert paragraphs("We bake.\nIn Muar.\n\n \nSince 1998.") == ("We bake. In Muar.", "Since 1998.")


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("OUTLET MANAGER", "Outlet Manager"),
        ("HR EXECUTIVE", "HR Executive"),
        ("BARISTA", "Barista"),
        ("QA", "QA"),
        ("DEV", "DEV"),
        ("barista.", "Barista"),
        ("Sales  Executive (KL)", "Sales Executive (KL)"),
    ],
)
def test_a_title_is_written_as_titles_are(typed: str, title: str) -> None:
    assert tidied(Facts(typed)).title == title


def test_empty_and_repeated_texts_are_dropped_and_needs_keep_their_duty() -> None:
    needs = (
        MustHave("Bakes.", 2),
        MustHave("bakes", 0),
        MustHave("Cleans", 9),
        MustHave(" ", 0),
        MustHave("Counts", 1),
    )
    facts = Facts("Baker", duties=("Clean", "  ", "Bake", "clean."), must_haves=needs)

    known = tidied(facts)

    assert known.duties == ("Clean", "Bake")
    assert known.must_haves == (MustHave("Bakes", 1), MustHave("Cleans", None), MustHave("Counts", None))


def test_every_part_is_tidied() -> None:
    facts = Facts(
        "Baker",
        hardships=(Hardship("Nights.", " weekly. ", "a van;"), Hardship(" ")),
        rounds=(Round("Talk.", 20, ("bread", "Bread.")), Round("")),
        pay=Pay(1, 2, "MYR", "month", " night money. "),  # type: ignore[arg-type]  # amounts play no part here
    )

    known = tidied(facts)

    assert known.hardships == (Hardship("Nights.", "weekly", "a van"),)
    assert known.rounds == (Round("Talk", 20, ("bread",)),)
    assert known.pay is not None
    assert known.pay.extra == "night money"
