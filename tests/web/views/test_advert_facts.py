"""The form of a job's facts: what is known is filled in, what is pasted is read, and nothing that was typed is lost."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from pytest_django import DjangoAssertNumQueries

from kedua.engine.advert.facts import Hardship, MustHave, Round
from kedua.queries.adverts import description_of, known_of
from kedua.records.models import Advert, AdvertVersion
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.advert_rows import make_advert
from tests.factories.previews import make_preview

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page

TYPED: dict[str, object] = {
    "title": "Outlet Manager",
    "place": "Muar",
    "pay_least": "4,600",
    "pay_most": "5 600",
    "pay_currency": "myr",
    "pay_per": "month",
    "duties": "Plan the week.\nOrder stock.",
    "must-text": ["You have led a crew.", "You read a stock sheet.", ""],
    "must-duty": ["1", "9", ""],
    "hard-text": ["It is loud."],
    "hard-often": ["Daily"],
    "hard-support": [""],
    "round-what": ["Second interview"],
    "round-minutes": ["60"],
    "round-about": ["Leading teams, stock"],
}


def at(cast: Cast) -> str:
    return f"/jobs/{cast.job.pk}/advert/facts/"


def html(page: Page) -> str:
    return page.content.decode()


def test_what_is_known_is_filled_in_with_where_it_comes_from(cast: Cast, sign_in: SignIn) -> None:
    make_preview(cast.job)

    page = html(sign_in(cast.rita).get(at(cast)))

    assert 'value="Outlet Manager"' in page
    assert "from the preview" in page
    assert "from the role profile" in page


def test_what_is_typed_is_kept_with_its_parts(cast: Cast, sign_in: SignIn) -> None:
    answer = sign_in(cast.hana).post(at(cast), {**TYPED, "do": "save"})

    facts = known_of(cast.job, Advert.objects.get()).facts
    assert answer.status_code == 303
    assert facts.pay is not None
    assert (facts.pay.least, facts.pay.most, facts.pay.currency, facts.pay.per) == (
        Decimal(4600),
        Decimal(5600),
        "MYR",
        "month",
    )
    assert facts.must_haves == (MustHave("You have led a crew.", 0), MustHave("You read a stock sheet."))
    assert facts.hardships == (Hardship("It is loud.", "Daily"),)
    assert facts.rounds == (Round("Second interview", 60, ("Leading teams", "stock")),)


def test_saving_can_write_the_description_at_once(cast: Cast, sign_in: SignIn) -> None:
    answer = sign_in(cast.hana).post(at(cast), {**TYPED, "do": "compose"})

    assert answer["Location"] == f"/jobs/{cast.job.pk}/advert/"
    assert AdvertVersion.objects.get().how == "composed"


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"title": ""}, "Title"),
        ({"pay_least": "a lot"}, "Write an amount as a number"),
        ({"pay_least": ""}, "Give the least that the job pays."),
        ({"pay_currency": ""}, "Say in which currency."),
        ({"pay_most": "10"}, "Give the pay as a band"),
        ({"round-minutes": ["an hour"]}, "A number of minutes is a whole number."),
        ({"apply_by": "soon"}, "Last day to apply"),
    ],
)
def test_what_is_wrong_is_told_and_what_was_typed_stays(
    cast: Cast, sign_in: SignIn, wrong: dict[str, object], told: str
) -> None:
    page = sign_in(cast.hana).post(at(cast), {**TYPED, **wrong, "do": "save"})

    assert page.status_code == 422
    assert told in html(page)
    assert "You have led a crew." in html(page)
    assert not Advert.objects.exists()


def test_pasted_notes_fill_the_form_and_nothing_is_kept_yet(cast: Cast, sign_in: SignIn) -> None:
    notes = "Pay: RM 2,200 to 2,600 a month\nHours: 45 hours a week\nMust have: food handling certificate\nOur dog likes you."

    page = html(sign_in(cast.hana).post(at(cast), {**TYPED, "do": "read", "pasted": notes}))

    assert 'value="2,200"' in page
    assert "food handling certificate" in page
    assert 'value="Muar"' in page
    assert "Nothing is saved yet." in page
    assert not Advert.objects.exists()


def test_lines_can_be_added(cast: Cast, sign_in: SignIn) -> None:
    page = sign_in(cast.hana).post(at(cast), {**TYPED, "do": "more:must"})

    groups = {group.id: len(group.rows) for group in page.context["groups"]}
    assert groups["work"] == 5


def test_a_fact_that_was_typed_can_be_taken_back(cast: Cast, sign_in: SignIn) -> None:
    advert = make_advert(cast.job)
    advert.facts = {"hours": "45 hours a week", "place": "Muar"}
    advert.save()

    answer = sign_in(cast.hana).post(at(cast), {"do": "forget:hours"})

    assert answer.status_code == 303
    assert Advert.objects.get().facts == {"place": "Muar"}


def test_facts_of_a_closed_job_stay(cast: Cast, sign_in: SignIn) -> None:
    cast.job.state = "closed"
    cast.job.save()

    page = sign_in(cast.hana).post(at(cast), {**TYPED, "do": "save"})

    assert page.status_code == 422
    assert description_of(cast.job).advert is None


def test_the_page_takes_few_queries(
    cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_advert(cast.job)
    client = sign_in(cast.rita)

    with django_assert_num_queries(9):
        client.get(at(cast))
