"""From a kit to a plan file; numbers rounded so that the same plan is the same text on every machine."""

from __future__ import annotations

from collections.abc import Iterator

from kedua.engine.planning.case import VALUE_PREFIX
from kedua.engine.planning.gaps import Input
from kedua.engine.planning.plan import Plan, PlannedQuestion
from kedua.integrations.planfile import schema
from kedua.queries.plan_request import Kit, Preview
from kedua.wording.parts import part_name
from kedua.wording.reasons import reason, reasons

DIGITS = 6


def plan_file(kit: Kit) -> schema.PlanFile:
    """Put a kit into the open schema."""
    plan, setting = kit.plan, kit.setting
    names = {person.id: person.name for person in plan.panel}
    return schema.PlanFile(
        audience=plan.audience,
        organisation=setting.organisation,
        mission=setting.mission,
        job=setting.job,
        candidate=setting.candidate,
        round=setting.round,
        date=setting.date,
        minutes=plan.minutes,
        seed=plan.seed,
        value=round(plan.value, DIGITS),
        bound=round(plan.bound, DIGITS),
        gap=round(plan.gap, DIGITS),
        parts=tuple(
            schema.Part(id=p.id, name=part_name(p.id), start=p.start, minutes=p.minutes, lead=names[p.lead])
            for p in plan.parts
        ),
        questions=tuple(_questions(plan, names)),
        panel=tuple(schema.Panelist(name=p.name, role=p.role, minutes=plan.load[p.id]) for p in plan.panel),
        gaps=tuple(_gaps(plan)),
        coverage=tuple(_coverage(plan)),
        outlook=tuple(_outlook(plan)),
        asked=plan.asked,
        set_aside=tuple(
            schema.SetAside(id=s.question, text=s.text, why=s.why, like=s.like, similarity=s.similarity)
            for s in plan.set_aside
        ),
        not_probed=plan.not_probed,
        preview=_preview(setting.preview),
    )


def plan_json(kit: Kit) -> str:
    """Give the plan file as JSON text, indented, with a line end."""
    return plan_file(kit).model_dump_json(indent=2) + "\n"


def _questions(plan: Plan, names: dict[str, str]) -> Iterator[schema.Question]:
    bars = {outlook.subject.id: outlook.need for outlook in plan.outlook}
    for part in plan.parts:
        start = part.start
        for planned in part.questions:
            need = bars[planned.subject.id]
            yield _question(planned, start, names[planned.asked_by], need.must_have, need.bar)
            start += planned.minutes


def _question(planned: PlannedQuestion, start: int, asked_by: str, must_have: bool, bar: float) -> schema.Question:
    question, subject = planned.question, planned.subject
    codes = tuple(schema.Code(code=r.code, inputs=_inputs(r.inputs)) for r in planned.reasons)
    return schema.Question(
        id=question.id,
        part=planned.part,
        start=start,
        minutes=planned.minutes,
        text=question.text,
        kind=question.kind,
        subject=subject.kind,
        competency=subject.id.removeprefix(VALUE_PREFIX),
        name=subject.name,
        must_have=must_have,
        bar=bar,
        core=planned.core,
        asked_by=asked_by,
        reason=schema.Reason(codes=codes, text=reasons(planned)),
        source=question.source,
        builds_on=question.builds_on,
        probes=tuple(schema.Probe(star=probe.star, text=probe.text) for probe in question.probes),
        levels={str(number): text for number, text in enumerate(subject.levels, 1)},
    )


def _gaps(plan: Plan) -> Iterator[schema.Gap]:
    names = {outlook.subject.id: outlook.subject.name for outlook in plan.outlook}
    for gap in plan.gaps:
        yield schema.Gap(
            code=gap.code,
            competency=gap.subject.removeprefix(VALUE_PREFIX),
            inputs=_inputs(gap.inputs),
            text=reason(gap.code, gap.inputs, names.get(gap.subject, "")),
        )


def _coverage(plan: Plan) -> Iterator[schema.Cell]:
    for cell in plan.coverage:
        yield schema.Cell(
            competency=cell.competency,
            round=cell.round,
            state=cell.state,
            asked=tuple(mention.text for mention in cell.mentions if mention.kind == "question"),
            ratings=tuple(rating.value for rating in cell.ratings),
        )


def _outlook(plan: Plan) -> Iterator[schema.Outlook]:
    for entry in plan.outlook:
        yield schema.Outlook(
            competency=entry.subject.id.removeprefix(VALUE_PREFIX),
            name=entry.subject.name,
            weight=entry.need.weight,
            must_have=entry.need.must_have,
            bar=entry.need.bar,
            mean=_rounded(entry.mean),
            sd=_rounded(entry.sd),
            sd_after=_rounded(entry.sd_after),
            questions=entry.questions,
        )


def _preview(preview: Preview) -> schema.Preview:
    return schema.Preview(
        summary=preview.summary,
        expectations=preview.expectations,
        typical_day=tuple(schema.DayPart(what=what, share=share) for what, share in preview.typical_day),
        hard=preview.hard,
        good=preview.good,
        growth=preview.growth,
        source=preview.source,
        reviewed=preview.reviewed,
        from_profile=preview.from_profile,
        facts=preview.facts,
        first=preview.first,
        stay=preview.stay,
        leave=preview.leave,
        team=preview.team,
        fixed=preview.fixed,
        flex=preview.flex,
        checks=preview.checks,
    )


def _inputs(inputs: tuple[Input, ...]) -> dict[str, str | int | float]:
    return {name: round(value, DIGITS) if isinstance(value, float) else value for name, value in inputs}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)
