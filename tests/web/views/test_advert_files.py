"""A description that is taken elsewhere tells how to apply, though its own page does so by a button."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.cast import Cast
from tests.conftest import SignIn
from tests.factories.advert_rows import SECTIONS, WHOLE, make_advert, make_version, publish_version

APPLY = replace(SECTIONS[0], part="apply", heading="How to apply", text="Apply by Sunday 31 January 2027.")


def taken(cast: Cast, sign_in: SignIn, name: str) -> str:
    return sign_in(cast.rita).get(f"/jobs/{cast.job.pk}/advert/file/{name}/").content.decode()


@pytest.mark.parametrize("name", ["md", "html", "txt", "whatsapp", "json"])
@pytest.mark.parametrize("sections", [SECTIONS, (*SECTIONS, APPLY)])
def test_where_people_apply_on_its_page_a_file_names_the_page(
    cast: Cast, sign_in: SignIn, name: str, sections: tuple[object, ...]
) -> None:
    advert = make_advert(cast.job, slug="outlet-manager")
    publish_version(make_version(advert, sections))  # type: ignore[arg-type]  # sections they are

    assert "/at/bakau/outlet-manager/" in taken(cast, sign_in, name)


@pytest.mark.parametrize(
    ("published", "is_open", "apply_to"),
    [(False, True, ""), (True, False, ""), (True, True, "jobs@bakau.example")],
)
def test_elsewhere_it_names_no_page(
    cast: Cast, sign_in: SignIn, *, published: bool, is_open: bool, apply_to: str
) -> None:
    advert = make_advert(cast.job, slug="outlet-manager", open_to_apply=is_open)
    version = make_version(advert, facts=replace(WHOLE, apply_to=apply_to))
    if published:
        publish_version(version)

    assert "/at/bakau/" not in taken(cast, sign_in, "txt")
