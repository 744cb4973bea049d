"""What a scorecard must hold before it is submitted, and what it need not."""

import pytest

from kedua.queries.drafts import draft_from
from kedua.queries.feedback import sheet_of
from kedua.usecases.scorecard_check import Incomplete, Problem, complete
from kedua.usecases.scorecard_rows import Complete, Kept, Overall
from kedua.wording.feedback import problem
from tests.cast import Cast


def checked(cast: Cast, fields: dict[str, str]) -> Complete:
    return complete(draft_from(fields), sheet_of(cast.seat))


@pytest.mark.parametrize(
    ("fields", "problems"),
    [
        ({}, [("", "nothing-said")]),
        ({"career_goals": "Abroad"}, [("", "nothing-said")]),
        ({"answers-0-note": "Met all six."}, [("answers-0-text", "question-missing")]),
        (
            {"answers-0-text": "What did you do?", "answers-0-rating": "4"},
            [("answers-0-subject", "subject-missing"), ("answers-0-note", "evidence-missing")],
        ),
        (
            {"ratings-0-subject": "teamwork", "ratings-0-rating": "4"},
            [("ratings-0-note", "evidence-missing")],
        ),
        (
            {"ratings-0-subject": "teamwork", "ratings-0-note": "Asked others.", "strengths-0-text": "Asks"},
            [("ratings-0-rating", "note-unrated")],
        ),
        (
            {
                "ratings-0-subject": "teamwork",
                "ratings-0-rating": "4",
                "ratings-0-note": "a",
                "ratings-1-subject": "teamwork",
                "ratings-1-rating": "3",
                "ratings-1-note": "b",
            },
            [("ratings-1-rating", "rated-twice")],
        ),
        ({"answers-0-text": "Why?", "answers-0-topic": "x" * 301}, [("answers-0-topic", "topic-long")]),
        ({"strengths-0-text": "Asks", "strengths-0-subject": "nowhere"}, [("strengths-0-subject", "subject-unknown")]),
        ({"answers-0-text": "Why?", "answers-0-rating": "6"}, [("answers-0-rating", "rating-unknown")]),
        ({"strengths-0-text": "Asks", "recommendation": "maybe"}, [("recommendation", "recommendation-unknown")]),
        ({"strengths-0-text": "She is pregnant"}, [("strengths-0-text", "touches-private")]),
    ],
)
def test_what_is_missing_is_named_by_its_place(
    cast: Cast, fields: dict[str, str], problems: list[tuple[str, str]]
) -> None:
    with pytest.raises(Incomplete) as incomplete:
        checked(cast, fields)

    assert incomplete.value.problems == tuple(Problem(*entry) for entry in problems)
    assert all(problem(code).endswith(".") for _address, code in problems)


def test_no_rating_is_proper(cast: Cast) -> None:
    stated = checked(cast, {"answers-0-text": "What did you do?", "answers-3-text": "And then?"})

    assert [(answer.text, answer.rating) for answer in stated.answers] == [
        ("What did you do?", None),
        ("And then?", None),
    ]


def test_a_rating_of_the_whole_may_rest_on_the_note_of_an_answer(cast: Cast) -> None:
    fields = {
        "answers-0-text": "What did you do?",
        "answers-0-subject": "teamwork",
        "answers-0-note": "Asked two others first.",
        "ratings-0-subject": "teamwork",
        "ratings-0-rating": "4",
    }

    assert [entry.rating for entry in checked(cast, fields).overall] == [4]


def test_a_sentence_on_a_private_topic_can_be_kept_with_a_reason(cast: Cast) -> None:
    fields = {"answers-0-text": "Why?", "answers-0-note": "She is pregnant.", "why-answers-0-note": "Asked for a seat."}

    assert checked(cast, fields).kept == (Kept("answers-0-note", ("family",), "Asked for a seat."),)


def test_the_question_itself_is_not_read_as_a_note(cast: Cast) -> None:
    assert checked(cast, {"answers-0-text": "She is pregnant?"}).kept == ()


def test_rows_left_empty_are_ignored(cast: Cast) -> None:
    fields = {"answers-0-subject": "teamwork", "answers-1-text": "Why?", "doubts-0-subject": "teamwork"}

    stated = checked(cast, fields)

    assert [answer.text for answer in stated.answers] == ["Why?"]
    assert stated.remarks == ()


def test_not_enough_evidence_is_proper_and_keeps_its_note(cast: Cast) -> None:
    fields = {
        "ratings-0-subject": "teamwork",
        "ratings-0-rating": "none",
        "ratings-0-note": "Only spoke of the team.",
        "ratings-1-subject": "resource-management",
        "ratings-1-rating": "none",
    }

    assert checked(cast, fields).overall == (
        Overall("teamwork", None, "Only spoke of the team."),
        Overall("resource-management", None, ""),
    )


def test_what_is_kept_is_named_by_its_place_among_what_is_stated(cast: Cast) -> None:
    fields = {
        "answers-3-text": "Why?",
        "answers-3-note": "She is pregnant.",
        "why-answers-3-note": "Asked for a seat.",
        "strengths-0-text": "Asks",
        "doubts-4-text": "She is pregnant.",
        "why-doubts-4-text": "Said so.",
        "career_goals": "She is pregnant and wants to lead.",
        "why-career_goals": "Her own words.",
    }

    assert [kept.address for kept in checked(cast, fields).kept] == ["answers-0-note", "doubts-0-text", "career_goals"]


def test_a_line_tied_to_a_competency_is_evidence_for_it_wherever_it_stands(cast: Cast) -> None:
    fields = {
        "answers-0-text": "What did you do?",
        "answers-0-subject": "teamwork",
        "answers-0-note": "R Cut the waste by half. #resource-management",
        "ratings-0-subject": "resource-management",
        "ratings-0-rating": "4",
    }

    assert [entry.rating for entry in checked(cast, fields).overall] == [4]
    with pytest.raises(Incomplete, match="evidence-missing"):
        checked(cast, fields | {"ratings-0-subject": "teamwork"})
