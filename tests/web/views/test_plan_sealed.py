"""What is sealed is in none of the pages about a plan, nor in its files."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from kedua.engine.planning.case import Panelist
from kedua.queries.plan_store import Wishes
from kedua.records.models import Plan
from kedua.usecases.plan_edits import Edit
from kedua.usecases.plans import change_plan, make_first_plan
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.plans import CORE, far, fresh, make_plan_for
from tests.factories.rows import (
    NOW,
    make_application,
    make_candidate,
    make_core_question,
    make_interview,
    make_scorecard,
    make_seat,
)
from tests.web.views.test_map import opinionated
from tests.web.views.test_plan import free, newest, post, quick, source

__all__ = ["quick"]

SECRETS = (
    "zebra-",
    "A doubt to resolve",
    "A strength to deepen",
    "too close to call",
    "points both ways",
    "±",
    "little evidence",
)
BAND = "How sure we are"


def everything_told(cast: Cast, client: Client, other: str) -> str:
    """The sources of all pages that say anything about the plan."""
    name = free(newest())
    pages = [source(client, cast), source(client, cast, version=1), source(client, cast, "plan-add")]
    pages += [source(client, cast, "plan-panel"), source(client, cast, "plan-question", id=name)]
    pages += [source(client, cast, "plan-compare", **{"with": other}), source(client, cast, "kit")]
    pages += [source(client, cast, "kit", version="recruiter"), post(client, cast, do=f"drop:{CORE}", version=2)[1]]
    files = [client.get(reverse("kit-html", args=[cast.application.pk]), {"version": "recruiter"})]
    return "\n".join([*pages, *(answer.content.decode() for answer in files)])


@pytest.mark.parametrize(("who", "open_"), [("rita", False), ("hana", False), ("ada", True)])
def test_what_is_sealed_is_nowhere_in_the_pages(who: str, open_: bool, cast: Cast, sign_in: SignIn) -> None:
    make_core_question(cast.job, CORE)
    opinionated(cast.seat)
    make_first_plan(cast.ada, fresh(cast), far(), NOW)
    change_plan(cast.ada, fresh(cast), 1, Edit("length", minutes=50), far(), NOW, "She was weak: zebra-why, 2 of 5.")
    Plan.objects.filter(version=2).update(why="She was weak: zebra-why, 2 of 5.")
    other = make_application(cast.job, make_candidate(cast.organisation, "Devi Nair"))
    make_first_plan(cast.ada, other, far(), NOW)

    pages = everything_told(cast, sign_in(getattr(cast, who)), str(other.pk))

    if open_:
        assert [secret for secret in ("zebra-why", "±", BAND) if secret not in pages] == []
        return
    assert [secret for secret in (*SECRETS, BAND) if secret in pages] == []
    assert "The reason stays closed for you" in pages


def test_somebody_who_sees_ratings_is_sealed_while_they_are_to_rate_themselves(cast: Cast, sign_in: SignIn) -> None:
    make_plan_for(cast)
    assert BAND in source(sign_in(cast.ada), cast)

    make_seat(make_interview(cast.application, 2, state="booked"), cast.ada)

    assert BAND not in source(sign_in(cast.ada), cast)


def test_somebody_who_plans_to_ask_learns_no_rating_from_the_plan(cast: Cast, sign_in: SignIn) -> None:
    opinionated(cast.seat)
    others, oneself = ((Panelist(str(member.pk), member.name),) for member in (cast.ben, cast.ada))
    make_first_plan(cast.ada, fresh(cast), far(), NOW, Wishes(panel=others))
    assert [secret for secret in ("±", BAND) if secret in source(sign_in(cast.ada), cast)] == ["±", BAND]

    change_plan(cast.ada, fresh(cast), 1, Edit("panel", panel=oneself), far(), NOW)

    pages = [source(sign_in(cast.ada), cast), source(sign_in(cast.ada), cast, "plan-question", id=free(newest()))]
    assert [secret for secret in (*SECRETS, BAND) if secret in "".join(pages)] == []


def test_whoever_is_to_ask_learns_no_rating_anywhere_until_their_own_is_in(cast: Cast, sign_in: SignIn) -> None:
    opinionated(cast.seat)
    others, oneself = ((Panelist(str(member.pk), member.name),) for member in (cast.ben, cast.ada))
    client = sign_in(cast.ada)

    def told() -> str:
        key = cast.application.pk
        addresses = [reverse(name, args=[key]) for name in ("map", "application", "plan", "debrief")]
        return "".join(client.get(address).content.decode() for address in addresses)

    make_first_plan(cast.ada, fresh(cast), far(), NOW, Wishes(panel=others))
    assert "zebra-" in told()

    change_plan(cast.ada, fresh(cast), 1, Edit("panel", panel=oneself), far(), NOW)
    assert "zebra-" not in told()
    assert "open for you once your own scorecard is in" in told()

    seat = make_seat(make_interview(cast.application, 2, state="booked"), cast.ada)
    assert "zebra-" not in told()

    make_scorecard(seat)
    assert "zebra-" in told()
