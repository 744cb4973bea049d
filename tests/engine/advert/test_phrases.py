"""A phrase is taken by the facts that it can hold, and by the job it is for."""

from dataclasses import replace

from kedua.engine.advert.phrases import Manner, Phrase, Voice
from kedua.library.adverts import load_phrases

WORDS = load_phrases("en").words


def voice(*texts: str, key: str = "", terse: bool = False) -> Voice:
    manner = Manner({"do": ("Work", "Tasks", "Duties")}, {"pay.is": tuple(map(Phrase.read, texts))})
    return Voice(WORDS, manner, key, terse)


def test_a_phrase_that_holds_more_of_the_facts_is_preferred() -> None:
    assert voice("Pay", "It pays {pay}").say("pay.is", pay="RM 5") == "It pays RM 5"


def test_a_phrase_is_never_filled_with_nothing() -> None:
    assert voice("Pay", "It pays {pay}").say("pay.is", pay="") == "Pay"
    assert voice("It pays {pay}").say("pay.is", pay="") == ""


def test_a_line_that_a_tone_does_not_have_says_nothing() -> None:
    assert voice("It pays {pay}").say("pay.extra", extra="a van") == ""


def test_braces_in_a_fact_are_only_braces() -> None:
    assert voice("It pays {pay}").say("pay.is", pay="{pay}") == "It pays {pay}"


def test_a_fact_that_ends_a_sentence_gets_no_second_full_stop() -> None:
    assert voice("It pays {pay}.").say("pay.is", pay="enough. And more.") == "It pays enough. And more."


def test_other_jobs_get_other_phrases_and_the_same_job_the_same() -> None:
    said = {voice("A", "B", "C", key=str(number)).say("pay.is") for number in range(40)}
    headings = {voice(key=str(number)).heading("do") for number in range(40)}

    assert (said, headings) == ({"A", "B", "C"}, {"Work", "Tasks", "Duties"})
    assert len({voice("A", "B", "C", key="same").say("pay.is") for _ in range(5)}) == 1


def test_said_again_it_takes_the_next_phrase() -> None:
    one = voice("A", "B", "C")

    assert {one.say("pay.is", turn) for turn in range(3)} == {"A", "B", "C"}


def test_a_terse_voice_keeps_to_the_shorter_phrases() -> None:
    said = {voice("A", "Bb", "Ccc", "Dddd", key=str(number), terse=True).say("pay.is") for number in range(40)}

    assert said == {"A", "Bb"}


def test_of_two_ways_the_one_that_the_tone_knows_is_taken() -> None:
    one = voice("A")

    assert one.either("pay.is", "pay.extra") == "pay.is"
    assert {replace(one, key=str(number)).either("pay.is", "pay.is") for number in range(5)} == {"pay.is"}


def test_lists_are_joined_as_the_language_does() -> None:
    one = voice()

    assert [one.listed(()), one.listed(("a",)), one.listed(("a", "b")), one.listed(("a", "b", "c"))] == [
        *("", "a", "a and b", "a, b and c")
    ]
