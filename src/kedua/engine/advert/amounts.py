"""Pay, days and numbers as people of a place write them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Final

from kedua.engine.advert.facts import Pay
from kedua.engine.advert.phrases import Words

# In these countries their dollar needs no letter before it.
_OWN_DOLLAR: Final = {"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "TW": "TWD"}
_LAKHS: Final = ("INR", "PKR", "BDT", "NPR", "LKR")  # after the thousands, digits go by twos: 6,00,000


def pay_band(pay: Pay, country: str, words: Words) -> str:
    """Write a band or a fixed amount with its currency and period."""
    whole = all(amount == amount.to_integral_value() for amount in (pay.least, pay.most))
    least, most = (_money(amount, pay.currency, country, words, whole) for amount in (pay.least, pay.most))
    amount = least if pay.least == pay.most else words.range.format(least=least, most=most)
    return words.per[pay.per].format(amount=amount)


def day(date: dt.date, country: str, words: Words) -> str:
    """Write a date with its weekday."""
    pattern = words.dates.get(country.upper(), words.dates[""])
    return pattern.format(
        weekday=words.weekdays[date.weekday()], day=date.day, month=words.months[date.month - 1], year=date.year
    )


def counted(number: int, ways: tuple[str, str]) -> str:
    """Write a number with its noun, for one or for more."""
    return ways[number != 1].format(number=number)


def time_of(minutes: int, words: Words) -> str:
    """Write how long something takes: in hours where they are whole and more than one."""
    hours, rest = divmod(minutes, 60)
    return counted(hours, words.hours) if hours > 1 and not rest else counted(minutes, words.minutes)


def _money(amount: Decimal, currency: str, country: str, words: Words, whole: bool) -> str:
    number = f"{amount:,.0f}" if whole else f"{amount:,.2f}"
    if currency in _LAKHS:
        number = _by_twos(number)
    if _OWN_DOLLAR.get(country.upper()) == currency:
        return f"${number}"
    return words.currencies.get(currency, currency + " {amount}").format(amount=number)


def _by_twos(number: str) -> str:
    whole, point, rest = number.replace(",", "").partition(".")
    head, tail = whole[:-3], whole[-3:]
    pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)]
    return ",".join([*reversed(pairs), tail]) + point + rest
