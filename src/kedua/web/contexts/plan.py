"""The plan, ready for its page: names and sentences beside what was read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from kedua.engine.planning.eligible import SetAside
from kedua.engine.planning.offers import Offer
from kedua.engine.planning.plan import Plan, PlannedQuestion
from kedua.integrations.kit.behind import Aside, Load, Sure, behind
from kedua.integrations.kit.clean import cleaned
from kedua.integrations.kit.making import sheet
from kedua.integrations.kit.sheet import Ask, PartView
from kedua.queries.plan_page import PlanPage, VersionLine
from kedua.queries.plan_store import Change, Wishes
from kedua.wording import plans as words
from kedua.wording.kit import why_aside
from kedua.wording.plan_warnings import ignored_edit, plan_warning, would_be_lost
from kedua.wording.questions import fault_name
from kedua.wording.reasons import reason

REASONS = 2  # reasons told where many questions stand side by side: the most telling ones come first


@dataclass(frozen=True, slots=True)
class Strip:
    """A part on the strip of minutes."""

    label: str
    minutes: int


@dataclass(frozen=True, slots=True)
class ShownQuestion:
    """A question in its place. anchor: its id on the page; first, last: within its part; settled: who, how long, by hand."""

    id: str
    anchor: str
    ask: Ask
    first: bool
    last: bool
    pinned: bool
    own: bool
    reworded: bool
    settled: bool
    by_id: str
    subject: str


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A part with its questions."""

    view: PartView
    questions: tuple[ShownQuestion, ...]


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A version in the history. back: one can go back to it."""

    version: int
    at: dt.datetime
    by: str
    told: str
    why: str
    withheld: bool
    shown: bool
    back: bool


@dataclass(frozen=True, slots=True)
class Worth:
    """The value of a plan, in percent against the best there could be, and in words."""

    percent: int
    best: int
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A question by its id."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class ShownPlan:
    """Everything the page shows. sure: None for a sealed reader; undo: the version to go back to, 0 if there is none."""

    find_out: str
    strip: tuple[Strip, ...]
    parts: tuple[ShownPart, ...]
    worth: Worth
    told: str
    difference: str
    undo: int
    warnings: tuple[str, ...]
    ignored: tuple[str, ...]
    sure: tuple[Sure, ...] | None
    left: tuple[str, ...]
    aside: tuple[Aside, ...]
    load: tuple[Load, ...]
    dropped: tuple[Named, ...]
    lines: tuple[ShownLine, ...]
    booked: str


def shown_plan(page: PlanPage) -> ShownPlan:
    """Put a plan into names and sentences."""
    plan, last = page.kit.plan, page.last
    made, views = behind(cleaned(plan)), sheet(page.kit).parts
    return ShownPlan(
        find_out=find_out(plan),
        strip=strip_of(views),
        parts=tuple(_parts(page, views)),
        worth=_worth(plan, page.change),
        told=told(last.change),
        difference=words.difference(last.change.before, last.value),
        undo=last.version - 1 if page.newest and page.may_edit else 0,
        warnings=(*map(plan_warning, page.change.warnings), *map(fault_name, page.change.faults)),
        ignored=tuple(_ignored(page)),
        sure=None if page.sealed else made.sure,
        left=() if page.sealed else made.left,
        aside=tuple(Aside(entry.text, why_aside(entry.why, entry.like)) for entry in _aside(plan)),
        load=made.load,
        dropped=_dropped(page.wishes),
        lines=tuple(_line(line, page) for line in page.history),
        booked=words.booked_differs(plan.minutes, page.booked.minutes) if page.booked and page.differs else "",
    )


def find_out(plan: Plan) -> str:
    """Say in one sentence what the interview will find out: what it asks about, must-haves first, weightiest first."""
    asked = sorted((entry for entry in plan.outlook if entry.questions), key=lambda entry: -entry.need.weight)
    musts = [entry.subject.name for entry in asked if entry.need.must_have]
    return words.find_out(plan.minutes, musts, [entry.subject.name for entry in asked if not entry.need.must_have])


def told(change: Change) -> str:
    """Say what a version did."""
    return words.change_told(change.code, dict(change.inputs))


def anchor(question: str) -> str:
    """Give a question's id on a page: the same for as long as the question is the same."""
    return f"q-{blake2b(question.encode(), digest_size=5).hexdigest()}"


def strip_of(views: Sequence[PartView]) -> tuple[Strip, ...]:
    """Give the parts for the strip of minutes."""
    return tuple(Strip(part.name, part.minutes) for part in views)


@dataclass(frozen=True, slots=True)
class ShownOffer:
    """A question that could be asked. adds: what that does to the plan; lost: what the plan would not hold any more."""

    id: str
    text: str
    subject: str
    minutes: int
    shortened: bool
    adds: str
    tone: str
    why: str
    instead: str
    lost: tuple[str, ...]


def shown_offers(offers: Sequence[Offer], plan: Plan) -> tuple[ShownOffer, ...]:
    """Put offers into sentences."""
    texts = {planned.question.id: planned.question.text for planned in plan.questions}
    names = {entry.need.subject: entry.subject.name for entry in plan.outlook}
    return tuple(
        ShownOffer(
            id=offer.question.id,
            text=offer.question.text,
            subject=offer.subject.name,
            minutes=offer.minutes,
            shortened=offer.shortened,
            adds=words.offer_adds(offer.difference),
            tone=_tone(offer.difference),
            why=" ".join(reason(entry.code, entry.inputs, offer.subject.name) for entry in offer.reasons[:REASONS]),
            instead=texts.get(offer.instead, ""),
            lost=tuple(would_be_lost(code, names.get(code.partition("/")[2], "")) for code in offer.lost),
        )
        for offer in cleaned(tuple(offers))
    )


def _tone(difference: float) -> str:
    if abs(difference) < words.SAME:
        return "neutral"
    return "good" if difference > 0 else "warn"


def _parts(page: PlanPage, views: Sequence[PartView]) -> Iterator[ShownPart]:
    for view, part in zip(views, page.kit.plan.parts, strict=True):
        pairs = list(zip(view.asks, part.questions, strict=True))
        questions = tuple(
            _question(ask, planned, page.wishes, place == 0, place == len(pairs) - 1)
            for place, (ask, planned) in enumerate(pairs)
        )
        yield ShownPart(view, questions)


def _question(ask: Ask, planned: PlannedQuestion, wishes: Wishes, first: bool, last: bool) -> ShownQuestion:
    name, edits = planned.question.id, wishes.edits
    return ShownQuestion(
        id=name,
        anchor=anchor(name),
        ask=ask,
        first=first,
        last=last,
        pinned=name in edits.pinned,
        own=any(question.id == name for question in edits.own),
        reworded=name in dict(edits.wording),
        settled=name in dict(edits.asked_by) or name in dict(edits.minutes),
        by_id=planned.asked_by,
        subject=planned.subject.id,
    )


def _worth(plan: Plan, change: Change) -> Worth:
    lines = (
        words.worth(plan.value),
        words.at_best(plan.value, plan.bound, plan.minutes),
        words.cost(plan.value, change.best),
    )
    best = max(plan.bound, plan.value, change.best or 0.0)
    return Worth(round(100 * plan.value), round(100 * best), tuple(filter(None, lines)))


def _ignored(page: PlanPage) -> Iterator[str]:
    texts: Mapping[str, str] = {
        **{planned.question.id: planned.question.text for planned in page.kit.plan.questions},
        **dict(page.wishes.texts),
    }
    for one in page.change.ignored:
        yield ignored_edit(one, texts.get(one.question, one.question))


def _aside(plan: Plan) -> list[SetAside]:
    return [entry for entry in cleaned(plan.set_aside) if entry.text != entry.like]


def _dropped(wishes: Wishes) -> tuple[Named, ...]:
    texts = dict(wishes.texts)
    return tuple(Named(name, texts.get(name, name)) for name in wishes.edits.dropped)


def _line(line: VersionLine, page: PlanPage) -> ShownLine:
    newest = page.history[0].version
    return ShownLine(
        version=line.version,
        at=line.at,
        by=line.by,
        told=told(line.change),
        why=line.why,
        withheld=line.withheld,
        shown=line.version == page.row.version,
        back=page.may_edit and line.version != newest,
    )
