"""What is known per competency: an estimate and its uncertainty, on the rating scale."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kedua.engine.evidence.components import VarianceComponents
from kedua.engine.evidence.posterior import Posterior, Rule, posterior
from kedua.engine.evidence.ratings import Rating, Severity


@dataclass(frozen=True, slots=True)
class Known:
    """What is known about one competency: mean (about 1–5) and SD in rating points, from so many ratings."""

    competency: str
    mean: float
    sd: float
    ratings: int

    def chance_at_least(self, bar: float) -> float:
        """Give the probability (0–1) that the candidate's lasting level is at or above the bar."""
        if self.sd == 0:
            return float(self.mean >= bar)
        return 0.5 * (1 + math.erf((self.mean - bar) / (self.sd * math.sqrt(2))))


def estimate(
    ratings: Sequence[Rating],
    competencies: Sequence[str],
    components: VarianceComponents,
    severities: Sequence[Severity] = (),
    priors: Mapping[str, float] | None = None,
) -> dict[str, Known]:
    """Combine ratings of all rounds into what is known about each of `competencies`.

    priors: a prior mean per competency, where it differs from the components' own. The order of `ratings` is
    irrelevant: they are sorted first, so the result is equal to the last bit. Ratings of competencies that are not
    asked for still inform the others. The model is stated in docs/explain/evidence.md.
    """
    return known_of(posterior(ratings, competencies, Rule(components, tuple(severities), priors or {})))


def known_of(found: Posterior) -> dict[str, Known]:
    """Give what is known per competency of all that is known at once."""
    rated = Counter(row.competency for row in found.rows)
    return {
        name: Known(name, float(mean), float(sd), rated[name])
        for name, mean, sd in zip(found.competencies, found.means, found.sds, strict=True)
    }


def expected_after(
    ratings: Sequence[Rating],
    planned: Sequence[Rating],
    competencies: Sequence[str],
    components: VarianceComponents,
    severities: Sequence[Severity] = (),
    priors: Mapping[str, float] | None = None,
) -> dict[str, Known]:
    """Say how sure we shall be once `planned` ratings are in; their values are unknown and do not matter.

    Under the model uncertainty depends on who rates what, never on the ratings themselves, so any value may stand in.
    The means stay as they are now. Give the same severities and priors as to `estimate`.
    """
    now = estimate(ratings, competencies, components, severities, priors)
    later = estimate([*ratings, *planned], competencies, components, severities, priors)
    return {name: replace(known, sd=later[name].sd, ratings=later[name].ratings) for name, known in now.items()}
