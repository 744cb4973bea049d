"""What people decide about an application, what each thought before, and what is done while they are undecided."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kedua.records.models.application import Application
from kedua.records.models.interview import Interview
from kedua.records.models.member import Member
from kedua.records.models.owned import Owned

PASS, NO_PASS, UNDECIDED = "pass", "no pass", "undecided"
OUTCOMES = (PASS, NO_PASS, UNDECIDED)
# PROPOSED waits for a second pair of eyes; DECLINED did not get it; REVERSED was taken back; FOLLOWED was undecided, and
# another decision came after it.
PROPOSED, IN_FORCE, DECLINED, REVERSED, FOLLOWED = "proposed", "in force", "declined", "reversed", "followed"
DECISION_STATES = (PROPOSED, IN_FORCE, DECLINED, REVERSED, FOLLOWED)
INTERVIEW, ASSESSMENT = "interview", "assessment"


class DebriefOpening(Owned):
    """That somebody opened the debrief before every scorecard was in, and why there was no waiting."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="debrief_openings")
    opened_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    why = models.TextField()

    class Meta:
        ordering: ClassVar = ["created_at", "id"]


class ViewsAsked(Owned):
    """That the panel was asked for its views before a decision: sealed until all have one or time is up.

    number: 1 for the first time. opened_at: when the views were opened.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="views_asked")
    number = models.PositiveSmallIntegerField()
    asked_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    closes_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["application", "number"], name="views_asked_once")]


class View(Owned):
    """What one member of the panel thinks should be decided; outcome "" until they have said so."""

    asked = models.ForeignKey(ViewsAsked, on_delete=models.CASCADE, related_name="views")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=10, blank=True)
    text = models.TextField(blank=True)
    said_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["created_at", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["asked", "member"], name="view_once"),
            models.CheckConstraint(condition=models.Q(outcome__in=("", *OUTCOMES)), name="view_outcome"),
        ]


class Decision(Owned):
    """One decision on an application. Decisions are added and never changed but for who confirmed or reversed them.

    number: 1 for the first. rounds: how many were over by then, assessments included. standing: what was known when it was
    made, per competency, with the rule, bars and weights in force (docs/explain/decision.md). seen_by: who confirmed or
    declined it where the organisation wants four eyes, and `seen_why` their words. why_reversed: of the one who reversed it.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="decisions")
    number = models.PositiveSmallIntegerField()
    outcome = models.CharField(max_length=10)
    state = models.CharField(max_length=10, default=IN_FORCE)
    rounds = models.PositiveSmallIntegerField()
    standing = models.JSONField(default=dict)
    made_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    seen_by = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+")
    seen_at = models.DateTimeField(null=True)
    seen_why = models.TextField(blank=True)
    reversed_by = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+")
    reversed_at = models.DateTimeField(null=True)
    why_reversed = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["number"]
        indexes: ClassVar = [models.Index(fields=["organisation", "state", "created_at"], name="decision_state")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["application", "number"], name="decision_once"),
            models.UniqueConstraint(
                fields=["application"],
                condition=models.Q(state__in=(PROPOSED, IN_FORCE)),
                name="decision_one_stands",
            ),
            models.CheckConstraint(condition=models.Q(outcome__in=OUTCOMES), name="decision_outcome"),
            models.CheckConstraint(condition=models.Q(state__in=DECISION_STATES), name="decision_state_known"),
        ]


class Reason(Owned):
    """One reason of a decision. subject: a competency, "value:…", "goals" or "mission"; evidence: ids of the answers, ratings,
    remarks and assessment ratings it rests on; that of a scorecard stands for what it says of goals or contribution.
    kept: findings of the check that were kept: {"code", "text", "why"}.
    """

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="reasons")
    position = models.PositiveSmallIntegerField(default=0)
    subject = models.CharField(max_length=90)
    text = models.TextField()
    evidence = models.JSONField(default=list)
    kept = models.JSONField(default=list)

    class Meta:
        ordering: ClassVar = ["position", "id"]


class Remedy(Owned):
    """What an undecided decision asks for: by whom, until when. unresolved: subject ids.

    kind: an "interview" (questions: how many on each; panel: ids of members) or an "assessment" (task: its id in the
    library). why: what the candidate is told of what comes next, in the words of whoever decided.
    """

    decision = models.OneToOneField(Decision, on_delete=models.CASCADE, related_name="remedy")
    unresolved = models.JSONField(default=list)
    kind = models.CharField(max_length=10)
    panel = models.JSONField(default=list)
    questions = models.PositiveSmallIntegerField(default=0)
    task = models.CharField(max_length=80, blank=True)
    why = models.TextField(blank=True)
    owner = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    interview = models.ForeignKey(Interview, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    done_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["organisation", "due_on"], condition=models.Q(done_at=None), name="remedy_open"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(kind__in=(INTERVIEW, ASSESSMENT)), name="remedy_kind"),
        ]
