"""The open schema of a decision file, version 1: the file itself; its parts are in `schema_job` to `schema_outcome`."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from kedua.integrations.decision_file.entry import Entry, Ref, described
from kedua.integrations.decision_file.schema_evidence import Assessment, Evidence, Interview
from kedua.integrations.decision_file.schema_job import Competency, Duty, Job, Plan, Question, Rules
from kedua.integrations.decision_file.schema_outcome import (
    Change,
    Decision,
    Link,
    Message,
    OpenedEarly,
    Preview,
    Promise,
    View,
)


class DecisionFile(Entry):
    """Everything about how one application was decided, up to the moment of writing."""

    model_config = described("Kedua decision, version 1")

    kedua: Literal["decision/1"] = Field("decision/1", description="kind and version of the file")
    written: dt.datetime = Field(description="when the file was written")
    written_for: str = Field(description="name of the member who took it")
    time_zone: str = Field(description="time zone of the organisation; all times in the file carry their own offset")
    organisation: str = Field(description="name of the employer")
    application: Ref = Field(description="id of the application")
    candidate: str = Field(description="name of the candidate")
    applied_on: dt.date = Field(description="day of the application")
    stage: str = Field(description="where the application stands")
    job: Job = Field(description="the opening")
    rules: Rules = Field(description="rules in force when the file was written")
    duties: tuple[Duty, ...] = Field(description="what whoever has the job does, in order")
    competencies: tuple[Competency, ...] = Field(
        description="what the job needs, in its order, then whatever else was asked about, rated or decided by"
    )
    plans: tuple[Plan, ...] = Field(description="versions of the plans, by round")
    questions: tuple[Question, ...] = Field(
        description="questions of the plans that were used, then those that interviewers asked without one"
    )
    interviews: tuple[Interview, ...] = Field(
        description="every interview, by round, also those that did not take place"
    )
    assessments: tuple[Assessment, ...] = Field(description="extra tasks given to the candidate")
    evidence: tuple[Evidence, ...] = Field(description="what was said or done, as people wrote it down and rated it")
    opened_early: tuple[OpenedEarly, ...] = Field(
        description="times the debrief was opened before every scorecard was in"
    )
    views: tuple[View, ...] = Field(
        description="what members of the panel thought should be decided, once all were open"
    )
    sealed_views: int = Field(ge=0, description="views that were given and are not open yet: counted, not read")
    decisions: tuple[Decision, ...] = Field(description="every decision, the oldest first")
    messages: tuple[Message, ...] = Field(description="what was said to the candidate and by them, the oldest first")
    promises: tuple[Promise, ...] = Field(description="days by which the candidate was promised to hear")
    previews: tuple[Preview, ...] = Field(
        description="versions of the job's preview that the candidate was shown; no part of the decision"
    )
    changes: tuple[Change, ...] = Field(description="entries of the record of changes, the oldest first")
    links: tuple[Link, ...] = Field(description="how things in the file rest on one another")
    left_out: tuple[str, ...] = Field(description="what is not in the file, and why, in sentences")
