"""A scorecard that is in, as the draft it could be typed as again, and what was amended in it since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from django.db.models import Prefetch, prefetch_related_objects

from kedua.queries.drafts import Draft, draft_from
from kedua.records.models import Amendment, Answer, CompetencyRating, Remark, Scorecard
from kedua.records.models.scorecard import DOUBT, REQUEST, STRENGTH

PARTS_OF = {STRENGTH: "strengths", DOUBT: "doubts", REQUEST: "requests"}
SINGLES = ("career_goals", "contribution", "notes", "recommendation")
Row = Answer | CompetencyRating | Remark
Kind = Literal["rating", "recommendation", "text"]


@dataclass(frozen=True, slots=True)
class Step:
    """One place that was amended: what it said before and after, when, why. by: who, "" for somebody who is gone.

    opened: the ratings of others were open to the person by then; decided: the application was decided by then.
    """

    kind: Kind
    before: str
    after: str
    at: dt.datetime
    by: str
    why: str
    opened: bool
    decided: bool


Steps = Mapping[str, tuple[Step, ...]]


def stated_draft(card: Scorecard) -> Draft:
    """Give a scorecard that is in as a draft: reads its rows, and nothing where they are read already.

    Rows keep their numbers for good: none is ever deleted, what is taken back is emptied, what is added comes last.
    """
    fields = dict(_fields(card))
    fields |= {name: getattr(card, name) for name in SINGLES}
    fields |= {f"not_covered-{subject}": "on" for subject in card.not_covered}
    fields |= {f"why-{entry['address']}": entry["why"] for entry in card.kept}
    return draft_from(fields)


def numbered(card: Scorecard) -> Iterator[tuple[str, Row]]:
    """Give every row of a scorecard with its place in the draft, such as "answers-0"."""
    yield from ((f"answers-{number}", row) for number, row in enumerate(card.answers.all()))
    yield from ((f"ratings-{number}", row) for number, row in enumerate(card.ratings.all()))
    for kind, part in PARTS_OF.items():
        rows = [row for row in card.remarks.all() if row.kind == kind]
        yield from ((f"{part}-{number}", row) for number, row in enumerate(rows))


def read_scorecard(card: Scorecard) -> None:
    """Read a scorecard with all it states: three queries, and one more for one that was amended."""
    prefetch_related_objects([card], "answers", "ratings", "remarks")
    read_amendments([card])


def read_amendments(cards: Iterable[Scorecard]) -> None:
    """Read the amendments of several scorecards: one query, and none where nothing was amended."""
    amended = [card for card in cards if card.amended_at is not None]
    prefetch_related_objects(amended, Prefetch("amendments", Amendment.objects.select_related("made_by__account")))


def steps_of(card: Scorecard) -> Steps:
    """Give what was amended in a scorecard by its address, the first amendment first."""
    if card.amended_at is None:
        return {}
    found: dict[str, tuple[Step, ...]] = {}
    for amendment in card.amendments.all():
        for change in amendment.changes:
            address = change["address"]
            found[address] = (*found.get(address, ()), _step(amendment, address, change))
    return found


def steps_by_row(card: Scorecard) -> dict[UUID, tuple[Step, ...]]:
    """Give what was amended by the id of its row, the first amendment first."""
    steps = steps_of(card)
    if not steps:
        return {}
    return {
        row.pk: tuple(
            sorted((step for name in steps if name.rpartition("-")[0] == place for step in steps[name]), key=_when)
        )
        for place, row in numbered(card)
    }


def _fields(card: Scorecard) -> Iterator[tuple[str, str]]:
    for place, row in numbered(card):
        yield f"{place}-subject", row.subject
        if isinstance(row, Remark):
            yield f"{place}-text", row.text
            continue
        yield f"{place}-note", row.note
        if isinstance(row, Answer):
            yield from ((f"{place}-{name}", getattr(row, name)) for name in ("question", "text", "topic"))
            yield f"{place}-rating", str(row.rating or "")
        else:
            yield f"{place}-rating", str(row.rating or "none")


def _step(amendment: Amendment, address: str, change: Mapping[str, str]) -> Step:
    return Step(
        kind=_kind(address),
        before=change["before"],
        after=change["after"],
        at=amendment.created_at,
        by=amendment.made_by.name if amendment.made_by is not None else "",
        why=amendment.why,
        opened=amendment.opened,
        decided=amendment.decided,
    )


def _kind(address: str) -> Kind:
    if address == "recommendation":
        return "recommendation"
    return "rating" if address.endswith("-rating") else "text"


def _when(step: Step) -> dt.datetime:
    return step.at
