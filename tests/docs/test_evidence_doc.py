import doctest
import re
import runpy
from pathlib import Path

import pytest

from kedua.engine.evidence.components import SHARES, VarianceComponents

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


def test_the_overrides_shown_are_a_valid_set() -> None:
    shown = re.search(r"evidence: \{(.*)\}", DOC)
    assert shown is not None
    numbers = {name: float(value) for name, value in re.findall(r"(\w+): ([\d.]+)", shown.group(1))}

    assert VarianceComponents(**numbers).stable == numbers["stable"]
