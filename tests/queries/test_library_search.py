"""Search finds what is meant, although it is mistyped, and the best first."""

from __future__ import annotations

import pytest

from kedua.library.loader import load_library
from kedua.queries.library_search import Entry, search

LIBRARY = load_library()
SUBJECTS = [Entry(s.id, ((6, s.name), (2, s.definition))) for s in LIBRARY.bank.subjects.values()]
QUESTIONS = [
    Entry(q.id, ((2, q.text), (1, LIBRARY.bank.subjects[q.subject].name))) for q in LIBRARY.bank.questions
]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("custmer servise", "customer-service"),
        ("leeding team", "leading-teams"),
        ("Leading Teams", "leading-teams"),
        ("problm solving", "problem-solving"),
        ("neg", "negotiating"),
        ("complaint", "complaint-handling"),
        ("safty", "safety-awareness"),
        ("better togther", "value:better-together"),
        ("honesty", "value:honesty-with-each-other"),
        ("carer goals", "career-goals"),
    ],
)
def test_the_subject_that_is_meant_comes_first(typed: str, meant: str) -> None:
    assert search(typed, SUBJECTS)[:1] == [meant]


def test_questions_are_found_by_their_words_and_by_what_they_are_about() -> None:
    texts = {question.id: question for question in LIBRARY.bank.questions}

    found = [texts[name] for name in search("custmer servise", QUESTIONS)[:10]]

    assert len(found) == 10
    assert all("serv" in (q.text + q.subject) for q in found[:5])
    assert sum(q.subject == "customer-service" for q in found) >= 5


def test_a_question_quoted_from_memory_comes_first() -> None:
    typed = "describe a plan of your own you droped in favor of a joint one"

    assert search(typed, QUESTIONS)[0] == "better-together-02"


def test_the_whole_word_comes_before_words_that_only_begin_so() -> None:
    entries = [Entry("a", ((1, "plantation work"),)), Entry("b", ((1, "plan work"),))]

    assert search("plan", entries) == ["b", "a"]


def test_rare_words_count_more_than_common_ones() -> None:
    entries = [Entry(str(n), ((1, f"team number{n}"),)) for n in range(9)] + [Entry("x", ((1, "welding"),))]

    assert search("team welding", entries)[0] == "x"


def test_words_that_every_question_has_find_nothing_beside_others() -> None:
    entries = [Entry("a", ((1, "tell us about the river"),)), Entry("b", ((1, "tell us about the hill"),))]

    assert search("tell us about the river", entries) == ["a"]
    assert sorted(search("tell us", entries)) == ["a", "b"]


@pytest.mark.parametrize("typed", ["", "   ", "?!", "xqzwv", "你好"])
def test_what_is_not_there_is_not_found(typed: str) -> None:
    assert search(typed, QUESTIONS) == []
