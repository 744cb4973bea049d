"""Who met the candidate, what was given to do, and what was written down and rated: part of the schema of a decision file."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from kedua.integrations.decision_file.entry import Entry, Person, Ref


class Seat(Entry):
    """A place on a panel."""

    id: Ref = Field(description="`seat:` and its id")
    by: Person = Field(description="who has it")
    absent: bool = Field(description="whether they did not come")
    submitted_at: dt.datetime | None = Field(description="when their scorecard was handed in; null where it is not")
    amended_at: dt.datetime | None = Field(description="when it was last amended")
    typed_by: Person | None = Field(description="who typed it for a guest")
    recommendation: Literal["", "yes", "no", "unsure"] = Field(description="what they recommended; empty for nothing")
    not_covered: tuple[str, ...] = Field(description="names of what they say was not covered")


class Interview(Entry):
    """One meeting."""

    id: Ref = Field(description="`interview:` and its id")
    round: int = Field(description="1 for the first interview")
    starts_at: dt.datetime | None = Field(description="when; null where it is not known")
    day_only: bool = Field(description="whether only the day is known")
    minutes: int = Field(description="its length")
    state: Literal["booked", "held", "cancelled", "no-show"] = Field(description="what became of it")
    why: str = Field(description="a person's reason for booking past a warning")
    panel: tuple[Seat, ...] = Field(description="who asked")


class HandedFile(Entry):
    """A file that was handed in; the file itself is kept by Kedua."""

    id: Ref = Field(description="`file:` and its id")
    name: str = Field(description="its name")
    kind: str = Field(description="as its content shows")
    size: int = Field(description="bytes")
    digest: str = Field(description="SHA-256 of its bytes")


class Rater(Entry):
    """Somebody who rates an assessment."""

    by: Person = Field(description="who")
    blind: bool = Field(description="whether the candidate's name was kept from them")
    submitted_at: dt.datetime | None = Field(description="when their ratings were handed in; null where they are not")


class Assessment(Entry):
    """An extra task."""

    id: Ref = Field(description="`assessment:` and its id")
    task: str = Field(description="its id in the library or in the organisation's own part")
    kind: Literal["work-sample", "exercise", "reference-call"] = Field(description="what kind of task")
    title: str = Field(description="its title")
    round: int = Field(description="the round it counts as")
    state: Literal["sent", "started", "handed in", "cancelled", "lapsed"] = Field(description="how far it is")
    minutes: int = Field(description="its time limit")
    extra_minutes: int = Field(description="added for this candidate")
    adjustments: str = Field(description="other adjustments, in words")
    why_long: str = Field(description="reason for a task over two hours")
    pay: str = Field(description="what the candidate was paid for it")
    made_by: Person = Field(description="who gave it")
    made_at: dt.datetime = Field(description="when it was given")
    due_at: dt.datetime = Field(description="until when it could be handed in")
    started_at: dt.datetime | None = Field(description="when the candidate began")
    handed_in_at: dt.datetime | None = Field(description="when it was handed in")
    remedy: str = Field(description="id of the undecided decision that asked for it; empty for none")
    text: str = Field(description="what was handed in as text")
    files: tuple[HandedFile, ...] = Field(description="what was handed in as files")
    raters: tuple[Rater, ...] = Field(description="who rates it")


class Rating(Entry):
    """A rating."""

    id: Ref = Field(description="`rating:` and its id")
    value: int = Field(ge=1, le=5, description="1 to 5")
    level: str = Field(description="what an answer at that rating sounds like")


class Amended(Entry):
    """One change after a scorecard was handed in; what counts now is in the evidence itself."""

    what: Literal["rating", "recommendation", "text"] = Field(description="what was amended")
    before: str = Field(description="what it said before; a rating as a digit")
    after: str = Field(description="what it said after")
    at: dt.datetime = Field(description="when")
    by: str = Field(description="name of who did; empty where they are gone")
    why: str = Field(description="their reason")
    opened: bool = Field(description="whether the ratings of others were open to them by then")
    decided: bool = Field(description="whether the application had been decided by then")


class Evidence(Entry):
    """Something that was said or done, as somebody wrote it down."""

    id: Ref = Field(description="`evidence:` and its id")
    kind: Literal[
        "answer", "overall", "line", "strength", "doubt", "request", "career-goals", "contribution", "assessment"
    ] = Field(
        description="answer to a question, a rating over the whole interview, a line of notes tied to something else, a "
        "remark, what was told of goals or contribution, or a finding in an assessment"
    )
    source: Ref = Field(description="id of the interview or the assessment")
    round: int = Field(description="its round")
    by: Person = Field(description="who wrote it down")
    at: dt.datetime | None = Field(description="when it was handed in")
    competency: str = Field(description="id of what it is about; empty for nothing in particular")
    question: str = Field(description="id of the question that was answered; empty for none")
    topic: str = Field(description="what the candidate talked about")
    text: str = Field(description="what was written down; empty for what was taken back")
    rating: Rating | None = Field(description="the rating; null where there was none, or not enough evidence for one")
    amended: tuple[Amended, ...] = Field(description="what was amended in it since, the oldest first")
