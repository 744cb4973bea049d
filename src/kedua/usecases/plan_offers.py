"""What else a plan could ask: ranked offers in place of a question or besides, and taking one."""

from __future__ import annotations

from dataclasses import replace

from kedua.access.can import can_edit_application
from kedua.access.seal import can_see_ratings
from kedua.engine.planning.edits import Edits
from kedua.engine.planning.offers import LIMIT, Offer, additions, alternatives, taken
from kedua.engine.planning.plan import Plan
from kedua.engine.planning.seal import seal_offer
from kedua.queries.plan_store import Wishes
from kedua.records.models import Application, Member
from kedua.usecases.errors import Refused
from kedua.usecases.likeness import Comparer
from kedua.usecases.plan_edits import Edit, remembered
from kedua.usecases.plan_gathering import Gathered, gathered

EVERY = 60  # offers looked through for the one that somebody took


def offers_for(
    actor: Member, application: Application, plan: Plan, wishes: Wishes, question: str, shared: Comparer
) -> tuple[Offer, ...]:
    """Rank what could be asked in place of a question, or besides where question is ""; sealed for who must not know.

    None for somebody who may not change the plan. Raises Refused when the question is not in the plan.
    """
    if not can_edit_application(actor, application):
        return ()
    _check(plan, question)
    with gathered(application, wishes, shared) as ground:
        offers = _ranked(ground, plan, wishes.edits, question, LIMIT)
    return offers if can_see_ratings(actor, application) else tuple(seal_offer(offer, plan) for offer in offers)


def offer_taken(ground: Gathered, plan: Plan, wishes: Wishes, edit: Edit) -> tuple[Wishes, Edit]:
    """Give the wishes with an offer taken, in the place of what goes, and the edit with what comes and what goes.

    Raises Refused when the offer is gone.
    """
    about = edit.question if edit.code == "swap" else ""
    _check(plan, about)
    offers = _ranked(ground, plan, wishes.edits, about, EVERY)
    offer = next((one for one in offers if one.question.id == edit.other), None)
    if offer is None:
        raise Refused("plan-offer")
    order = tuple(offer.question.id if name == offer.instead else name for name in wishes.edits.order)
    after = taken(wishes.edits, offer)
    wanted = remembered(replace(wishes, edits=replace(after, order=order)), plan, offer.instead)
    return wanted, replace(edit, text=offer.question.text, question=offer.instead)


def _check(plan: Plan, question: str) -> None:
    if question and all(planned.question.id != question for planned in plan.questions):
        raise Refused("plan-question")


def _ranked(ground: Gathered, plan: Plan, edits: Edits, question: str, limit: int) -> tuple[Offer, ...]:
    request, affinity = ground.request, ground.affinity
    if question:
        return alternatives(request.case, request.bank, affinity, plan, question, edits, limit)
    return additions(request.case, request.bank, affinity, plan, edits, limit)
