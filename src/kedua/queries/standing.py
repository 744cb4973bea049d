"""What is known about an application when somebody decides: all evidence under the rule, and how many rounds there were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import cast

from kedua.engine.evidence.bars import Bar
from kedua.engine.evidence.components import OTHER_KINDS
from kedua.engine.evidence.debrief import Debrief, Item, debrief_of
from kedua.engine.evidence.posterior import Posterior, posterior
from kedua.queries.debrief import cards_of
from kedua.queries.evidence import Left, evidence_from
from kedua.queries.job_rules import RULE, bars_of
from kedua.queries.rounds import rounds_over
from kedua.queries.subject_names import Names, names_and_needs
from kedua.records.models import Application, AssessmentRater, Interviewer, Scorecard
from kedua.records.models.interview import HELD

VERSION = 1  # of the rule by which evidence adds up; docs/explain/decision.md is about this one


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known. bars: as the job has them; rounds: how many are over, assessments that were handed in included.

    cards, tasks: the scorecards and the ratings of assessments that are in. names: of all that they are about.
    """

    cards: tuple[Scorecard, ...]
    tasks: tuple[AssessmentRater, ...]
    left: Left
    names: Names
    bars: tuple[Bar, ...]
    now: Posterior
    found: Debrief
    rounds: int

    @property
    def items(self) -> Mapping[str, Item]:
        """What is known by competency."""
        return {item.bar.competency: item for item in self.found.items}

    @property
    def unmet(self) -> tuple[str, ...]:
        """The must-haves that nobody has seen, or whose estimate lies below the bar."""
        return tuple(item.bar.competency for item in self.found.items if item.bar.must and not _met(item))


def standing_of(application: Application, seats: Sequence[Interviewer], raters: Sequence[AssessmentRater]) -> Standing:
    """Bring together what is known of what a debrief reads out: four queries.

    seats, raters: of the whole application, as `access/debriefs.Door` has them.
    """
    cards = cards_of(seats)
    held = {seat.interview.round for seat in seats if seat.interview.state == HELD}
    tasks = [rater for rater in raters if rater.submitted_at is not None]
    left = evidence_from(cards, held, tasks=tasks)
    names, needs = names_and_needs(application.organisation_id, application.job_id)
    bars = bars_of(needs)
    now = posterior(left.ratings, [bar.competency for bar in bars], RULE)
    found, rounds = debrief_of(now, bars), rounds_over(seats, raters)
    return Standing(tuple(cards), tuple(tasks), left, names, bars, now, found, rounds)


def stored_standing(standing: Standing) -> dict[str, object]:
    """Give it as a decision keeps it: the rule with its numbers, and for each competency what was known and asked for."""
    components = standing.now.rule.components
    numbers = asdict(components) | {
        f"{kind}.{name}": share for kind in OTHER_KINDS for name, share in OTHER_KINDS[kind].items()
    }
    return {
        "rule": {"name": f"kedua-evidence-{VERSION}", "numbers": numbers},
        "rounds": list(standing.left.rounds),
        "competencies": [_stored(item) for item in standing.found.items],
    }


def shown_standing(stored: object) -> dict[str, Mapping[str, float]]:
    """Give what a decision keeps of each competency, by its id."""
    found = cast("Mapping[str, Sequence[Mapping[str, float]]]", stored).get("competencies", ())
    return {str(entry["subject"]): entry for entry in found}


def _stored(item: Item) -> dict[str, object]:
    return {
        "subject": item.bar.competency,
        "mean": round(item.known.mean, 4),
        "sd": round(item.known.sd, 4),
        "chance": round(item.chance, 4),
        "side": item.side,
        "bar": item.bar.rating,
        "weight": item.bar.weight,
        "must": item.bar.must,
        "ratings": len(item.ratings),
    }


def _met(item: Item) -> bool:
    return bool(item.ratings) and item.known.mean >= item.bar.rating
