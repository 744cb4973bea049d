"""The variance components of one interview rating: where the differences between ratings come from."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Literal

SHARES = ("stable", "occasion", "severity", "halo", "question", "rater_question", "answer", "residual")
Kind = Literal["interview", "work-sample", "exercise", "reference-call"]

_TASK = {"stable": 0.20, "occasion": 0.12, "severity": 0.07, "halo": 0.04}
_TASK |= {"question": 0.01, "rater_question": 0.02, "answer": 0.44, "residual": 0.10}
_CALL = _TASK | {"stable": 0.10, "occasion": 0.10, "answer": 0.56}
OTHER_KINDS: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {"work-sample": _TASK, "exercise": _TASK, "reference-call": _CALL}
)
"""The shares of one rating of evidence that is no interview; docs/explain/evidence.md says where they come from."""


class InvalidComponents(ValueError):
    """A set of variance components that cannot describe ratings; `field` names the one at fault."""

    def __init__(self, field: str, expected: str) -> None:
        super().__init__(f"{field}: {expected}")
        self.field = field
        self.expected = expected


@dataclass(frozen=True, slots=True)
class VarianceComponents:
    """Shares of the variance of one rating (they sum to 1), its total SD and prior mean on the 1–5 scale.

    stable: the candidate's lasting level on one competency. occasion: the candidate on that day. severity: a rater's
    mean leniency. halo: one rater's general impression of one candidate. question: difficulty of a question.
    rater_question: one rater's reading of one question. answer: this candidate's answer to this question.
    residual: the rest. `between_competencies` is the correlation of stable levels of two competencies.

    Sources: Huffcutt et al. 2013 and BMC Med Educ 2014, 14:169. `bench/fit_components.py` shows how the defaults
    follow from them, `docs/explain/evidence.md` says why.
    """

    stable: float = 0.33
    occasion: float = 0.12
    severity: float = 0.09
    halo: float = 0.07
    question: float = 0.01
    rater_question: float = 0.03
    answer: float = 0.03
    residual: float = 0.32
    between_competencies: float = 0.5
    total_sd: float = 0.8
    prior_mean: float = 3.5

    def __post_init__(self) -> None:
        for part in fields(self):
            if not math.isfinite(getattr(self, part.name)):
                raise InvalidComponents(part.name, "a finite number")
        for name in SHARES:
            if not 0 <= getattr(self, name) <= 1:
                raise InvalidComponents(name, "a share between 0 and 1")
        if abs(sum(getattr(self, name) for name in SHARES) - 1) > 1e-6:
            raise InvalidComponents("shares", "stable, occasion, … and residual must sum to 1")
        if self.stable <= 0 or self.residual <= 0:
            raise InvalidComponents("stable", "stable and residual must be above 0")
        if not 0 <= self.between_competencies < 1:
            raise InvalidComponents("between_competencies", "a correlation from 0 to below 1")
        if not 0 < self.total_sd <= 2:
            raise InvalidComponents("total_sd", "above 0 and at most 2 rating points")
        if not 1 <= self.prior_mean <= 5:
            raise InvalidComponents("prior_mean", "a rating from 1 to 5")

    def of(self, kind: Kind) -> VarianceComponents:
        """Give the components of a rating of another kind of evidence: its own shares on the same scale."""
        return self if kind == "interview" else replace(self, **OTHER_KINDS[kind])

    def variance(self, share: str) -> float:
        """Give the variance, in squared rating points, of one named share."""
        value: float = getattr(self, share)
        return value * self.total_sd**2

    @property
    def stable_sd(self) -> float:
        """The SD, in rating points, of what is unknown about one competency before any evidence."""
        return math.sqrt(self.variance("stable"))
