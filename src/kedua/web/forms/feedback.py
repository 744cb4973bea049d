"""What the feedback form posts: the draft, the page it was typed on, and the button that was pressed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.http import QueryDict

from kedua.queries.drafts import MOST_ROWS, PARTS, Draft, draft_from
from kedua.queries.feedback import Sheet, core_rows
from kedua.usecases.saves import Page
from kedua.web.contexts.feedback import Typed

ADDABLE = ("answers", "strengths", "doubts", "requests")


@dataclass(frozen=True, slots=True)
class Posted:
    """One press of a button. act: send, save, look, pick, add-…, or settle-… with the name of a page."""

    draft: Draft
    page: Page
    act: str
    typed: Typed
    taken: tuple[str, ...]


def posted(data: QueryDict) -> Posted:
    """Read what was posted, whatever its shape."""
    fields = {name: text for name in data if isinstance(text := data.get(name), str)}
    add = data.get("act", "").removeprefix("add-")
    return Posted(
        draft=draft_from(fields),
        page=page_of(data.get("revision", "")),
        act=data.get("act", "look"),
        typed=Typed(
            rows={part: _count(data.get(f"{part}-rows", "")) for part in PARTS},
            new=add if add in ADDABLE and data.get("act") == f"add-{add}" else "",
            find=data.get("find", "")[:200],
            picked=tuple(data.getlist("pick")),
        ),
        taken=tuple(data.getlist("take")),
    )


def with_picked(given: Posted, sheet: Sheet) -> Posted:
    """Put the questions that were ticked into the draft, as rows of their own."""
    questions = [sheet.content.questions[key] for key in given.typed.picked if key in sheet.content.questions]
    rows = core_rows(questions, given.draft.rows("answers"))
    typed = replace(given.typed, picked=(), find="")
    return replace(given, draft=given.draft.with_fields(rows), typed=typed)


def with_taken(given: Posted, other: Draft) -> Posted:
    """Put what was chosen of another version into the draft."""
    return replace(given, draft=given.draft.with_fields({address: other[address] for address in given.taken}))


def page_of(text: str) -> Page:
    """Read a revision as a page names it: a number, with the page's own name after a full stop where it has one."""
    number, _dot, tab = text.partition(".")
    return Page(tab[:40], int(number) if number.isdecimal() and len(number) < 9 else 0)


def revision_of(page: Page) -> str | int:
    """Write a revision as a page names it."""
    return f"{page.revision}.{page.tab}" if page.tab else page.revision


def kept_of(given: Posted) -> dict[str, object]:
    """Give what a session keeps of it."""
    return {"fields": dict(given.draft.fields), "revision": revision_of(given.page)}


def given_back(kept: object) -> Posted | None:
    """Read what a session kept."""
    if not isinstance(kept, Mapping) or not isinstance(kept.get("fields"), Mapping):
        return None
    return Posted(draft_from(kept["fields"]), page_of(str(kept.get("revision", ""))), "look", Typed({}), ())


def _count(text: str) -> int:
    return min(int(text), MOST_ROWS) if text.isdecimal() and len(text) < 4 else 0
