"""Kits, wishes and changes read back exactly as they were kept, through real JSON."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from kedua.engine.planning.bank import Probe, Question
from kedua.engine.planning.case import Panelist
from kedua.engine.planning.edits import Edits, Ignored
from kedua.engine.planning.plan import Outlook, Plan
from kedua.engine.planning.plan_warnings import PlanWarning
from kedua.queries.plan_request import CompanyValue, Kit, Preview, Setting
from kedua.queries.plan_store import (
    Change,
    Wishes,
    read_change,
    read_kit,
    read_wishes,
    stored_change,
    stored_kit,
    stored_wishes,
)
from tests.factories.kits import panel_kit, recruiter_kit

TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)


def through_json(stored: object) -> object:
    return json.loads(json.dumps(stored))


@pytest.mark.parametrize("kit", [recruiter_kit(), panel_kit()], ids=["recruiter", "panel"])
def test_a_kit_reads_back_equal(kit: Kit) -> None:
    assert read_kit(through_json(stored_kit(kit))) == kit


def test_a_number_in_a_reason_stays_what_it_was() -> None:
    kit = recruiter_kit()
    inputs = (("ratings", 3), ("mean", 3.0), ("text", "3"))
    gap = type(kit.plan.gaps[0])("near-bar", "money", inputs)
    plan = Plan(**{name: getattr(kit.plan, name) for name in Plan.__slots__} | {"gaps": (gap,)})

    back = read_kit(through_json(stored_kit(Kit(kit.setting, plan)))).plan.gaps[0].inputs

    assert [type(value) for _name, value in back] == [int, float, str]


@settings(max_examples=60, deadline=None)
@given(
    texts=st.lists(TEXTS, min_size=4, max_size=4),
    number=st.floats(min_value=0, max_value=1),
    date=st.none() | st.dates(min_value=dt.date(2000, 1, 1), max_value=dt.date(2100, 1, 1)),
    mean=st.none() | st.floats(min_value=1, max_value=5),
)
def test_any_kit_reads_back_equal(texts: list[str], number: float, date: dt.date | None, mean: float | None) -> None:
    kit = recruiter_kit()
    preview = Preview(texts[0], (texts[1],), ((texts[2], 100),), (), (texts[3],), (), texts[0], date, date is None)
    setting = Setting(
        *(texts[0], texts[1], (CompanyValue(texts[2], tuple(texts)),), texts[3], texts[0], texts[1], tuple(texts), 2),
        *(date, (), preview, ("my",)),
    )
    first = kit.plan.outlook[0]
    outlook = Outlook(first.need, first.subject, mean, number, number, None, 1)
    values = {name: getattr(kit.plan, name) for name in Plan.__slots__}
    made = Kit(setting, Plan(**values | {"value": number, "outlook": (outlook,), "asked": tuple(texts)}))

    assert read_kit(through_json(stored_kit(made))) == made


@settings(max_examples=60, deadline=None)
@given(texts=st.lists(TEXTS, min_size=3, max_size=3), minutes=st.none() | st.integers(20, 120))
def test_any_wishes_read_back_equal(texts: list[str], minutes: int | None) -> None:
    own = Question("own-1", texts[0], "open", texts[1], 6, (Probe("S", texts[2]),), ("entry",), "claim", texts[0])
    edits = Edits(
        pinned=tuple(texts),
        dropped=(texts[0],),
        wording=((texts[0], texts[1]),),
        own=(own,),
        order=tuple(texts),
        asked_by=((texts[1], texts[2]),),
        minutes=((texts[2], 7),),
    )
    panel = None if minutes is None else (Panelist(texts[0], texts[1], "owner", (texts[2],)),)
    wishes = Wishes(minutes, panel, edits, 3, ((texts[0], texts[1]),), (texts[0],), 2)

    assert read_wishes(through_json(stored_wishes(wishes))) == wishes


def test_a_change_reads_back_equal() -> None:
    change = Change(
        "swap",
        (("question", "Tell us."), ("minutes", 6)),
        0.25,
        None,
        (Ignored("pinned", "q", "not-eligible"),),
        (PlanWarning("no-challenge", "", (("ratings", 2), ("mean", 2.5))),),
        ("leading",),
    )

    assert read_change(through_json(stored_change(change))) == change


def test_a_row_without_wishes_had_none() -> None:
    assert read_wishes({}) == Wishes()


def test_what_is_no_kit_is_an_error() -> None:
    with pytest.raises(ValidationError):
        read_kit({"setting": {}})
