"""A model words questions from a competency, and from what a candidate said: nothing else of them leaves the house."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from kedua.engine.planning.bank import Question, Source
from kedua.engine.planning.case import Panelist
from kedua.engine.planning.plan import PlannedQuestion
from kedua.library.loader import load_library
from kedua.records.models import WriterCall
from kedua.usecases.errors import Refused
from kedua.usecases.invented import NotInFacts
from kedua.usecases.writer_asking import NotDrafted
from kedua.usecases.writer_questions import draft_build_upon, draft_question
from tests.cast import Cast
from tests.factories.rows import NOW
from tests.factories.writers import switch_on
from tests.fakes.writers import KeptWriter

SUBJECT = "teamwork"
GOOD = "Tell us about a time you and a colleague wanted different things. What did you do?"


def planned(
    source: Source = "topic", upon: str = "the till that Cleo and Ben Lim brought to Penang"
) -> PlannedQuestion:
    subject = load_library().bank.subjects[SUBJECT]
    question = Question(
        "q", SUBJECT, "past-behaviour", f"You told us about {upon}. What came next?", 6, (), source=source
    )
    return PlannedQuestion(replace(question, builds_on=upon), subject, "deeper", 6, "ben", core=False, reasons=())


def test_a_question_is_worded_from_the_competency_and_what_was_typed(cast: Cast) -> None:
    switch_on(cast.ada)
    writer = KeptWriter.telling({"text": f"{GOOD}\n"})

    draft = draft_question(cast.hana, SUBJECT, "past-behaviour", "How do you  work with others?", writer.open, NOW)

    subject = load_library().bank.subjects[SUBJECT]
    assert (draft.text, draft.not_in_facts) == (GOOD, ())
    assert writer.asked[0].about.splitlines() == [
        f"Competency: {subject.name}",
        f"What it is: {subject.definition}",
        "Kind of question: what somebody did in the past",
        "The question so far: How do you work with others?",
    ]


@pytest.mark.parametrize("name", ["ben", "sam"])
def test_who_may_not_change_the_library_has_nothing_worded(cast: Cast, name: str) -> None:
    switch_on(cast.ada)
    actor = cast.everyone[name]
    assert actor is not None

    with pytest.raises(PermissionDenied):
        draft_question(actor, SUBJECT, "open", "", KeptWriter.telling({"text": GOOD}).open, NOW)


def test_a_competency_that_is_gone_is_told(cast: Cast) -> None:
    with pytest.raises(Refused, match="subject-unknown"):
        draft_question(cast.ada, "nothing", "open", "", KeptWriter().open, NOW)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Are you planning to have children soon? How would you work then?", "unlawful"),
        ("You saved 400 hours a year.", "invented"),
        ("How " + "very " * 100 + "well did you do it?", "too-long"),
        ("   ", "invented"),
    ],
)
def test_a_question_that_cannot_be_offered_is_thrown_away(cast: Cast, text: str, code: str) -> None:
    switch_on(cast.ada)

    with pytest.raises(NotDrafted, match=f"writer-{code}"):
        draft_question(cast.ada, SUBJECT, "open", "", KeptWriter.telling({"text": text}).open, NOW)
    assert WriterCall.objects.get().outcome == code


def test_what_a_question_builds_upon_is_sent_without_names(cast: Cast) -> None:
    switch_on(cast.ada)
    writer = KeptWriter.telling({"text": "You told us about the till. What did you and [PERSON-2] do first in Penang?"})
    panel = (Panelist("sam", "Sam Ong"),)

    draft = draft_build_upon(
        cast.hana, cast.application, planned(), (*panel, replace(panel[0], name="Ben Lim")), writer.open, NOW
    )

    asked = writer.asked[0]
    assert (asked.name, asked.about.splitlines()[0]) == (
        "build-upon",
        "They told us in the first interview: the till that [PERSON-2] and [PERSON-1] brought to Penang",
    )
    assert draft.text == "You told us about the till. What did you and Cleo do first in Penang?"


def test_what_it_adds_to_what_they_said_is_struck_out(cast: Cast) -> None:
    switch_on(cast.ada)
    writer = KeptWriter.telling({"text": "How did you bring the till to 14 shops in Penang? What did you do first?"})

    draft = draft_build_upon(cast.hana, cast.application, planned(), (), writer.open, NOW)

    added = NotInFacts("How did you bring the till to 14 shops in Penang?", ("14",))
    assert (draft.text, draft.not_in_facts) == ("What did you do first?", (added,))


def test_an_employer_is_not_named_either(cast: Cast) -> None:
    switch_on(cast.ada)
    writer = KeptWriter.telling({"text": "What was hardest in that time?"})

    draft_build_upon(
        cast.hana, cast.application, planned("experience", "Supervisor, Kedai Kopi Lim"), (), writer.open, NOW
    )

    assert writer.asked[0].about.splitlines()[0] == "They worked as: Supervisor, [PERSON-1]"


def test_a_question_of_the_library_in_a_plan_is_worded_as_such(cast: Cast) -> None:
    switch_on(cast.ada)
    writer = KeptWriter.telling({"text": GOOD})

    draft_build_upon(cast.hana, cast.application, planned("library", ""), (), writer.open, NOW)

    assert writer.asked[0].name == "question"


@pytest.mark.parametrize("name", ["ben", "dan"])
def test_who_does_not_run_the_application_has_nothing_worded(cast: Cast, name: str) -> None:
    actor = cast.everyone[name]
    assert actor is not None

    with pytest.raises(PermissionDenied):
        draft_build_upon(actor, cast.application, planned(), (), KeptWriter().open, NOW)
