"""From rows to a plan: the same evidence, needs and panel as the people entered."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from kedua.engine.planning.case import Panelist
from kedua.integrations.embedder import best_embedder
from kedua.library.loader import load_vectors
from kedua.library.sameness import shipped_sameness
from kedua.queries.plan_requests import plan_request
from kedua.records.models import CompanyValue
from kedua.usecases.likeness import Comparer
from kedua.usecases.planning import plan_interview
from tests.cast import Cast
from tests.factories.rows import NOW, make_core_question, make_interview, make_scorecard, make_seat


def test_rows_become_a_case(cast: Cast) -> None:
    make_scorecard(cast.seat)
    make_core_question(cast.job, "financial-management-01")
    CompanyValue.objects.create(
        organisation=cast.organisation, slug="own-it", library="own-it", name="Own it", weight=2, created_at=NOW
    )

    request = plan_request(cast.application)

    case = request.case
    assert [need.subject for need in case.needs][:4] == [
        "leading-teams",
        "customer-service",
        "resource-management",
        "value:own-it",
    ]
    assert [(person.name, person.role) for person in case.panel] == [
        ("Hana Yusof", "hiring manager"),
        ("Sam Ong", "interviewer"),
    ]
    assert [question.id for question in case.core] == ["financial-management-01"]
    assert case.asked[0].topic == "the missed sales target in March"
    assert sorted(rating.value for rating in case.ratings) == [2.0, 4.0]
    assert (case.round, case.minutes, case.candidate.name) == (2, 60, "Cleo Tan")
    assert request.setting.earlier == (NOW.date(),)


def test_the_booked_interview_decides_on_panel_and_length(cast: Cast) -> None:
    make_scorecard(cast.seat)
    interview = make_interview(cast.application, 2, state="booked", minutes=45)
    make_seat(interview, cast.ada)
    make_seat(interview, guest="Mei Lin")

    case = plan_request(cast.application).case

    assert case.minutes == 45
    assert [(person.name, person.role) for person in case.panel] == [
        ("Ada Rahman", "owner"),
        ("Mei Lin", "interviewer"),
    ]


def test_wishes_override_length_and_panel(cast: Cast) -> None:
    case = plan_request(cast.application, 90, [Panelist("x", "Xin")]).case

    assert (case.minutes, [person.name for person in case.panel]) == (90, ["Xin"])


def test_rows_can_be_planned(cast: Cast) -> None:
    make_scorecard(cast.seat)
    vectors = load_vectors()
    comparer = Comparer.with_shipped(shipped_sameness(), best_embedder(), vectors.rows, vectors.embedder)

    kit = plan_interview(plan_request(cast.application), comparer)

    assert sum(part.minutes for part in kit.plan.parts) == 60
    assert kit.setting.candidate == "Cleo Tan"


def test_the_number_of_queries_does_not_grow(cast: Cast) -> None:
    make_scorecard(cast.seat)
    application = type(cast.application).objects.select_related("job__organisation", "candidate").get()

    with CaptureQueriesContext(
        connection,
    ) as counted:
        plan_request(application)

    assert len(counted) == 13
