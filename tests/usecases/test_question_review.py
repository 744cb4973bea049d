"""What somebody who writes a question is told about it."""

from __future__ import annotations

import pytest

from kedua.integrations.embedder import NoEmbedder
from kedua.integrations.embedder.likeness import installed_comparer
from kedua.library.sameness import shipped_sameness
from kedua.records.models import Question
from kedua.usecases.likeness import Comparer
from kedua.usecases.question_review import review_text
from kedua.web.contexts.review import shown_review
from tests.cast import Cast
from tests.factories.rows import NOW

NEW = "Tell us about a night on which the generator of your clinic failed. What did you do first?"
SHIPPED = "Describe a plan of your own that you dropped in favour of a joint one. What led you to let it go?"


def test_an_open_lawful_new_question_has_no_warning(cast: Cast) -> None:
    told = review_text(cast.organisation, NEW, "reliability", installed_comparer())

    assert (told.form, told.findings, told.warnings, told.unlawful) == ("open", (), (), False)
    assert told.places == ("my",)
    assert 0 < told.grade < 12


def test_a_private_topic_is_a_warning_with_what_to_ask_instead(cast: Cast) -> None:
    told = review_text(cast.organisation, "How old are you?", "", installed_comparer())

    found = told.findings[-1]
    assert (told.unlawful, found.topic, found.jurisdictions) == (True, "age", ("my",))
    assert "prohibited" in told.warnings or "risky" in told.warnings
    assert found.message.endswith(".")
    assert found.instead


def test_an_organisation_without_jurisdictions_is_held_against_all(cast: Cast) -> None:
    cast.organisation.jurisdictions = []

    assert review_text(cast.organisation, NEW, "", None).places == ("my", "sg", "uk", "eu", "us", "ca", "au")


def test_a_leading_question_is_a_warning_and_a_vague_one_is_advice(cast: Cast) -> None:
    leading = review_text(cast.organisation, "You enjoy working in a team, don't you?", "", None)
    vague = review_text(cast.organisation, "Tell us about yourself.", "", None)

    assert leading.warnings == (leading.form,)
    assert (vague.form, vague.warnings) == ("vague", ())


@pytest.mark.parametrize("comparer", [installed_comparer(), Comparer(shipped_sameness(), NoEmbedder())])
def test_what_the_library_asks_already_is_found_with_its_subject(cast: Cast, comparer: Comparer) -> None:
    told = review_text(cast.organisation, f"  {SHIPPED}\n", "", comparer)

    assert told.same is not None
    assert (told.same.id, told.same.subject, told.same.subject_name, told.same.own) == (
        "better-together-02", "value:better-together", "Better together", False,
    )  # fmt: skip
    assert told.warnings == ("same",)


def test_own_questions_are_found_and_those_of_another_organisation_are_not(cast: Cast) -> None:
    Question.objects.create(
        organisation=cast.organisation, slug="own-1", subject="reliability", kind="past-behaviour", text=NEW,
        created_at=NOW,
    )  # fmt: skip

    ours = review_text(cast.organisation, NEW, "", installed_comparer())
    theirs = review_text(cast.dan.organisation, NEW, "", installed_comparer())

    assert [(near.id, near.own, near.same) for near in ours.nearest[:1]] == [("own-1", True, True)]
    assert "own-1" not in [near.id for near in theirs.nearest]


def test_a_question_is_not_held_against_itself(cast: Cast) -> None:
    told = review_text(cast.organisation, SHIPPED, "", installed_comparer(), besides="better-together-02")

    assert told.same is None


def test_what_is_being_typed_is_not_remembered(cast: Cast) -> None:
    comparer = installed_comparer()

    review_text(cast.organisation, "Tell us about a lighthouse you kept.", "", comparer)

    assert [text for text in (*comparer.known, *comparer.profiles) if "lighthouse" in text] == []


def test_an_empty_text_has_nothing_near(cast: Cast) -> None:
    assert review_text(cast.organisation, " ", "", installed_comparer()).nearest == ()


@pytest.mark.parametrize(
    ("text", "calm", "beside"),
    [
        ("Bagaimana anda mengagihkan tugas pada hari yang sibuk?", "Open. Lawful in Malaysia", "Not in English: "),
        (
            "Wie haben Sie das mit dem Kunden und der Bank gelöst?",
            "Nothing like it",
            "Not in a language that is read",
        ),
    ],
)
def test_of_a_question_in_another_language_no_more_is_said_than_was_looked_at(
    cast: Cast, text: str, calm: str, beside: str
) -> None:
    shown = shown_review(review_text(cast.organisation, text, "", installed_comparer()))

    assert shown is not None
    assert shown.findings == ()
    assert shown.calm.startswith(calm)
    assert shown.grade.startswith(beside)
