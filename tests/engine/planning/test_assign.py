import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kedua.engine.planning.assign import assign, lead
from kedua.engine.planning.bank import Question, Subject
from kedua.engine.planning.case import Asked, Panelist
from tests.factories.banks import COMPETENCIES, question, subject

ADA = Panelist("p1", "Ada", "hiring manager")
BEN = Panelist("p2", "Ben")
ILSE = Panelist("p3", "Ilse", "recruiter")


def placed(*abouts: str, minutes: int = 6) -> list[tuple[Question, Subject, int]]:
    return [(question(f"q{n}", about), subject(about), minutes) for n, about in enumerate(abouts)]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from((*COMPETENCIES, "value:care", "career-goals")), st.integers(2, 9)), max_size=9),
    st.lists(st.sampled_from((ADA, BEN, ILSE, Panelist("p4", "Mei"))), min_size=1, max_size=4, unique=True),
)
def test_minutes_differ_by_no_more_than_the_longest_question(
    asked: list[tuple[str, int]], panel: list[Panelist]
) -> None:
    questions = [(question(f"q{n}", about), subject(about), minutes) for n, (about, minutes) in enumerate(asked)]

    askers = assign(questions, panel, ())

    load = {person.id: 0 for person in panel}
    for q, _, minutes in questions:
        load[askers[q.id]] += minutes
    assert max(load.values()) - min(load.values()) <= max((minutes for *_, minutes in questions), default=0)


def test_a_competency_goes_to_one_who_can_judge_it() -> None:
    specialist = Panelist("p2", "Ben", "interviewer", ("selling",))

    askers = assign(placed("teamwork", "selling"), (ADA, specialist), ())

    assert askers == {"q0": "p1", "q1": "p2"}


def test_values_and_goals_go_to_the_hiring_manager_or_recruiter() -> None:
    askers = assign(placed("value:care", "teamwork"), (BEN, ILSE), ())

    assert askers == {"q0": "p3", "q1": "p2"}


def test_questions_on_one_competency_stay_with_one_person() -> None:
    askers = assign(placed("teamwork", "selling", "teamwork", "selling"), (ADA, BEN), ())

    assert askers["q0"] == askers["q2"] != askers["q1"] == askers["q3"]


def test_somebody_new_asks_about_what_was_asked_before() -> None:
    asked = [Asked("How?", "teamwork", by="Ada"), Asked("Why?", "selling", by="Ben")]

    askers = assign(placed("teamwork", "selling"), (ADA, BEN), asked)

    assert askers == {"q0": "p2", "q1": "p1"}


def test_a_question_that_nobody_can_judge_is_an_error() -> None:
    with pytest.raises(ValueError, match="nobody on the panel"):
        assign(placed("teamwork"), (Panelist("p1", "Ada", "owner", ("selling",)),), ())


def test_nothing_to_ask_needs_nobody() -> None:
    assert assign((), (ADA,), ()) == {}


def test_the_hiring_manager_leads_and_else_the_first() -> None:
    assert (lead((BEN, ADA)), lead((BEN, ILSE))) == (ADA, BEN)
