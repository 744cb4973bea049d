"""The stop rule holds over every path: whatever is chosen, and whatever remedy follows, it ends in one of two."""

import itertools

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kedua.engine.planning.stop import USUAL_STOP, InvalidStop, Outcome, may_choose, rounds_left


def test_four_rounds_are_usual() -> None:
    assert [len(may_choose(rounds)) for rounds in range(1, 6)] == [3, 3, 3, 2, 2]
    assert [rounds_left(rounds) for rounds in range(1, 6)] == [3, 2, 1, 0, 0]


@pytest.mark.parametrize("stop", range(1, 6))
def test_every_path_of_choices_ends_by_the_stop(stop: int) -> None:
    for path in itertools.product(("pass", "no pass", "undecided"), repeat=stop):
        rounds, ended = 1, False
        for choice in path:
            if ended or choice not in may_choose(rounds, stop):
                break
            ended = choice != "undecided"
            rounds += not ended
        assert rounds <= stop
        assert ended or choice not in may_choose(rounds, stop) or rounds < stop


@pytest.mark.parametrize("stop", [0, -1])
def test_a_rule_that_lets_nobody_decide_is_refused(stop: int) -> None:
    with pytest.raises(InvalidStop):
        may_choose(1, stop)


class Paths(RuleBasedStateMachine):
    """A candidate's way: rounds are held, and after each somebody chooses; nothing further follows an outcome."""

    def __init__(self) -> None:
        super().__init__()
        self.stop, self.rounds, self.held = USUAL_STOP, 0, False
        self.chosen: Outcome | None = None

    @initialize(stop=st.integers(1, 6))
    def opens(self, stop: int) -> None:
        self.stop = stop

    @precondition(lambda self: self.chosen in (None, "undecided") and not self.held and self.wanted())
    @rule()
    def a_round_is_held(self) -> None:
        self.rounds, self.held = self.rounds + 1, True

    @precondition(lambda self: self.held)
    @rule(data=st.data())
    def somebody_chooses(self, data: st.DataObject) -> None:
        self.chosen = data.draw(st.sampled_from(may_choose(self.rounds, self.stop)))
        self.held = False

    @precondition(lambda self: not self.held and (self.chosen in ("pass", "no pass") or not self.wanted()))
    @rule()
    def it_has_ended(self) -> None:
        assert self.chosen in ("pass", "no pass")

    def wanted(self) -> bool:
        return self.rounds == 0 or rounds_left(self.rounds, self.stop) > 0

    @invariant()
    def no_round_is_held_beyond_the_stop(self) -> None:
        assert self.rounds <= self.stop

    @invariant()
    def undecided_always_leaves_a_round(self) -> None:
        assert self.chosen != "undecided" or self.held or rounds_left(self.rounds, self.stop) > 0

    @invariant()
    def two_outcomes_are_always_there(self) -> None:
        assert {"pass", "no pass"} <= set(may_choose(self.rounds, self.stop))


TestPaths = Paths.TestCase
TestPaths.settings = settings(max_examples=50, stateful_step_count=15, deadline=None)
