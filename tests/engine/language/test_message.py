"""Messages to candidates are read for what must not be said, and for what is owed and missing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from kedua.engine.language.message import CODES, Code, check_message, sentences_in
from kedua.engine.language.rules import Rules
from kedua.engine.language.traits import find_traits
from kedua.integrations.embedder import best_embedder
from kedua.library.law import JURISDICTIONS, load_law
from kedua.library.message_model import message_model_for
from kedua.usecases.message_check import check_messages

DATA = Path(__file__).parents[2] / "data" / "language" / "messages.jsonl"
KEPT = DATA.with_name("messages_kept.jsonl")
NOTHING = Rules(())
# F1 on hands to which no weight was fitted, less what a few messages make by chance. Each was read at first sight before
# the rules were widened with it; "z" is plain, "u" and "x" are full of hints.
HELD_OUT = {"p", "q", "r", "u", "x", "z"}
LEAST: dict[Code, float] = {
    "false-hope": 0.8,
    "blame": 0.85,
    "trait": 0.75,
    "discriminatory": 0.85,
    "no-outcome": 0.85,
    "no-next-step": 0.9,
    "other-candidate": 0.75,
    "scores": 0.8,
    "cold": 0.75,
}
LEAST_OVERALL = 0.85

KIND_NO = "Dear Cleo, we have decided not to offer you the job, and I am sorry. {X} Thank you for your time. Rita"
GOOD = {
    "not-passed": KIND_NO.replace("{X} ", ""),
    "passed": "Dear Cleo, you have passed, and we would like to offer you the job. I will call you on Monday. Rita",
    "thank-you": "Thank you for coming, Cleo. You will hear from us by Friday 4 December. Rita",
    "job-closed": "Dear Cleo, we have closed the job, so your application ends here. I am sorry. Rita",
    "withdrawn": "Dear Cleo, your application is withdrawn, as you asked. Thank you for telling us. Rita",
}


def codes(text: str, occasion: str = "own") -> set[str]:
    return {finding.code for finding in check_message(text, occasion, NOTHING, JURISDICTIONS)}


@pytest.mark.parametrize(("occasion", "text"), GOOD.items(), ids=GOOD)
def test_a_kind_and_complete_message_has_nothing(occasion: str, text: str) -> None:
    assert codes(text, occasion) == set()


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("We will keep your CV on file.", "false-hope"),
        ("You were so close.", "false-hope"),
        ("You failed to prepare.", "blame"),
        ("You should have read the advert.", "blame"),
        ("You came across as arrogant.", "trait"),
        ("You are too shy for the counter.", "trait"),
        ("We need somebody younger.", "discriminatory"),
        ("Your accent could confuse callers.", "discriminatory"),
        ("Another candidate had more experience.", "other-candidate"),
        ("You were our second choice.", "other-candidate"),
        ("You scored 2 out of 5 on planning.", "scores"),
        ("Do not reply to this message.", "cold"),
        ("We missed you by a whisker.", "false-hope"),
        ("Had the budget been bigger, you would be starting on Monday.", "false-hope"),
        ("The manager may still change his mind.", "false-hope"),
        ("Anybody who had read the brief would have known that.", "blame"),
        ("A bit more preparation on your side would have helped.", "blame"),
        ("We want to see whether you are more assertive now.", "trait"),
        ("The customers like someone prettier.", "discriminatory"),
        ("Your bad shoulder would keep you off the ladder.", "discriminatory"),
        ("It was neck and neck.", "other-candidate"),
        ("The clerk from Leeds got the job.", "other-candidate"),
        ("You are two points short.", "scores"),
        ("We do not answer questions.", "cold"),
        ("I should not have to chase you for it.", "blame"),
        ("You and Jason are both good.", "other-candidate"),
        ("With 340 people applying, we cannot answer each one.", "other-candidate"),
        ("You are one of four out of the sixty who applied.", "other-candidate"),
        ("The standard of the field was high this year.", "other-candidate"),
        ("The owner's goddaughter starts on Monday.", "other-candidate"),
        ("We prefer young people for the floor.", "discriminatory"),
        ("Have you any little ones at home?", "discriminatory"),
    ],
)
def test_a_sentence_that_must_not_be_said_is_shown_in_its_place(sentence: str, code: str) -> None:
    text = KIND_NO.replace("{X}", sentence)

    (found,) = check_message(text, "not-passed", NOTHING, JURISDICTIONS)

    start = text.index(sentence)
    assert found.code == code
    assert start <= found.start < found.end <= start + len(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "We do not keep CVs on file.",
        "We do not keep scores.",
        "You told us how you would calm a young person who will not come in.",
        "The little ones still sing your song.",
        "Four of the questions were ours to ask better.",
        "Thirty people from the shop have signed the card for Anna.",
        "Others on the team will write to you about travel.",
        "Thank you for your patience and your honesty.",
        "It was kind of you to come.",
        "Nobody is to blame for that.",
        "You never once were compared with anybody.",
        "We are at 3/5 Jalan Bukit.",
        "We pay for a sign language interpreter if you need one.",
        "We look at nobody's age, gender or faith, whatever it is.",
        "You gave us a clear example of a calm talk with an angry guest.",
        "The job asks for a forklift licence, which you do not hold yet.",
        "New jobs stand on our page: keep an eye on our website if you like.",
        "No reason is needed if you would rather not go on.",
        "If you have caring duties that make this hard, tell me and we will move it.",
        "One of the panel was off sick last week.",
        "You are entitled to see the notes.",
        "We need to check one point with head office.",
        "I can give you a written note or a 15-minute call.",
        "You brought the waiting list down.",
        "The job page is open to everybody.",
        "We hope that you will apply again.",
        "What you told us stays between us.",
        "You owe us no reason.",
        "The stairs would be hard on you.",
        "I wish your father a good recovery.",
        "One set of notes came late, which is on us.",
    ],
)
def test_what_sounds_like_it_and_is_not_stays(sentence: str) -> None:
    assert codes(KIND_NO.replace("{X}", sentence), "not-passed") == set()


def test_what_is_owed_and_missing_is_told_of_the_whole_text() -> None:
    text = "Dear Cleo, thank you for your time. Rita"

    found = check_message(text, "passed", NOTHING, JURISDICTIONS)

    assert [(entry.code, entry.start, entry.end) for entry in found] == [
        ("no-outcome", 0, len(text)),
        ("no-next-step", 0, len(text)),
    ]


@pytest.mark.parametrize(
    ("occasion", "sentence"),
    [
        ("passed", "I am glad to confirm that you have been appointed head cook."),
        ("job-closed", "Vacancy 20-118 (gardener, Tauranga) is closed."),
        ("job-closed", "It has been closed, as all hiring is frozen."),
        ("job-closed", "No appointment will be made."),
    ],
)
def test_how_it_ended_may_be_said_in_many_ways(occasion: str, sentence: str) -> None:
    text = f"Dear Ana, thank you for coming to see us. {sentence} Please ring me on Friday. Kind regards, Rita"

    assert list(check_message(text, occasion, NOTHING, JURISDICTIONS)) == []


def test_soon_is_no_day() -> None:
    assert codes("Thank you for coming. You will hear from us soon.", "thank-you") == {"no-next-step"}


def test_bad_news_without_a_kind_word_is_cold() -> None:
    assert codes("We will not offer you the job.", "not-passed") == {"cold"}


def test_somebody_who_is_greeted_and_may_answer_is_not_sent_away_coldly() -> None:
    assert codes("Dear Mei, we will not offer you the job. Reply by Friday for feedback.", "not-passed") == set()
    assert codes("Dear applicant, we will not offer you the job. Feedback by Friday.", "not-passed") == {"cold"}


def test_what_goes_on_and_on_is_too_long() -> None:
    assert codes("Thank you for your time. " * 60 + "You will hear from us by Friday.", "thank-you") == {"too-long"}


def test_an_unknown_occasion_owes_nothing() -> None:
    assert codes("Hello!", "birthday") == set()


def test_a_picture_ends_a_sentence() -> None:
    assert sentences_in("ur cv is here 🙂 see u") == ("ur cv is here", "see u")


def _read(*hands: str) -> list[tuple[set[str], set[str]]]:
    """Give what is found and what is wanted in messages of hands, with the model."""
    embedder = best_embedder()
    if message_model_for(embedder.name) is None:
        pytest.skip("no model for sentence vectors is installed")
    rows = [row for row in map(json.loads, _lines()) if row["hand"] in hands]
    found = check_messages([(row["occasion"], row["text"]) for row in rows], embedder)
    return [({entry.code for entry in one}, set(row["codes"])) for one, row in zip(found, rows, strict=True)]


def _lines() -> list[str]:
    return [line for path in (DATA, KEPT) for line in path.read_text("utf-8").splitlines()]


def _overall(rows: Sequence[tuple[set[str], set[str]]]) -> float:
    hits = sum(len(found & wanted) for found, wanted in rows)
    return 2 * hits / sum(len(found) + len(wanted) for found, wanted in rows)


def test_hands_held_out_are_read_well_enough() -> None:
    rows = _read(*HELD_OUT)

    hits = {code: sum(code in found and code in wanted for found, wanted in rows) for code in CODES}
    wrong = {code: sum((code in found) != (code in wanted) for found, wanted in rows) for code in CODES}
    figures = {code: 2 * hits[code] / max(1, 2 * hits[code] + wrong[code]) for code in CODES}

    assert len(rows) > 300
    assert _overall(rows) >= LEAST_OVERALL
    assert [code for code, least in LEAST.items() if figures[code] < least] == []


def test_messages_that_nothing_was_fitted_to_are_read_well_enough() -> None:
    rows = _read("am")

    assert len(rows) == 150
    assert _overall(rows) >= LEAST_OVERALL
    assert sum(bool(found) for found, wanted in rows if not wanted) <= 3


def test_the_labelled_messages_are_many_and_of_several_hands() -> None:
    rows = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()]

    assert len(rows) > 1000
    assert {row["hand"] for row in rows} > HELD_OUT
    assert {code for row in rows for code in row["codes"]} == set(CODES)


def test_what_only_the_law_names_is_found_where_it_is_said_of_the_reader() -> None:
    found = check_message("Your genes worry us.", "own", load_law().rules, JURISDICTIONS)

    assert [finding.code for finding in found] == ["discriminatory"]


def test_a_trait_that_somebody_is_thanked_for_is_left() -> None:
    assert list(find_traits("you came across as arrogant")) != []
    assert list(find_traits("we enjoyed that you came across as arrogant")) == []
