"""The sealed hand-off: who may see ratings and opinions of earlier rounds, and when.

Context always passes: what was covered, what was asked, what to dig into. Ratings and opinions open for an interviewer
of a later round when their own scorecard is in; for the roles named in the organisation's `sealed_for`, when all
scorecards of the latest round after the first are in; for an interviewer of the first round, when they submitted theirs.
Nobody waits for who did not come (`awaited`); they themselves wait until everybody else of their round is done. Who
opened a debrief early, with a reason, opened it for these roles too, until somebody else is asked to a panel; for nobody
whose own scorecard is missing. Whoever is to rate an assessment reads nobody's ratings until theirs are in. A role that is
not sealed reads none either from the moment that a plan gives them questions to ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject

from kedua.access.assessments import owes_rating, ratings_owed
from kedua.access.awaited import awaited_of, is_in
from kedua.access.can import can_give_feedback
from kedua.records.models import Application, DebriefOpening, Interviewer, Member, Plan
from kedua.records.models.interview import CANCELLED, NO_SHOW
from kedua.records.models.member import INTERVIEWER
from kedua.records.prepared import prepared


def can_see_ratings(actor: Member, application: Application) -> bool:
    """Whether ratings, recommendations and opinions on this application are open to the member."""
    if application.organisation_id != actor.organisation_id:
        return False
    every = _seats_and_owed(actor, application.pk)
    owes = vars(every[0])["owes"] if every else owes_rating(actor, application)
    return ratings_open(actor, every, owes=owes)


def ratings_open(actor: Member, every: Sequence[Interviewer], *, owes: bool) -> bool:
    """Say the same of an application of the member's organisation whose places (`seats_of`) were read already.

    owes: the member is to rate an assessment of it and has not yet.
    """
    if owes:
        return False
    seats = awaited_of(every)
    own = [seat for seat in seats if seat.member_id == actor.pk]
    # Nobody sees a colleague's rating before submitting their own; who did not come waits until nobody can come any more.
    missed = {seat.interview.round for seat in every if seat.member_id == actor.pk and seat not in own}
    if any(not is_in(seat) for seat in seats if seat in own or seat.interview.round in missed):
        return False
    last = max((seat.interview.round for seat in seats), default=1)
    if any(seat.interview.round == last for seat in own):
        return True
    if actor.role == INTERVIEWER:
        return False
    if actor.role not in actor.organisation.sealed_for:
        return not is_to_ask(actor, every)
    complete = last > 1 and all(is_in(seat) for seat in seats if seat.interview.round == last)
    return complete or opened_early(every)


def waits_for_own(actor: Member) -> bool:
    """Whether what keeps ratings from the member, where something does, is a scorecard or rating of their own."""
    return actor.role == INTERVIEWER or actor.role not in actor.organisation.sealed_for


def is_to_ask(actor: Member, every: Sequence[Interviewer]) -> bool:
    """Whether the plan in force has the member on its panel, and its interview is not booked yet."""
    planned = vars(every[0])["planned"] if every else None
    if not planned or any(seat.interview.round >= planned["round"] for seat in every):
        return False
    return any(person["id"] == str(actor.pk) for person in planned["panel"])


def opened_early(every: Sequence[Interviewer]) -> bool:
    """Whether somebody opened the debrief before every scorecard was in, and nobody was asked to a panel since."""
    return bool(every) and all(vars(seat)["opened"] for seat in every)


def can_open_scorecard(actor: Member, seat: Interviewer) -> bool:
    """Whether the member may read what is, or is being, written in this place of a panel.

    Their own always. What a guest writes by link is not for whoever books the interview: while it is a draft only the
    member who types it for the guest reads it, and once it is in, those who see ratings as well.
    """
    if seat.organisation_id != actor.organisation_id:
        return False
    if seat.member_id == actor.pk:
        return True
    scorecard = getattr(seat, "scorecard", None)
    if seat.member_id is None and (scorecard is None or scorecard.written_by_id == actor.pk):
        return True
    return is_in(seat) and can_see_ratings(actor, seat.interview.application)


def came_too_late(seat: Interviewer) -> bool:
    """Whether somebody who did not come can read the others' ratings by now, and so must not add their own."""
    if not seat.absent or is_in(seat) or seat.member is None:
        return False
    return can_see_ratings(seat.member, seat.interview.application)


def can_amend(actor: Member, seat: Interviewer) -> bool:
    """Whether the member may amend the scorecard of this place, which is in: whose it is, or who typed it for a guest."""
    if not is_in(seat) or not can_give_feedback(actor, seat):
        return False
    return seat.member_id == actor.pk or (seat.member_id is None and seat.scorecard.written_by_id == actor.pk)


def sees_others(actor: Member, seat: Interviewer) -> bool:
    """Whether ratings are open to the member and somebody's are there beside those of this place."""
    application = seat.interview.application
    others = (other for other in seats_of(application) if other.pk != seat.pk)
    return can_see_ratings(actor, application) and any(is_in(other) for other in others)


def seats_of(application: Application) -> list[Interviewer]:
    """List the places in an application's interviews that count, by round, with interview, scorecard and person: one query."""
    return list(_seats(application.organisation_id, application.pk))


def _seats(organisation: UUID, application: UUID) -> QuerySet[Interviewer]:
    return seats_in(organisation).filter(interview__application=application)


@prepared
def _seats_and_owed(actor: Member, application: UUID) -> QuerySet[Interviewer]:
    owed = ratings_owed(actor).filter(assessment__application=application)
    return _seats(actor.organisation_id, application).annotate(owes=Exists(owed))


def seats_in(organisation: UUID) -> QuerySet[Interviewer]:
    """List them of all applications.

    On each, `opened`: a debrief was opened early since the person was asked; `planned`: round and panel of the plan in
    force, None without one.
    """
    openings = DebriefOpening.objects.filter(
        application=OuterRef("interview__application"), created_at__gte=OuterRef("created_at")
    )
    plans = Plan.objects.filter(organisation=organisation, application=OuterRef("interview__application"))
    in_force = plans.order_by("-round", "-version").values(told=JSONObject(round="round", panel="kit__plan__panel"))[:1]
    rows = Interviewer.objects.filter(organisation=organisation).exclude(interview__state__in=(CANCELLED, NO_SHOW))
    related = rows.select_related("interview", "scorecard", "member__account")
    related = related.annotate(opened=Exists(openings), planned=Subquery(in_force))
    return related.order_by("interview__round", "interview", "created_at", "id")
