"""What a decision kept of what was known is read whatever is missing in it."""

from __future__ import annotations

import pytest

from kedua.queries.content import content_of
from kedua.queries.decision_file_standing import Known, Standing, standing_of
from tests.cast import Cast


@pytest.mark.parametrize("kept", [{}, None, [], "x", 3])
def test_nothing_kept_is_said_to_be_nothing(cast: Cast, kept: object) -> None:
    assert standing_of(kept, content_of(cast.organisation.pk)) == Standing(False, "", (), ())


def test_what_is_there_is_taken_and_the_rest_is_none(cast: Cast) -> None:
    kept = {
        "rule": {"numbers": {"stable": 1, "on": True, "odd": float("nan"), "text": "x"}},
        "competencies": [{"subject": "teamwork", "mean": 3.1234567}, {"bar": 3}, "x", {"subject": ""}],
        "more": 1,
    }

    found = standing_of(kept, content_of(cast.organisation.pk))

    assert [(one.name, one.value) for one in found.numbers] == [("stable", 1.0)]
    assert found.competencies == (
        Known("competency:teamwork", "Teamwork", None, None, False, 3.123457, None, None, None),
    )
    assert found.rule == ""
