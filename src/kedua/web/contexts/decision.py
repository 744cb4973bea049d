"""Decisions and views with their words, as their pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from kedua.queries.decision_history import ShownDecision
from kedua.queries.decision_page import DecisionPage
from kedua.queries.decision_views import AskedViews, ShownView
from kedua.records.models.application import WITHDRAWN
from kedua.records.models.decision import UNDECIDED
from kedua.wording import decisions as words


@dataclass(frozen=True, slots=True)
class WordedReason:
    """A reason under its subject's name."""

    subject: str
    reason: object


@dataclass(frozen=True, slots=True)
class WordedDecision:
    """A decision in words."""

    shown: ShownDecision
    outcome: str
    state: str
    reasons: tuple[WordedReason, ...]

    @property
    def undecided(self) -> bool:
        """Whether it was undecided."""
        return self.shown.row.outcome == UNDECIDED and not self.shown.sealed


@dataclass(frozen=True, slots=True)
class WordedView:
    """A view in words; outcome is empty while it is sealed."""

    view: ShownView
    outcome: str


def shown_decisions(page: DecisionPage) -> list[WordedDecision]:
    """Put decisions into words, the newest first."""
    return [_worded(one) for one in page.history]


def views_shown(page: DecisionPage) -> list[WordedView]:
    """Put views into words, the most junior first."""
    return shown_views(page.asked) if page.asked is not None else []


def shown_views(asked: AskedViews) -> list[WordedView]:
    """Do the same with an asking."""
    return [WordedView(one, words.outcome_name(one.outcome) if one.outcome else "") for one in asked.views]


def told_of(page: DecisionPage) -> str:
    """Say what reversing would mean for the candidate, where a decision counts."""
    application, standing = page.application, page.standing
    if standing is None or not page.in_force or application.stage == WITHDRAWN:
        return ""
    if application.answered_at is None:
        return _("The candidate was not told yet: what was to tell them is put away, and their day stays.")
    if application.job.state != "open":
        return _("The candidate was told, and the job is closed. Reopen the job first: nobody waits on a closed one.")
    return _(
        "The candidate was told. They are owed an answer again, by a new day, and a message that says so is drafted."
    )


def _worded(one: ShownDecision) -> WordedDecision:
    return WordedDecision(
        one,
        words.outcome_name(one.outcome) if one.outcome else _("A decision"),
        words.decision_state_name(one.row.state),
        tuple(WordedReason(words.reason_subject(reason.subject, reason.name), reason) for reason in one.reasons),
    )
