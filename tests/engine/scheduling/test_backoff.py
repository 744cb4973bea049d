"""Pauses grow, are drawn from the whole of what they may be, and end."""

from hypothesis import given
from hypothesis import strategies as st

from kedua.engine.scheduling.backoff import FIRST, LONGEST, MOST, pause_before

SHARES = st.floats(0, 1, exclude_max=True)


def test_pauses_double_up_to_four_hours() -> None:
    longest = [pause_before(attempt, 1.0) / 60 for attempt in range(1, MOST)]

    assert longest == [1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240]


def test_a_mail_server_that_is_away_for_half_a_day_is_waited_for() -> None:
    assert 6 <= sum(pause_before(attempt, 0.5) for attempt in range(1, MOST)) / 1800 <= 18


@given(st.integers(1, 10_000), SHARES)
def test_a_pause_is_never_longer_than_the_longest(attempt: int, share: float) -> None:
    assert 0 <= pause_before(attempt, share) < LONGEST


@given(st.integers(1, 100), SHARES)
def test_who_failed_together_is_spread_evenly(attempt: int, share: float) -> None:
    assert pause_before(attempt, share) == share * pause_before(attempt, 1.0)
    assert pause_before(1, share) < FIRST
