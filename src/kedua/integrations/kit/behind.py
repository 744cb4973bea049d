"""What only the recruiter's kit shows: what round one left, how sure we are, how good the plan is, what was set aside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kedua.engine.evidence.coverage import Cell, State
from kedua.engine.planning.plan import Outlook, Plan
from kedua.wording.dates import length
from kedua.wording.kit import quality, question_count, round_name, state_name, why_aside
from kedua.wording.kit_labels import labels


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that an earlier round left: what it is and from whom, and its words."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class MapCell:
    """What one round left about a subject."""

    round: str
    state: State
    label: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class MapRow:
    """What all rounds left about a subject."""

    subject: str
    must: bool
    cells: tuple[MapCell, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """Where on the scale, in percent of its width: from and width of what is known, and the line that is asked for."""

    now_from: float
    now_width: float
    after_from: float
    after_width: float
    bar: float


@dataclass(frozen=True, slots=True)
class Sure:
    """How sure we are of a subject now and after the interview."""

    subject: str
    must: bool
    estimate: str
    bar: str
    now: str
    after: str
    asked: str
    band: Band


@dataclass(frozen=True, slots=True)
class Aside:
    """A question that is not asked, and why."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Load:
    """Minutes of questions for one person, and their share of the longest load in percent."""

    name: str
    minutes: str
    share: float


@dataclass(frozen=True, slots=True)
class Behind:
    """Everything behind the plan."""

    map: tuple[MapRow, ...]
    sure: tuple[Sure, ...]
    quality: tuple[str, ...]
    left: tuple[str, ...]
    aside: tuple[Aside, ...]
    load: tuple[Load, ...]


def behind(plan: Plan) -> Behind:
    """Make the recruiter's pages of a plan that is not sealed."""
    return Behind(
        map=tuple(_map(plan)),
        sure=tuple(_sure(plan)),
        quality=quality(plan.value, plan.bound, plan.gap),
        left=tuple(outlook.subject.name for outlook in plan.outlook if not outlook.questions),
        aside=tuple(Aside(a.text, why_aside(a.why, a.like)) for a in plan.set_aside if a.text != a.like),
        load=tuple(_load(plan)),
    )


def _map(plan: Plan) -> Iterator[MapRow]:
    needs = {outlook.need.subject: outlook for outlook in plan.outlook}
    words = labels()
    for subject in dict.fromkeys(cell.competency for cell in plan.coverage):
        cells = tuple(_cell(cell, words) for cell in plan.coverage if cell.competency == subject)
        yield MapRow(needs[subject].subject.name, needs[subject].need.must_have, cells)


def _cell(cell: Cell, words: Mapping[str, str]) -> MapCell:
    kinds = {"question": words["asked_q"], "strength": words["strength"], "doubt": words["doubt"]}
    said = (Evidence(_by(kinds[mention.kind], mention.by), mention.text) for mention in cell.mentions)
    rated = (Evidence(_by(f"{rating.value:g}", rating.rater), rating.note) for rating in cell.ratings)
    return MapCell(round_name(cell.round), cell.state, state_name(cell.state), (*said, *rated))


def _by(what: str, who: str) -> str:
    return f"{what} · {who}" if who else what


def _sure(plan: Plan) -> Iterator[Sure]:
    for outlook in plan.outlook:
        mean, sd, after = outlook.mean, outlook.sd, outlook.sd_after
        if mean is None or sd is None or after is None:
            continue
        yield Sure(
            subject=outlook.subject.name,
            must=outlook.need.must_have,
            estimate=f"{mean:.1f}",
            bar=f"{outlook.need.bar:g}",
            now=f"± {sd:.2f}",
            after=f"± {after:.2f}",
            asked=question_count(outlook.questions),
            band=_band(outlook, mean, sd, after),
        )


def _band(outlook: Outlook, mean: float, sd: float, after: float) -> Band:
    def place(rating: float) -> float:
        return round(100 * (min(5.0, max(1.0, rating)) - 1) / 4, 2)

    return Band(
        now_from=place(mean - sd),
        now_width=round(place(mean + sd) - place(mean - sd), 2),
        after_from=place(mean - after),
        after_width=round(place(mean + after) - place(mean - after), 2),
        bar=place(outlook.need.bar),
    )


def _load(plan: Plan) -> Iterator[Load]:
    most = max((*plan.load.values(), 1))
    for person in plan.panel:
        minutes = plan.load[person.id]
        yield Load(person.name, length(minutes), round(100 * minutes / most, 2))
