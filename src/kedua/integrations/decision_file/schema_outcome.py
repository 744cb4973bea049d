"""What people thought, decided and said, and how it all hangs together: part of the schema of a decision file."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from kedua.integrations.decision_file.entry import Entry, Outcome, Person, Ref


class OpenedEarly(Entry):
    """That the debrief was opened before every scorecard was in."""

    by: Person = Field(description="who opened it")
    at: dt.datetime = Field(description="when")
    why: str = Field(description="why there was no waiting")


class View(Entry):
    """What one member of the panel thought should be decided; here only once all views were open."""

    id: Ref = Field(description="`view:` and its id")
    number: int = Field(description="of the asking, 1 for the first")
    by: Person = Field(description="whose view")
    outcome: Literal["", "pass", "no pass", "undecided"] = Field(description="what they thought; empty for no view")
    text: str = Field(description="their words")
    said_at: dt.datetime | None = Field(description="when they said so")
    opened_at: dt.datetime | None = Field(description="when the views were opened; never null in a file")


class Kept(Entry):
    """Something that the check of reasons pointed out, and a person kept."""

    code: str = Field(description="what it pointed out")
    why: str = Field(description="why it was kept")


class Reason(Entry):
    """One reason of a decision."""

    id: Ref = Field(description="`reason:` and its id")
    competency: Ref = Field(description="id of what it is about")
    subject: str = Field(description="a competency, `value:…`, `goals` or `mission`")
    name: str = Field(description="the name of that")
    text: str = Field(description="the reason in the decider's words")
    evidence: tuple[str, ...] = Field(description="ids of the evidence it cites")
    missing: int = Field(ge=0, description="how many things it cites are no longer kept")
    kept: tuple[Kept, ...] = Field(description="findings of the check that were kept")


class Number(Entry):
    """A number of the rule by which ratings were weighed."""

    name: str = Field(description="what it is called in docs/explain/evidence.md")
    value: float = Field(description="the number")


class Known(Entry):
    """What was known of a competency when the decision was made; null where it was not kept."""

    competency: Ref = Field(description="its id")
    name: str = Field(description="its name")
    bar: float | None = Field(description="the rating asked for, as it was then")
    weight: float | None = Field(description="how much it mattered, as it was then")
    must_have: bool = Field(description="whether it was a must-have then")
    mean: float | None = Field(description="the estimate, in rating points")
    sd: float | None = Field(description="its standard deviation")
    chance: float | None = Field(description="the chance to be at or above the bar, 0 to 1")
    ratings: int | None = Field(description="how many ratings there were")


class Standing(Entry):
    """What was known when a decision was made."""

    kept: bool = Field(description="whether the decision kept anything of it")
    rule: str = Field(description="name of the rule by which ratings were weighed")
    numbers: tuple[Number, ...] = Field(description="the rule's numbers, as they were then")
    competencies: tuple[Known, ...] = Field(description="what was known, by competency")


class Eyes(Entry):
    """Somebody who confirmed, declined or reversed a decision."""

    by: Person = Field(description="who")
    at: dt.datetime | None = Field(description="when")
    why: str = Field(description="their words")


class Remedy(Entry):
    """What an undecided decision asked for."""

    kind: Literal["interview", "assessment"] = Field(description="a further interview or an assessment")
    unresolved: tuple[str, ...] = Field(description="names of what was unresolved")
    panel: tuple[str, ...] = Field(description="names of who was to ask or rate")
    questions: int = Field(description="how many questions the interview was to have")
    task: str = Field(description="id of the assessment in the library; empty for an interview")
    why: str = Field(description="why this remedy")
    owner: Person = Field(description="who saw to it")
    due_on: dt.date = Field(description="by when")
    done_at: dt.datetime | None = Field(description="when it was done")
    interview: str = Field(description="id of the interview that it became; empty for none")


class Decision(Entry):
    """One decision."""

    id: Ref = Field(description="`decision:` and its number")
    number: int = Field(description="1 for the first")
    outcome: Outcome = Field(description="pass, no pass or undecided")
    state: Literal["proposed", "in force", "declined", "reversed", "followed"] = Field(
        description="proposed waits for a second person; declined did not get one; reversed was in force once; followed "
        "was undecided, and the next decision came after it"
    )
    rounds: int = Field(description="how many rounds were over by then, assessments included")
    made_by: Person = Field(description="who decided")
    made_at: dt.datetime = Field(description="when")
    reasons: tuple[Reason, ...] = Field(description="why, in the order in which they were written")
    standing: Standing = Field(description="what was known then")
    seen: Eyes | None = Field(description="who confirmed or declined it as a second person")
    reversed: Eyes | None = Field(description="who reversed it")
    remedy: Remedy | None = Field(description="what it asked for, where it was undecided")


class Message(Entry):
    """Something said to the candidate about this application, or by them."""

    id: Ref = Field(description="`message:` and its id")
    inward: bool = Field(description="whether it came from the candidate")
    occasion: str = Field(description="what it was about, such as `passed`")
    channel: str = Field(description="email, whatsapp, sms, telegram, phone, or page (their own page)")
    language: str = Field(description="its language")
    subject: str = Field(description="its subject")
    text: str = Field(description="its words")
    state: Literal["waiting", "sending", "sent", "failed", "received"] = Field(description="how far it is")
    made_at: dt.datetime = Field(description="when it was written or came in")
    sent_at: dt.datetime | None = Field(description="when it went out")
    by: Person | None = Field(description="who released it; null for what goes out by itself and for what came in")


class Promise(Entry):
    """A day by which the candidate was promised to hear."""

    day: dt.date = Field(description="the promised day")
    promised_at: dt.datetime | None = Field(description="when they were told that day")
    heard_on: dt.date | None = Field(description="the day on which they heard; null while they wait")
    how: Literal["", "told", "news", "moved", "withdrawn"] = Field(
        description="they were told how it ended, had other news, were promised another day, or withdrew; empty while open"
    )
    kept: bool | None = Field(description="whether they heard by that day; null while they wait")


class Preview(Entry):
    """That the candidate was shown a version of the job's preview."""

    version: int = Field(description="of the job's preview")
    at: dt.datetime = Field(description="when")
    how: str = Field(description="in the `interview`, on their `page`, as `pdf`")


class Detail(Entry):
    """One fact of a change."""

    name: str = Field(description="its name")
    value: str = Field(description="what it is")


class Change(Entry):
    """One entry of the record of changes."""

    number: int = Field(description="its place in the organisation's chain")
    at: dt.datetime = Field(description="when")
    by: str = Field(description="who, by the name they had then")
    action: str = Field(description="what was done, as a code")
    text: str = Field(description="the same in words")
    subject: str = Field(description="what kind of thing was changed")
    details: tuple[Detail, ...] = Field(description="what it was and what it became")
    digest: str = Field(description="its SHA-256 in the chain, by which it can be checked there")


class Link(Entry):
    """That one thing rests on another."""

    source: Ref = Field(description="id of what comes first")
    target: Ref = Field(description="id of what rests on it")
    kind: Literal[
        "asks-for", "asked-by", "answered-by", "seen-in", "rated", "cited-by", "about", "reason-of", "led-to", "told-by"
    ] = Field(description="how")
    made_by: Literal["person", "kedua"] = Field(description="a person who said so, or Kedua by a measure or a rule")
    likeness: float | None = Field(description="Kedua's measure, 0 to 1; null where nothing was measured")
