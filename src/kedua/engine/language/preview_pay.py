"""Sums of pay in a text: currency, period and the band they lie in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.language.currencies import SIGNS
from kedua.engine.language.text import phrases

Pay = tuple[str, str, int, int]  # currency (ISO 4217, lower case), period, least, most
_SIGNS = {sign: code.lower() for sign, code in {**SIGNS, "$": "USD"}.items()}
_SIGN = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
_SUM = r"(\d{1,3}(?:[,. ]\d{3})+|\d+(?:\.\d\d?)?) ?(k|juta|million)?"
_BAND = re.compile(
    rf"(?<![a-z$])({_SIGN}) ?{_SUM}(?: ?(?:-|to|and|up to|until) ?(?:(?:{_SIGN}) ?)?{_SUM})?(?: ?(?:{_SIGN})\b)?"
    r"(?P<period> ?(?:(?:gross|net|basic|base|fixed) )?(?:an?\b|per|each|every|/|monthly|yearly|annually|hourly"
    r"|daily) ?(?:hour|day|week|month|year|annum)?)?"
)
_PERIODS = {
    "hour": "hour",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
    "annu": "year",
    "dail": "day",
}
_PAY = phrases(r"\b(?:salar(?:y|ies)|pay|wages?|earns?|band|basic|base|gross|take[- ]home|starting)\b")
# Money that is not the pay itself.
_OTHER = phrases(
    r"\b(?:allowances?|bonus(?:es)?|commissions?|shares?|profits?|budgets?|sales|turnover|costs?|fees?|fines?"
    r"|discounts?|vouchers?|refunds?|deposits?"
    r"|claims?|rent|ride|meals?|extra|more|tips?|each|reward|reimburs\w+|courses?|tickets?|target|revenue|overtime"
    r"|spend|limit)\b"
)
_BEFORE, _AFTER = 40, 24


def pay_claims(text: str) -> Iterator[tuple[Pay, tuple[int, int]]]:
    """Find the first band of pay in a folded text, with its place; sums of other things do not count."""
    for hit in _BAND.finditer(text):
        start, end = hit.span()
        around = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
        named = _PAY.search(around[0]) or _PAY.search(around[1])
        period = next((name for stem, name in _PERIODS.items() if stem in (hit["period"] or "")), "")
        if (named is None and period not in ("month", "year", "hour") and not hit[4]) or _other_money(
            *around, named=named is not None
        ):
            continue
        low = _sum(hit[2], hit[3])
        high = _sum(hit[4], hit[5] or "") if hit[4] else low
        if hit[5] and not hit[3] and low < high / 100:  # "RM 3 to 4k"
            low = _sum(hit[2], hit[5])
        yield (_SIGNS[hit[1]], period or "month", low, high), (start, end)
        return


def _other_money(before: str, after: str, *, named: bool) -> bool:
    nearest = re.split(r"[.;,]", before)[-1] + " " + re.split(r"[.;,]", after)[0]
    return _OTHER.search(nearest) is not None and not (named and _PAY.search(nearest))


def _sum(figures: str, unit: str) -> int:
    whole = re.sub(r"[, ]|\.(?=\d{3})", "", figures)
    return round(float(whole) * {"k": 1000, "juta": 1_000_000, "million": 1_000_000}.get(unit or "", 1))
