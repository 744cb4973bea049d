"""What the guard answers: spans of a sentence, of a text, under a heading, and where words cannot be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedua.engine.language.guard import guard, guard_text, invented
from kedua.engine.language.guard_facts import without_label
from tests.engine.language.test_guard_cases import CASES

FACTS = (
    "Duty: take orders and payments at the counter",
    "Duty: make espresso drinks",
    "Must have: basic English",
    "Nice to have: latte art",
    "RM 1,900 to RM 2,300 a month",
    "Monday to Saturday, 7 am to 4 pm",
    "Apply by 15 January 2027",
    "A senior barista trains you",
)
SENTENCES = tuple(sentence for case in CASES for sentence in case["faithful"])


def struck(sentence: str, *facts: str, heading: str = "") -> list[str]:
    """Give the words that are struck."""
    return [sentence[span.start : span.end] for span in guard(sentence, facts or FACTS, heading).spans]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("You take orders and bread.", ["bread"]),
        ("You must know some latte art.", ["must", "art"]),
        ("You have advanced English.", ["advanced English"]),
        ("RM 1,900 to RM 2,500 a month", ["RM 2,500 a month"]),
        ("You work Monday to Friday.", ["Monday to Friday"]),
        ("Apply by Friday 15 January 2027.", []),
        ("Apply by Sunday 15 January 2027.", ["Sunday"]),
        ("We look forward to hearing from you.", []),
        ("You train a senior barista.", ["You train"]),
        ("", []),
    ],
)
def test_what_no_fact_holds_is_struck_and_nothing_else(sentence: str, words: list[str]) -> None:
    assert struck(sentence) == words


@pytest.mark.parametrize(
    ("facts", "faithful", "beyond"),
    [
        ("No weekend work", "You do not work at weekends.", "You work at weekends."),
        ("Weekend work", "You work at weekends.", "You never work at weekends."),
        ("Sundays off", "You do not work on Sundays.", "You work on Sundays."),
        ("Saturday free", "Saturdays are free.", "You work on Saturdays."),
        ("Bonus possible", "A bonus is possible.", "You get a bonus."),
        ("Sometimes evenings", "At times you work evenings.", "You work evenings."),
        ("Help the chef with sauces", "You help the chef with sauces.", "You prepare sauces."),
        ("Some evening shifts", "There are some evening shifts.", "All evening shifts are yours."),
        ("Degree or diploma", "You have a degree or a diploma.", "A degree is a must."),
        ("Speaks Tamil or Iban", "You speak Tamil or Iban.", "You speak Tamil and Iban."),
        ("Speaks Tamil or Iban", "You speak Iban or Tamil.", "You speak Iban and Tamil."),
        ("Monday to Saturday", "Sundays are free.", "Saturdays are free."),
        ("On call one week in six", "You are on call every sixth week.", "You are on call every fifth week."),
        ("Edit articles by writers", "You edit articles.", "You write articles."),
        ("Check a colleague's work", "You check the work of a colleague.", "A colleague checks your work."),
        ("Translate Malay to English", "You translate from Malay to English.", "You translate from English to Malay."),
        ("An attendant rides along", "An attendant rides along.", "You ride along."),
        (
            "Build services in Python, Go",
            "You build services in Python and Go.",
            "You build services in Python and Rust.",
        ),
        ("Build services in Python", "You build services in Python.", "You build services in Python and Go."),
        ("Lunch from our kitchen", "Lunch is from our kitchen.", "All meals are from our kitchen."),
        ("A manager checks your work", "A manager checks your work.", "You check the work of the manager."),
        ("A manager checks your work", "Your work is checked by a manager.", "You check the invoices."),
        ("Tamil or", "You speak Tamil.", "You speak Iban."),
        ("Start on 15/13/2027", "You start on 15/13/2027.", "You start on Friday 15/13/2027."),
        ("Start on 15/1/2027", "You start on Friday 15 January 2027.", "You start on Monday 15 January 2027."),
        ("A five-day week", "You work Monday to Friday.", "You work Monday to Saturday."),
        ("Monday to Friday", "You work five days a week.", "You work six days a week."),
        ("Report to the head chef", "You report to the head chef.", "The head chef reports to you."),
        ("Lead a team of cooks", "You lead the cooks.", "The cooks are led by you and lead the waiters."),
        ("RM 3,000 with allowance", "RM 3,000 including the allowance", "RM 3,000 plus allowance"),
        ("RM 3,000 plus allowance", "RM 3,000 plus allowance", "RM 3,000 including the allowance"),
        ("Build pages from designs", "You build pages from designs.", "You design pages."),
        ("Title: Shop manager", "You manage the shop.", "You design the shop."),
        ("Two years in sales", "You have worked in sales for two years.", "You have sold cars before."),
        ("Hybrid, two days in Ipoh", "You work from home and two days in Ipoh.", "You work from home in Penang."),
        ("30% off in our shop", "You buy in our shop at 30% off.", "You buy in our shop at 40% off."),
        ("Write to jobs@kopi.example", "Send an e-mail to jobs@kopi.example.", "Send an e-mail to hr@kopi.example."),
    ],
)
def test_a_limit_or_a_relation_is_kept(facts: str, faithful: str, beyond: str) -> None:
    assert (struck(faithful, facts), struck(beyond, facts) != []) == ([], True)


def test_a_heading_may_say_how_strongly_an_item_is_meant() -> None:
    alone, under_it = struck("Knows latte art"), struck("Knows latte art", heading="Nice to have")

    assert (alone, under_it) == (["latte art"], [])


def test_experience_that_is_a_plus_is_not_that_which_is_asked() -> None:
    facts = ("Kubernetes nice to have", "Three years of experience")

    assert struck("Experience with Kubernetes is a plus.", *facts) == []
    assert struck("Experience with Kubernetes is a must.", *facts) != []


def test_what_calls_the_reader_says_nothing() -> None:
    assert struck("Interested? Send us your application.") == []


def test_what_introduces_a_fact_is_read_alone() -> None:
    assert struck("In this job: make espresso drinks") == []
    assert struck("In our famous team: make espresso drinks") == ["famous"]


def test_a_text_is_read_sentence_by_sentence() -> None:
    text = "You make espresso drinks. You sell bread.\n- Latte art is a plus.\n- Free parking"

    found = guard_text(text, FACTS)

    assert [text[span.start : span.end] for span in found.spans] == ["sell bread", "Free parking"]
    assert found.checked == "words"


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("Gaji antara RM 1,900 dan RM 2,300 sebulan untuk anda dan keluarga.", []),
        ("Gaji anda ialah RM 3,000 sebulan dan kerja bermula pada pukul 7.", ["RM 3,000"]),
        ("月薪 2500 令吉", ["2500 令吉"]),
    ],
)
def test_of_another_language_only_numbers_are_compared(sentence: str, numbers: list[str]) -> None:
    found = guard(sentence, FACTS)

    assert found.checked == "numbers"
    assert [sentence[span.start : span.end] for span in found.spans] == numbers


def test_a_text_with_a_sentence_in_another_language_is_not_wholly_read() -> None:
    assert guard_text("You make espresso drinks. Kami menunggu anda dan keluarga.", FACTS).checked == "numbers"


@settings(deadline=None, max_examples=10)
@given(st.sampled_from(CASES), st.data())
def test_the_order_of_facts_does_not_matter(case: dict[str, list[str]], data: st.DataObject) -> None:
    sentence = data.draw(st.sampled_from(case["faithful"]))
    shuffled = data.draw(st.permutations(case["facts"]))

    assert invented(sentence, shuffled) == invented(sentence, case["facts"])


@settings(deadline=None, max_examples=10)
@given(st.sampled_from(CASES), st.data())
def test_facts_of_another_job_add_no_strike(case: dict[str, list[str]], data: st.DataObject) -> None:
    sentence = data.draw(st.sampled_from(case["faithful"]))
    other = "Grooms horses, feeds falcons"

    more = {(span.start, span.end) for span in invented(sentence, [*case["facts"], other])}

    assert more <= {(span.start, span.end) for span in invented(sentence, case["facts"])}


@settings(deadline=None, max_examples=10)
@given(st.text(max_size=120), st.lists(st.text(max_size=60), max_size=4))
def test_spans_lie_in_any_sentence_in_order_and_apart(sentence: str, facts: list[str]) -> None:
    spans = invented(sentence, facts)

    ends = [0, *(at for span in spans for at in (span.start, span.end)), len(sentence)]
    assert ends == sorted(ends)
    assert all(span.start < span.end for span in spans)


@settings(deadline=None, max_examples=10)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
def test_any_sentence_that_is_a_fact_is_left_alone(facts: list[str]) -> None:
    assert invented(facts[0], facts) == ()


@pytest.mark.parametrize(
    ("fact", "meant"),
    [
        ("Duty: make espresso drinks", "make espresso drinks"),
        ("- Must-haves: Basic English", "Basic English"),
        ("Place: Ipoh", "Place: Ipoh"),  # without it nobody would know what it is
        ("Make espresso drinks", "Make espresso drinks"),
        ("Duty: ", "Duty: "),
    ],
)
def test_a_label_that_only_says_of_which_kind_a_fact_is_is_no_part_of_what_it_means(fact: str, meant: str) -> None:
    assert without_label(fact) == meant
