"""Dates and spans as résumés write them."""

import pytest

from kedua.integrations.resume.dates import dates, spans, without

SPANS = [
    ("Jan 2019 – Present", "2019-01", "", True),
    ("2019-2021", "2019", "2021", False),
    ("2019–21", "2019", "2021", False),
    ("2017/2018", "2017", "2018", False),
    ("03/2018 – 12/2020", "2018-03", "2020-12", False),
    ("01/19 - 12/20", "2019-01", "2020-12", False),
    ("2018.09-2020.06", "2018-09", "2020-06", False),
    ("2018-03 - 2019-05", "2018-03", "2019-05", False),
    ("15/01/2019 – 20/02/2020", "2019-01", "2020-02", False),
    ("Jan 15, 2019 - Feb 3, 2020", "2019-01", "2020-02", False),
    ("Jan – Mar 2020", "2020-01", "2020-03", False),
    ("Jan'19 - Dec'20", "2019-01", "2020-12", False),
    ("Sept. 2015 to Aug 2017", "2015-09", "2017-08", False),
    ("2017 to date", "2017", "", True),
    ("June 2014 till present", "2014-06", "", True),
    ("Since March 2020", "2020-03", "", True),
    ("June 2018 -", "2018-06", "", True),
    ("Mac 2020 – kini", "2020-03", "", True),
    ("1 Mac 2019 hingga 30 Jun 2020", "2019-03", "2020-06", False),
    ("Ogos 2018 - Disember 2019", "2018-08", "2019-12", False),
    ("Agustus 2020 – Sekarang", "2020-08", "", True),
    ("2020年3月至今", "2020-03", "", True),
    ("2019年7月—2021年6月", "2019-07", "2021-06", False),
    ("8/15 - 5/20", "2015-08", "2020-05", False),
    ("March 2018 up to present", "2018-03", "", True),
    ("janvier 2019 - aujourd'hui", "2019-01", "", True),
    ("março 2016 até agosto 2018", "2016-03", "2018-08", False),
    ("FY2016 - FY2018", "2016", "2018", False),
    ("April 2015 bis heute", "2015-04", "", True),
    ("Tháng 3/2020 - nay", "2020-03", "", True),
    ("มกราคม 2563 - ปัจจุบัน", "2020-01", "", True),
]


@pytest.mark.parametrize(("text", "start", "end", "current"), SPANS)
def test_a_span_of_time_is_read(text: str, start: str, end: str, current: bool) -> None:
    found = spans(text)

    assert [(s.start, s.end, s.current) for s in found] == [(start, end, current)]


@pytest.mark.parametrize(
    "text", ["+60 12-345 6789", "from 2,019 to 2,500", "ISO 9001", "43000 Kajang", "2021 – 2019", ""]
)
def test_other_numbers_are_no_span(text: str) -> None:
    assert spans(text) == []


SINGLE = [("Graduated June 2015", "2015-06"), ("Class of 2018", "2018"), ("2015年6月", "2015-06")]


@pytest.mark.parametrize(("text", "value"), SINGLE)
def test_a_single_date_is_read(text: str, value: str) -> None:
    assert [d.end for d in dates(text)] == [value]


def test_a_line_without_its_dates_keeps_neither_brackets_nor_lengths() -> None:
    text = "Clinic Manager (Jan 2020 – Present) (2 yrs 3 mos)"

    assert without(text, spans(text)) == "Clinic Manager"
