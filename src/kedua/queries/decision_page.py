"""The page of a decision: what stands, what waits, what the panel thinks, and how it came to that."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from kedua.access.can import can_decide
from kedua.access.decisions import Eyes, eyes_of
from kedua.access.fetch import application_or_404
from kedua.queries.decision_history import ShownDecision, decision_history
from kedua.queries.decision_views import AskedViews, asked_views
from kedua.queries.subject_names import subject_names
from kedua.queries.work_calendar import day_in
from kedua.records.models import Application, Member
from kedua.records.models.application import ENDED, WITHDRAWN
from kedua.records.models.decision import IN_FORCE, NO_PASS, PASS, PROPOSED, REVERSED, UNDECIDED


@dataclass(frozen=True, slots=True)
class DecisionPage:
    """The page for one reader. waiting: names of whose scorecard is missing. history: the newest first.

    can_second: the reader may confirm or decline what waits for a second pair of eyes.
    """

    application: Application
    eyes: Eyes
    waiting: tuple[str, ...]
    asked: AskedViews | None
    history: tuple[ShownDecision, ...]
    can_second: bool

    @property
    def standing(self) -> ShownDecision | None:
        """The decision that counts, or waits."""
        return next((one for one in self.history if one.stands), None)

    @property
    def proposed(self) -> bool:
        """Whether it waits for a second pair of eyes."""
        return self.standing is not None and self.standing.row.state == PROPOSED

    @property
    def in_force(self) -> bool:
        """Whether it counts."""
        return self.standing is not None and self.standing.row.state == IN_FORCE

    @property
    def remedy(self) -> bool:
        """Whether somebody is to see to what is unresolved."""
        found = self.standing.remedy if self.standing is not None and self.in_force else None
        return found is not None and found.row.done_at is None and not self.ended

    @property
    def reversed(self) -> bool:
        """Whether the last decision was reversed."""
        return bool(self.history) and self.history[0].row.state == REVERSED

    @property
    def to_tell(self) -> bool:
        """Whether it is decided, as far as the reader may know, and the candidate was not told yet."""
        told = self.application.answered_at is not None or self.application.stage == WITHDRAWN
        decided = self.in_force and self.standing is not None and self.standing.outcome in (PASS, NO_PASS)
        return decided and not told

    @property
    def sealed(self) -> bool:
        """Whether the panel has been asked, and its views are not open yet."""
        return self.asked is not None and not self.asked.open

    @property
    def asked_me(self) -> bool:
        """Whether the reader is among those who were asked, and may still say what they think."""
        return self.sealed and self.asked is not None and any(view.mine for view in self.asked.views)

    @property
    def awaits_me(self) -> bool:
        """Whether the reader was asked, and has not said what they think."""
        return self.sealed and self.asked is not None and any(view.mine and not view.said for view in self.asked.views)

    @property
    def ended(self) -> bool:
        """Whether the application has ended."""
        return self.application.stage in ENDED

    @property
    def can_start(self) -> bool:
        """Whether the reader may decide now."""
        standing = self.standing
        free = standing is None or (self.in_force and standing.row.outcome == UNDECIDED)
        return self.eyes.decides and free and not self.ended and not self.sealed

    @property
    def can_ask(self) -> bool:
        """Whether the reader may ask the panel for its views."""
        return self.eyes.decides and not self.ended and not self.sealed and not self.proposed

    @property
    def seen(self) -> int:
        """The number of the last decision."""
        return self.history[0].row.number if self.history else 0


def decision_page(actor: Member, key: UUID, now: dt.datetime) -> DecisionPage | None:
    """Read the page: eight queries, nine with assessments; None for who does not decide. Raises Http404 where not theirs."""
    application = application_or_404(actor, key)
    if not can_decide(actor, application):
        return None
    eyes, names = eyes_of(actor, application), subject_names(application.organisation_id)
    history = decision_history(application, names, eyes.reads, day_in(actor.organisation, now))
    waiting = next((one.row for one in history if one.row.state == PROPOSED), None)
    return DecisionPage(
        application=application,
        eyes=eyes,
        waiting=tuple(dict.fromkeys(one.name for one in eyes.door.waits_for)),
        asked=asked_views(actor, application, eyes, now),
        history=history,
        can_second=waiting is not None and eyes.decides and waiting.made_by_id != actor.pk,
    )
