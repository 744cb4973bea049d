"""Predicates: may this member do that? Each answers for one organisation; rows of another are never theirs."""

from __future__ import annotations

from kedua.records.models import Application, Interviewer, Job, Member
from kedua.records.models.interview import CANCELLED
from kedua.records.models.member import HIRING_MANAGER, OWNER, RECRUITER


def can_manage_members(actor: Member) -> bool:
    """Invite, change roles, end memberships."""
    return actor.role == OWNER


def can_set_load(actor: Member, member: Member) -> bool:
    """Say where somebody works and how many interviews they take on: owners for all, everybody for themselves."""
    return actor.organisation_id == member.organisation_id and (actor.role == OWNER or actor.pk == member.pk)


def can_see_audit(actor: Member) -> bool:
    """Read who changed what."""
    return actor.role == OWNER


def can_edit_company(actor: Member) -> bool:
    """Change mission, values and defaults."""
    return actor.role in (OWNER, RECRUITER)


def can_set_writer(actor: Member) -> bool:
    """Let a language model write drafts, and read all that it was asked: what leaves the house is for owners to say."""
    return actor.role == OWNER


def can_change_seal(actor: Member) -> bool:
    """Say for which roles ratings stay sealed: whoever is under the seal cannot lift it."""
    return actor.role == OWNER


def can_edit_library(actor: Member) -> bool:
    """Add and change the organisation's own competencies and questions."""
    return actor.role in (OWNER, RECRUITER, HIRING_MANAGER)


def can_open_job(actor: Member) -> bool:
    """Open a new job."""
    return actor.role in (OWNER, RECRUITER, HIRING_MANAGER)


def can_edit_job(actor: Member, job: Job) -> bool:
    """Change a job, close and reopen it."""
    if job.organisation_id != actor.organisation_id:
        return False
    return actor.role in (OWNER, RECRUITER) or (actor.role == HIRING_MANAGER and job.hiring_manager_id == actor.pk)


def can_see_candidates(actor: Member) -> bool:
    """Open the list of candidates (of the jobs that are theirs)."""
    return actor.role in (OWNER, RECRUITER, HIRING_MANAGER)


def can_add_candidates(actor: Member) -> bool:
    """Add candidates by hand, and import and undo files of them."""
    return actor.role in (OWNER, RECRUITER, HIRING_MANAGER)


def can_delete_candidates(actor: Member) -> bool:
    """Delete a candidate with everything about them."""
    return actor.role in (OWNER, RECRUITER)


def can_answer_requests(actor: Member) -> bool:
    """See and answer what candidates ask about the data kept of them; some ask for deletion."""
    return actor.role in (OWNER, RECRUITER)


def can_see_application(actor: Member, application: Application) -> bool:
    """Open the application's own page; its interviewers see their interviews and the hand-off instead."""
    return can_edit_job(actor, application.job)


def can_edit_application(actor: Member, application: Application) -> bool:
    """Change the candidate's record, book interviews, make links for feedback, plan, withdraw."""
    return can_edit_job(actor, application.job)


def can_give_feedback(actor: Member, interviewer: Interviewer) -> bool:
    """Fill in the scorecard of this place on a panel: their own, or for a guest whoever runs the application."""
    if interviewer.organisation_id != actor.organisation_id or interviewer.interview.state == CANCELLED:
        return False
    if interviewer.member_id is not None:
        return interviewer.member_id == actor.pk
    return can_edit_application(actor, interviewer.interview.application)


def can_decide(actor: Member, application: Application) -> bool:
    """Ask the panel for its views, decide, confirm and reverse: whoever runs the application."""
    return can_edit_job(actor, application.job)
