"""An estimate on its scale: where it lies, how far it reaches, and never beyond the ends."""

from __future__ import annotations

import pytest

from kedua.integrations.kit.debrief_making import line_of


def test_the_line_reaches_as_far_as_the_level_lies_four_times_in_five() -> None:
    line = line_of(3.0, 0.5, 3.5)

    assert (line.low, line.mean, line.high, line.bar) == (34.0, 50.0, 66.0, 62.5)
    assert line.width == 32.0
    assert line.text == (
        "Estimate 3.0 on the scale from 1 to 5. Four times in five the lasting level lies between 2.4 and 3.6. The bar is 3.5."
    )


@pytest.mark.parametrize(("mean", "low", "high"), [(1.1, 0.0, 27.5), (4.9, 72.5, 100.0)])
def test_it_ends_where_the_scale_does(mean: float, low: float, high: float) -> None:
    line = line_of(mean, 0.78, 3.0)

    assert [line.low, line.high] == pytest.approx([low, high], abs=1)
