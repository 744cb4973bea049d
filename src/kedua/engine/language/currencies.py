"""Signs and codes of money as texts name it, folded, with the ISO 4217 code of each: one list for all who read sums."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# Codes that are no English words: "try", "mad", "cop", "top" and "pen" before a figure say something else.
_CODES = """
    aed ars aud bdt bgn bhd bnd brl bwp cad chf clp cny crc czk dkk egp etb eur fjd gbp ghs hkd huf idr ils inr isk jmd
    jod jpy kes khr krw kwd lkr mmk mur mvr mxn myr ngn nok npr nzd omr pgk php pkr pln qar ron rsd rwf sar sek sgd thb
    twd tzs uah ugx usd uyu vnd xaf xof zar zmw
"""
_NAMED = {
    "rm": "MYR", "ringgit": "MYR", "s$": "SGD", "rp": "IDR", "rupiah": "IDR", "₱": "PHP", "฿": "THB", "baht": "THB",
    "₫": "VND", "us$": "USD", "£": "GBP", "€": "EUR", "₹": "INR", "rs": "INR", "b$": "BND", "a$": "AUD", "hk$": "HKD",
    "nz$": "NZD", "c$": "CAD", "ca$": "CAD", "nt$": "TWD", "¥": "CNY", "￥": "CNY", "rmb": "CNY", "₩": "KRW", "₦": "NGN",
    "₺": "TRY", "₪": "ILS", "ksh": "KES", "zł": "PLN", "kč": "CZK", "dh": "AED",
    "令吉": "MYR", "马币": "MYR", "新币": "SGD", "美元": "USD", "港币": "HKD", "元": "CNY", "人民币": "CNY",
}  # fmt: skip
SIGNS: Mapping[str, str] = MappingProxyType({**{code: code.upper() for code in _CODES.split()}, **_NAMED})
