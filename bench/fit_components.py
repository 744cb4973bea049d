"""How the default variance components follow from published figures: implied beside published, and the search.

Run it with `python bench/fit_components.py`. Figures and sources: docs/explain/evidence.md.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from kedua.engine.evidence.components import SHARES, VarianceComponents
from kedua.engine.evidence.covariance import covariance
from kedua.engine.evidence.ratings import Rating, Severity

Numbers = NDArray[np.float64]
Mix = Mapping[str, Numbers]  # every share and "between", each one number or a grid of them

COMPETENCIES = 6  # a whole-interview score: the mean of six competencies, one question each
HUFFCUTT, BMC, RANGES = "Huffcutt 2013", "BMC 2014", "ranges"
# Interviews × raters per interview, and the reliability that stable .44, occasion .30, rater .26 give (SCIENCE.md).
WHOLE = {
    (1, 1): 0.44,
    (1, 2): 0.51,
    (1, 3): 0.53,
    (1, 4): 0.55,
    (2, 1): 0.61,
    (3, 1): 0.70,
    (4, 1): 0.76,
    (2, 2): 0.67,
}
FIXED = {"severity": 0.09, "question": 0.01, "rater_question": 0.03}  # BMC gives these three directly
LEAST_ANSWER = 0.03  # below, two questions would tell no more than two raters of one answer


@dataclass(frozen=True, slots=True)
class Figure:
    """A published figure, or the range it lies in; `weight` is its say among the figures of its source."""

    name: str
    source: str
    low: float
    high: float
    implied: Callable[[Mix], Numbers]
    weight: float = 1.0

    def miss(self, mix: Mix) -> Numbers:
        """Give how far outside the published figure or range a mix lies; 0 inside."""
        value = self.implied(mix)
        outside: Numbers = np.maximum(0.0, np.maximum(self.low - value, value - self.high))
        return outside


def true_variance(mix: Mix) -> Numbers:
    """Give the variance of a candidate's mean stable level over the competencies."""
    return mix["stable"] * (1 + (COMPETENCIES - 1) * mix["between"]) / COMPETENCIES


def interview_variance(mix: Mix) -> Numbers:
    """Give the variance that all raters of one interview share: the day, the questions and the answers."""
    return mix["occasion"] + (mix["question"] + mix["answer"]) / COMPETENCIES


def rater_variance(mix: Mix, nested: bool = False) -> Numbers:
    """Give the variance that one rater adds; nested: candidates meet different raters, so severity counts too."""
    own = mix["halo"] + (mix["rater_question"] + mix["residual"]) / COMPETENCIES
    return own + mix["severity"] if nested else own


def reliability(mix: Mix, interviews: int, raters: int, nested: bool = False) -> Numbers:
    """Give the share of a whole-interview score's variance that is the candidate's lasting level."""
    true = true_variance(mix)
    error = interview_variance(mix) / interviews + rater_variance(mix, nested) / (interviews * raters)
    return true / (true + error)


def panel_agreement(mix: Mix) -> Numbers:
    """Give the correlation between two raters who sit in the same interviews."""
    shared = true_variance(mix) + interview_variance(mix)
    return shared / (shared + rater_variance(mix))


def figures() -> tuple[Figure, ...]:
    """List every published figure that the shares have to do with."""
    whole = [
        Figure(
            f"whole interview: {m} × {k} rater{'s' * (k > 1)}",
            HUFFCUTT,
            r,
            r,
            partial(reliability, interviews=m, raters=k),
        )
        for (m, k), r in WHOLE.items()
    ]
    return (
        *whole,
        Figure("two raters in one panel agree", HUFFCUTT, 0.74, 0.74, panel_agreement),
        Figure("candidate", BMC, 0.28, 0.28, lambda mix: mix["between"] * mix["stable"] + mix["occasion"]),
        Figure(
            "candidate × question", BMC, 0.18, 0.18, lambda mix: (1 - mix["between"]) * mix["stable"] + mix["answer"]
        ),
        Figure("candidate × interviewer, and rest", BMC, 0.40, 0.40, lambda mix: mix["halo"] + mix["residual"]),
        Figure("same rater, two competencies", RANGES, 0.5, 0.7, same_rater, weight=0.25),
        Figure("two raters, two interviews, same competency", RANGES, 0.3, 0.4, lambda mix: mix["stable"]),
        Figure("latent, two competencies", RANGES, 0.3, 0.5, lambda mix: mix["between"]),
    )


def same_rater(mix: Mix) -> Numbers:
    """Give the correlation of one rater's ratings of two competencies, over many raters."""
    return mix["between"] * mix["stable"] + mix["occasion"] + mix["halo"] + mix["severity"]


def mix_of(components: VarianceComponents) -> dict[str, Numbers]:
    """Turn components into a mix of single numbers."""
    shares = {name: np.array(getattr(components, name)) for name in SHARES}
    return {**shares, "between": np.array(components.between_competencies)}


def loss(mix: Mix, wanted: Sequence[Figure]) -> Numbers:
    """Give the mean squared miss, each source counted once however many figures it has."""
    total: Numbers = np.zeros(())
    for source in (HUFFCUTT, BMC, RANGES):
        mine = [figure for figure in wanted if figure.source == source]
        total = total + sum(figure.weight * figure.miss(mix) ** 2 for figure in mine) / len(mine)
    return total


def grids() -> Iterator[dict[str, Numbers]]:
    """Walk all sets in whole percents that sum to 1, a grid of occasion × halo × answer at a time."""
    fixed = {name: np.array(value) for name, value in FIXED.items()}
    steps = [np.arange(low, high + 1) / 100 for low, high in ((4, 20), (2, 20), (round(100 * LEAST_ANSWER), 25))]
    occasion, halo, answer = np.meshgrid(*steps, indexing="ij")
    for between, stable in itertools.product((0.3, 0.35, 0.4, 0.45, 0.5), np.arange(20, 51) / 100):
        free = {"stable": np.array(stable), "occasion": occasion, "halo": halo, "answer": answer}
        residual = 1 - sum(FIXED.values()) - stable - occasion - halo - answer
        yield {**fixed, **free, "residual": residual, "between": np.array(between)}


def fit(wanted: Sequence[Figure], kept: Sequence[Figure] = ()) -> dict[str, Numbers]:
    """Give the set in whole percents with the least loss among those that miss none of the figures to be kept."""
    best: tuple[float, dict[str, Numbers]] = (np.inf, {})
    for mix in grids():
        allowed = (mix["residual"] > 0.005) & (sum(figure.miss(mix) for figure in kept) <= np.array(1e-9))
        losses = np.where(allowed, loss(mix, wanted), np.inf)
        place = np.unravel_index(int(losses.argmin()), losses.shape)
        if losses[place] < best[0]:
            best = float(losses[place]), {n: np.broadcast_to(v, losses.shape)[place] for n, v in mix.items()}
    return best[1]


def engine_reliability(components: VarianceComponents, interviews: int, raters: int) -> float:
    """Give the same reliability from the engine's own covariance, severities known, to check the formulae above."""
    rows = [
        Rating(f"c{c}", f"r{m}.{k}", m, 3.0, f"q{m}.{c}")
        for m, k, c in itertools.product(range(interviews), range(raters), range(COMPETENCIES))
    ]
    known = {row.rater: Severity(row.rater, 0.0, 0.0) for row in rows}
    observed = float(covariance(rows, components, known).mean())
    return float(true_variance(mix_of(components))) * components.total_sd**2 / observed


def table(mixes: Mapping[str, Mix]) -> str:
    """Lay out published and implied figures as a Markdown table, a column for each mix."""
    lines = [f"| figure | source | published | {' | '.join(mixes)} |", "|---|---|---|" + "---|" * len(mixes)]
    for figure in figures():
        published = f"{figure.low:.2f}" if figure.low == figure.high else f"{figure.low:.2f}–{figure.high:.2f}"
        cells = [f"{float(figure.implied(mix)):.2f}" for mix in mixes.values()]
        lines.append(f"| {figure.name} | {figure.source} | {published} | {' | '.join(cells)} |")
    return "\n".join(lines)


def shares_line(mix: Mix) -> str:
    """Write a mix on one line."""
    return " · ".join(f"{name} {float(mix[name]):.2f}" for name in (*SHARES, "between"))


def main() -> None:
    everything = figures()
    halo = next(figure for figure in everything if figure.implied is same_rater)
    defaults = VarianceComponents()
    mixes: dict[str, Mix] = {
        "defaults": mix_of(defaults),
        "least squares": fit(everything),
        "without halo range": fit([f for f in everything if f is not halo]),
        "halo range kept": fit(everything, kept=[halo]),
    }
    print(table(mixes))
    for name, mix in mixes.items():
        print(f"\n{name} (loss {1e4 * float(loss(mix, everything)):.1f} e-4): {shares_line(mix)}")
    print("\nDefaults when each candidate meets other raters, so that severity counts:")
    nested = (f"{m} × {k} {float(reliability(mixes['defaults'], m, k, nested=True)):.2f}" for m, k in WHOLE)
    print(" · ".join(nested))
    gaps = [abs(engine_reliability(defaults, m, k) - float(reliability(mixes["defaults"], m, k))) for m, k in WHOLE]
    print(f"\nLargest difference from the engine's own covariance: {max(gaps):.1e}")


if __name__ == "__main__":
    main()
