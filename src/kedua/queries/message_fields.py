"""Reads what the fields of a message hold for an application: words in the candidate's language, times on their clocks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from kedua.library.messages import WordsFile
from kedua.queries.in_charge import in_charge
from kedua.queries.subject_names import subject_names
from kedua.records.models import Application, Interview, Member
from kedua.records.models.interview import BOOKED
from kedua.wording.message_words import day_in_words, list_in_words, time_in_words, words_of


@dataclass(frozen=True, slots=True)
class Told:
    """What whoever writes knows beyond the rows. interview: None for the next one that is booked."""

    sender: Member | None = None
    interview: Interview | None = None
    question: str = ""
    answer: str = ""
    reasons: str = ""
    what_happens_next: str = ""
    assessment_title: str = ""
    assessment_due: dt.date | None = None


def message_values(application: Application, language: str, told: Told, now: dt.datetime) -> dict[str, str]:
    """Give every field by its name, but for the page's link, which only a use case can make: at most six queries."""
    words = words_of(language)
    sender = told.sender or in_charge(application)
    interview = told.interview or _next(application, now)
    return {
        "candidate.name": application.candidate.name,
        "candidate.first": next(iter(application.candidate.name.split()), ""),
        "job.title": application.job.title,
        "job.place": application.job.place,
        "organisation.name": application.organisation.name,
        "sender.name": sender.name if sender else application.organisation.name,
        "sender.email": sender.account.email if sender else "",
        "promise.day": day_in_words(application.promise, words) if application.promise else "",
        "assessment.title": told.assessment_title,
        "assessment.due": day_in_words(told.assessment_due, words) if told.assessment_due else "",
        "question.text": told.question,
        "answer.text": told.answer,
        "reasons": told.reasons,
        "what_happens_next": told.what_happens_next,
        "interview.topics": _topics(application, words),
    } | (_meeting(application, interview, words) if interview else {})


def _next(application: Application, now: dt.datetime) -> Interview | None:
    rows = Interview.objects.filter(organisation=application.organisation_id, application=application, state=BOOKED)
    return rows.filter(starts_at__gte=now).order_by("starts_at", "id").first()


def _meeting(application: Application, interview: Interview, words: WordsFile) -> dict[str, str]:
    seats = interview.panel.select_related("member__account").filter(absent=False)
    found = {
        "interview.length": words.minutes.format(number=interview.minutes),
        "interview.place": ", ".join(part for part in (interview.place, interview.link) if part),
        "interview.people": list_in_words([seat.name for seat in seats], words),
    }
    if interview.starts_at is None:
        return found
    zone = ZoneInfo(application.candidate.time_zone or interview.time_zone or application.organisation.time_zone)
    if interview.day_only:
        when = day_in_words(interview.starts_at.astimezone(zone).date(), words)
    else:
        when = time_in_words(interview.starts_at, interview.minutes, zone, words)
    return found | {"interview.when": when}


def _topics(application: Application, words: WordsFile) -> str:
    """Name what the job asks for, as any applicant may know it: not what is still open about this one."""
    subjects = list(application.job.competencies.values_list("subject", flat=True))
    names = subject_names(application.organisation_id)
    return list_in_words([names.of(subject).lower() for subject in subjects], words) if subjects else ""
