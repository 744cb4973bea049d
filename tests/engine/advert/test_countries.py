"""Names of countries."""

import pytest

from kedua.engine.advert.countries import countries_in, country_name


def test_a_country_is_named_by_its_code() -> None:
    assert [country_name(code) for code in ("MY", "gb", "VN", "AE")] == [
        "Malaysia",
        "United Kingdom",
        "Vietnam",
        "United Arab Emirates",
    ]


def test_a_code_that_we_cannot_name_stays_a_code() -> None:
    assert country_name("XX") == "XX"


@pytest.mark.parametrize(
    ("place", "countries"),
    [
        ("Malaysia, Portugal, Kenya or the Philippines", ("Malaysia", "Portugal", "Kenya", "Philippines")),
        ("UK / Ireland", ("United Kingdom", "Ireland")),
        ("Thailand", ("Thailand",)),
        ("Ipoh, Malaysia", ()),
        ("anywhere", ()),
        ("", ()),
    ],
)
def test_countries_are_found_where_a_place_is_nothing_else(place: str, countries: tuple[str, ...]) -> None:
    assert countries_in(place) == countries
