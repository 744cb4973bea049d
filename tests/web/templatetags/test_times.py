"""Days and times as people read them."""

import datetime as dt

import pytest
from django.template import TemplateSyntaxError
from time_machine import travel

from kedua.web.templatetags.times import relative, when

AT = dt.datetime(2026, 11, 26, 17, 0, tzinfo=dt.UTC)  # already the 27th in Kuala Lumpur


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "today"), (1, "tomorrow"), (-1, "yesterday"), (2, "in 2 days"), (-9, "9 days ago")],
)
def test_days_are_told_from_today(days: int, words: str) -> None:
    today = dt.date(2026, 11, 26)

    assert relative(today + dt.timedelta(days), today) == words


def test_the_place_decides_the_day() -> None:
    assert when(AT, "Asia/Kuala_Lumpur") == "Fri 27 Nov 2026, 01:00 (Kuala Lumpur)"
    assert when(AT, "Europe/London") == "Thu 26 Nov 2026, 17:00 (GMT)"


@travel(AT, tick=False)
def test_relative_days_are_days_of_the_place() -> None:
    assert when(AT, "Asia/Kuala_Lumpur", "relative") == 'today <span class="k-soft">Fri 27 Nov 2026</span>'
    assert (
        when(dt.date(2026, 11, 28), "Asia/Kuala_Lumpur", "relative")
        == 'tomorrow <span class="k-soft">Sat 28 Nov 2026</span>'
    )


def test_a_day_has_no_time() -> None:
    assert when(dt.date(2026, 11, 26)) == "Thu 26 Nov 2026"


def test_an_unknown_kind_is_an_error_of_the_page() -> None:
    with pytest.raises(TemplateSyntaxError, match="knows datetime, date and relative"):
        when(AT, kind="week")
