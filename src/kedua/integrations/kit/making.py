"""From a kit to its page-ready sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kedua.engine.planning.gaps import Gap
from kedua.engine.planning.plan import Part, Plan, PlannedQuestion
from kedua.integrations.kit.behind import behind
from kedua.integrations.kit.clean import cleaned
from kedua.integrations.kit.sheet import (
    Aim,
    Ask,
    Level,
    PartView,
    Person,
    PreviewView,
    ProbeLine,
    Share,
    Sheet,
    Told,
    ValueView,
)
from kedua.queries.plan_request import Kit, Preview
from kedua.wording.dates import day, length, span
from kedua.wording.kit import aim, asks, held_on, preview_source, role_name, round_name, star_name
from kedua.wording.kit_labels import labels
from kedua.wording.parts import part_name, part_purpose
from kedua.wording.reasons import reason

MOST_AIMS = 6  # what one glance holds


def sheet(kit: Kit) -> Sheet:
    """Make everything that a page shows of a kit; a sealed plan gives a sheet without `behind`."""
    kit = cleaned(kit)
    setting, plan = kit.setting, kit.plan
    name = round_name(setting.round)
    return Sheet(
        title=f"{name}: {setting.candidate}",
        round=name,
        candidate=setting.candidate,
        job=setting.job,
        organisation=setting.organisation,
        purpose=setting.purpose,
        mission=setting.mission,
        values=tuple(ValueView(value.name, value.behaviours) for value in setting.values),
        date=day(setting.date) if setting.date else labels()["date_open"],
        length=length(plan.minutes),
        minutes=plan.minutes,
        earlier=tuple(held_on(number, date) for number, date in enumerate(setting.earlier, 1)),
        experience=setting.experience,
        panel=tuple(_panel(plan)),
        aims=_aims(plan),
        avoid=plan.asked,
        parts=tuple(_parts(plan)),
        preview=_preview(setting.preview),
        behind=behind(plan) if plan.audience == "recruiter" else None,
        labels=labels(),
    )


def _panel(plan: Plan) -> Iterator[Person]:
    numbered = tuple(enumerate(plan.questions, 1))
    for person in plan.panel:
        mine = [(number, planned) for number, planned in numbered if planned.asked_by == person.id]
        subjects = tuple(dict.fromkeys(planned.subject.name for _, planned in mine))
        yield Person(person.name, role_name(person.role), asks([number for number, _ in mine]), subjects)


def _aims(plan: Plan) -> tuple[Aim, ...]:
    """Say what to find out, weightiest first, in six lines at most; subjects with the same wish share a line."""
    asked = {planned.subject.id for planned in plan.questions}
    wishes: dict[tuple[str, bool], list[str]] = {}
    for outlook in sorted(plan.outlook, key=lambda outlook: -outlook.need.weight):
        if outlook.subject.id in asked:
            text = aim([gap for gap in plan.gaps if gap.subject == outlook.subject.id])
            wishes.setdefault((text, outlook.need.must_have), []).append(outlook.subject.name)
    loose = [Aim("", aim([gap]), must=False) for gap in plan.gaps if _is_loose(gap)]
    about = [Aim(", ".join(names), text, must) for (text, must), names in wishes.items()]
    about.sort(key=lambda entry: not entry.must)
    return (*about, *loose)[:MOST_AIMS]


def _is_loose(gap: Gap) -> bool:
    return gap.code == "request" and not gap.subject


def _parts(plan: Plan) -> Iterator[PartView]:
    names = {person.id: person.name for person in plan.panel}
    number, levels_at = 1, dict[str, int]()
    for part in plan.parts:
        made: list[Ask] = []
        start = part.start
        for planned in part.questions:
            first = levels_at.setdefault(planned.subject.id, number)
            made.append(_ask(planned, number, start, names[planned.asked_by], 0 if first == number else first))
            start += planned.minutes
            number += 1
        yield _part(part, names.get(part.lead, part.lead), tuple(made))


def _part(part: Part, lead: str, made: tuple[Ask, ...]) -> PartView:
    return PartView(
        id=part.id,
        name=part_name(part.id),
        purpose=part_purpose(part.id),
        start=part.start,
        minutes=part.minutes,
        span=span(part.start, part.minutes),
        lead=lead,
        asks=made,
    )


def _ask(planned: PlannedQuestion, number: int, start: int, by: str, same_levels: int) -> Ask:
    subject = planned.subject
    return Ask(
        number=number,
        text=planned.question.text,
        span=span(start, planned.minutes),
        minutes=planned.minutes,
        by=by,
        core=planned.core,
        subject=subject.name,
        definition=subject.definition,
        why=tuple(_why(planned)),
        probes=tuple(ProbeLine(probe.star, star_name(probe.star), probe.text) for probe in planned.question.probes),
        levels=tuple(Level(rating, text) for rating, text in enumerate(subject.levels, 1)),
        same_levels=same_levels,
    )


def _day(typical: Sequence[tuple[str, int]]) -> Iterator[Share]:
    start = 0
    for what, percent in typical:
        yield Share(what, percent, start)
        start += percent


def _told(preview: Preview) -> Iterator[Told]:
    """Give the sections in the order in which they are told: what is hard comes before what is good."""
    words = labels()
    sections = (
        ("hard", preview.hard),
        ("good", preview.good),
        ("expectations", preview.expectations),
        ("first", preview.first),
        ("growth", preview.growth),
        ("stay", preview.stay),
        ("leave", preview.leave),
        ("team", preview.team),
        ("fixed", preview.fixed),
        ("flex", preview.flex),
        ("checks", preview.checks),
    )
    for name, lines in sections:
        if lines:
            yield Told(words[name], lines)


def _why(planned: PlannedQuestion) -> Iterator[str]:
    """Say why; that something is a must-have goes without saying where another reason says it."""
    codes = {entry.code for entry in planned.reasons}
    for entry in planned.reasons:
        if not (entry.code == "must-have" and "near-bar" in codes):
            yield reason(entry.code, entry.inputs, planned.subject.name)


def _preview(preview: Preview) -> PreviewView:
    return PreviewView(
        summary=preview.summary,
        facts=preview.facts,
        day=tuple(_day(preview.typical_day)),
        told=tuple(_told(preview)),
        source=preview_source(preview.source, preview.reviewed, preview.from_profile),
    )
