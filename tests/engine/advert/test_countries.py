"""Names of countries."""

from kedua.engine.advert.countries import country_name


def test_a_country_is_named_by_its_code() -> None:
    assert [country_name(code) for code in ("MY", "gb", "VN", "AE")] == [
        "Malaysia",
        "United Kingdom",
        "Vietnam",
        "United Arab Emirates",
    ]


def test_a_code_that_we_cannot_name_stays_a_code() -> None:
    assert country_name("XX") == "XX"
