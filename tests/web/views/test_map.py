"""The page of the map: what it says, and that nobody finds in it what is sealed for them."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kedua.records.models import Answer, CompetencyRating, Interviewer, Member, Remark, Scorecard
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.rows import NOW, make_interview, make_scorecard, make_seat

# Of another's scorecard: what was thought, in words that stand nowhere else, and how a rating is written.
SECRETS = ("zebra-strength", "zebra-doubt", "zebra-note", "zebra-overall", "zebra-goals", "zebra-brilliant")
RATING = re.compile(r"\b[1-5] of 5\b|\b[1-5]\s*/\s*5\b")
OPINIONS = ("Thin", "Conflicting", "Strength", "Doubt", "recommend")


@dataclass(frozen=True, slots=True)
class Stage:
    """A state of an application: who has submitted, by the round, and who may see the first round's ratings then."""

    name: str
    second: tuple[str, ...]
    submitted: tuple[str, ...]
    open_for: str


STAGES = (
    Stage("first round", (), ("ben",), "ada ben"),
    Stage("second round booked", ("sam",), ("ben",), "ada"),
    Stage("second round, hana and sam, one in", ("sam", "hana"), ("ben", "sam"), "ada sam"),
    Stage("second round all in", ("sam", "hana"), ("ben", "sam", "hana"), "ada rita hana sam"),
    Stage("ada asks too and has not rated", ("ada",), ("ben",), ""),
    Stage("ben asks again and has not rated", ("ben",), ("ben",), "ada"),
)


def opinionated(seat: Interviewer) -> Scorecard:
    """A scorecard full of opinion."""
    card = Scorecard.objects.create(
        organisation=seat.organisation, interviewer=seat, state="submitted", saved_at=NOW, submitted_at=NOW,
        recommendation="yes", career_goals="zebra-goals", created_at=NOW,
    )  # fmt: skip
    owner = {"organisation": seat.organisation, "scorecard": card, "created_at": NOW}
    Answer.objects.create(
        **owner, text="What was hard in March?", subject="leading-teams", topic="the zebra-brilliant, weak March",
        rating=2, note="zebra-note",
    )  # fmt: skip
    CompetencyRating.objects.create(**owner, subject="customer-service", rating=5, note="zebra-overall")
    CompetencyRating.objects.create(**owner, subject="selling", rating=1, note="zebra-overall")
    for kind in ("strength", "doubt"):
        Remark.objects.create(**owner, kind=kind, text=f"zebra-{kind}", subject="leading-teams")
    Remark.objects.create(**owner, kind="request", text="zebra-brilliant but weak", subject="resource-management")
    return card


def page(sign_in: SignIn, member: Member | None, cast: Cast) -> str:
    return sign_in(member).get(reverse("map", args=[cast.application.pk])).content.decode()


@pytest.mark.parametrize("person", ["ada", "rita", "hana", "ben", "sam"])
@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_what_is_sealed_is_nowhere_in_the_page(stage: Stage, person: str, cast: Cast, sign_in: SignIn) -> None:
    members = {name: member for name, member in cast.everyone.items() if member is not None}
    opinionated(cast.seat)
    second = make_interview(cast.application, 2, state="booked") if stage.second else None
    for name in stage.second:
        assert second is not None
        seat = make_seat(second, members[name])
        if name in stage.submitted and name != "ben":
            opinionated(seat)

    source = page(sign_in, members[person], cast)

    if person in stage.open_for.split():
        assert "zebra-note" in source
        assert RATING.search(source)
        return
    found = [secret for secret in (*SECRETS, *OPINIONS) if secret in source]
    assert found == []
    assert RATING.search(source) is None
    may_open = person not in ("ben", "sam") or person in (*stage.second, "ben")
    assert ("What was hard in March?" in source) == may_open


def test_the_page_says_first_what_is_open_and_what_to_do(cast: Cast, sign_in: SignIn) -> None:
    make_scorecard(cast.seat)

    source = page(sign_in, cast.rita, cast)

    assert "Not covered so far: Resource management, Career goals, Motivation and Contribution." in source
    assert "Plan the second interview" in source
    assert "must-have" in source


def test_an_interviewer_gets_no_button_to_plan(cast: Cast, sign_in: SignIn) -> None:
    make_scorecard(cast.seat)

    assert "Plan the second interview" not in page(sign_in, cast.ben, cast)


def test_an_empty_map_says_what_fills_it(cast: Cast, sign_in: SignIn) -> None:
    cast.interview.state = "booked"
    cast.interview.save()

    assert "Nothing is known yet" in page(sign_in, cast.rita, cast)


def test_a_cancelled_interview_opens_the_map_to_nobody(cast: Cast, sign_in: SignIn) -> None:
    cast.interview.state = "cancelled"
    cast.interview.save()

    answer = sign_in(cast.ben).get(reverse("map", args=[cast.application.pk]))

    assert answer.status_code == 404


@pytest.mark.parametrize("rounds", [1, 3])
def test_the_page_takes_as_many_queries_for_one_round_as_for_three(
    rounds: int, cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_scorecard(cast.seat)
    for number in range(2, rounds + 1):
        make_scorecard(make_seat(make_interview(cast.application, number), cast.sam))
    client = sign_in(cast.ada)

    with django_assert_num_queries(10):
        client.get(reverse("map", args=[cast.application.pk]))
