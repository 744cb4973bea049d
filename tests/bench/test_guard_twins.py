"""Lists of facts that are near one another, and what is true beside one and invented beside the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.guard_twins import read_twins

BLOCK = "A: Bake bread\nB: Bake bread\nB: Sell bread\nb: You sell what is baked.\nab: You bake.\n-: You drive a van.\n"


def test_a_sentence_is_invented_beside_the_list_that_lacks_it(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(BLOCK, "utf-8")

    ((first, second),) = read_twins(tmp_path)

    assert first.sentences == second.sentences == ("You sell what is baked.", "You bake.", "You drive a van.")
    assert (first.facts, first.invented) == (("Bake bread",), (True, False, True))
    assert (second.facts, second.invented) == (("Bake bread", "Sell bread"), (False, False, True))


@pytest.mark.parametrize("block", [BLOCK + "c: You rest.", "A: Bake\nB: Sell", "A: Bake bread\na: You bake."])
def test_a_block_that_lacks_a_part_is_refused(block: str, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(block, "utf-8")

    with pytest.raises(ValueError, match="x: expected facts and sentences"):
        list(read_twins(tmp_path))


def test_most_of_what_is_written_is_true_beside_one_list_and_invented_beside_the_other() -> None:
    twins = list(read_twins())
    told = [pair for one in twins for pair in zip(one[0].invented, one[1].invented, strict=True)]

    assert len(twins) > 4000
    assert sum(first != second for first, second in told) >= 0.6 * len(told)
    assert 0.4 <= sum(first for first, _second in told) / len(told) <= 0.6
