"""Whichever way a decision goes, the stop rule holds, no sealed view is read, and nobody is left without a day or an answer.

A state machine drives the real use cases. More of it: DECISION_EXAMPLES=500 and the name of this file.
"""

from __future__ import annotations

import datetime as dt
import os
import random
from collections.abc import Callable
from contextlib import suppress

from django.core.exceptions import PermissionDenied
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from kedua.access.decisions import eyes_of, views_are_open
from kedua.queries.decision_views import asked_views
from kedua.queries.decisions import open_remedy, standing_decision
from kedua.queries.unanswered import TELLING, owed
from kedua.queries.work_calendar import calendar_of
from kedua.records.models import (
    Application,
    Assessment,
    Decision,
    Member,
    Message,
    Organisation,
    Remedy,
    View,
    ViewsAsked,
)
from kedua.records.models.application import NOT_PASSED, PASSED, WITHDRAWN
from kedua.records.models.decision import IN_FORCE, NO_PASS, PASS, PROPOSED, UNDECIDED
from kedua.usecases.applications import come_back, withdraw_by_candidate
from kedua.usecases.decision_drafts import Unsound
from kedua.usecases.decision_reversal import reverse
from kedua.usecases.decisions import confirm, decide, decline
from kedua.usecases.errors import Refused
from kedua.usecases.messages import release
from kedua.usecases.outcomes import record_answer
from kedua.usecases.panel_views import ask_views, say_view
from kedua.usecases.ports import Delivered
from kedua.usecases.sending import send_due
from kedua.usecases.stages import move_on
from kedua.usecases.undecided import remedy_done
from tests.cast import Cast
from tests.factories.decisions import LATER, draft, fresh, ready, remedy
from tests.factories.rows import make_interview, make_scorecard, make_seat
from tests.fakes.couriers import KeptCourier
from tests.fakes.outside import Nowhere

EXAMPLES = int(os.environ.get("DECISION_EXAMPLES", "8"))
HOUR = dt.timedelta(hours=1)
WHO = st.sampled_from(("ada", "rita", "hana", "sam"))
OUTCOMES = st.sampled_from((PASS, NO_PASS, UNDECIDED))


class Paths(RuleBasedStateMachine):
    """One candidate whose two rounds are in, and all that can be decided about them."""

    def __init__(self, cast: Cast) -> None:
        super().__init__()
        self.cast, self.now, self.stop, self.made, self.came_back = cast, LATER, 4, 0, False
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        ready(cast)

    def teardown(self) -> None:
        """Nothing of it stays."""
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    @initialize(stop=st.integers(2, 5), four_eyes=st.booleans())
    def begin(self, stop: int, four_eyes: bool) -> None:
        self.stop = stop
        Organisation.objects.filter(pk=self.cast.organisation.pk).update(stop=stop, four_eyes=four_eyes)

    @rule(who=WHO, days=st.integers(0, 3))
    def ask(self, who: str, days: int) -> None:
        self._do(lambda: ask_views(self._member(who), self._row, self.now, days))

    @rule(who=st.sampled_from(("ben", "sam")), outcome=OUTCOMES)
    def say(self, who: str, outcome: str) -> None:
        member = self._member(who)
        for view in View.objects.filter(member=member, asked__opened_at=None):
            self._do(lambda view=view: say_view(member, view, outcome, f"Zview of {who}", self.now))  # type: ignore[misc]  # binds this turn's

    @rule(hours=st.integers(1, 80))
    def let_time_pass(self, hours: int) -> None:
        self.now += hours * HOUR

    @rule(who=WHO, outcome=OUTCOMES, task=st.booleans())
    def decide(self, who: str, outcome: str, task: bool) -> None:
        day = calendar_of(self.cast.organisation, self.now.date()).after(self.now.date().toordinal(), 5)
        kind = {"kind": "assessment", "task": "clinic-desk-on-monday", "panel": ()} if task else {}
        wanted = remedy(self.cast, due_on=dt.date.fromordinal(day), **kind)
        seen = Decision.objects.count()
        said = draft(self.cast, outcome, seen, remedy=wanted)
        self._do(lambda: decide(self._member(who), self._row, said, self.now, Nowhere()))

    @rule(who=WHO, agrees=st.booleans())
    def look_with_a_second_pair_of_eyes(self, who: str, agrees: bool) -> None:
        made = standing_decision(self._row)
        if made is not None and agrees:
            self._do(lambda: confirm(self._member(who), made, self.now, Nowhere()))
        elif made is not None:
            self._do(lambda: decline(self._member(who), made, "Not settled.", self.now))

    @rule(who=WHO)
    def reverse(self, who: str) -> None:
        made = standing_decision(self._row)
        if made is not None:
            self._do(lambda: reverse(self._member(who), made, "More came in.", self.now, Nowhere()))

    @rule(rated=st.booleans())
    def hold_a_further_interview(self, rated: bool) -> None:
        if self._row.stage in (PASSED, NOT_PASSED, WITHDRAWN) or self.made > 4:
            return
        self.made += 1
        seat = make_seat(make_interview(self._row, 2 + self.made, created_at=self.now), self.cast.hana)
        if rated:
            make_scorecard(seat)
        move_on(self._row, self.now)

    @rule()
    def hand_in_an_assessment(self) -> None:
        found = open_remedy(self._row, "assessment")
        if found is None:
            return
        Assessment.objects.create(
            organisation=self.cast.organisation, application=self._row, remedy=found, task=found.task, kind="work-sample",
            title="A desk", round=3, minutes=30, state="handed in", due_at=self.now, made_by=self.cast.hana,
            created_at=self.now,
        )  # fmt: skip
        remedy_done("Candidate", found, self.now)

    @rule()
    def send_what_is_drafted(self) -> None:
        for message in Message.objects.filter(state="draft"):
            self._do(lambda message=message: release(self.cast.rita, message, self.now))  # type: ignore[misc]  # as above
        self.now += 20 * HOUR
        courier = KeptCourier([Delivered("remote")] * 9)
        self._do(lambda: send_due({"email": courier}, Nowhere(), lambda: self.now, random.Random(0)))

    @rule()
    def tell_them_by_telephone(self) -> None:
        self._do(lambda: record_answer(self.cast.hana, self._row, self.now))

    @rule(back=st.booleans())
    def have_them_withdraw(self, back: bool) -> None:
        if back:
            self.came_back |= self._row.stage == WITHDRAWN
            self._do(lambda: come_back(self.cast.rita, self._row, self.now))
        else:
            self._do(lambda: withdraw_by_candidate(self._row, self.now))

    # What holds.

    @invariant()
    def whoever_waits_has_a_day(self) -> None:
        assert not Application.objects.filter(owed(), promise=None).exists()

    @invariant()
    def whoever_was_told_has_an_end(self) -> None:
        assert not Application.objects.filter(answered_at__isnull=False, stage="deciding").exists()

    @invariant()
    def undecided_ends_at_the_stop(self) -> None:
        rounds = list(Decision.objects.filter(outcome=UNDECIDED).values_list("rounds", flat=True))
        assert [number for number in rounds if number >= self.stop] == []

    @invariant()
    def undecided_is_a_plan(self) -> None:
        undecided = Decision.objects.filter(outcome=UNDECIDED).count()
        assert Remedy.objects.exclude(unresolved=[]).exclude(owner=None).exclude(why="").count() == undecided

    @invariant()
    def the_end_is_what_was_decided(self) -> None:
        stands = standing_decision(self._row)
        ends = {PASS: PASSED, NO_PASS: NOT_PASSED}
        if self._row.stage in ends.values():
            assert stands is not None
            assert (stands.state, ends.get(stands.outcome)) == (IN_FORCE, self._row.stage)
        elif stands is not None and stands.state == IN_FORCE and self._row.stage != WITHDRAWN:
            assert stands.outcome == UNDECIDED or self.came_back

    @invariant()
    def nothing_moves_before_a_second_person_has_seen_it(self) -> None:
        if Decision.objects.filter(state=PROPOSED).exists():
            assert not Message.objects.filter(occasion__in=TELLING, state__in=("draft", "waiting")).exists()
            assert self._row.stage not in (PASSED, NOT_PASSED)
        for made in Decision.objects.exclude(seen_by=None):
            assert made.seen_by_id != made.made_by_id

    @invariant()
    def no_sealed_view_is_read(self) -> None:
        asked = ViewsAsked.objects.order_by("-number").first()
        if asked is None or views_are_open(asked, self.now):
            return
        for name, member in self.cast.everyone.items():
            if member is not None:
                found = asked_views(member, self._row, eyes_of(member, self._row), self.now)
                assert found is not None
                texts = {one.text for one in found.views if one.name != member.name}
                assert texts == {""}, name

    @property
    def _row(self) -> Application:
        return fresh(self.cast)

    def _member(self, who: str) -> Member:
        member = self.cast.everyone[who]
        assert member is not None
        return member

    def _do(self, act: Callable[[], object]) -> None:
        with suppress(Refused, Unsound, PermissionDenied), transaction.atomic():
            act()


def test_on_every_path(cast: Cast) -> None:
    class Decided(Paths):
        def __init__(self) -> None:
            super().__init__(cast)

    thorough = settings(
        max_examples=EXAMPLES, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(Decided, settings=thorough)
