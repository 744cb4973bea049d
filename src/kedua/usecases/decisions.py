"""Decide on an application with reasons; where two pairs of eyes are wanted, a second person confirms or declines it."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.decisions import can_be_second, eyes_of, views_are_open
from kedua.engine.planning.stop import may_choose
from kedua.queries.decision_ground import ground_for, works_on
from kedua.queries.decision_views import newest_asked
from kedua.queries.decisions import newest_decision, standing_decision
from kedua.queries.rounds import rounds_over
from kedua.queries.standing import Standing, standing_of, stored_standing
from kedua.records.models import Application, Decision, Member, Reason, Remedy
from kedua.records.models.application import ENDED, NOT_PASSED, PASSED
from kedua.records.models.decision import DECLINED, FOLLOWED, IN_FORCE, NO_PASS, PASS, PROPOSED, UNDECIDED
from kedua.usecases.audit import record
from kedua.usecases.decision_drafts import DecisionDraft, ReasonDraft, RemedyDraft, Unsound, findings_in, problems_in
from kedua.usecases.errors import Refused
from kedua.usecases.kept_text import kept_text
from kedua.usecases.outcomes import locked_application, record_outcome
from kedua.usecases.ports import Addresses
from kedua.usecases.undecided import begin_remedy

STAGE_OF = {PASS: PASSED, NO_PASS: NOT_PASSED}
LONGEST_WHY = 1000  # characters


@transaction.atomic
def decide(
    actor: Member, application: Application, draft: DecisionDraft, now: dt.datetime, addresses: Addresses | None = None
) -> Decision:
    """Decide, or where the organisation wants four eyes, propose it to a second person: until then nothing moves.

    addresses: for drafting what tells the candidate; None drafts nothing. Raises Unsound with everything that is missing,
    Refused while views are sealed, while another decision stands, and where the application has ended.
    """
    row = locked_application(actor, application)
    eyes = eyes_of(actor, row)
    if not eyes.decides:
        raise PermissionDenied
    before = _before(row, draft, now)
    standing = standing_of(row, eyes.door.seats, eyes.door.raters)
    due = draft.remedy.due_on
    problems = problems_in(draft, ground_for(row, standing, now), works=due is None or works_on(row, due))
    if problems:
        raise Unsound(problems)
    if before is not None:
        before.state = FOLLOWED
        before.save(update_fields=["state"])
    four_eyes = row.organisation.four_eyes
    made = _written(actor, row, draft, standing, PROPOSED if four_eyes else IN_FORCE, now)
    record(actor, row.organisation_id, _action(four_eyes), "application", row.pk, now, _facts(made))
    if not four_eyes:
        _carry_out(actor, row, made, now, addresses)
    return made


@transaction.atomic
def confirm(
    actor: Member, decision: Decision, now: dt.datetime, addresses: Addresses | None = None, why: str = ""
) -> None:
    """Confirm what somebody else decided: from now on it counts. Raises Refused where it is not waiting any more."""
    row, made = _proposed(actor, decision)
    door = eyes_of(actor, row).door
    if made.outcome not in may_choose(rounds_over(door.seats, door.raters), row.organisation.stop):
        raise Refused("decision-stop")
    _seen(actor, made, IN_FORCE, why, now)
    record(actor, row.organisation_id, "decision.confirmed", "application", row.pk, now, _facts(made))
    _carry_out(actor, row, made, now, addresses)


@transaction.atomic
def decline(actor: Member, decision: Decision, why: str, now: dt.datetime) -> None:
    """Decline what somebody else decided, with words: it never counted, and what stood before it stands again."""
    row, made = _proposed(actor, decision)
    if not kept_text(why):
        raise Refused("decision-why")
    _seen(actor, made, DECLINED, why, now)
    earlier = Decision.objects.filter(organisation=row.organisation_id, application=row, number=made.number - 1)
    earlier.filter(state=FOLLOWED).update(state=IN_FORCE)
    record(actor, row.organisation_id, "decision.declined", "application", row.pk, now, _facts(made))


def _before(row: Application, draft: DecisionDraft, now: dt.datetime) -> Decision | None:
    """Give the undecided decision that this one follows, if there is one. Raises Refused where there can be none now."""
    if row.stage in ENDED:
        raise Refused("application-ended")
    newest = newest_decision(row)
    if (newest.number if newest is not None else 0) != draft.seen:
        raise Refused("decision-moved")
    asked = newest_asked(row)
    if asked is not None and not views_are_open(asked, now):
        raise Refused("views-sealed")
    standing = standing_decision(row)
    if standing is None:
        return None
    if standing.state == PROPOSED:
        raise Refused("decision-waits")
    if standing.outcome != UNDECIDED:
        raise Refused("decision-stands")
    remedy = Remedy.objects.filter(decision=standing, done_at=None)
    if draft.outcome == UNDECIDED and remedy.exists():
        raise Refused("remedy-open")
    return standing


def _written(
    actor: Member, row: Application, draft: DecisionDraft, standing: Standing, state: str, now: dt.datetime
) -> Decision:
    made = Decision.objects.create(
        organisation_id=row.organisation_id,
        application=row,
        number=draft.seen + 1,
        outcome=draft.outcome,
        state=state,
        rounds=standing.rounds,
        standing=stored_standing(standing),
        made_by=actor,
        created_at=now,
    )
    for position, reason in enumerate(draft.given):
        Reason.objects.create(
            organisation_id=row.organisation_id,
            decision=made,
            position=position,
            subject=reason.subject,
            text=kept_text(reason.text),
            evidence=list(reason.evidence),
            kept=_kept(reason, row),
            created_at=now,
        )
    if draft.outcome == UNDECIDED:
        _remedy(row, made, draft.remedy, now)
    return made


def _kept(reason: ReasonDraft, row: Application) -> list[dict[str, str]]:
    text = kept_text(reason.text)
    found = findings_in(text, row.organisation.jurisdictions)
    return [{"code": one.code, "text": text[one.start : one.end], "why": reason.keep.strip()} for one in found]


def _remedy(row: Application, made: Decision, wanted: RemedyDraft, now: dt.datetime) -> None:
    if wanted.owner is None or wanted.due_on is None:
        raise ValueError("a remedy that was checked has an owner and a day")
    Remedy.objects.create(
        organisation_id=row.organisation_id,
        decision=made,
        unresolved=list(wanted.unresolved),
        kind=wanted.kind,
        panel=[str(key) for key in wanted.panel],
        questions=wanted.questions,
        task=wanted.task,
        why=kept_text(wanted.words),
        owner_id=wanted.owner,
        due_on=wanted.due_on,
        created_at=now,
    )


def _carry_out(actor: Member, row: Application, made: Decision, now: dt.datetime, addresses: Addresses | None) -> None:
    """Move the stage, the promise and the message: the candidate is to hear of it."""
    if made.outcome == UNDECIDED:
        begin_remedy(actor, row, made, now, addresses)
    else:
        record_outcome(actor, row, STAGE_OF[made.outcome], now, addresses)


def _proposed(actor: Member, decision: Decision) -> tuple[Application, Decision]:
    row = locked_application(actor, decision.application)
    made = Decision.objects.select_related("made_by").get(pk=decision.pk)
    if not can_be_second(actor, row, made.made_by):
        raise PermissionDenied
    if made.state != PROPOSED:
        raise Refused("decision-moved")
    if row.stage in ENDED:
        raise Refused("application-ended")
    return row, made


def _seen(actor: Member, made: Decision, state: str, why: str, now: dt.datetime) -> None:
    made.state, made.seen_by, made.seen_at, made.seen_why = state, actor, now, kept_text(why)[:LONGEST_WHY]
    made.save(update_fields=["state", "seen_by", "seen_at", "seen_why"])


def _action(proposed: bool) -> str:
    return "decision.proposed" if proposed else "decision.made"


def _facts(made: Decision) -> dict[str, str | int]:
    return {"decision": str(made.pk), "number": made.number}
