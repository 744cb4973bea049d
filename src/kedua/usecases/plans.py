"""Plans of interviews: make one, change it, go back, lock and unlock it. Each step is a version; versions never change.

What takes time, making the plan, happens before the transaction: nobody waits for it, and what came in between is seen.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_edit_application
from kedua.engine.planning.make import make_edited_plan
from kedua.engine.planning.plan import Plan as Made
from kedua.engine.planning.plan_warnings import PlanWarning, warnings_for
from kedua.queries.plan_request import Kit
from kedua.queries.plan_store import (
    Change,
    Stored,
    Wishes,
    read_change,
    read_kit,
    read_wishes,
    stored_change,
    stored_kit,
    stored_wishes,
)
from kedua.queries.plans import newest_plan, plan_version
from kedua.records.models import Application, Member, Plan
from kedua.records.models.application import ENDED
from kedua.records.models.plan import LOCKED
from kedua.usecases.audit import Data, record
from kedua.usecases.errors import Refused
from kedua.usecases.likeness import Comparer
from kedua.usecases.plan_edits import Edit, inputs_of, wished
from kedua.usecases.plan_gathering import Gathered, gathered
from kedua.usecases.plan_offers import offer_taken
from kedua.usecases.question_review import SAME, review_text
from kedua.usecases.stages import move_on

DRAFT = "draft"
WHY = 500  # characters of a reason


class Stale(Refused):
    """Somebody else changed the plan meanwhile. newest: the version in force now."""

    def __init__(self, newest: Plan) -> None:
        super().__init__("plan-changed")
        self.newest = newest


class WhyNeeded(Refused):
    """A change leads past a warning and needs a reason. Nothing is stored; before and after: values of the plan."""

    def __init__(self, change: Change, after: float) -> None:
        super().__init__("plan-why")
        self.change, self.after = change, after


@dataclass(frozen=True, slots=True)
class _Version:
    """What a new version holds."""

    wishes: Stored
    kit: Stored
    value: float
    bound: float
    change: Change
    why: str = ""
    state: str = DRAFT


def make_first_plan(
    actor: Member, application: Application, shared: Comparer, now: dt.datetime, wishes: Wishes | None = None
) -> Plan:
    """Plan the application's next interview. shared: the comparer of the installation.

    Raises an ImpossiblePlan that says which wish cannot be met; Refused when there is a plan for that round.
    """
    _check(actor, application)
    wishes = wishes or Wishes()
    with gathered(application, wishes, shared) as ground:
        made = _made(ground, wishes, Change("made"))
    before = newest_plan(application)
    if before is not None and before.round >= made[0]:
        raise Refused("plan-already")
    return _add(actor, application, made[0], before, made[1], now)


def change_plan(
    actor: Member,
    application: Application,
    seen: int,
    edit: Edit,
    shared: Comparer,
    now: dt.datetime,
    why: str = "",
) -> Plan:
    """Make the plan again with one more wish. seen: the version that the person had before them.

    Gives the plan as it was when the wish changes nothing. Raises Stale when there is a newer version, WhyNeeded when it
    leads past a warning without a reason, ImpossiblePlan when it cannot be met, Refused when the plan is locked or over.
    """
    _check(actor, application)
    before = _open(application, seen)
    kit, wishes = read_kit(before.kit), read_wishes(before.wishes)
    _check_question(edit, kit.plan, wishes)
    why = why.replace("\0", "").strip()[:WHY]
    faults = _faults(actor, edit, shared)
    takes = edit.code in ("swap", "add")
    wanted = wishes if takes else wished(wishes, kit.plan, edit)
    with gathered(application, wanted, shared) as ground:
        if takes:
            wanted, edit = offer_taken(ground, kit.plan, wishes, edit)
        change = Change(edit.code, inputs_of(edit, kit.plan, wanted), before.value)
        number, made = _made(ground, wanted, change, faults)
    if number != before.round:
        raise Refused("plan-over")
    if (made.wishes, made.kit) == (before.wishes, before.kit):
        return before
    _ask_why(made, read_change(before.change), why)
    return _add(actor, application, number, before, _with_why(made, why), now)


def back_to(actor: Member, application: Application, seen: int, version: int, now: dt.datetime) -> Plan:
    """Go back to an earlier version: a new one that equals it. Raises Stale, and Refused where there is no such one."""
    _check(actor, application)
    before = _open(application, seen)
    earlier = plan_version(application, before.round, version)
    if earlier is None or earlier.version >= before.version:
        raise Refused("plan-version")
    known = read_change(earlier.change)
    change = Change(
        "back", (("version", version),), before.value, known.best, known.ignored, known.warnings, known.faults
    )
    copy = _Version(earlier.wishes, earlier.kit, earlier.value, earlier.bound, change)
    return _add(actor, application, before.round, before, copy, now)


def lock_plan(actor: Member, plan: Plan, now: dt.datetime) -> Plan:
    """Make the panel's kit final. Raises Stale when somebody changed the plan meanwhile."""
    return _turned(actor, plan, LOCKED, "locked", "", now)


def unlock_plan(actor: Member, plan: Plan, why: str, now: dt.datetime) -> Plan:
    """Open a locked plan for changes again, with a reason that those on the panel may ask for."""
    why = why.replace("\0", "").strip()[:WHY]
    if not why:
        raise Refused("plan-unlock-why")
    return _turned(actor, plan, DRAFT, "unlocked", why, now)


def _turned(actor: Member, plan: Plan, state: str, code: str, why: str, now: dt.datetime) -> Plan:
    _check(actor, plan.application)
    if plan.state == state:
        raise Refused("plan-locked" if state == LOCKED else "plan-unlocked")
    known = read_change(plan.change)
    change = Change(code, (), plan.value, known.best, known.ignored, known.warnings, known.faults)
    version = _Version(plan.wishes, plan.kit, plan.value, plan.bound, change, why, state)
    return _add(actor, plan.application, plan.round, plan, version, now)


def _check(actor: Member, application: Application) -> None:
    if not can_edit_application(actor, application):
        raise PermissionDenied
    if application.stage in ENDED:
        raise Refused("plan-ended")


def _check_question(edit: Edit, plan: Made, wishes: Wishes) -> None:
    """Refuse an edit of a question that is neither in the plan nor left out of it by hand."""
    known = {planned.question.id for planned in plan.questions} | set(wishes.edits.dropped)
    if edit.question and edit.question not in known:
        raise Refused("plan-question")


def _open(application: Application, seen: int) -> Plan:
    """Give the plan in force, if it is the one that was seen and may be changed."""
    newest = newest_plan(application)
    if newest is None:
        raise Refused("plan-missing")
    if newest.version != seen:
        raise Stale(newest)
    if newest.state == LOCKED:
        raise Refused("plan-locked")
    return newest


def _made(ground: Gathered, wishes: Wishes, change: Change, faults: tuple[str, ...] = ()) -> tuple[int, _Version]:
    """Make the plan and say for which round it is."""
    request = ground.request
    edited = make_edited_plan(request.case, request.bank, ground.affinity, wishes.edits, request.seed)
    plan, warnings = edited.plan, warnings_for(edited.plan, request.case, wishes.edits, ground.affinity)
    told = Change(change.code, change.inputs, change.before, edited.unedited, edited.ignored, warnings, faults)
    kit = stored_kit(Kit(request.setting, plan))
    return request.setting.round, _Version(stored_wishes(wishes), kit, plan.value, plan.bound, told)


def _faults(actor: Member, edit: Edit, shared: Comparer) -> tuple[str, ...]:
    """Review words that somebody typed: under the law of the places where the organisation is at work, and for form."""
    text = edit.own.text if edit.own else edit.text
    if not text:
        return ()
    told = review_text(actor.organisation, text, edit.own.subject if edit.own else "", shared, edit.question)
    return tuple(code for code in told.warnings if code != SAME)


def _ask_why(made: _Version, before: Change, why: str) -> None:
    known = {(warning.code, warning.about, warning.inputs) for warning in before.warnings}
    fresh = tuple(one for one in made.change.warnings if (one.code, one.about, one.inputs) not in known)
    if (fresh or made.change.faults) and not why:
        raise WhyNeeded(_only(made.change, fresh), made.value)


def _only(change: Change, warnings: tuple[PlanWarning, ...]) -> Change:
    return Change(change.code, change.inputs, change.before, change.best, change.ignored, warnings, change.faults)


def _with_why(made: _Version, why: str) -> _Version:
    return _Version(made.wishes, made.kit, made.value, made.bound, made.change, why)


@transaction.atomic
def _add(
    actor: Member, application: Application, number: int, before: Plan | None, version: _Version, now: dt.datetime
) -> Plan:
    """Add a version after the one it builds upon; raises Stale when that is no longer the newest."""
    held = Application.objects.select_for_update(no_key=True, of=("self",)).get(pk=application.pk)
    newest = newest_plan(held)
    if newest is not None and (before is None or newest.pk != before.pk):
        raise Stale(newest)
    row = Plan.objects.create(
        organisation_id=application.organisation_id,
        application=application,
        round=number,
        version=1 if before is None or before.round != number else before.version + 1,
        state=version.state,
        wishes=version.wishes,
        kit=version.kit,
        value=version.value,
        bound=version.bound,
        change=stored_change(version.change),
        why=version.why,
        made_by=actor,
        created_at=now,
    )
    data: Data = {"version": row.version, "round": number, "change": version.change.code}
    record(actor, row.organisation_id, _action(version.change.code), "plan", row.pk, now, data)
    move_on(held, now)
    return row


def _action(code: str) -> str:
    return {"made": "plan.made", "back": "plan.back", "locked": "plan.locked", "unlocked": "plan.unlocked"}.get(
        code, "plan.changed"
    )
