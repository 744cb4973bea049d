"""`kedua check` reminds of strangers who may have private addresses called."""

from __future__ import annotations

import pytest
from pytest_django import Settings

from kedua.commands.check_writer import check_writer


@pytest.mark.parametrize(
    ("base", "sign_up", "private", "said"),
    [
        ("https://kedua.example", True, True, 1),
        ("https://kedua.example", False, True, 0),
        ("https://kedua.example", True, False, 0),
        ("http://127.0.0.1:8000", True, True, 0),
    ],
)
def test_it_reminds_where_strangers_may_sign_up(
    settings: Settings, base: str, sign_up: bool, private: bool, said: int
) -> None:
    settings.BASE_URL, settings.SIGN_UP, settings.WRITER_PRIVATE = base, sign_up, private

    assert [one.good for one in check_writer()] == [None] * said
