from __future__ import annotations

import pytest

from kedua.engine.advert.reading_dates import read_day


@pytest.mark.parametrize(
    ("text", "day", "doubts"),
    [
        ("by 31 December 2026", "2026-12-31", ()),
        ("by 1st March 2027", "2027-03-01", ()),
        ("before December 5, 2026", "2026-12-05", ()),
        ("2026-12-05", "2026-12-05", ()),
        ("20/12/2026", "2026-12-20", ()),
        ("3/4/2027", "2027-04-03", ("day-or-month",)),
        ("4/4/2027", "2027-04-04", ()),
        ("10 Januari 2027", "2027-01-10", ()),
        ("2026年12月31日", "2026-12-31", ()),
        ("by 31 December", "None", ("year",)),
        ("12月31日", "None", ("year",)),
        ("31/02/2027", "None", ()),
    ],
)
def test_days_are_read(text: str, day: str, doubts: tuple[str, ...]) -> None:
    read = read_day(text.lower(), 0, len(text))

    assert read is not None
    assert (str(read.day), read.doubts) == (day, doubts)


def test_no_day_is_read_where_none_stands() -> None:
    assert read_day("within 12 months of 2026", 0, 24) is None
