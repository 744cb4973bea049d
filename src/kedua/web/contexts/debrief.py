"""The debrief, ready for its page: which competency is revealed, and before it opens, what can be done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from django.urls import reverse

from kedua.access.awaited import is_in
from kedua.engine.evidence.components import Kind
from kedua.integrations.kit.debrief_making import debrief_sheet
from kedua.integrations.kit.debrief_sheet import DebriefSheet, Subject
from kedua.queries.debrief import Debriefing, Evidence
from kedua.queries.job_rules import RULE
from kedua.records.models import Interviewer, Member
from kedua.records.models.interview import HELD
from kedua.wording.debrief import kind_label, share_names
from kedua.wording.kit import round_name

ALL, NEAR = "all", "near"
TALK = 20  # minutes in which a debrief is talked over


@dataclass(frozen=True, slots=True)
class Revealed:
    """A competency, and whether it is revealed. next: what is talked over after it, "" where everything is revealed."""

    subject: Subject
    open: bool
    next: str = ""
    next_url: str = ""


@dataclass(frozen=True, slots=True)
class ShownDebrief:
    """The page. all: everything is revealed, as on paper; near: the near calls are. each: minutes for a competency, 0 where
    all are revealed.
    """

    sheet: DebriefSheet
    competencies: tuple[Revealed, ...]
    needed: tuple[tuple[str, str], ...]
    surer: tuple[tuple[str, str], ...]
    unheard: tuple[str, ...]
    all: bool
    near: bool
    each: int
    back_url: str
    compare_url: str


@dataclass(frozen=True, slots=True)
class ShownWaiting:
    """A debrief that the reader may not read. people: who is awaited, by name and interview.

    state: "nothing" where no scorecard is in, "waits", "own" where the reader's own is missing, else "sealed". feedback_url:
    the reader's own scorecard.
    """

    lead: str
    state: str
    people: tuple[tuple[str, str], ...]
    can_open: bool
    feedback_url: str
    back_url: str


def shown_debrief(read: Debriefing, evidence: Evidence, wanted: str) -> ShownDebrief:
    """Lay the debrief out; wanted: the id of the competency that is revealed, or "all"."""
    sheet = debrief_sheet(read, evidence)
    everything = wanted == ALL
    here = reverse("debrief", args=[read.application.pk])
    lacks = [(text, needed, f"{here}?open={about}#c-{about}" if about else "") for text, needed, about in sheet.missing]
    return ShownDebrief(
        sheet=sheet,
        competencies=tuple(_revealed(sheet, wanted, here)),
        needed=tuple((text, url) for text, needed, url in lacks if needed),
        surer=tuple((text, url) for text, needed, url in lacks if not needed),
        unheard=tuple(one.name for one in sheet.beside if not one.voices),
        all=everything,
        near=wanted in (ALL, NEAR),
        each=0 if everything or not sheet.competencies else max(1, TALK // len(sheet.competencies)),
        back_url=_back(read),
        compare_url=reverse("compare", args=[read.application.job_id]) if read.sees_application else "",
    )


def _revealed(sheet: DebriefSheet, wanted: str, here: str) -> Iterator[Revealed]:
    """Say of each competency whether it is revealed, and where to go on: to the next one, then to what is below them."""
    below = (
        (sheet.labels["near"], f"{here}?open={NEAR}#near") if sheet.near else (sheet.labels["beside"], f"{here}#beside")
    )
    after = [*((one.name, f"{here}?open={one.id}#c-{one.id}") for one in sheet.competencies[1:]), below]
    for one, (name, url) in zip(sheet.competencies, after, strict=False):
        if wanted == ALL:
            yield Revealed(one, open=True)
        else:
            yield Revealed(one, one.id == wanted, name, url)


def shown_waiting(read: Debriefing, actor: Member) -> ShownWaiting:
    """Say what the debrief waits for, and what the reader can do."""
    door = read.door
    own = next((one for one in door.waits_for if isinstance(one, Interviewer) and one.member_id == actor.pk), None)
    some_in = any(is_in(seat) for seat in door.seats)
    state = "own" if door.own_missing else "sealed" if door.open else "waits" if some_in else "nothing"
    return ShownWaiting(
        lead=f"{read.application.candidate_name} · {read.application.job.title}",
        state=state,
        people=tuple((name, round_name(number)) for name, number in read.waits_for),
        can_open=door.can_open,
        feedback_url=reverse("feedback", args=[own.pk]) if own is not None and own.interview.state == HELD else "",
        back_url=_back(read),
    )


def adding_up() -> dict[str, object]:
    """Give what the long form shows: where differences between ratings come from, by kind, in hundredths."""
    kinds: tuple[Kind, ...] = get_args(Kind)
    shares = [RULE.components.of(kind) for kind in kinds]
    rows = [(name, [round(100 * getattr(one, share)) for one in shares]) for share, name in share_names().items()]
    return {"kinds": [kind_label(kind) for kind in kinds], "rows": rows, "mean": f"{RULE.components.prior_mean:g}"}


def _back(read: Debriefing) -> str:
    return reverse("application", args=[read.application.pk]) if read.sees_application else ""
