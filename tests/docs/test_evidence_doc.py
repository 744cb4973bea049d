import doctest
import re
import runpy
from pathlib import Path

import numpy as np
import pytest

from kedua.engine.evidence.components import SHARES, VarianceComponents
from kedua.engine.evidence.covariance import covariance
from kedua.engine.evidence.pairs import far_apart, sds_apart
from kedua.engine.evidence.ratings import Rating

HOME = Path(__file__).parents[2]
DOC = (HOME / "docs" / "explain" / "evidence.md").read_text(encoding="utf-8")


def test_every_example_gives_what_the_page_says() -> None:
    code = "\n".join(re.findall(r"^```python\n(.*?)^```", DOC, flags=re.DOTALL | re.MULTILINE))
    examples = doctest.DocTestParser().get_doctest(code, {}, "evidence.md", None, 0)

    results = doctest.DocTestRunner().run(examples)

    assert (results.failed, results.attempted) == (0, 15)


@pytest.mark.parametrize("share", SHARES)
def test_the_page_states_the_default_share(share: str) -> None:
    assert f"| `{share}` | {getattr(VarianceComponents(), share):.2f} |" in DOC


def test_the_page_states_the_other_defaults() -> None:
    usual = VarianceComponents()

    stated = (
        f"`between_competencies` is {usual.between_competencies:.2f}, `total_sd` {usual.total_sd}, "
        f"`prior_mean` {usual.prior_mean}."
    )

    assert stated in DOC


def test_the_table_of_figures_is_the_one_the_bench_computes() -> None:
    bench = runpy.run_path(str(HOME / "bench" / "fit_components.py"), run_name="fit_components")

    table = bench["table"]({"defaults": bench["mix_of"](VarianceComponents())})

    assert table in DOC


def test_the_page_says_from_when_raters_conflict() -> None:
    sds = [f"{far_apart(pairs):.2f}" for pairs in (1, 3, 6, 28)]
    one = sds_apart(
        np.array([[1.0, -1.0]]), covariance([Rating("a", who, 1, 3, "q") for who in "ab"], VarianceComponents())
    )
    points = [f"{far_apart(pairs) * float(one[0]):.2f}" for pairs in (1, 3, 6, 28)]

    said = " ".join(DOC.split())
    assert f"more than {sds[0]} SDs" in said
    assert f"{sds[1]} SDs (three raters), {sds[2]} (four) or {sds[3]} (eight)" in said
    assert f"For two raters it takes {points[0]} points on one question" in said
    assert f"among three raters {points[1]}, among four {points[2]}, among eight {points[3]}" in said


def test_the_overrides_shown_are_a_valid_set() -> None:
    shown = re.search(r"evidence: \{(.*)\}", DOC)
    assert shown is not None
    numbers = {name: float(value) for name, value in re.findall(r"(\w+): ([\d.]+)", shown.group(1))}

    assert VarianceComponents(**numbers).stable == numbers["stable"]
