from __future__ import annotations

from decimal import Decimal

import pytest

from kedua.engine.advert.reading_pay import read_pay


def _told(text: str, country: str = "", *, labelled: bool = False) -> str:
    read = read_pay(text.lower(), 0, len(text), country, labelled=labelled)
    if read is None:
        return ""
    if read.pay is None:
        return " ".join(("?", *read.doubts))
    pay = read.pay
    return " ".join(map(str, (pay.least, pay.most, pay.currency, pay.per, *read.doubts)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("RM 2,200–2,600 a month", "2200 2600 MYR month"),
        ("RM2,200 to RM2,600 per month, gross", "2200 2600 MYR month"),
        ("Salary RM 3 to 4k per month", "3000 4000 MYR month"),
        ("RM3.5k - 5k monthly", "3500 5000 MYR month"),
        ("S$12.50/hour", "12.50 12.50 SGD hour"),
        ("SGD 3,000 p.m.", "3000 3000 SGD month"),
        ("£48,000 p.a.", "48000 48000 GBP year"),
        ("45.000 – 55.000 € per year", "45000 55000 EUR year"),
        ("US$18-22 an hour", "18 22 USD hour"),
        ("Rp 5-7 juta per bulan", "5000000 7000000 IDR month"),
        ("₱25,000 monthly", "25000 25000 PHP month"),
        ("฿18,000/month", "18000 18000 THB month"),
        ("HK$20,000 to HK$25,000 per month", "20000 25000 HKD month"),
        ("月薪8千-1.2万元", "8000 12000 CNY month"),
        ("rmb 300 per day", "300 300 CNY day"),
        ("weekly pay of £600", "600 600 GBP week"),
        ("hourly rate: £12", "12 12 GBP hour"),
        ("gaji RM1,800 sebulan", "1800 1800 MYR month"),
        ("upah RM60 sehari", "60 60 MYR day"),
        ("up to RM 5,000 a month", "5000 5000 MYR month pay-least"),
        ("from RM 3,000 per month", "3000 3000 MYR month pay-most"),
        ("RM 3,000+ per month", "3000 3000 MYR month pay-most"),
        ("Salary: RM 1,800", "1800 1800 MYR month pay-period"),
        ("Pay: £14", "14 14 GBP hour pay-period"),
        ("Pay: £30,000", "30000 30000 GBP year pay-period"),
        ("Pay: Rp 5.000.000", "5000000 5000000 IDR month pay-period"),
        ("Salary $3,000 a month", "? pay-currency"),
    ],
)
def test_pay_is_read_with_its_currency_and_period(text: str, told: str) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "RM 300 transport allowance a month",
        "a bonus of RM 500 per year",
        "budget of £1,000 a year for courses",
        "insurance up to RM 50,000 per year",
        "sales of RM 2 million a year",
        "a shop with RM 5,000",
        "We have 2,200 staff per month",
        "room 12 in building 3",
    ],
)
def test_money_for_other_things_is_no_pay(text: str) -> None:
    assert _told(text) == ""


def test_a_label_and_a_country_make_up_for_a_currency_and_say_so() -> None:
    assert _told("3,000 - 4,000 monthly", "MY", labelled=True) == "3000 4000 MYR month pay-currency"
    assert _told("3,000 - 4,000 monthly", labelled=True) == "? pay-currency"
    assert _told("Salary $3,000 a month", "SG") == "3000 3000 SGD month pay-currency"
    assert _told("12", "MY", labelled=True) == ""


def test_what_comes_on_top_is_kept_in_words() -> None:
    read = read_pay(text := "rm 3,000 a month plus sales commission and more", 0, len(text))

    assert read is not None
    assert read.pay is not None
    assert (read.pay.extra, text[read.start : read.end]) == (
        "sales commission",
        "rm 3,000 a month plus sales commission",
    )
    assert read.pay.least == Decimal(3000)
