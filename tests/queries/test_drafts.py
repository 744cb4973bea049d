"""Drafts hold what was typed, and nothing that no form has."""

from kedua.queries.drafts import Draft, draft_from
from kedua.wording.feedback import place_name


def test_a_draft_holds_what_belongs_to_it_as_it_was_typed() -> None:
    draft = draft_from(
        {
            "answers-0-note": "  She met\r\nall six. ",
            "why-answers-0-note": "needed",
            "not_covered-value:care": "on",
            "career_goals": "",
            "csrfmiddlewaretoken": "x",
            "answers-0-secret": "x",
            "answers-999-note": "x",
            "evil": "x",
        }
    )

    assert draft.fields == {
        "answers-0-note": "  She met\nall six. ",
        "why-answers-0-note": "needed",
        "not_covered-value:care": "on",
    }
    assert (draft.not_covered, draft["career_goals"], draft["answers-0-note"]) == (
        ("value:care",),
        "",
        "  She met\nall six. ",
    )


def test_rows_are_counted_up_to_the_last_one_in_use() -> None:
    draft = draft_from({"answers-0-note": "a", "answers-4-text": "b", "doubts-1-text": "c"})

    assert (draft.rows("answers"), draft.rows("doubts"), draft.rows("requests")) == (5, 2, 0)


def test_differences_are_told_in_the_order_of_the_form_and_not_for_blanks() -> None:
    here = draft_from({"answers-10-note": "a", "answers-2-note": "a", "strengths-0-text": "b ", "contribution": "c"})
    there = draft_from({"answers-2-note": "z", "strengths-0-text": "b", "not_covered-care": "on"})

    assert list(here.differences(there)) == ["answers-2-note", "answers-10-note", "not_covered-care", "contribution"]
    assert list(Draft().differences(Draft())) == []


def test_every_place_has_a_name() -> None:
    assert [place_name(address, "Teamwork") for address in (
        "answers-0-text", "answers-1-note", "ratings-0-rating", "strengths-0-text", "requests-2-subject",
        "not_covered-teamwork", "career_goals", "why-doubts-0-text",
    )] == [
        "Question 1: words", "Question 2: note", "Teamwork: rating", "Strength 1", "Wish 3: what it is about",
        "Not covered: Teamwork", "Career goals", "Why it is kept: Doubt 1",
    ]  # fmt: skip
