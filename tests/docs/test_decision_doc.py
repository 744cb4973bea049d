import doctest
import json
import re
from pathlib import Path

import pytest

from kedua.engine.evidence.bars import normal_loss
from kedua.engine.evidence.components import OTHER_KINDS, SHARES
from tests.docs.pages import read, rows

PAGE = read("explain/decision.md")
REASONS = Path(__file__).parents[1] / "data" / "language" / "reasons.jsonl"


def test_every_example_gives_what_the_page_says() -> None:
    code = "\n".join(re.findall(r"^```python\n(.*?)^```", PAGE, flags=re.DOTALL | re.MULTILINE))
    examples = doctest.DocTestParser().get_doctest(code, {}, "decision.md", None, 0)

    results = doctest.DocTestRunner().run(examples)

    assert (results.failed, results.attempted) == (0, 20)


@pytest.mark.parametrize("kind", OTHER_KINDS)
def test_the_page_states_the_shares_of_every_kind(kind: str) -> None:
    assert [kind, *(f"{100 * OTHER_KINDS[kind][share]:.0f}" for share in SHARES)] in rows(PAGE)


def test_the_shares_stand_under_their_names() -> None:
    assert ["kind", *SHARES] in rows(PAGE)


def test_the_values_of_the_unit_normal_loss_are_those_computed() -> None:
    told = re.findall(r"L\(([\d.]+)\) (\.\d{4})", PAGE)

    assert len(told) == 4
    assert [f"{normal_loss(float(z)):.4f}"[1:] for z, _ in told] == [value for _, value in told]


def test_the_reliability_of_a_work_sample_follows_as_stated() -> None:
    assert round(0.33 * (0.33 / 0.42) ** 2, 2) == OTHER_KINDS["work-sample"]["stable"]


def test_the_page_counts_the_reasons_there_are() -> None:
    every = [json.loads(line) for line in REASONS.read_text("utf-8").splitlines()]

    assert f"Measured on {len(every):,} reasons" in PAGE
    assert f"({sum(row['fold'] == 'held-out' for row in every)})" in PAGE
