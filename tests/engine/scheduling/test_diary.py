"""Who is free when, and for whom it is too much."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.scheduling.diary import Clash, Diary, Span, all_clashes, clashes, is_free

WANTED = Span(600, 660, 1, 0)
spans = st.builds(
    lambda start, minutes, about: Span(start, start + minutes, start // 1440, start // 10080, about),
    st.integers(0, 20000),
    st.integers(10, 240),
    st.sampled_from(("a", "b", "c")),
)


def test_nothing_speaks_against_a_time_in_an_empty_diary() -> None:
    assert clashes(Diary("ben", (), 1, 1), WANTED) == ()


def test_everything_that_overlaps_is_named_by_its_beginning() -> None:
    taken = (Span(650, 700, 1, 0, "late"), Span(590, 610, 1, 0, "early"), Span(610, 620, 1, 0, "within"))

    found = clashes(Diary("ben", taken), WANTED)

    assert [(clash.code, clash.about) for clash in found] == [
        ("overlap", "early"),
        ("overlap", "within"),
        ("overlap", "late"),
    ]


def test_times_that_only_touch_do_not_overlap() -> None:
    taken = (Span(540, 600, 1, 0, "before"), Span(660, 720, 1, 0, "after"))

    assert clashes(Diary("ben", taken), WANTED) == ()


def test_one_more_than_a_day_or_a_week_takes_is_too_much() -> None:
    taken = (Span(0, 60, 1, 0), Span(100, 160, 1, 0), Span(5000, 5060, 3, 0), Span(20000, 20060, 13, 1))

    assert clashes(Diary("ben", taken, 3, 4), WANTED) == ()
    assert clashes(Diary("ben", taken, 2, 3), WANTED) == (
        Clash("day-full", "ben", "", 3, 2),
        Clash("week-full", "ben", "", 4, 3),
    )


def test_several_people_are_looked_at_one_after_the_other() -> None:
    busy, idle = Diary("ben", (Span(600, 660, 1, 0, "other"),)), Diary("sam")

    found = all_clashes([(idle, WANTED), (busy, WANTED)])

    assert found == (Clash("overlap", "ben", "other"),)
    assert is_free([idle], [WANTED])
    assert not is_free([idle, busy], [WANTED, WANTED])


@given(st.lists(spans, max_size=8), spans)
def test_what_is_in_the_diary_in_another_order_clashes_alike(taken: list[Span], wanted: Span) -> None:
    one, other = Diary("ben", tuple(taken), 2, 4), Diary("ben", tuple(reversed(taken)), 2, 4)

    assert clashes(one, wanted) == clashes(other, wanted)


@given(st.lists(spans, max_size=8), spans)
def test_overlapping_goes_both_ways(taken: list[Span], wanted: Span) -> None:
    forth = sum(clash.code == "overlap" for clash in clashes(Diary("ben", tuple(taken)), wanted))
    back = sum(bool(clashes(Diary("ben", (wanted,)), span)) for span in taken)

    assert forth == back
