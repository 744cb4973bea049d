"""Pay in a text: sums with a currency, a period and what comes on top; money for other things is left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kedua.engine.advert.facts import Pay, Per
from kedua.engine.advert.reading_model import UnsureCode
from kedua.engine.language.currencies import SIGNS

# A dollar alone is that of the country.
_SIGNS = {**SIGNS, "$": ""}
_OF_COUNTRY = {
    "MY": "MYR", "SG": "SGD", "GB": "GBP", "US": "USD", "ID": "IDR", "PH": "PHP", "TH": "THB", "HK": "HKD", "CN": "CNY",
    "VN": "VND", "IN": "INR", "AU": "AUD", "NZ": "NZD", "CA": "CAD", "BN": "BND", "TW": "TWD", "IE": "EUR", "DE": "EUR",
    "FR": "EUR", "NL": "EUR", "ES": "EUR", "IT": "EUR",
}  # fmt: skip
_SIGN = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
_SUM = r"\d{1,3}(?:[,.' ]\d{3})+(?:\.\d\d)?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_UNIT = r"(?:k|juta|jt|million|mil|万|千|w)(?![a-z])"
_BAND = re.compile(
    rf"(?P<bound>(?:up to|from|starting (?:at|from)|minimum(?: of)?|min\.?|at least|maximum(?: of)?|max\.?|sehingga"
    rf"|hingga|bermula"
    rf"(?: dari)?|daripada|dari|最高|最低)\s*)?"
    rf"(?<![a-z0-9.,$/])(?P<sign>{_SIGN})?\.?\s?(?P<least>{_SUM})\s?(?P<unit>{_UNIT})?\s?(?P<after1>(?:{_SIGN})(?![a-z]))?"
    rf"(?P<same>/-|\s?(?:/|per |an? )\s?(?:h|hr|hour|day|week|wk|month|mth|yr|year|annum)(?=\s*(?:-|–|—"
    rf"|to)\s*(?:{_SIGN})?\s?\d))?(?:\s*(?:-{{1,2}}|–|—|~|～|to|until|up to|hingga|sehingga|至"
    rf"|到)\s*(?P<sign2>{_SIGN})?\s?(?P<most>{_SUM})\s?"
    rf"(?P<unit2>{_UNIT})?\s?(?P<after2>(?:{_SIGN})(?![a-z]))?(?:/-)?)?"
    rf"(?P<open>\s?(?:\+(?!\s*[a-z])|\+(?=\s*(?:per|a|an|monthly|hourly)\b)|and above|and up|onwards|ke atas|起|以上))?"
    r"(?P<gross>\s*[,(]?\s*(?:gross|net|basic|base|before tax|nett|kasar|税前)\)?)?"
)
_PER_WORDS: tuple[tuple[Per, str], ...] = (
    ("hour", r"hour|hr|h|jam|小时|时"),
    ("day", r"day|hari|天|日"),
    ("week", r"week|wk|w|minggu|周"),
    ("month", r"month|mth|mo|m|bulan|个?月"),
    ("year", r"year|yr|annum|a|y|tahun|年"),
)
_AFTER = re.compile(
    r"[\s,(]*(?:(?:gross|net|basic|nett|before tax)[\s,]*)?(?:"
    + "|".join(rf"(?P<{per}>(?:/|per|an?|each|every|p\.|p)\s?(?:{names})(?![a-z])\.?)" for per, names in _PER_WORDS)
    + r"|(?P<hour2>hourly|sejam|ph\b)|(?P<day2>daily|sehari)|(?P<week2>weekly|seminggu|pw\b)"
    r"|(?P<month2>monthly|sebulan|bulanan|pcm\b|pm\b)|(?P<year2>yearly|annually|annual|setahun|tahunan|pa\b))"
)
_BEFORE: tuple[tuple[Per, re.Pattern[str]], ...] = (
    ("hour", re.compile(r"hourly|per hour|时薪|sejam")),
    ("day", re.compile(r"daily (?:rate|pay|wage)|日薪|gaji harian")),
    ("week", re.compile(r"weekly (?:pay|wage)|周薪")),
    ("month", re.compile(r"monthly|per month|月薪|gaji bulanan|sebulan")),
    ("year", re.compile(r"annual|yearly|per annum|年薪|gaji tahunan")),
)
_PAY = re.compile(
    r"\b(?:salar(?:y|ies)|pay|paid|pays|wages?|rate|earn|remuneration|compensation|gaji(?: pokok)?|upah|ctc|stipend"
    r"|package)\b|薪|工资|待遇|底薪|报酬"
)
_OTHER = re.compile(
    r"\b(?:allowances?|bonus(?:es)?|commissions?|budgets?|sales|turnover|costs?|fees?|fund(?:ing)?|discounts?|vouchers?"
    r"|insurance"
    r"|claims?|rent|meals?|tips?|reimburs\w+|courses?|revenue|overtime|spend|limit|portfolio|contracts?|deals?|referral|worth"
    r"|elaun|bonus|komisen|jualan|bajet|medical|tuition|training|mileage|transactions?|float|raised|assets)\b"
    r"|补贴|奖金|提成|预算|销售额|津贴|餐补|房补"
)
_EXTRA = re.compile(
    r"\s*(?:,|\()?\s*(?:\+|plus|and|with|tambah|serta|campur|另加|加|，|·)\s*"
    r"(?P<what>[^.;\n()。；，,]{0,40}?(?:commission|bonus|allowances?|tips|overtime|thirteenth month|13th month|incentives?"
    r"|service charge|komisen|elaun|bonus|insentif|提成|奖金|补贴|津贴|\d{2}薪"
    r"|service points)(?: (?:on|per|for) \w+(?: sales| shift| sale)?)?)"
)
_NEAR = 42
_HUNDRED = 100
_YEARLY = 10_000  # a narrow band from here on is pay, whatever stands around it: "£34k-£38k DOE"
_GUESS: tuple[tuple[int, Per], ...] = ((150, "hour"), (20_000, "month"))
_BIG = {"IDR", "VND"}


@dataclass(frozen=True, slots=True)
class PayRead:
    """A band of pay and its place. pay: None where the currency is not known. doubts: codes of what is not said."""

    pay: Pay | None
    start: int
    end: int
    doubts: tuple[UnsureCode, ...]


def read_pay(folded: str, start: int, end: int, country: str = "", *, labelled: bool = False) -> PayRead | None:
    """Find the first band of pay between two places of a folded text.

    labelled: whether what stands around already says that it is pay. country: ISO 3166, for a sum without a currency.
    """
    part = folded[start:end]
    for hit in _BAND.finditer(part):
        read = _read(part, hit, country, labelled=labelled)
        if read is not None:
            return PayRead(read.pay, start + read.start, start + read.end, read.doubts)
    return None


def _read(part: str, hit: re.Match[str], country: str, *, labelled: bool) -> PayRead | None:
    signs = [hit[name] for name in ("sign", "after1", "sign2", "after2") if hit[name]]
    before, ahead = part[max(0, hit.start() - _NEAR) : hit.start()], part[hit.end() :]
    before = re.split(r"[.;,\n。；]\s", before)[-1]
    per, told = _period(before, ahead)
    named = labelled or _PAY.search(before) is not None or _PAY.search(ahead[:24].split(".")[0]) is not None
    if not _is_pay(
        signs,
        before,
        ahead[told:],
        per,
        labelled=labelled,
        named=named,
        alone=_is_yearly(hit) or (not before.strip() and not ahead[told:].strip()),
    ):
        return None
    if not signs and not (labelled and _amounts(hit)[1] >= _HUNDRED):
        return None
    return _built(part, hit, (signs, country, per), told)


def _is_pay(
    signs: list[str],
    before: str,
    ahead: str,
    per: Per | None,
    *,
    labelled: bool,
    named: bool,
    alone: bool,
) -> bool:
    nearest = f"{'' if labelled else before} | {re.split('[.;,+(。；，]| plus | and ', ahead[:_NEAR])[0]}"
    if _OTHER.search(nearest) and not (named and _PAY.search(nearest)):
        return False
    return named or (bool(signs) and (per is not None or alone))


def _is_yearly(hit: re.Match[str]) -> bool:
    least, most = _amounts(hit)
    return _YEARLY <= least < most <= 2 * least


def _period(before: str, ahead: str) -> tuple[Per | None, int]:
    """Tell the period, and how far what says so reaches behind the sum."""
    after = _AFTER.match(ahead)
    if after:
        name = next(name for name, value in after.groupdict().items() if value)
        per = next(per for per, _names in _PER_WORDS if name.startswith(per))
        return per, after.end()
    return next((per for per, words in _BEFORE if words.search(before)), None), 0


def _built(part: str, hit: re.Match[str], around: tuple[list[str], str, Per | None], told: int) -> PayRead:
    signs, country, per = around
    least, most = _amounts(hit)
    doubts: list[UnsureCode] = []
    currency = next((_SIGNS[sign] for sign in signs if _SIGNS[sign]), "")
    if not currency:
        currency = _OF_COUNTRY.get(country, "")
        doubts.append("pay-currency")
    if per is None:
        doubts.append("pay-period")
        per = _guessed(most, currency)
    doubts += _ends(hit)
    end = hit.end() + told
    extra = _EXTRA.match(part, end)
    stop = extra.end() if extra else end
    pay = Pay(least, most, currency, per, " ".join(extra["what"].split()) if extra else "") if currency else None
    begin = hit.start() + len(hit.group()) - len(hit.group().lstrip())
    return PayRead(pay, begin, begin + len(part[begin:stop].rstrip(" ,(")), tuple(doubts))


def _ends(hit: re.Match[str]) -> Iterator[UnsureCode]:
    if hit["most"]:
        return
    bound = hit["bound"] or ""
    if bound.startswith(("up", "max", "sehingga", "hingga", "最高")):
        yield "pay-least"
    elif bound or hit["open"]:
        yield "pay-most"


def _guessed(most: Decimal, currency: str) -> Per:
    most = most / 3_000 if currency in _BIG else most
    return next((per for limit, per in _GUESS if most < limit), "year")


def _amounts(hit: re.Match[str]) -> tuple[Decimal, Decimal]:
    least = _sum(hit["least"], hit["unit"])
    if not hit["most"]:
        return least, least
    most = _sum(hit["most"], hit["unit2"])
    if hit["unit2"] and not hit["unit"] and least * 10 < most:  # "RM 3 to 4k"
        least = _sum(hit["least"], hit["unit2"])
    return min(least, most), max(least, most)


def _sum(figures: str, unit: str | None) -> Decimal:
    plain = re.sub(r"[,.' ](?=\d{3}(?:\D|$))", "", figures).replace(",", ".")
    times = {"": 1, "k": 1_000, "千": 1_000, "w": 10_000, "万": 10_000}.get(unit or "", 1_000_000)
    value = Decimal(plain) * times
    return value.to_integral_value() if value == value.to_integral_value() else value
