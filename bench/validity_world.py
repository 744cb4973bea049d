"""A made-up world of candidates whose lasting levels are known, and the ratings they would get in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from kedua.engine.evidence.components import VarianceComponents

Numbers = NDArray[np.float64]
FINALISTS = 4  # candidates per job: they meet the same raters
ROUNDS, RATERS = 2, 3  # rater 0 holds round one, raters 1 and 2 hold round two


@dataclass(frozen=True, slots=True)
class Slot:
    """A rating to be given: competency by place, rater (both from 0), round (from 1) and the question it is given on."""

    competency: int
    rater: int
    round: int
    question: str


@dataclass(slots=True)
class World:
    """`jobs` × 4 candidates with a stable level on each of `competencies`; the same seed gives the same world.

    What belongs to a question is drawn when the question first comes up, from the seed and its id: which other questions
    are asked changes nothing, so policies are compared on the same candidates, days, raters and answers.
    """

    components: VarianceComponents
    competencies: int
    jobs: int
    seed: tuple[int, ...]
    rounds: int = ROUNDS
    raters: int = RATERS
    stable: Numbers = field(init=False)
    _occasion: Numbers = field(init=False)
    _severity: Numbers = field(init=False)
    _halo: Numbers = field(init=False)
    _drawn: dict[tuple[str, ...], Numbers] = field(init=False, default_factory=dict)
    _rated: dict[Slot, Numbers] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        shared = self.components.between_competencies
        general = self._draw("stable", "general", (self.size, 1))
        own = self._draw("stable", "own", (self.size, self.competencies))
        self.stable = np.sqrt(shared) * general + np.sqrt(1 - shared) * own
        self._occasion = self._draw("occasion", "", (self.size, self.rounds))
        self._severity = self._per_candidate(self._draw("severity", "", (self.jobs, self.raters)))
        self._halo = self._draw("halo", "", (self.size, self.raters))

    @property
    def size(self) -> int:
        """Give the number of candidates."""
        return self.jobs * FINALISTS

    def latent(self, slot: Slot) -> Numbers:
        """Give each candidate's rating (size,) before it is put on the scale: the sum of all components."""
        question, rater = slot.question, str(slot.rater)
        return (
            self.components.prior_mean
            + self.stable[:, slot.competency]
            + self._occasion[:, slot.round - 1]
            + self._severity[:, slot.rater]
            + self._halo[:, slot.rater]
            + self._per_candidate(self._once("question", question, "", self.jobs))
            + self._per_candidate(self._once("rater_question", question, rater, self.jobs))
            + self._once("answer", question, "", self.size)
            + self._once("residual", question, f"{rater}/{slot.round}", self.size)
        )

    def rating(self, slot: Slot) -> Numbers:
        """Give each candidate's rating (size,): a whole number from 1 to 5."""
        if slot not in self._rated:
            self._rated[slot] = np.clip(np.rint(self.latent(slot)), 1.0, 5.0)
        return self._rated[slot]

    def _once(self, share: str, question: str, rater: str, size: int) -> Numbers:
        key = (share, question, rater)
        if key not in self._drawn:
            self._drawn[key] = self._draw(share, f"{question}/{rater}", (size,))
        return self._drawn[key]

    def _draw(self, share: str, label: str, shape: tuple[int, ...]) -> Numbers:
        random = np.random.default_rng([*self.seed, crc32(f"{share}/{label}".encode())])
        return float(np.sqrt(self.components.variance(share))) * random.standard_normal(shape)

    def _per_candidate(self, per_job: Numbers) -> Numbers:
        return np.repeat(per_job, FINALISTS, axis=0)
