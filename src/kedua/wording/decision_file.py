"""What a decision file says around what people wrote: headings, labels, how one thing rests on another, what is left out."""

from __future__ import annotations

from collections.abc import Mapping

from kedua.wording.translate import gettext as _
from kedua.wording.translate import ngettext


def left_out() -> tuple[str, ...]:
    """Say what the file does not hold, and why."""
    return (
        _("Scorecards and ratings that are not handed in yet: they are their writers' own until then."),
        _("Notes that interviewers keep beside the questions for themselves, as everywhere else in Kedua."),
        _("Views that are still sealed: they open when everybody has one, or when time is up."),
        _("What the candidate answered to the preview of the job: it is never evidence and never part of a decision."),
        _("Other candidates: nobody else's evidence, rating or name is in this file."),
        _("Files that were handed in: their names and fingerprints are here; the files themselves stay in Kedua."),
    )


def labels() -> Mapping[str, str]:
    """Give every fixed label by its key, in the language in force."""
    return {**_top(), **_of_the_job(), **_of_rounds(), **_of_outcome(), **_of_contact()}


def heading(section: str) -> str:
    """Name a section. Raises KeyError for an unknown one."""
    return {
        "short": _("In short"),
        "duties": _("What the job is"),
        "competencies": _("What it asks for"),
        "questions": _("What was asked, and why"),
        "interviews": _("Who met the candidate"),
        "assessments": _("Assessments"),
        "evidence": _("Evidence and ratings"),
        "views": _("Views before the decision"),
        "decisions": _("Decisions and their reasons"),
        "messages": _("Messages"),
        "promises": _("Promises"),
        "beside": _("Shown to the candidate, and no part of the decision"),
        "rules": _("Rules in force"),
        "plans": _("Versions of the plans"),
        "changes": _("Who changed what"),
        "left-out": _("What is not in this file"),
    }[section]


def lead(section: str) -> str:
    """Say in a sentence what a section holds; nothing where its heading says it."""
    return {
        "duties": _(
            "Which competency a duty asks for is Kedua's measure: how near the questions about the competency are to the "
            "duty in meaning. No person has said so."
        ),
        "competencies": _("Weights and bars as they are now; how they changed is under “Who changed what”."),
        "evidence": _("As people wrote it down. What was amended later stands beside what it was before."),
        "views": _("Sealed until everybody had one, or time was up."),
        "messages": _("Which message told of which decision is worked out by Kedua, from what it was about and when."),
        "beside": _("Which version of the job's preview they were shown. What they said to it is not in this file."),
        "changes": _(
            "Each entry has its number and fingerprint in the organisation's record, where it can be checked."
        ),
    }.get(section, "")


def evidence_name(kind: str) -> str:
    """Name a kind of evidence."""
    return {
        "answer": _("Answer"),
        "overall": _("Over the whole interview"),
        "line": _("From the notes"),
        "strength": _("Strength"),
        "doubt": _("Doubt"),
        "request": _("Wish to the next panel"),
        "career-goals": _("Career goals"),
        "contribution": _("Contribution"),
        "assessment": _("In the assessment"),
    }[kind]


def link_note(made_by: str, likeness: float | None) -> str:
    """Say that a link is Kedua's, and how near; nothing of one that a person made."""
    if made_by == "person":
        return ""
    if likeness is None:
        return _("by Kedua")
    return _("Kedua's measure: {likeness}").format(likeness=f"{likeness:.2f}")


def decision_state(outcome: str, state: str) -> str:
    """Say what was decided and whether it holds."""
    name = {"pass": _("Pass"), "no pass": _("No pass"), "undecided": _("Undecided")}[outcome]
    holds = {
        "proposed": _("waits for a second person"),
        "in force": _("in force"),
        "declined": _("not confirmed"),
        "reversed": _("reversed"),
        "followed": _("another one came after it"),
    }[state]
    return f"{name} ({holds})"


def view_name(outcome: str) -> str:
    """Say what somebody thought."""
    return {
        "": _("No view given"),
        "pass": _("Pass"),
        "no pass": _("No pass"),
        "undecided": _("Undecided"),
    }[outcome]


def remedy_name(kind: str) -> str:
    """Name what an undecided decision asks for."""
    return {"interview": _("A further interview"), "assessment": _("An assessment")}[kind]


def assessment_kind(kind: str) -> str:
    """Name a kind of assessment."""
    return {
        "work-sample": _("Work sample"),
        "exercise": _("Exercise"),
        "reference-call": _("Reference call"),
    }[kind]


def assessment_state(state: str) -> str:
    """Name how far an assessment is."""
    return {
        "sent": _("Sent"),
        "started": _("Begun"),
        "handed in": _("Handed in"),
        "cancelled": _("Cancelled"),
        "lapsed": _("Not handed in in time"),
    }[state]


def promise_end(how: str, kept: bool | None) -> str:
    """Say how a promise ended."""
    if kept is None:
        return _("still open")
    came = {
        "told": _("told how it ended"),
        "news": _("had news"),
        "moved": _("was promised another day"),
        "withdrawn": _("withdrew"),
    }[how]
    return f"{_('kept') if kept else _('not kept')}: {came}"


def shown_how(how: str) -> str:
    """Say where a preview was shown."""
    return {"interview": _("in the interview"), "page": _("on their own page"), "pdf": _("as PDF")}.get(how, how)


def missing_evidence(number: int) -> str:
    """Say that a reason cites what is no longer kept."""
    return ngettext(
        "{number} thing it cites is no longer kept.", "{number} things it cites are no longer kept.", number
    )


def sealed_count(number: int) -> str:
    """Say that views are sealed."""
    return ngettext("{number} view is sealed still.", "{number} views are sealed still.", number)


def _top() -> dict[str, str]:
    return {
        # Translators: the language of this catalogue as a BCP 47 code, such as ms.
        "language": _("en"),
        "title": _("Decision file"),
        "contents": _("Contents"),
        "skip": _("Skip to the contents"),
        "rests_on": _("Rests on"),
        "leads_to": _("What rests on it"),
        "top": _("To the contents"),
        "none": _("None"),
        "no_decision": _("No decision with its reasons is kept here."),
        "people_decide": _("People decided. Kedua keeps the evidence and the reasons; it recommends nobody."),
        "written": _("Written on {when} for {name}"),
        "applied": _("Applied on {day}"),
        "by": _("By"),
        "when": _("When"),
        "what": _("What"),
        "why": _("Why"),
        "number": _("No."),
        "fingerprint": _("Fingerprint"),
        "details": _("Details"),
        "not_kept": _("not kept"),
    }


def _of_the_job() -> dict[str, str]:
    return {
        "weight": _("Weight"),
        "bar": _("Bar"),
        "must": _("must-have"),
        "beside_job": _("not named by the job"),
        "purpose": _("Purpose"),
        "seniority": _("Seniority"),
        "manager": _("Hiring manager"),
        "opened": _("Opened"),
        "core": _("common core"),
        "profile": _("Role profile"),
        "sealed_for": _("Ratings sealed for"),
        "four_eyes": _("Four eyes"),
        "yes": _("yes"),
        "no": _("no"),
        "stop": _("Rounds until only pass and no pass are left"),
        "days_to_hear": _("Working days from an interview to an answer"),
        "days_to_tell": _("Working days from a decision to an answer"),
        "law": _("Law by which notes are checked"),
        "mission": _("Mission"),
        "values": _("Values"),
    }


def _of_rounds() -> dict[str, str]:
    return {
        "round": _("Round"),
        "version": _("Version"),
        "state": _("State"),
        "asks": _("To ask"),
        "no_plan": _("asked without a plan"),
        "builds_on": _("Builds on"),
        "absent": _("did not come"),
        "not_in": _("scorecard not in"),
        "in": _("scorecard in"),
        "amended": _("amended"),
        "typed_by": _("typed by"),
        "recommends": _("recommends"),
        "not_covered": _("Not covered"),
        "topic": _("Topic"),
        "rating": _("{value} of 5"),
        "unrated": _("Not rated"),
        "taken_back": _("Taken back"),
        "was": _("Amended on {when} by {name}: {what}"),
        "after_open": _("after others' ratings had opened"),
        "after_decision": _("after the decision"),
        "used": _("used"),
        "taken_away": _("Uncertainty taken away"),
        "limit": _("Time limit"),
        "adjusted": _("Adjustments"),
        "pay": _("Pay"),
        "due": _("Due"),
        "handed_in": _("Handed in"),
        "files": _("Files"),
        "raters": _("Raters"),
        "blind": _("name kept from them"),
    }


def _of_outcome() -> dict[str, str]:
    return {
        "rounds": _("Rounds by then"),
        "confirmed": _("Second person"),
        "reversed": _("Reversed"),
        "known": _("What was known then"),
        "rule": _("Rule"),
        "competency": _("Competency"),
        "estimate": _("Estimate"),
        "chance": _("Chance to reach the bar"),
        "ratings": _("Ratings"),
        "remedy": _("Asked for"),
        "unresolved": _("Unresolved"),
        "owner": _("Owner"),
        "kept_finding": _("Kept although the check pointed it out"),
        "opened_early": _("Debrief opened before every scorecard was in"),
        "reason": _("Reason"),
        "decision": _("Decision {number}"),
    }


def _of_contact() -> dict[str, str]:
    return {
        "from_candidate": _("from the candidate"),
        "not_sent": _("not sent"),
        "day": _("Day"),
        "promised": _("Promised"),
        "heard": _("Heard"),
        "how": _("How it ended"),
        "preview": _("Version {version}, {how}"),
    }
