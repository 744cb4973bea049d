"""Sentences for wishes that cannot be met, by their code: what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from kedua.wording.refusals_of_deciding import of_deciding
from kedua.wording.refusals_of_writer import of_writer
from kedua.wording.refusals_to_candidates import to_candidates
from kedua.wording.translate import gettext as _


def refusal(code: str, inputs: Mapping[str, str | int]) -> str:
    """Put a refusal into words. Raises KeyError for a code without a sentence."""
    return _sentences()[code].format(**inputs)


def _sentences() -> dict[str, str]:
    return {
        **_people(),
        **_messages(),
        **_previews(),
        **_own_pages(),
        **_interviews(),
        **_candidates(),
        **_library(),
        **_company(),
        **_jobs(),
        **_plans(),
        **_adverts(),
        **of_deciding(),
        **of_writer(),
        **to_candidates(),
    }


def _people() -> dict[str, str]:
    return {
        "role-unknown": _("Choose one of the roles in the list."),
        "member-already": _("This person is a member already. You can change their role in the list of members."),
        "invitation-ended": _("This invitation has ended. Ask the person who sent it for a new one."),
        "invitation-for-another": _(
            "This invitation is for another e-mail address. Sign out, and open the link again."
        ),
        "account-exists": _("There is an account with this e-mail address. Sign in first, then open the link again."),
        "last-owner": _("An organisation needs an owner. Make somebody else an owner first."),
    }


def _messages() -> dict[str, str]:
    return {
        "occasion-past": _("There is no occasion for that now: the application has moved on. Look at it again."),
        "message-moved": _("This message has moved on meanwhile. Look at it again."),
        "message-long": _("This is too long for a message. Keep it to {most} characters at most."),
        "deciding-ended": _("It is decided: tell them how it ended."),
        "deciding-unreachable": _("Kedua knows no way to write to them. Call them, and note the new day here."),
        "deciding-sooner": _("They are promised a later day already. Choose one after it."),
        "promise-reason": _("The promise was put off twice already. Say why it has to be once more."),
        "promise-recruiter": _("The promise was put off twice already. Ask a recruiter: they can, with a reason."),
    }


def _own_pages() -> dict[str, str]:
    return {
        "request-answered": _("This request is answered already."),
        "outcome-empty": _("Write what became of it: the candidate is told."),
    }


def _previews() -> dict[str, str]:
    return {
        "preview-many": _("A section holds at most {most} statements: keep those that matter."),
        "preview-misread": _("A share is a whole number up to 100, and a day is a date. Look at the marked fields."),
        "preview-share": _("Each part of the day takes at least 1 % and at most 100 %."),
        "preview-empty": _("There is nothing to publish yet. Write at least one statement."),
        "preview-same": _("Nothing is different from the version that candidates see."),
        "preview-day": _("The shares of the day add up to {total} %. They must make 100 %."),
        "preview-unsourced": _(
            "{count} statements do not say who in the job says so, since when, and when somebody looks at it again."
        ),
        "question-answered": _("This question is answered already."),
        "answer-empty": _("Write the answer."),
    }


def _interviews() -> dict[str, str]:
    return {
        "application-ended": _("This application has ended. Reopen it before you book an interview."),
        "round-unknown": _("Choose one of the rounds in the list."),
        "panel-empty": _("Choose at least one person who asks."),
        "held-in-future": _("This is still to come: it cannot have been held."),
        "time-missing": _("Choose a day and a time."),
        "interview-state": _("The interview has changed meanwhile. Look at it again."),
        "interview-not-cut": _("There is no rest to book: it was not cut short, or the rest is booked already."),
        "interview-has-feedback": _("Feedback on this interview is in, so it was held."),
        "round-has-feedback": _("Feedback on this interview is in, so it stays in its round."),
        "interview-cancelled": _("This interview is cancelled."),
        "clash-why": _("Say why this time all the same, so that everybody who is asked twice understands it."),
        "offer-empty": _("Choose at least one time to offer."),
        "offer-long": _("Offer at most {most} times: more are hard to choose from."),
        "offer-past": _("One of the times has passed. Take it out, or choose another."),
        "slot-busy": _("{person} is in another interview: {times}. Take this time out, or choose another."),
        "candidate-unanswered": _(
            "They are owed an answer. Tell them how it ended first, or say why they need none, such as an entry made twice."
        ),
        "candidate-no-address": _("No e-mail address of the candidate is known. Add one, or copy the link."),
        "invitation-late": _("This interview is over or does not take place: nobody is to be asked into it."),
        "seat-late": _(
            "You are noted as not having been there, and the others' ratings are open to you by now: yours cannot be added."
        ),
        "seat-has-scorecard": _("{name} has begun a scorecard and stays on the panel."),
        "member-unknown": _("Somebody you chose is no longer a member. Look at the list again."),
        "link-for-member": _("{name} has an account and gives feedback after signing in."),
        "link-days": _("Choose a number of days from 1 to {most}."),
        "link-ended": _("This link has ended. Ask the person who sent it for a new one."),
        "scorecard-in": _("The feedback of {name} is in already and cannot be changed."),
        "scorecard-amended": _("This scorecard was amended on another page meanwhile. Look at it again first."),
        "nothing-amended": _("Nothing is different yet. Change what you want to amend, then send it."),
        "draft-long": _("This is too long to keep. Shorten it, and copy what you take out."),
    }


def _candidates() -> dict[str, str]:
    return {
        "application-already": _("This candidate is on the job “{job}” already."),
        "job-closed": _("The job “{job}” is closed. Reopen it, or choose another."),
        "promise-past": _("Choose a day that is still to come."),
        "promise-far": _(
            "Choose a day within {most} days. Whoever would wait longer is better told how it stands now."
        ),
        "day-missing": _("Choose a day."),
        "promise-needless": _("No answer is owed here any more."),
        "withdraw-ended": _("This application is decided already."),
        "resume-taken": _("This file belongs to a candidate already."),
        "import-too-many": _("The file has more than {most} rows. Split it, and import one part after the other."),
        "import-unreadable": _(
            "This is not a table of text. Save it as CSV in your spreadsheet, and choose that file."
        ),
        "import-open-quote": _(
            "A quotation mark opens on line {line} and is never closed. Put that line right, and choose the file again."
        ),
        "import-no-rows": _("The file has no rows under its first line, which should name the columns."),
        "import-done": _("This file is imported already."),
        "import-no-name": _("Say which column holds the names."),
        "import-nobody": _("No row can be imported. Put the file right, and choose it again."),
        "outcome-unknown": _("Choose passed or not passed."),
        "outcome-missing": _("There is no outcome to tell or to take back."),
        "outcome-told": _("The candidate was told already. An outcome that is known stays."),
    }


def _library() -> dict[str, str]:
    return {
        "question-unknown": _("This question is not there any more."),
        "question-not-whole": _("A question has 8 to 400 characters and takes 2 to 20 minutes."),
        "question-subject": _("What a question is about stays. Add a new question instead."),
        "question-in-core": _(
            "It is in the common core of open jobs ({jobs}). Take it out there first: candidates for a job get the same "
            "core."
        ),
        "reason-needed": _("Say why this question should be used in spite of what Kedua found."),
        "subject-unknown": _("Choose what the question is about from the list."),
        "not-shipped": _("This is your own, so there is no shipped wording to go back to."),
        "competency-shipped": _(
            "This competency came with Kedua and stays. Retire its questions to stop asking about it."
        ),
        "competency-used": _(
            "Jobs or interviews use this competency. Take it and its questions out of the jobs first; what was asked or "
            "rated stays."
        ),
        "competency-unknown": _("This competency is not there any more."),
        "competency-not-whole": _("Give the competency a name and say what it is."),
        "competency-already": _("There is a competency of this name already. Change that one, or choose another name."),
        "name-without-letters": _("Give a name that has letters or digits in it."),
        "levels-not-five": _("Fill in all five levels, or none."),
    }


def _company() -> dict[str, str]:
    return {
        "value-already": _("This value is among yours already."),
        "value-unknown": _("This value is not in the library."),
        "value-not-whole": _("Give the value a name and at least one behaviour that shows it."),
        "value-weight": _("Choose a weight from 1 to 5."),
        "value-in-use": _("Open jobs ask for this value ({jobs}). Take it off those jobs first."),
        "value-order": _("The list has changed. Look at it again, then put it in order."),
        "minutes-out-of-range": _("An interview takes 20 to 120 minutes."),
        "load-out-of-range": _("Choose up to 12 interviews a day, and up to 60 a week."),
        "working-days-none": _("Choose at least one working day."),
        "setting-unknown": _("Choose from the list: {field}."),
        "organisation-nameless": _("Give the organisation a name."),
    }


def _jobs() -> dict[str, str]:
    return {
        "job-title": _("Give the job a title of up to {most} characters."),
        "job-long": _("Something here is too long. Shorten it."),
        "job-days": _("Candidates hear within 1 to {hear} working days, and within 1 to {tell} of a decision."),
        "job-role": _("Choose from the list of role profiles and levels."),
        "job-manager-self": _("You run the jobs you open yourself. Ask a recruiter to give a job to somebody else."),
        "job-manager-unknown": _("Choose a hiring manager from the list."),
        "job-competency-twice": _("A competency is in the list twice. Take one of the two out."),
        "job-weight": _("Choose an importance and a bar from 1 to 5."),
        "job-core-twice": _("A question is in the core twice. Take one of the two out."),
        "job-planned": _(
            "Candidates who are planned for or rated already: {candidates}. A change makes them harder to compare with "
            "those who come later. Say why it is needed."
        ),
        "job-day": _("The shares of the typical day add up to {total} %. Make them add up to 100 %."),
        "job-day-share": _("Give each part of the typical day a share of 1 to 100 %, as a whole number."),
        "job-panel-twice": _("Somebody is on the panel twice. Take one of the two out."),
        "job-unanswered": _(
            "Candidates for this job who have no answer yet: {count}. Tell each of them how it ended, then close the job."
        ),
        "closing-undrafted": _(
            "For some there is no message yet: {count}. Look at the messages first, then send them together."
        ),
        "closing-nobody": _("Tick at least one message that is to go out."),
        "closing-interview": _(
            "Candidates with an interview ahead: {count}. Cancel it or hold it first, so that nobody comes for nothing."
        ),
        "job-ended": _("This job is closed. Reopen it to change it."),
    }


def _plans() -> dict[str, str]:
    return {
        "plan-already": _("This interview is planned already. Look at the plan, and change it where you want to."),
        "plan-missing": _("There is no plan yet. Make one first."),
        "plan-changed": _("Somebody else changed the plan while you looked at it."),
        "plan-why": _("Say why, so that everybody who reads the plan later understands it."),
        "plan-locked": _("The plan is locked: the panel may have printed it. Unlock it first, and say why."),
        "plan-unlocked": _("The plan is open for changes already."),
        "plan-unlock-why": _("Say why the plan is opened again: the panel relies on it."),
        "plan-over": _("The interview that this plan was for is held. Plan the next one."),
        "plan-ended": _("This application has ended. There is nothing left to plan."),
        "plan-version": _("There is no such earlier version."),
        "plan-question": _("This question is not in the plan any more."),
        "plan-offer": _("This question cannot be offered any more. Choose another."),
    }


def _adverts() -> dict[str, str]:
    return {
        "advert-choice": _("Choose tone, length and language from the lists."),
        "advert-choice-fact": _("Type it into the facts: it is of a kind that only the form can take."),
        "advert-changed": _("Somebody else wrote a version meanwhile. Look at it before you save yours."),
        "advert-version": _("There is no such version."),
        "advert-nothing": _("Paste a description, or choose a file."),
        "advert-empty": _("Write at least one section."),
        "advert-sections": _("A description holds at most {most} sections: put some together."),
        "advert-long": _("A section holds at most {most} characters. Shorten it, and copy what you take out."),
        "advert-fact-long": _("One of the facts is longer than {most} characters. Shorten it."),
        "advert-facts-many": _("A list holds at most {most} facts: keep those that matter."),
        "advert-pay-band": _("Give the pay as a band: the least first, and no less than that as the most."),
        "advert-currency": _("Give the currency by its three letters, such as MYR."),
        "advert-drafted": _("Parts written by AI that nobody has accepted yet: {count}. Read and accept them first."),
        "advert-past": _("The last day to apply has passed. Change it in the facts, and write the text anew."),
        "advert-excludes": _(
            "Places that may exclude people whom the law protects: {count}. Change them, or say why they stay: it is kept."
        ),
    }
