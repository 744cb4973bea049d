"""Can the second panel guess from its sealed plan what the first one thought? A trained guesser tries; .5 is chance."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kedua.engine.evidence.ratings import Rating
from kedua.engine.planning.bank import Bank, Seniority
from kedua.engine.planning.case import Asked, Candidate, Case, Claim, Experience, Need, Panelist, Remark
from kedua.engine.planning.eligible import Affinity
from kedua.engine.planning.errors import ImpossiblePlan
from kedua.engine.planning.make import make_plan
from kedua.engine.planning.plan import Plan
from kedua.engine.planning.seal import seal
from kedua.library.loader import Library, load_library

Matrix = npt.NDArray[np.float64]
Random = np.random.Generator

MEAN, SD = 3.5, 0.85  # of first-round ratings; SCIENCE: means 3.3 to 3.7, SD .7 to .9
SHARED = 0.5  # correlation of one candidate's ratings on two competencies by one rater: halo and real likeness
RATED = 0.65  # share of the job's competencies that round one rates
LENGTHS = (30, 45, 45, 60, 60, 60, 75, 90)
FOLDS = 5
REASONS = ("dig-into", "request", "must-have", "deeper", "core", "challenge", "claim-unverified", "not-covered")
SOURCES = ("library", "topic", "claim", "skill", "strength", "experience")
TOPIC_NEEDS = (Need("career-goals", 3.0), Need("contribution", 3.0), Need("motivation", 0.5))
QUESTION_KINDS = ("past-behaviour", "situational", "significant-challenge")


@dataclass(frozen=True, slots=True)
class Job:
    """What a job needs, the same whoever applies."""

    needs: tuple[Need, ...]
    seniority: Seniority


@dataclass(frozen=True, slots=True)
class Sample:
    """One row per rated competency: what the panel sees, what the job says, and whether round one rated it above the bar.

    candidate: whose row it is, so that nobody is both learned from and guessed at. bar: the job's, to compare within.
    """

    seen: Matrix
    job: Matrix
    above: npt.NDArray[np.bool_]
    candidate: npt.NDArray[np.int64]
    bar: Matrix
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guessing:
    """How well the guesser does: areas under the ROC curve, and the 95 % interval of the one within equal bars.

    job: from weight, bar and must-have alone. seen: from those and the panel's plan. same_bar: comparing only
    competencies with the same bar, so that only what the plan tells counts; low and high its interval.
    leaks: the area under the curve of every single visible thing, most telling first.
    """

    rows: int
    job: float
    seen: float
    same_bar: float
    low: float
    high: float
    leaks: tuple[tuple[str, float], ...]


def library_jobs(library: Library) -> tuple[Job, ...]:
    """Give the jobs of the role profiles, each with three company values."""
    values = tuple(Need(name, 3.0) for name in sorted(library.behaviours)[:3])
    return tuple(Job((*role.needs, *values, *TOPIC_NEEDS), role.seniority) for role in library.roles.values())


def first_interview(job: Job, random: Random) -> Case:
    """Make up what a first interview left: ratings, notes, remarks and claims, as such things usually are."""
    names = [need.subject for need in job.needs if need.subject not in ("career-goals", "contribution", "motivation")]
    names = [name for name in names if not name.startswith("value:")]
    rated = [name for name in names if random.random() < RATED]
    raters = ("Farah", "Gus")[: random.integers(1, 3)]
    halo = random.standard_normal()
    ratings = tuple(
        _rating(name, rater, value, random) for name in rated for rater, value in _values(raters, halo, random)
    )
    topics = [f"the week of the {thing}" for thing in ("move", "audit", "fair", "flood", "launch", "visit", "count")]
    asked = tuple(
        Asked(f"How was {name}?", name, topics[n % len(topics)] if random.random() < 0.7 else "", by=raters[0])
        for n, name in enumerate(rated)
    )
    return Case(
        needs=job.needs,
        candidate=_candidate(names, random),
        panel=(Panelist("p1", "Ada", "hiring manager"), Panelist("p2", "Ben"), Panelist("p3", "Ilse", "recruiter")),
        minutes=int(random.choice(LENGTHS)),
        seniority=job.seniority,
        asked=asked,
        ratings=ratings,
        remarks=tuple(_remarks(rated, ratings, random)),
        not_covered=tuple(name for name in names if name not in rated and random.random() < 0.5),
        goals_known=bool(random.random() < 0.5),
    )


def _values(raters: Sequence[str], halo: float, random: Random) -> Iterator[tuple[str, float]]:
    level = np.sqrt(SHARED) * halo + np.sqrt(1 - SHARED) * random.standard_normal()
    for rater in raters:
        apart = 0.5 if random.random() < 0.8 else 1.5  # now and then two raters see it very differently
        own = (level + apart * random.standard_normal()) / np.hypot(1, apart)
        yield rater, float(np.clip(np.round(2 * (MEAN + SD * own)) / 2, 1, 5))


def _rating(name: str, rater: str, value: float, random: Random) -> Rating:
    note = "Told what was done, with dates." if random.random() < 0.7 else ""
    return Rating(name, rater, 1, value, f"q-{name}", note)


def _remarks(rated: Sequence[str], ratings: Sequence[Rating], random: Random) -> Iterator[Remark]:
    """Praise what was rated high and doubt what was rated low more often, with requests for either."""
    for name in rated:
        mean = float(np.mean([rating.value for rating in ratings if rating.competency == name]))
        if random.random() < np.interp(mean, (2, 3, 4, 5), (0.02, 0.05, 0.4, 0.6)):
            yield Remark("strength", "Gave figures and dates", name, "Farah")
        if random.random() < np.interp(mean, (1, 2, 3, 4), (0.6, 0.5, 0.25, 0.03)):
            yield Remark("doubt", "Left out the end of the story", name, "Farah")
        if random.random() < 0.15:
            text = "How the week was staffed" if random.random() < 0.5 else "Was vague on the end of the story"
            yield Remark("request", text, name, "Farah")


def _candidate(names: Sequence[str], random: Random) -> Candidate:
    claims = (Claim(f"Cut cost number {n}", str(random.choice(names))) for n in range(random.integers(0, 4)))
    return Candidate("Cleo", claims=tuple(claims), experience=(Experience("Shift lead", "Harbour Stores"),))


def sample(jobs: Sequence[Job], bank: Bank, interviews: int, seed: int) -> Sample:
    """Plan `interviews` second interviews and collect what their panels see of each competency rated in round one."""
    random = np.random.default_rng(seed)
    affinity = Affinity(lambda left, right: [[0.0] * len(right) for _ in left], 0.5)
    rows: list[tuple[dict[str, float], Need, bool, int]] = []
    done = 0
    while done < interviews:
        case = first_interview(jobs[int(random.integers(len(jobs)))], random)
        try:
            plan = make_plan(case, bank, affinity, int(random.integers(1000)))
        except ImpossiblePlan:
            continue
        rows += [(seen, need, above, done) for seen, need, above in _rows(case, seal(plan))]
        done += 1
    names = tuple(sorted({name for seen, *_ in rows for name in seen}))
    return Sample(
        seen=np.array([[seen.get(name, 0.0) for name in names] for seen, *_ in rows]),
        job=np.array([[need.weight, need.bar, need.must_have] for _, need, *_ in rows], dtype=np.float64),
        above=np.array([above for *_, above, _ in rows]),
        candidate=np.array([number for *_, number in rows], dtype=np.int64),
        bar=np.array([need.bar for _, need, *_ in rows]),
        names=names,
    )


def _rows(case: Case, plan: Plan) -> Iterator[tuple[dict[str, float], Need, bool]]:
    for need in case.needs:
        values = [rating.value for rating in case.ratings if rating.competency == need.subject]
        if values and np.mean(values) != need.bar:
            yield visible(plan, need), need, bool(np.mean(values) > need.bar)


def visible(plan: Plan, need: Need) -> dict[str, float]:
    """List as numbers everything that a sealed plan shows about a competency, also crossed with what the job says."""
    mine = [q for q in plan.questions if q.subject.id == need.subject]
    codes = [reason.code for q in mine for reason in q.reasons]
    gaps = [gap.code for gap in plan.gaps if gap.subject == need.subject]
    places = [n for n, q in enumerate(plan.questions) if q.subject.id == need.subject]
    cells = [cell for cell in plan.coverage if cell.competency == need.subject]
    first = codes[:1]
    seen = {
        "questions": len(mine),
        "asked at all": bool(mine),
        "minutes": sum(q.minutes for q in mine),
        "place": places[0] if places else len(plan.questions),
        "opens": bool(places and places[0] == 0),
        "core": sum(q.core for q in mine),
        "led by the first": sum(q.asked_by == "p1" for q in mine),
        "covered": sum(cell.state == "covered" for cell in cells),
        "asked before": sum(len(cell.mentions) for cell in cells),
        "ratings shown": sum(len(cell.ratings) for cell in cells),
        "length": plan.minutes,
        "plan value": plan.value,
        "gap codes": len(gaps),
        "dig first": first == ["dig-into"],
        "set aside": len(plan.set_aside),
    }
    seen |= {f"reason {code}": codes.count(code) for code in REASONS}
    seen |= {f"gap {code}": code in gaps for code in REASONS}
    seen |= {f"from {source}": sum(q.question.source == source for q in mine) for source in SOURCES}
    seen |= {f"kind {kind}": sum(q.question.kind == kind for q in mine) for kind in QUESTION_KINDS}
    crossed = ("questions", "asked at all", "reason dig-into", "gap dig-into", "gap codes", "reason deeper")
    seen |= {f"{name} × must": seen[name] * need.must_have for name in crossed}
    seen |= {f"{name} × bar": seen[name] * (need.bar - 3) for name in crossed}
    seen["short, not asked, must"] = need.must_have and not mine and plan.minutes < 60
    return {name: float(value) for name, value in seen.items()}


def guess(data: Sample, rounds: int = 200) -> Guessing:
    """Train and test the guesser by candidate, `rounds` resamplings of the candidates for the interval."""
    job = guesses(data.job, data)
    seen = guesses(np.hstack([data.job, data.seen]), data)
    random = np.random.default_rng(0)
    people = np.unique(data.candidate)
    where = {person: np.flatnonzero(data.candidate == person) for person in people}
    areas = []
    for _ in range(rounds):
        some = np.concatenate([where[person] for person in random.choice(people, len(people))])
        areas.append(area_within(seen[some], data.above[some], data.bar[some]))
    low, high = (float(edge) for edge in np.percentile(areas, (2.5, 97.5)))
    single = [area_within(column, data.above, data.bar) for column in data.seen.T]
    leaks = sorted(zip(data.names, single, strict=True), key=lambda leak: -abs(leak[1] - 0.5))
    own = area_within(seen, data.above, data.bar)
    return Guessing(len(data.above), area(job, data.above), area(seen, data.above), own, low, high, tuple(leaks))


def guesses(x: Matrix, data: Sample) -> Matrix:
    """Guess the chance of "above" for every row from other candidates' rows: logistic regression in FOLDS folds."""
    spread = x.std(axis=0)
    scaled = np.hstack([np.ones((len(x), 1)), (x - x.mean(axis=0)) / np.where(spread > 0, spread, 1.0)])
    out = np.zeros(len(x))
    for fold in range(FOLDS):
        held = data.candidate % FOLDS == fold
        out[held] = scaled[held] @ fit(scaled[~held], data.above[~held])
    return out


def fit(x: Matrix, y: npt.NDArray[np.bool_], ridge: float = 3.0) -> Matrix:
    """Fit a logistic regression with a ridge by iteratively reweighted least squares; the first column is free."""
    penalty = ridge * np.eye(x.shape[1])
    penalty[0, 0] = 1e-9
    beta = np.zeros(x.shape[1])
    for _ in range(12):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + penalty
        beta = beta + np.linalg.solve(hessian, x.T @ (y - p) - penalty @ beta)
    return beta


def area(score: Matrix, above: npt.NDArray[np.bool_]) -> float:
    """Give the area under the ROC curve: how often a row above the bar has the higher score; ties count half."""
    wins, pairs = _wins(score, above)
    return wins / pairs


def area_within(score: Matrix, above: npt.NDArray[np.bool_], group: Matrix) -> float:
    """Give the area under the ROC curve counting only pairs of one group."""
    parts = [_wins(score[group == one], above[group == one]) for one in np.unique(group)]
    return sum(wins for wins, _ in parts) / max(1.0, sum(pairs for _, pairs in parts))


def _wins(score: Matrix, above: npt.NDArray[np.bool_]) -> tuple[float, float]:
    low = np.sort(score[~above])
    high = score[above]
    before, through = np.searchsorted(low, high, "left"), np.searchsorted(low, high, "right")
    return float((before + through).sum()) / 2, float(len(low) * len(high))


def run(interviews: int = 1000, seed: int = 1) -> str:
    """Measure with the shipped library and say what came out."""
    library = load_library()
    found = guess(sample(library_jobs(library), library.bank, interviews, seed))
    leaks = "\n".join(f"  {name}: {value:.3f}" for name, value in found.leaks[:12])
    return (
        f"{interviews} first interviews, {found.rows} rated competencies (ties with the bar left out)\n"
        f"ROC AUC of guessing above or below the bar, cross-validated by candidate:\n"
        f"  from the job alone (weight, bar, must-have)  {found.job:.3f}\n"
        f"  with everything in the panel's plan          {found.seen:.3f}\n"
        f"  the same, only within equal bars             {found.same_bar:.3f} (95 % {found.low:.3f} to {found.high:.3f})\n"
        f"most telling single things, within equal bars:\n{leaks}"
    )


if __name__ == "__main__":
    print(run(*(int(number) for number in sys.argv[1:])))
