"""Pay and days as people of a place write them."""

import datetime as dt
from decimal import Decimal

import pytest

from kedua.engine.advert.amounts import counted, day, pay_band
from kedua.engine.advert.facts import Pay
from kedua.library.adverts import load_phrases

ENGLISH, MALAY, CHINESE = (load_phrases(language).words for language in ("en", "ms", "zh"))


@pytest.mark.parametrize(
    ("pay", "country", "written"),
    [
        (Pay(Decimal(2400), Decimal(2900), "MYR", "month"), "MY", "RM 2,400 to RM 2,900 a month"),
        (Pay(Decimal("12.50"), Decimal("12.50"), "GBP", "hour"), "GB", "£12.50 an hour"),
        (Pay(Decimal("12.00"), Decimal("12.00"), "EUR", "hour"), "", "€12 an hour"),
        (Pay(Decimal(60000), Decimal(70000), "USD", "year"), "US", "$60,000 to $70,000 a year"),
        (Pay(Decimal(60000), Decimal(60000), "USD", "year"), "MY", "US$60,000 a year"),
        (Pay(Decimal(4200), Decimal(4200), "SGD", "month"), "sg", "$4,200 a month"),
        (Pay(Decimal(1250000), Decimal(1250000), "INR", "year"), "IN", "₹12,50,000 a year"),
        (Pay(Decimal("900.50"), Decimal("900.50"), "INR", "day"), "IN", "₹900.50 a day"),
        (Pay(Decimal(15000000), Decimal(15000000), "VND", "month"), "VN", "15,000,000 ₫ a month"),
        (Pay(Decimal(800), Decimal(800), "CHF", "week"), "CH", "CHF 800 a week"),
    ],
)
def test_pay_has_its_currency_and_period(pay: Pay, country: str, written: str) -> None:
    assert pay_band(pay, country, ENGLISH) == written


def test_other_languages_have_their_own_order() -> None:
    pay = Pay(Decimal(2400), Decimal(2900), "MYR", "month")

    assert pay_band(pay, "MY", MALAY) == "RM2,400 hingga RM2,900 sebulan"
    assert pay_band(pay, "MY", CHINESE) == "每月 RM 2,400 至 RM 2,900"


def test_dates_have_their_weekday_and_the_order_of_the_place() -> None:
    date = dt.date(2027, 1, 15)

    assert day(date, "MY", ENGLISH) == "Friday 15 January 2027"
    assert day(date, "us", ENGLISH) == "Friday, January 15, 2027"
    assert day(date, "", MALAY) == "Jumaat, 15 Januari 2027"
    assert day(date, "", CHINESE) == "2027年1月15日（星期五）"


def test_one_is_not_many() -> None:
    assert (counted(1, ENGLISH.minutes), counted(20, ENGLISH.minutes)) == ("1 minute", "20 minutes")
