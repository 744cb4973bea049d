"""The HTML file needs nothing from outside, links both ways, and reads other people's words as words."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from itertools import pairwise

from kedua.integrations.decision_file.html import file_html
from kedua.queries.decision_file import DecisionFile
from kedua.records.models import Answer, Reason
from kedua.usecases.decision_file import decision_file_of
from tests.factories.decided import DecidedWorld
from tests.factories.plans import far
from tests.factories.rows import NOW
from tests.integrations.kit.test_kit_html import HOSTILE, read, said


def ids(page: str) -> list[str]:
    return [attrs["id"] or "" for _tag, attrs in read(page).tags if "id" in attrs]


def hrefs(page: str) -> list[str]:
    return [attrs["href"] or "" for tag, attrs in read(page).tags if tag == "a"]


def test_it_reads_from_what_was_decided_to_why(found: DecisionFile) -> None:
    words = said(file_html(found))

    assert "outlet-manager" not in words
    for one in (
        "Cleo Tan",
        "Pass (in force)",
        "Hana Yusof · Thursday 26 November 2026, 10:00",
        "Kept the shift going when three were ill.",
        "Split the shift, then asked.",
        "4 of 5",
        "3.82 ± 0.41",
        "We would like you to lead the outlet.",
        "Lead a team of eight on two shifts",
        "Common core",
        "1 thing it cites is no longer kept.",
    ):
        assert one.lower() in words.lower()


def test_every_link_leads_somewhere_and_every_id_is_one(found: DecisionFile) -> None:
    page = file_html(found)
    known = ids(page)

    assert len(known) == len(set(known))
    assert {href for href in hrefs(page) if href.removeprefix("#") not in known} == set()


def test_one_clicks_from_duty_to_message_and_back(found: DecisionFile, world: DecidedWorld) -> None:
    page = file_html(found)
    chain = [
        "competency:leading-teams",
        "question:2/leading-teams-02",
        f"evidence:{world.answer.pk}",
        f"rating:{world.answer.pk}",
        f"reason:{world.reasons[0].pk}",
        "decision:2",
        f"message:{world.told.pk}",
    ]

    for before, after in pairwise(chain):
        if after.startswith("rating:"):
            continue  # stands in the evidence itself
        assert f'href="#{after}"' in piece(page, before)
        assert f'href="#{before}"' in piece(page, after)
    assert 'href="#duty:' in piece(page, "competency:leading-teams")


def piece(page: str, name: str) -> str:
    """What stands between an anchor and the next that is not part of it."""
    start = page.index(f'id="{name}"')
    if name.startswith("decision:"):
        return page[start : page.index("</section>", start)]
    after = re.search(r'<article class="entry level-\d" id=|</section>', page[start:])
    assert after is not None
    return page[start : start + after.start()]


def test_the_page_needs_nothing_from_outside_and_runs_nothing(found: DecisionFile) -> None:
    page = file_html(found)

    css = page.split("<style>", 1)[1].split("</style>", 1)[0]
    digest = b64encode(sha256(css.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in page
    assert not re.search(r"<script|<link|<img|@import|url\(|https?://", page)


def test_words_from_outside_stay_words(world: DecidedWorld) -> None:
    Reason.objects.filter(pk=world.reasons[0].pk).update(text=HOSTILE)
    Answer.objects.filter(pk=world.answer.pk).update(note=HOSTILE, topic=HOSTILE[:300])
    page = file_html(decision_file_of(world.cast.ada, world.application, far(), NOW))

    assert "<script>alert" not in page
    assert "\u202e" not in page
    assert "<script>alert(1)</script>" in said(page)


def test_who_made_a_link_is_said_where_it_was_kedua(found: DecisionFile) -> None:
    page = file_html(found)

    assert "Kedua's measure: " in unescape(piece(page, "duty:1"))
    assert "by Kedua" in piece(page, "decision:2")
    assert "Kedua" not in piece(page, found.decisions[1].reasons[0].id)
