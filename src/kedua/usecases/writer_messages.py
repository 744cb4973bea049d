"""Have a message to a candidate worded better: from what it has to say, with every name and address put back afterwards."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import PermissionDenied

from kedua.access.can import can_edit_application
from kedua.engine.language.text import sentences
from kedua.queries.reach import reach_of
from kedua.records.models import Application, Member
from kedua.usecases.errors import Refused
from kedua.usecases.invented import Kept, NotInFacts, left_out, strike
from kedua.usecases.message_check import check_messages
from kedua.usecases.messages import LONGEST, LONGEST_SUBJECT, Said
from kedua.usecases.writer import draft
from kedua.usecases.writer_answers import MessageAnswer
from kedua.usecases.writer_asking import Judged, Task
from kedua.usecases.writer_port import Writers

ABOUT = {
    "received": "their application has arrived",
    "not-passed": "they have not passed",
    "passed": "they have passed",
    "deciding": "the decision takes longer than promised",
    "feedback": "feedback that they asked for",
    "answer": "an answer to their question",
}
# What politeness may add, since it tells nobody anything.
COURTESY = (
    "Dear, hello, hi, good morning",
    "Thank you for your time, your patience, your application and your interest",
    "We are writing to let you know, we would like to tell you, we are happy to tell you, we are sorry to tell you",
    "Please write to us, reply or call us if you have any questions",
    "Kind regards, best wishes, we wish you all the best",
)
LANGUAGES = {"en": "English", "ms": "Malay", "zh": "Chinese"}


@dataclass(frozen=True, slots=True)
class MessageDraft:
    """A message as a model worded it. left_out: figures and names of what it had to say that it does not."""

    call: UUID
    said: Said
    not_in_facts: tuple[NotInFacts, ...]
    left_out: tuple[str, ...]


def draft_message(
    actor: Member, application: Application, occasion: str, typed: Said, writers: Writers, now: dt.datetime
) -> MessageDraft:
    """Have a message worded from what was typed, which is all that it may say.

    Raises Refused where nothing was typed, and NotDrafted.
    """
    if not can_edit_application(actor, application):
        raise PermissionDenied
    if not typed.text.strip():
        raise Refused("writer-nothing")
    if len(typed.text) > LONGEST or len(typed.subject) > LONGEST_SUBJECT:
        raise Refused("message-long", most=LONGEST)
    facts = (*_facts(typed), application.candidate_name, *COURTESY)

    def judge(answer: MessageAnswer) -> Judged[tuple[Said, Kept]]:
        kept = strike(answer.text.strip(), facts)
        subject = strike(" ".join(answer.subject.split()), facts) if typed.subject else Kept("", ())
        said = Said(subject.text or typed.subject, kept.text)
        struck = (*subject.struck, *kept.struck)
        return Judged((said, Kept(kept.text, struck)), len(struck), _code(occasion, said))

    task = Task(
        "message", _about(actor, application, occasion, typed), _people(actor, application), MessageAnswer, judge
    )
    call, (said, kept) = draft(actor, task, writers, now)
    return MessageDraft(call, said, kept.struck, left_out(typed.text, (said.subject, said.text)))


def _about(actor: Member, application: Application, occasion: str, typed: Said) -> str:
    language = reach_of(application.candidate, actor.organisation).language
    lines = [
        f"About: {ABOUT.get(occasion, occasion.replace('-', ' '))}" if occasion != "own" else "",
        f"Tone: {actor.organisation.tone}",
        f"Language: {LANGUAGES.get(language, language)}",
        f"Subject: {typed.subject.strip()}" if typed.subject.strip() else "",
        "It has to say:",
        typed.text.strip(),
    ]
    return "\n".join(line for line in lines if line)


def _facts(typed: Said) -> Iterator[str]:
    for text in (typed.subject, typed.text):
        yield from (text[sentence.start : sentence.end] for sentence in sentences(text))


def _people(actor: Member, application: Application) -> tuple[str, ...]:
    """Name everybody who may be named in a message: the candidate, and whoever works here."""
    members = Member.objects.filter(organisation=actor.organisation_id).select_related("account")
    return (application.candidate_name, *(member.name for member in members))


def _code(occasion: str, said: Said) -> str:
    if not said.text:
        return "invented"
    if len(said.text) > LONGEST or len(said.subject) > LONGEST_SUBJECT:
        return "too-long"
    (found,) = check_messages([(occasion, said.text)])
    return "unlawful" if any(one.code == "discriminatory" for one in found) else "drafted"
