import pytest

from kedua.engine.evidence.bars import Bar
from kedua.engine.evidence.debrief import Missing, debrief
from kedua.engine.evidence.estimate import estimate
from kedua.engine.evidence.posterior import Rule
from kedua.engine.evidence.ratings import Rating

BARS = (Bar("teamwork", 3.5), Bar("planning", 3), Bar("service", 2))


def rated(rater: str = "ada", round_: int = 1, value: float = 4, note: str = "led the shift") -> Rating:
    return Rating("teamwork", rater, round_, value, f"{round_}/q", note)


def test_every_competency_with_a_bar_is_told_in_the_order_of_the_bars() -> None:
    ratings = [rated("ben", 2), rated("ada", 1, 2), Rating("selling", "ada", 1, 5, "s")]

    found = debrief(ratings, BARS, Rule())

    known = estimate(ratings, [bar.competency for bar in BARS], Rule().components)
    assert [item.bar for item in found.items] == list(BARS)
    assert {item.bar.competency: item.known for item in found.items} == known
    assert found.items[0].ratings == (ratings[1], ratings[0])
    assert [item.chance for item in found.items] == [
        pytest.approx(known[bar.competency].chance_at_least(bar.rating)) for bar in BARS
    ]
    assert found.never_seen == ("planning", "service")


def test_near_calls_come_with_what_would_change_them_where_it_matters_most_first() -> None:
    heavy = Bar("planning", 3.5, weight=5)

    found = debrief([rated()], [BARS[0], heavy, Bar("service", 2)], Rule())

    assert [item.side for item in found.items] == ["near", "near", "above"]
    assert [item.bar.competency for item in found.near] == ["planning", "teamwork"]
    assert found.items[2].sway is None


def test_who_differs_is_told_with_the_competency() -> None:
    found = debrief([rated("ada", value=5), rated("ben", value=1)], BARS, Rule())

    assert [[pair.higher for pair in item.differing] for item in found.items] == [["ada"], [], []]


@pytest.mark.parametrize(
    ("ratings", "missing"),
    [
        ([], ("never-seen",)),
        ([rated(note=" ")], ("no-grounds", "one-person", "one-day")),
        ([rated(), rated("ben", note="")], ("one-day",)),
        ([rated(), rated(round_=2)], ("one-person",)),
        ([rated(), rated("ben", 2)], ()),
    ],
)
def test_what_is_missing_is_told(ratings: list[Rating], missing: tuple[Missing, ...]) -> None:
    assert debrief(ratings, BARS, Rule()).items[0].missing == missing
