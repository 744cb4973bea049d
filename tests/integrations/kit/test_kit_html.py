from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from kedua.integrations.kit.html import html
from tests.factories.kits import DOUBT, NOTE, STRENGTH, hostile_kit, panel_kit, recruiter_kit

VOID = {"meta", "input", "br"}
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'{{ 7*7 }}\u202e" + "w" * 400


class Reader(HTMLParser):
    """Reads a page strictly: every element that opens must close, in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.said.append(data)


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def said(page: str) -> str:
    return " ".join("".join(read(page).said).split())


def test_the_recruiter_reads_everything() -> None:
    page = said(html(recruiter_kit()))

    for words in (
        "Cleo Tan",
        "Thursday 26 November 2026",
        "00:04–00:10",
        "Common core",
        DOUBT,
        NOTE,
        STRENGTH,
        "± 0.44",
    ):
        assert words in page


def test_the_panel_reads_no_opinion_and_no_estimate() -> None:
    page = html(panel_kit())

    for sealed in (DOUBT, NOTE, STRENGTH, "±", "Behind the plan", "Marcus Lim"):
        assert sealed not in page


@pytest.mark.parametrize(
    "kit", [recruiter_kit(), panel_kit(), hostile_kit(HOSTILE)], ids=["recruiter", "panel", "hostile"]
)
def test_the_page_needs_nothing_from_outside_and_runs_nothing(kit: object) -> None:
    page = html(kit)  # type: ignore[arg-type]  # parametrize gives a common type

    names = {name for tag, attributes in read(page).tags for name in (tag, *attributes)}
    assert names.isdisjoint({"script", "link", "img", "iframe", "src", "srcset", "style=", "onerror", "onclick"})
    assert not any("style" in attributes for _, attributes in read(page).tags)
    assert not re.search(r"https?:|url\(|@import", page)


def test_hostile_text_is_shown_and_stays_text() -> None:
    page = html(hostile_kit(HOSTILE))

    assert "<script>alert(1)</script>" in said(page)
    assert "{{ 7*7 }}" in said(page)
    assert "\u202e" not in page


def test_the_policy_allows_exactly_the_style_inside() -> None:
    page = html(panel_kit())

    style = page.split("<style>")[1].split("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policies = [attributes["content"] for tag, attributes in read(page).tags if attributes.get("http-equiv")]
    assert policies == [f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"]


@pytest.mark.parametrize("kit", [recruiter_kit(), panel_kit()], ids=["recruiter", "panel"])
def test_headings_never_skip_a_level_and_ids_are_single(kit: object) -> None:
    reader = read(html(kit))  # type: ignore[arg-type]  # parametrize gives a common type

    levels = [int(tag[1]) for tag, _ in reader.tags if re.fullmatch(r"h[1-6]", tag)]
    ids = [attributes["id"] for _, attributes in reader.tags if "id" in attributes]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert len(ids) == len(set(ids))


def test_every_field_has_a_label_and_every_question_a_rating_with_a_way_out() -> None:
    reader = read(html(panel_kit()))

    labelled = {attributes.get("for") for tag, attributes in reader.tags if tag == "label"}
    fields = [a for tag, a in reader.tags if tag == "textarea" or (tag == "input" and a.get("type") == "text")]
    ratings = [
        (a["name"], a["value"]) for tag, a in reader.tags if tag == "input" and "rating" in (a.get("name") or "")
    ]
    assert {field["id"] for field in fields} <= labelled
    assert ratings == [
        (f"rating-{question}", value) for question in (1, 2, 3) for value in ("1", "2", "3", "4", "5", "none")
    ]


def test_the_page_names_its_language() -> None:
    (language,) = [attributes["lang"] for tag, attributes in read(html(panel_kit())).tags if tag == "html"]

    assert language == "en"
