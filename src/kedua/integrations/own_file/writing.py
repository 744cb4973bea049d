"""Writes everything that is a candidate's to take with them as JSON, which other systems can read."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping

from kedua.queries.candidate_page import OwnMeeting
from kedua.queries.own_data import OwnApplication, OwnData
from kedua.records.models import Assessment, Message, PrivacyRequest

Value = str | int | bool | None | list["Value"] | dict[str, "Value"]
FORMAT = "kedua-own-data/1"


def own_json(data: OwnData, not_here: str) -> str:
    """Write it. not_here: the sentence about what is left out."""
    candidate, record = data.candidate, data.record
    document: dict[str, Value] = {
        "format": FORMAT,
        "written": _at(data.at),
        "organisation": data.organisation,
        "not_in_this_file": not_here,
        "person": {
            "name": candidate.name,
            "email": candidate.email,
            "phone": candidate.phone,
            "time_zone": candidate.time_zone,
            "language": candidate.language,
            "channel": candidate.channel or "email",
            "address_on_the_channel": candidate.channel_address,
        },
        "agreed": [_consent(one) for one in candidate.consents],
        "record": {
            "positions": [
                {"title": one.title, "employer": one.employer, "years": one.years} for one in record.experience
            ],
            "education": [{"degree": one.degree, "school": one.school, "years": one.years} for one in record.education],
            "skills": [one.text for one in record.skills],
            "strengths": [one.text for one in record.strengths],
            "claims": [one.text for one in record.claims],
        },
        "files": [
            {"name": one.file_name, "bytes": one.size, "sha256": one.sha256, "received": _at(one.created_at)}
            for one in data.files
        ],
        "applications": [_application(one) for one in data.applications],
        "messages": [_message(one) for one in data.messages],
        "requests": [_request(one) for one in data.requests],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _application(own: OwnApplication) -> Value:
    application = own.application
    return {
        "job": application.job.title,
        "applied": application.applied_on.isoformat(),
        "came_through": application.source,
        "you_wrote": application.note,
        "so_that_the_interview_works": application.adjustment,
        "outcome_told": own.outcome or None,
        "promised_to_hear_by": application.promise.isoformat() if application.promise else None,
        "interviews": [_meeting(one) for one in own.meetings],
        "preview_shown": [
            {"version": one.preview.version, "how": one.how, "at": _at(one.created_at)} for one in own.shown
        ],
        "preview_answers": [
            {
                "version": one.preview.version if one.preview else None,
                "answer": one.answer,
                "note": one.note,
                "self_check": {str(name): str(said) for name, said in one.self_check.items()},
                "at": _at(one.created_at),
            }
            for one in own.answers
        ],
        "questions": [
            {"asked": one.text, "at": _at(one.created_at), "answer": one.answer, "answered": _at(one.answered_at)}
            for one in own.questions
        ],
        "assessments": [_assessment(one) for one in own.assessments],
    }


def _meeting(own: OwnMeeting) -> Value:
    interview = own.interview
    return {
        "round": interview.round,
        "starts": _at(interview.starts_at),
        "only_the_day_is_known": interview.day_only,
        "minutes": interview.minutes,
        "place": interview.place,
        "link": interview.link,
        "state": own.when,
        "people": list(own.people),
        "your_answer": interview.candidate_answer,
        "your_words": interview.candidate_said,
    }


def _assessment(given: Assessment) -> Value:
    return {
        "title": given.title,
        "kind": given.kind,
        "state": given.state,
        "given": _at(given.created_at),
        "due": _at(given.due_at),
        "started": _at(given.started_at),
        "handed_in": _at(given.handed_in_at),
        "minutes": given.minutes,
        "extra_minutes": given.extra_minutes,
        "adjustments": given.adjustments,
        "pay": given.pay,
        "referee": {str(name): str(value) for name, value in given.referee.items()},
        "text": given.draft,
        "kept_beside": [{"at": str(one["saved_at"]), "text": str(one["text"])} for one in given.aside],
        "files": [
            {"name": one.name, "bytes": one.size, "sha256": one.digest, "added": _at(one.created_at)}
            for one in given.files.all()
        ],
    }


def _message(message: Message) -> Value:
    return {
        "from": "you" if message.state == "received" else "the organisation",
        "at": _at(message.sent_at or message.created_at),
        "channel": message.channel,
        "address": message.to,
        "subject": message.subject,
        "text": message.text,
    }


def _request(request: PrivacyRequest) -> Value:
    return {
        "kind": request.kind,
        "text": request.text,
        "asked": _at(request.created_at),
        "answer": request.outcome,
        "answered": _at(request.done_at),
    }


def _consent(consent: Mapping[str, object]) -> Value:
    known: dict[str, Value] = {"to": str(consent["to"]), "given": bool(consent["given"]), "at": str(consent["at"])}
    words = {name: str(consent[name]) for name in ("version", "text") if name in consent}
    return {**known, **words}


def _at(at: dt.datetime | None) -> str | None:
    return at.astimezone(dt.UTC).isoformat(timespec="seconds") if at is not None else None
