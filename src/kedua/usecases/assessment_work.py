"""What a candidate does with an assessment by their link: start, write, add files, hand in; and what the clock does.

Whoever has the link is the candidate. Nothing typed is lost: what comes too late, or from an older page, is kept aside.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import BinaryIO
from uuid import UUID

from django.db import transaction

from kedua.queries.assessments import clock_of, has_work, needs_start, needs_work, standing_of, task_of
from kedua.queries.candidate_page import told_outcome
from kedua.records.models import Application, Assessment, HandedFile
from kedua.records.models.assessment import HANDED_IN, LAPSED, SENT, STARTED
from kedua.usecases.applications import CANDIDATE
from kedua.usecases.audit import Data, record
from kedua.usecases.errors import Refused
from kedua.usecases.ports import Files
from kedua.usecases.saves import Saved
from kedua.usecases.stages import move_on

LONGEST = 60_000  # characters of the text
MOST_FILES = 10
MOST_ASIDE = 10
LONGEST_NAME = 120
BY_ITSELF = "Kedua"  # in the record of changes


@transaction.atomic
def start(application: Application, key: UUID, now: dt.datetime) -> None:
    """Start the clock; doing it twice changes nothing more. Raises Refused for one that is over."""
    row = _locked(application, key)
    if row.state != SENT and row.started_at is not None:
        return
    _check_open(row, now)
    row.state, row.started_at = STARTED, now
    row.save(update_fields=["state", "started_at"])
    _record(row, "assessment.started", now)


@transaction.atomic
def save_text(application: Application, key: UUID, text: str, tab: str, revision: int, now: dt.datetime) -> Saved:
    """Keep a text as it is typed. tab: a name of the page; revision: the newest one that it has seen, or made.

    Raises Refused for a text beyond all length, and for one that was handed in or taken back.
    """
    text = text.replace("\r\n", "\n")
    if len(text) > LONGEST:
        raise Refused("text-long", most=LONGEST)
    row = _locked(application, key)
    if standing_of(row, now) not in ("sent", "started", "over") or told_outcome(application):
        raise Refused("assessment-closed")
    if text == row.draft:
        return Saved(row.revision, row.saved_at or now)
    late = standing_of(row, now) == "over" or (needs_start(row, task_of(row)) and row.started_at is None)
    newest = revision == row.revision or (bool(tab) and tab == row.tab and row.revision == revision + 1)
    if late or not newest:
        _put_aside(row, text, tab, now)
        return Saved(row.revision, now, late=True)
    if row.state == SENT:
        row.state, row.started_at = STARTED, row.started_at or now
        _record(row, "assessment.started", now)
    row.draft, row.revision, row.tab, row.saved_at = text, row.revision + 1, tab, now
    row.save(update_fields=["draft", "revision", "tab", "saved_at", "state", "started_at"])
    return Saved(row.revision, now)


@transaction.atomic
def settle(application: Application, key: UUID, tab: str, *, take: bool, now: dt.datetime) -> None:
    """Choose between the text and a version kept aside: take it, and keep the other aside, or drop it."""
    row = _locked(application, key)
    _check_open(row, now)
    other = next((entry for entry in row.aside if entry["tab"] == tab), None)
    if other is None:
        return
    row.aside = [entry for entry in row.aside if entry["tab"] != tab]
    if take:
        former, row.draft, row.revision, row.saved_at = row.draft, other["text"], row.revision + 1, now
        row.aside = [*row.aside, _aside(former, f"before-{row.revision}", now)] if former.strip() else row.aside
    row.save(update_fields=["aside", "draft", "revision", "saved_at"])


@transaction.atomic
def add_file(
    application: Application, key: UUID, file: BinaryIO, name: str, size: int, files: Files, now: dt.datetime
) -> HandedFile:
    """Add a file to what is handed in. Raises Refused for one that is empty, too large, of another kind, or one too many."""
    row = _locked(application, key)
    _check_open(row, now, started=True)
    task = task_of(row)
    if row.files.count() >= MOST_FILES:
        raise Refused("files-many", most=MOST_FILES)
    if size > files.most:
        raise Refused("file-large", most=files.most // 1_000_000)
    if size == 0:
        raise Refused("file-empty")
    kind = files.kind_of(file, name)
    if kind not in task.files:
        raise Refused("file-kind", kinds=", ".join(task.files))
    file.seek(0)
    stored = files.keep(file)
    try:
        made = HandedFile.objects.create(
            organisation_id=row.organisation_id, assessment=row, name=safe_name(name, kind), kind=kind, size=stored.size,
            digest=stored.digest, place=stored.place, created_at=now,
        )  # fmt: skip
        _record(row, "assessment.file", now, {"kind": kind, "bytes": stored.size})
    except BaseException:
        files.drop(stored.place)
        raise
    return made


@transaction.atomic
def remove_file(application: Application, key: UUID, file: UUID, files: Files, now: dt.datetime) -> None:
    """Take a file out again; one that is gone already is no mistake."""
    row = _locked(application, key)
    _check_open(row, now)
    found = row.files.filter(pk=file).first()
    if found is not None:
        place = found.place
        found.delete()
        _record(row, "assessment.file-removed", now)
        transaction.on_commit(lambda: files.drop(place))


@transaction.atomic
def hand_in(application: Application, key: UUID, now: dt.datetime) -> None:
    """Hand in what was saved: from here on it does not change. Doing it twice changes nothing more.

    Raises Refused when there is nothing to hand in.
    """
    row = _locked(application, key)
    if row.state == HANDED_IN:
        return
    if standing_of(row, now) not in ("sent", "started", "over"):
        raise Refused("assessment-closed")
    if not has_work(row):
        raise Refused("assessment-empty")
    _close(row, CANDIDATE, min(now, clock_of(row, now).ends_at))


def close_over(now: dt.datetime) -> int:
    """Hand in what was saved where time is over, and note where nothing was; say how many. Called by the clock."""
    rows = Assessment.objects.filter(state__in=(SENT, STARTED)).order_by("created_at", "id")
    keys = [row.pk for row in rows if standing_of(row, now) == "over"]
    return sum(_close_over(key, now) for key in keys)


@transaction.atomic
def _close_over(key: UUID, now: dt.datetime) -> bool:
    rows = Assessment.objects.select_for_update(no_key=True, of=("self",)).select_related("application")
    row = rows.get(pk=key)
    if standing_of(row, now) != "over":
        return False
    if has_work(row):
        _close(row, BY_ITSELF, clock_of(row, now).ends_at)
        return True
    row.state = LAPSED
    row.save(update_fields=["state"])
    _record(row, "assessment.lapsed", now, by=BY_ITSELF)
    move_on(row.application, now)
    return True


def safe_name(name: str, kind: str) -> str:
    """Give a name under which a file can be saved anywhere: no path, no marks that change the direction, its true kind."""
    name = unicodedata.normalize("NFC", name.replace("\\", "/")).rpartition("/")[2]
    kept = "".join(char for char in name if unicodedata.category(char)[0] != "C" and char not in '<>:"|?*%;')
    stem = " ".join(kept.split()).rpartition(".")[0] or " ".join(kept.split())
    stem = stem.strip(". ")[: LONGEST_NAME - len(kind) - 1] or "file"
    return f"{stem}.{kind}"


def _close(row: Assessment, by: str, at: dt.datetime) -> None:
    row.state, row.handed_in_at = HANDED_IN, at
    row.save(update_fields=["state", "handed_in_at"])
    data: Data = {"characters": len(row.draft), "files": row.files.count()}
    _record(row, "assessment.handed-in", at, data, by=by)
    move_on(row.application, at)


def _put_aside(row: Assessment, text: str, tab: str, now: dt.datetime) -> None:
    others = [entry for entry in row.aside if entry["tab"] != tab]
    if len(others) >= MOST_ASIDE:
        raise Refused("versions-open")
    row.aside = [*others, _aside(text, tab, now)]
    row.save(update_fields=["aside"])


def _aside(text: str, tab: str, now: dt.datetime) -> dict[str, str]:
    return {"tab": tab, "saved_at": now.isoformat(), "text": text}


def _check_open(row: Assessment, now: dt.datetime, *, started: bool = False) -> None:
    standing, task = standing_of(row, now), task_of(row)
    if standing == "over":
        raise Refused("assessment-time")
    if standing not in ("sent", "started") or not needs_work(task) or told_outcome(row.application):
        raise Refused("assessment-closed")
    if started and row.started_at is None and needs_start(row, task):
        raise Refused("assessment-not-started")


def _locked(application: Application, key: UUID) -> Assessment:
    """Give an assessment of the application, locked. Raises Refused where there is none: another candidate's is none."""
    rows = Assessment.objects.select_for_update(no_key=True, of=("self",)).select_related("application__organisation")
    row = rows.filter(organisation=application.organisation_id, application=application, pk=key).first()
    if row is None:
        raise Refused("assessment-closed")
    return row


def _record(row: Assessment, action: str, now: dt.datetime, data: Data | None = None, by: str = CANDIDATE) -> None:
    facts = {"application": str(row.application_id), **(data or {})}
    record(by, row.organisation_id, action, "assessment", row.pk, now, facts)
