"""Entries of the record of changes as sentences."""

from __future__ import annotations

from kedua.wording.translate import gettext as _


def change(action: str) -> str:
    """Put an action into words; an action without words of its own is shown as recorded."""
    return _sentences().get(action, action)


def _sentences() -> dict[str, str]:
    return {
        **_jobs(),
        **_candidates(),
        **_rooms(),
        **_meetings(),
        **_previews(),
        **_adverts(),
        **_assessments(),
        **_decisions(),
        **_plans(),
        **_drafts(),
        "organisation.founded": _("Founded the organisation"),
        "member.invited": _("Invited somebody"),
        "invitation.revoked": _("Took an invitation back"),
        "member.joined": _("Joined"),
        "member.role": _("Changed a member's role"),
        "member.load": _("Changed where a member works or how many interviews they take on"),
        "member.ended": _("Ended a membership"),
        "message.changed": _("Changed a message that was not sent yet"),
        "message.released": _("Released a message to a candidate"),
        "message.undone": _("Held a message back"),
        "message.discarded": _("Put a drafted message away"),
        "message.again": _("Had a message sent again"),
        "message.arrived": _("Noted that a message arrived"),
        "message.called": _("Noted what was said on the telephone"),
        "message.read": _("Noted that what a candidate wrote was seen to"),
        "message-template.changed": _("Changed the wording of a message"),
        "message-template.reset": _("Went back to Kedua's wording of a message"),
        "feedback.begun": _("Began to write feedback"),
        "feedback.submitted": _("Submitted feedback"),
        "feedback.amended": _("Amended feedback that was in"),
        "feedback-link.made": _("Made a link for feedback"),
        "feedback-link.revoked": _("Revoked a link for feedback"),
        "company.changed": _("Changed what the company says about itself"),
        "company.defaults": _("Changed the company's defaults"),
        "value.added": _("Added a value"),
        "value.changed": _("Changed a value"),
        "value.ordered": _("Put the values in another order"),
        "value.removed": _("Took a value out"),
        "question.added": _("Added a question to the library"),
        "question.reworded": _("Reworded a question"),
        "question.retired": _("Retired a question"),
        "question.brought-back": _("Brought a question back"),
        "question.restored": _("Restored the shipped wording of a question"),
        "competency.added": _("Added a competency"),
        "competency.reworded": _("Reworded a competency"),
        "competency.removed": _("Removed a competency"),
        "competency.restored": _("Restored the shipped wording of a competency"),
    }


def _drafts() -> dict[str, str]:
    return {
        "writer.settings": _("Changed how AI may write drafts"),
        "writer.asked": _("Had AI write a draft"),
        "writer.taken": _("Took over a draft by AI"),
        "writer.left": _("Left a draft by AI"),
    }


def _meetings() -> dict[str, str]:
    return {
        "interview.booked": _("Booked an interview"),
        "interview.changed": _("Changed an interview"),
        "interview.state": _("Noted what became of an interview"),
        "offer.made": _("Offered times to the candidate"),
        "offer.revoked": _("Took offered times back"),
        "offer.sent": _("Sent the candidate the link to offered times"),
        "interview.told": _("Sent invitations or changes of them"),
        "debrief.opened": _("Opened the debrief before every scorecard was in"),
    }


def _jobs() -> dict[str, str]:
    return {
        "job.opened": _("Opened a job"),
        "job.changed": _("Changed what a job is"),
        "job.competencies": _("Changed the competencies of a job"),
        "job.core": _("Changed the core questions of a job"),
        "job.preview": _("Changed the preview of a job"),  # as it was recorded before previews had versions
        "job.panel": _("Changed the usual panel of a job"),
        "job.batch": _("Drafted messages to everybody on a job who has no answer"),
        "job.closing": _("Wished a job closed once everybody on it is told"),
        "job.stays-open": _("Took back that a job is to close"),
        "job.closed": _("Closed a job"),
        "job.reopened": _("Reopened a job"),
    }


def _previews() -> dict[str, str]:
    return {
        "preview.changed": _("Changed the draft of a preview"),
        "preview.discarded": _("Put the draft of a preview away"),
        "preview.published": _("Published a version of a preview"),
        "preview.answered": _("Answered the preview"),
        "question.asked": _("Asked a question about the job"),
        "question.answered": _("Answered a candidate's question"),
    }


def _adverts() -> dict[str, str]:
    return {
        "advert.facts": _("Changed the facts of a job description"),
        "advert.written": _("Wrote a version of a job description"),
        "advert.restored": _("Went back to a version of a job description"),
        "advert.published": _("Published a job description"),
        "advert.taken-down": _("Took a job description down"),
    }


def _plans() -> dict[str, str]:
    return {
        "plan.made": _("Made a plan"),
        "plan.changed": _("Changed a plan"),
        "plan.back": _("Went back to an earlier version of a plan"),
        "plan.locked": _("Locked a plan"),
        "plan.unlocked": _("Unlocked a plan"),
    }


def _assessments() -> dict[str, str]:
    return {
        "assessment.sent": _("Gave the candidate an assessment"),
        "assessment.changed": _("Changed until when or how an assessment is done"),
        "assessment.cancelled": _("Took an assessment back"),
        "assessment.started": _("Started an assessment"),
        "assessment.file": _("Added a file to an assessment"),
        "assessment.file-removed": _("Took a file out of an assessment"),
        "assessment.handed-in": _("Handed in an assessment"),
        "assessment.lapsed": _("Noted that nothing was handed in by the day"),
        "assessment.rated": _("Rated an assessment"),
        "own-assessment.added": _("Added an assessment to the library"),
        "own-assessment.reworded": _("Changed an assessment of the library"),
        "own-assessment.retired": _("Retired an assessment"),
        "own-assessment.brought-back": _("Brought an assessment back"),
        "own-assessment.restored": _("Restored the shipped wording of an assessment"),
    }


def _decisions() -> dict[str, str]:
    return {
        "views.asked": _("Asked the panel what they think"),
        "view.said": _("Said what they think, sealed until all have"),
        "views.opened": _("Everybody who was asked has said what they think"),
        "decision.made": _("Decided"),
        "decision.proposed": _("Decided, for a second person to confirm"),
        "decision.confirmed": _("Confirmed a decision"),
        "decision.declined": _("Declined a decision"),
        "decision.reversed": _("Reversed a decision"),
        "remedy.booked": _("Noted that the further interview is booked"),
        "remedy.unbooked": _("Noted that the further interview is booked no longer"),
        "remedy.done": _("Noted that what was unresolved can be decided on"),
    }


def _rooms() -> dict[str, str]:
    return {
        "room.started": _("Began an interview in its room"),
        "room.ended": _("Ended an interview in its room"),
        "room.cut-short": _("Cut an interview short"),
        "room.no-show": _("Noted that the candidate did not come"),
        "room.reopened": _("Opened a room again"),
        "room.absent": _("Noted that somebody on the panel did not come"),
        "room.present": _("Noted that somebody on the panel is there after all"),
    }


def _candidates() -> dict[str, str]:
    return {
        "candidate.added": _("Added a candidate"),
        "candidate.changed": _("Changed a candidate's record"),
        "candidate.deleted": _("Deleted a candidate and everything about them"),
        "application.added": _("Put a candidate on a job"),
        "application.seen": _("Saw to an application that came in by itself"),
        "application.again": _("Applied once more on the job's public page"),
        "application.promised": _("Promised another day by which they hear"),
        "application.promise-back": _("Took back another promised day before they were told"),
        "application.withdrawn": _("Noted that the candidate withdrew"),
        "application.back": _("Noted that the candidate goes on after all"),
        "application.outcome": _("Recorded how an application ended"),
        "application.outcome-undone": _("Took an outcome back"),
        "application.reopened": _("Opened an application again whose end the candidate knew"),
        "application.answered": _("Noted that the candidate has the answer"),
        "application.unanswered": _("Noted that the answer did not reach the candidate"),
        "candidate.reach": _("Said how they want to hear"),
        "interview.answered": _("Answered to an interview"),
        "message.received": _("Wrote to us"),
        "privacy.correction": _("Asked to correct what is kept of them"),
        "privacy.deletion": _("Asked to delete what is kept of them"),
        "privacy.kept": _("Took the request for deletion back"),
        "privacy.answered": _("Answered what a candidate asked about their data"),
        "privacy.deleted": _("Deleted a candidate, as they had asked"),
        "decision-file.taken": _("Took a copy of the decision file"),
        "candidate-link.made": _("Made the link to the candidate's own page"),
        "candidate-link.revoked": _("Revoked the link to the candidate's own page"),
        "resume.kept": _("Kept a file"),
        "resume.removed": _("Deleted a file"),
        "resume.forgotten": _("Deleted a file that nobody confirmed"),
        "import.previewed": _("Chose a file of candidates"),
        "import.done": _("Imported candidates from a file"),
        "import.undone": _("Undid an import of candidates"),
    }
