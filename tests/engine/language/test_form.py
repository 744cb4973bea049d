import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.language.form import Form, FormResult, question_form
from kedua.engine.language.text import fold, sentences, words

DATA = Path(__file__).parents[2] / "data" / "language" / "questions_form.jsonl"
ROWS = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
# Measured on both parts when written; closed and leading may never fall below .85, the figure we promise.
FLOORS: dict[Form, float] = {
    "open": 0.9,
    "closed": 0.85,
    "leading": 0.85,
    "loaded": 0.85,
    "double-barrelled": 0.85,
    "vague": 0.8,
}


def f1(form: str, fold_name: str) -> float:
    rows = [row for row in ROWS if row["fold"] == fold_name]
    counts = Counter((row["form"] == form, question_form(row["text"]).form == form) for row in rows)
    return 2 * counts[True, True] / (2 * counts[True, True] + counts[True, False] + counts[False, True])


@pytest.mark.parametrize("fold_name", ["dev", "held-out"])
@pytest.mark.parametrize("form", list(FLOORS))
def test_each_form_is_told_apart_on_each_part_of_the_labelled_questions(form: Form, fold_name: str) -> None:
    assert f1(form, fold_name) >= FLOORS[form]


def test_labelled_questions_are_all_different_and_a_good_part_is_held_out() -> None:
    texts = {row["text"].lower() for row in ROWS}
    held_out = [row for row in ROWS if row["fold"] == "held-out"]

    assert len(texts) == len(ROWS) == len({row["id"] for row in ROWS})
    assert len(held_out) >= 170


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Why are you always late? You would agree that it matters, right?", "loaded"),
        ("Why did you fail and what do you think of us?", "loaded"),
        ("You like sales, don't you?", "leading"),
        ("Don't you think pay matters and how do you plan your week?", "leading"),
        ("Do you like sales, and why did you leave?", "double-barrelled"),
        ("What about sales? Do you like it?", "closed"),
        ("Tell me about yourself.", "vague"),
        ("Tell me about yourself. Why nursing?", "open"),
    ],
)
def test_the_most_serious_form_is_named(text: str, form: Form) -> None:
    assert question_form(text).form == form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("1) Q: So, how do you plan a shift?", "open"),
        ("HOW DO YOU PLAN A SHIFT", "open"),
        ("“How do you plan a shift?”", "open"),
        ("Don’t you like shifts?", "leading"),
        ('A guest says, "You could do better, couldn\'t you?" What do you answer?', "open"),
        ("What, if anything, did you do about it?", "open"),
        ("When did you last miss a bus, and which one was it?", "open"),
        ("Notice period?", "vague"),
        ("Your notice period?", "closed"),
        ("Tell me what your notice period is.", "closed"),
        ("Tell me what the total was.", "closed"),
        ("Tell me what drives you.", "open"),
        ("Tell me where you live.", "closed"),
        ("Tell me when you can start.", "closed"),
        ("Where else would you put it?", "open"),
        ("Where do you live?", "closed"),
        ("Why?", "open"),
        ("We sell boats. The market is big.", "vague"),
        ("You led the team. Right?", "leading"),
        ("You worked nights? Tell us about it.", "open"),
        ("You worked nights?", "leading"),
        ("Then you worked nights then?", "leading"),
        ("You know the rules, then?", "leading"),
        ("We value care. What do you value?", "open"),
        ("Is it hard? Do you mind?", "closed"),
        ("Since we all value honesty, are you honest?", "leading"),
        ("Most good cooks taste first. Do you?", "leading"),
        ("We use two ovens. Do you?", "closed"),
        ("How do you plan your work and how do you plan your breaks?", "open"),
        ("Describe your current project and your part in it.", "open"),
        ("How do you compare your strengths and weaknesses?", "open"),
        ("What would you ask and which expert would you call?", "open"),
        ("Describe a decision that you took and what people said.", "open"),
        ("Safety is vital here. How do you keep your bench safe?", "open"),
        ("Some say bread should never be frozen, others freeze it. What do you think of that?", "open"),
        ("A guest says the soup is the best in town. What do you say to her?", "open"),
        ("Our soup is the best in town. Which dish do you like most?", "leading"),
        ("As you know, safety is vital. What steps should a roofer take?", "leading"),
        ("Do you always put safety first? Tell us about a day when you did not.", "leading"),
        ("Are you happy with the hours and the tools?", "double-barrelled"),
        ("Are you trained in health and safety?", "closed"),
        ("Have you started a quarrel and ended it?", "closed"),
        ("Why did you hide the losses?", "loaded"),
        ("What made you so hard to please?", "loaded"),
        ("How do you conceal pipes in a listed building?", "open"),
        ("How would you train new staff, and how would you cut food waste?", "double-barrelled"),
        ("How would you win a new client, and how would you keep them?", "open"),
        ("How do you decide what to hand over and what to keep?", "open"),
        ("Were the rules clear and the trainer helpful?", "double-barrelled"),
        ("Tell us about a fire. What was burning, and how quickly did the alarm sound?", "open"),
        ("Take us back to the week the kiln failed.", "open"),
        ("Where did the money for the roof come from?", "open"),
        ("Where do you come from?", "closed"),
        ("Where is your present job?", "closed"),
        ("In which circumstances would you stop a job?", "open"),
        ("So tell me, do you plan ahead?", "closed"),
        ("We prize tidiness, so tell us, are you tidy?", "leading"),
        ("Tell us, how do you plan a shift?", "open"),
        ("Most of our nurses love nights. Do you?", "leading"),
        ("Shall we agree that safety comes first?", "leading"),
        ("Are you good with children and free to work on Sundays?", "double-barrelled"),
        ("Do you plan your week and read the reports?", "double-barrelled"),
        ("Describe a guest you calmed and a dish you created.", "double-barrelled"),
        ("Tell me about a day you led a crew and a day you were led.", "double-barrelled"),
        ("Tell me something unusual about yourself.", "vague"),
        ("Say a word or two about yourself.", "vague"),
        ("How do you handle everything?", "vague"),
    ],
)
def test_shapes_that_people_type(text: str, form: Form) -> None:
    assert question_form(text).form == form


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Good morning. Do you like it?", "Do you like it?"),
        ("You enjoy selling, don’t you?", ", don’t you?"),
        ("So, as a good cook, how do you taste?", "as a good c"),
        ("You run things. Correct?", "Correct?"),
        ("Tell us: why did you fail the test?", "why did you fail"),
        ("We value speed. Are you fast?", "We value speed. Are you fast?"),
        ("Describe your strengths and weaknesses.", "strengths and weaknesses"),
        ("Hello there. Your notice period?", "Your notice period?"),
        ("Hello. I think rotas are dull. What is your view?", "I think rotas are dull. What is your view?"),
        ("So, how upset were you about it?", "how upset were"),
        ("So, do you like cooking and accounts?", "do you like cooking and accounts?"),
        ("   ", "   "),
        ("", ""),
    ],
)
def test_the_span_shows_what_gave_the_form_away(text: str, shown: str) -> None:
    result = question_form(text)

    assert text[result.start : result.end] == shown


def test_a_text_without_words_is_vague() -> None:
    assert question_form("?!") == FormResult("vague", 0, 2)


@given(st.text(max_size=120))
def test_any_text_has_a_form_and_a_span_inside_it(text: str) -> None:
    result = question_form(text)

    assert 0 <= result.start <= result.end <= len(text)


@given(st.sampled_from([row["text"] for row in ROWS]))
def test_capitals_curly_quotes_and_list_marks_do_not_change_the_form(text: str) -> None:
    expected = question_form(text).form

    assert question_form(text.upper()).form == expected
    assert question_form(text.replace("'", "’")).form == expected
    assert question_form("- " + text).form == expected


@given(st.text(max_size=80))
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_folding_keeps_a_letter_whose_lower_case_is_longer() -> None:
    assert fold("İS “IT”\t‘OK’") == "İs \"it\" 'ok'"


def test_sentences_end_where_a_reader_would_end_them() -> None:
    text = "1. Mr. Tan sold 3.5 tons, e.g. of rice. Why?\nGo on… \n\n "

    found = sentences(text)

    assert [text[part.start : part.end] for part in found] == [
        "1. Mr. Tan sold 3.5 tons, e.g. of rice.",
        "Why?",
        "Go on…",
    ]
    assert [part.text for part in found] == ["1. mr. tan sold 3.5 tons, e.g. of rice.", "why?", "go on…"]


def test_words_keep_contractions_and_hyphens_whole() -> None:
    assert words("Isn't a short-term plan a “plan”?") == ("Isn't", "a", "short-term", "plan", "a", "plan")
