"""Editing the text of a description: advice is taken by a button, and nothing that was typed is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from pytest_django import DjangoAssertNumQueries

from kedua.engine.advert.text import Section
from kedua.queries.adverts import description_of, known_of, sections_of
from kedua.records.models import AdvertVersion
from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.advert_rows import SECTIONS, WHOLE, make_advert, make_version

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page

INVENTED = (*SECTIONS, Section("offer", "What we offer", "- A meal in each shift\n- A company car"))


def at(cast: Cast) -> str:
    return f"/jobs/{cast.job.pk}/advert/edit/"


def html(page: Page) -> str:
    return page.content.decode()


def typed(sections: tuple[Section, ...], do: str, seen: int = 1) -> dict[str, object]:
    return {
        "seen": str(seen),
        "do": do,
        "part": [one.part for one in sections],
        "heading": [one.heading for one in sections],
        "text": [one.text for one in sections],
    }


def button(page: Page, act: str) -> str:
    """Give what the first button of a kind says it does."""
    found = re.search(rf'value="({act}:[^"]+)"', html(page))
    assert found, f"no button to {act}"
    return found[1]


def texts(page: Page) -> list[str]:
    return [row.section.text for row in page.context["rows"]]


def test_what_is_typed_becomes_the_next_version(cast: Cast, sign_in: SignIn) -> None:
    make_version(make_advert(cast.job))

    answer = sign_in(cast.hana).post(at(cast), typed(SECTIONS[:2], "save"))

    newest = description_of(cast.job).newest
    assert newest is not None
    assert (answer.status_code, newest.version, sections_of(newest.sections)) == (303, 2, SECTIONS[:2])


def test_somebody_elses_version_meanwhile_is_told_and_nothing_typed_is_lost(cast: Cast, sign_in: SignIn) -> None:
    advert = make_advert(cast.job)
    make_version(advert)
    make_version(advert, SECTIONS[:1])

    page = sign_in(cast.hana).post(at(cast), typed((Section("opening", "", "My words."),), "save"))

    assert page.status_code == 422
    assert "Somebody else wrote a version meanwhile" in html(page)
    assert texts(page) == ["My words."]


def test_a_fix_is_put_in_and_saved_only_when_asked_to(cast: Cast, sign_in: SignIn) -> None:
    sections = (*SECTIONS, Section("other", "Who", "The salesman answers the phone."))
    make_version(make_advert(cast.job), sections)
    client = sign_in(cast.hana)

    page = client.post(at(cast), typed(sections, button(client.get(at(cast)), "use")))

    assert "Nothing is saved yet" in html(page)
    assert texts(page) != [one.text for one in sections]
    assert AdvertVersion.objects.count() == 1


def test_a_line_that_only_shuts_people_out_goes_whole(cast: Cast, sign_in: SignIn) -> None:
    sections = (Section("bring", "What you bring", "- Knife work\n- Below 35 years old"),)
    make_version(make_advert(cast.job), sections)
    client = sign_in(cast.hana)

    page = client.post(at(cast), typed(sections, button(client.get(at(cast)), "use")))

    assert texts(page) == ["- Knife work"]


def test_what_the_facts_lack_is_struck_out_or_added_to_them(cast: Cast, sign_in: SignIn) -> None:
    make_version(make_advert(cast.job, WHOLE), INVENTED)
    client = sign_in(cast.hana)
    page = client.get(at(cast))
    strike, add = button(page, "strike"), button(page, "add")

    struck = client.post(at(cast), typed(INVENTED, strike))
    added = client.post(at(cast), typed(INVENTED, add))

    assert "company car" in html(page)
    assert texts(struck)[-1] == "- A meal in each shift"
    assert known_of(cast.job, description_of(cast.job).advert).facts.benefits == (*WHOLE.benefits, "A company car")
    assert "add:" not in html(added)


@pytest.mark.parametrize("act", ["use:gone", "strike:gone", "add:gone", "look", ""])
def test_a_button_for_something_that_is_gone_changes_nothing(cast: Cast, sign_in: SignIn, act: str) -> None:
    make_version(make_advert(cast.job))

    page = sign_in(cast.hana).post(at(cast), typed(SECTIONS, act))

    assert page.status_code == 200
    assert texts(page) == [one.text for one in SECTIONS]


def test_a_section_can_be_added_and_one_without_words_goes(cast: Cast, sign_in: SignIn) -> None:
    make_version(make_advert(cast.job))
    client = sign_in(cast.hana)

    more = client.post(at(cast), typed(SECTIONS, "more"))
    client.post(at(cast), typed((SECTIONS[0], Section("do", "Duties", "")), "save"))

    newest = description_of(cast.job).newest
    assert newest is not None
    assert len(texts(more)) == len(SECTIONS) + 1
    assert sections_of(newest.sections) == SECTIONS[:1]


def test_accepting_goes_along_with_saving(cast: Cast, sign_in: SignIn) -> None:
    make_version(make_advert(cast.job), drafted=["do", "bring"])

    sign_in(cast.hana).post(at(cast), {**typed(SECTIONS, "save"), "accepted": ["do"]})

    newest = description_of(cast.job).newest
    assert newest is not None
    assert newest.drafted == ["bring"]


def test_there_is_nothing_to_edit_before_there_is_a_text(cast: Cast, sign_in: SignIn) -> None:
    answer = sign_in(cast.hana).get(at(cast))

    assert (answer.status_code, answer["Location"]) == (303, f"/jobs/{cast.job.pk}/advert/")


def test_the_page_takes_few_queries(
    cast: Cast, sign_in: SignIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_version(make_advert(cast.job), INVENTED)
    client = sign_in(cast.rita)

    with django_assert_num_queries(12):
        client.get(at(cast))
