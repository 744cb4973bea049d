import pytest

from kedua.engine.language.opinion import hints_at_opinion, shows_opinion

NEUTRAL_TOPICS = (
    "the introduction of a rule that phones stay in the locker",
    "the work on a labour cost of 31 per cent of sales",
    "the catering order for 60 guests that depended on the central kitchen",
    "the Saturday lunch with the card terminal down",
    "the fault in the till",
    "the missing crates in week 4",
    "the failure of the cold store",
)
JUDGING_TOPICS = (
    "the weak answer on budgets",
    "an impressive turnaround of the outlet",
    "the vague story about the move",
    "a very long talk",
    "the example rated 2",
    "the budget, 4 out of 5",
    "an answer below the bar",
    "the story we would not hire for",
    "the launch 👍",
)
HINTING_SENTENCES = (
    "Could not say who signed",
    "Didn't name a figure",
    "Only told half of it",
    "Whether it was really her own work",
    "More on the numbers, which seemed thin",
    "Why the project failed",
)
NEUTRAL_SENTENCES = (
    "How the six weeks in charge went, in money",
    "Leading people on shifts at which Cleo was absent",
    "One talk about late arrivals, from the first sign to the end",
    "Who staffed the stocktaking",
)


@pytest.mark.parametrize("text", NEUTRAL_TOPICS)
def test_a_topic_may_tell_a_story_of_trouble(text: str) -> None:
    assert not shows_opinion(text)


@pytest.mark.parametrize("text", JUDGING_TOPICS)
def test_a_topic_that_judges_is_found(text: str) -> None:
    assert shows_opinion(text)


@pytest.mark.parametrize("text", [*JUDGING_TOPICS, *HINTING_SENTENCES])
def test_a_sentence_that_lets_one_guess_is_found(text: str) -> None:
    assert hints_at_opinion(text)


@pytest.mark.parametrize("text", NEUTRAL_SENTENCES)
def test_a_neutral_request_passes(text: str) -> None:
    assert not hints_at_opinion(text)


@pytest.mark.parametrize("text", ["VAGUE", "Vagueness", "vaguely told"])
def test_stems_are_found_in_any_form_and_case(text: str) -> None:
    assert shows_opinion(text)


@pytest.mark.parametrize("text", ["the finery shop", "a thinner pipe", "the bestseller list", "greatcoats", ""])
def test_short_words_are_found_only_whole(text: str) -> None:
    assert not shows_opinion(text)
