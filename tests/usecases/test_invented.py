"""What the facts do not hold is struck out, a sentence at a time, and told."""

from __future__ import annotations

from kedua.usecases.invented import Kept, NotInFacts, left_out, strike, strike_from_question

FACTS = ("Serve customers at the counter", "Pay is MYR 2,400 a month", "You work five days a week")


def test_what_the_facts_hold_stays_as_it_is() -> None:
    text = "You serve customers at the counter.\n\n- You work five days a week."

    assert strike(text, FACTS) == Kept(text, ())


def test_a_sentence_that_says_more_is_struck_out_of_its_paragraph() -> None:
    kept = strike("You serve customers at the counter. You need a forklift licence.", FACTS, "do")

    assert kept.text == "You serve customers at the counter."
    assert [(one.sentence, one.part) for one in kept.struck] == [("You need a forklift licence.", "do")]
    assert kept.struck[0].words != ()


def test_an_item_that_says_more_goes_whole() -> None:
    kept = strike("- Serve customers at the counter\n- Free gym membership\n- You work five days a week", FACTS)

    assert kept.text == "- Serve customers at the counter\n- You work five days a week"
    assert [one.sentence for one in kept.struck] == ["Free gym membership"]


def test_an_item_under_a_heading_that_limits_it_stays() -> None:
    facts = ("Nice to have: latte art",)

    assert strike("- Latte art skills", facts).text == ""
    assert strike("- Latte art skills", facts, "nice", "Nice to have").text == "- Latte art skills"


def test_another_figure_is_struck_out() -> None:
    assert strike("Pay is MYR 2,900 a month.", FACTS).text == ""


def test_a_token_that_was_made_up_is_struck_out() -> None:
    made_up = "Serve customers with [PERSON-4]."

    assert strike(made_up, FACTS) == Kept("", (NotInFacts(made_up, (made_up,)),))
    assert strike_from_question("How did [PERSON-4] do it?", FACTS).text == ""


def test_a_question_may_ask_what_nobody_said_but_not_know_it() -> None:
    asks = "Tell us about a time when a customer was angry. How did you calm them down?"
    knows = "You led a team of thirty. How did you calm customers down?"

    assert strike_from_question(asks, FACTS) == Kept(asks, ())
    assert strike_from_question(knows, FACTS).text == "How did you calm customers down?"


def test_figures_names_and_addresses_that_are_not_said_any_more_are_named() -> None:
    text = "We meet Rita on Friday at 10:00. Write to us: jobs@bakau.example or https://bakau.example/jobs."

    assert left_out(text, ["On Friday we meet."]) == (
        "Rita",
        "10:00",
        "jobs@bakau.example",
        "https://bakau.example/jobs",
    )
    assert left_out(text, [text]) == ()
