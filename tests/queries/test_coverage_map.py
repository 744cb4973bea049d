"""The map for its readers: states and evidence for who may see them, context alone for who may not."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from pytest_django import DjangoAssertNumQueries

from kedua.queries.coverage_map import CoverageMap, map_of
from kedua.queries.feedback import sheet_of
from kedua.queries.stated import stated_draft
from kedua.records.models import CompanyValue, Interviewer, Remark
from kedua.usecases.amendments import Reason, amend
from tests.cast import Cast
from tests.factories.assessments import handed_in, make_assessment, rate
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat


def states(read: CoverageMap) -> dict[str, list[str]]:
    return {row.name: [cell.state for cell in row.cells] for row in (*read.competencies, *read.fit)}


def words(thing: object) -> Iterator[str]:
    """Every text and number in an object, to whatever depth."""
    if is_dataclass(thing):
        for entry in fields(thing):
            yield from words(getattr(thing, entry.name))
    elif isinstance(thing, tuple):
        for entry in thing:
            yield from words(entry)
    else:
        yield str(thing)


def test_who_may_see_ratings_sees_states_with_their_evidence(cast: Cast) -> None:
    make_scorecard(cast.seat)
    Remark.objects.create(
        organisation=cast.organisation, scorecard=cast.seat.scorecard, kind="doubt", text="Blames others",
        subject="leading-teams", position=3, created_at=NOW,
    )  # fmt: skip

    read = map_of(cast.ada, cast.application)

    assert read.open
    assert states(read) == {
        "Leading teams": ["conflicting"],
        "Customer service": ["covered"],
        "Resource management": ["not-covered"],
        "Career goals": ["not-covered"],
        "Motivation": ["not-covered"],
        "Contribution": ["not-covered"],
    }
    (cell,) = read.competencies[0].cells
    assert (cell.questions[0].rating, cell.questions[0].by, cell.questions[0].note) == (
        4, "Ben Lim", "Met all six that day.",
    )  # fmt: skip
    assert [saying.text for saying in (*cell.strengths, *cell.doubts)] == ["Prepares well", "Blames others"]
    assert [(saying.text, saying.by) for saying in read.competencies[2].cells[0].requests] == [
        ("Ask how stock is counted", "Ben Lim")
    ]


def test_a_sealed_reader_gets_coverage_questions_and_wishes_only(cast: Cast) -> None:
    card = make_scorecard(cast.seat, career_goals="Wants to lead, unconvincing")
    Remark.objects.create(
        organisation=cast.organisation, scorecard=card, kind="request", text="She was weak on figures, dig there",
        subject="resource-management", position=3, created_at=NOW,
    )  # fmt: skip

    read = map_of(cast.rita, cast.application)

    assert not read.open
    assert states(read)["Leading teams"] == states(read)["Customer service"] == ["covered"]
    assert states(read)["Career goals"] == ["covered"]
    (cell,) = read.competencies[0].cells
    assert (cell.questions[0].topic, cell.questions[0].rating) == ("the missed sales target in March", None)
    (stock,) = read.competencies[2].cells
    assert ([(saying.text, saying.by) for saying in stock.requests], stock.withheld) == (
        [("Ask how stock is counted", "")],
        1,
    )
    shown = " ".join(words(read))
    for secret in ("Prepares well", "Little about guests", "Met all six", "Named no guest", "weak", "unconvincing"):
        assert secret not in shown


def test_how_the_first_round_judged_cannot_be_told_from_a_sealed_map(cast: Cast) -> None:
    """The same questions with every opinion turned round give a sealed reader the same map."""
    card = make_scorecard(cast.seat)
    before = map_of(cast.rita, cast.application)
    card.answers.update(rating=1, note="Blamed the weather.")
    card.ratings.update(rating=5, note="Told of three guests.")
    card.remarks.filter(kind="strength").update(kind="doubt", text="Cannot prepare")
    card.recommendation = "no"
    card.save()

    assert map_of(cast.rita, cast.application) == before


def test_a_topic_that_judges_is_held_back(cast: Cast) -> None:
    card = make_scorecard(cast.seat)
    card.answers.update(topic="a weak answer about March")

    (cell,) = map_of(cast.rita, cast.application).competencies[0].cells

    assert cell.questions[0].topic == ""


def test_values_and_what_was_asked_beside_have_rows(cast: Cast) -> None:
    CompanyValue.objects.create(organisation=cast.organisation, slug="care", name="Care", created_at=NOW)
    card = make_scorecard(cast.seat)
    card.answers.create(
        organisation=cast.organisation, text="How do you sell?", subject="selling", position=1, created_at=NOW
    )
    card.answers.create(organisation=cast.organisation, text="Anything else?", position=2, created_at=NOW)

    read = map_of(cast.ada, cast.application)

    assert read.fit[0].name == "Care"
    assert [row.name for row in read.beside] == ["Selling"]
    assert [question.text for cell in read.other for question in cell.questions] == ["Anything else?"]


def test_the_number_of_queries_does_not_depend_on_the_number_of_rounds(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_scorecard(cast.seat)
    with django_assert_num_queries(6):
        map_of(cast.ada, cast.application)

    for number in (2, 3):
        make_scorecard(make_seat(make_interview(cast.application, number), cast.sam))

    with django_assert_num_queries(6):
        assert [column.round for column in map_of(cast.ada, cast.application).columns] == [1, 2, 3]


def worked(cast: Cast) -> None:
    """Two interviews; then Hana and Sam rate what Cleo handed in, a level apart; Rita runs it all."""
    make_scorecard(cast.seat)
    make_scorecard(make_seat(make_interview(cast.application, 2), cast.sam))
    row = handed_in(make_assessment(cast.application, cast.rita, [cast.hana, cast.sam], round=3))
    rate(row, cast.hana, "3", "Names no day.")
    rate(row, cast.sam, "4", "Owns the missed day.")


def test_an_assessment_is_a_column_with_how_it_was_rated(cast: Cast) -> None:
    worked(cast)

    read = map_of(cast.ada, cast.application)

    assert [(column.round, column.title) for column in read.columns] == [
        (1, ""), (2, ""), (3, "Answer a customer who has waited too long"),
    ]  # fmt: skip
    (row,) = (row for row in read.beside if row.subject == "complaint-handling")
    assert [cell.state for cell in row.cells] == ["not-covered", "not-covered", "covered"]
    assert [(one.by, one.rating, one.text) for one in row.cells[2].worked] == [
        ("Hana Yusof", 3, "Names no day."), ("Sam Ong", 4, "Owns the missed day."),
    ]  # fmt: skip
    assert read.next_round == 4
    assert read.competencies[0].cells[2].state == "not-covered"


def test_who_is_sealed_learns_what_an_assessment_was_about_and_no_rating(cast: Cast) -> None:
    worked(cast)
    make_seat(make_interview(cast.application, 4, state="booked"), cast.ben)

    read = map_of(cast.ben, cast.application)

    (row,) = (row for row in read.beside if row.subject == "complaint-handling")
    assert (read.open, row.cells[2].state, row.cells[2].worked) == (False, "covered", ())


def test_before_everybody_has_rated_it_an_assessment_is_not_on_the_map(cast: Cast) -> None:
    make_scorecard(cast.seat)
    row = handed_in(make_assessment(cast.application, cast.rita, [cast.hana, cast.sam]))
    rate(row, cast.hana)

    before = [len(map_of(member, cast.application).columns) for member in (cast.ada, cast.hana, cast.sam)]
    rate(row, cast.sam)

    assert before == [1, 1, 1]
    assert len(map_of(cast.ada, cast.application).columns) == 2


def test_an_assessment_takes_one_query_more(cast: Cast, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    worked(cast)

    with django_assert_num_queries(7):
        map_of(cast.ada, cast.application)


def test_what_was_amended_is_told_to_who_sees_ratings_and_to_nobody_else(cast: Cast) -> None:
    make_scorecard(cast.seat)
    seat = Interviewer.objects.get(pk=cast.seat.pk)
    wanted = stated_draft(seat.scorecard).with_fields({"answers-0-rating": "5", "doubts-0-text": ""})
    amend(cast.ben, seat, wanted, Reason("Walrus: two people mixed up."), 0, sheet_of(seat), NOW)

    opened, sealed = map_of(cast.ada, cast.application), map_of(cast.rita, cast.application)

    ((cell,), (service,)) = (opened.competencies[number].cells for number in (0, 1))
    assert [(step.before, step.after) for step in cell.questions[0].steps] == [("4", "5")]
    assert [(saying.text, saying.steps[0].before) for saying in service.doubts] == [("", "Little about guests")]
    assert "Walrus" in " ".join(words(opened))
    assert "Walrus" not in " ".join(words(sealed))
