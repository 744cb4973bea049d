"""Public holidays by country and part of it, from the package `holidays`."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import lru_cache


@lru_cache(maxsize=512)
def public_holidays(country: str, year: int) -> frozenset[dt.date]:
    """Give the public holidays of a year. country: ISO 3166, with its part after a dash, such as MY-14.

    Without its part also those that most of its parts keep, such as Deepavali in Malaysia or Easter Monday in Britain.
    Empty for a country that the package does not know, so that people still hear by some day.
    """
    import holidays  # takes half a second

    code, _dash, part = country.partition("-")
    try:
        known = holidays.country_holidays(code, subdiv=part or None, years=year)
    except NotImplementedError:
        return frozenset()
    parts = () if part else known.subdivisions
    kept = Counter(day for one in parts for day in holidays.country_holidays(code, subdiv=one, years=year))
    return frozenset(known) | {day for day, number in kept.items() if 2 * number > len(parts)}


def is_country(country: str) -> bool:
    """Whether public holidays of a country, or of its part, are known."""
    import holidays

    code, _dash, part = country.partition("-")
    known = holidays.list_supported_countries(include_aliases=False)
    return code in known and (not part or part in known[code])
