"""Import candidates from a file: read it, show what would come of it, carry it out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePath
from typing import TypeVar
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.can import can_add_candidates, can_edit_job
from kedua.access.visible import visible_applications, visible_candidates
from kedua.queries.candidate_records import put_record
from kedua.queries.duplicates import SHORTEST
from kedua.queries.imports import kept_columns, kept_lines
from kedua.queries.phones import phone_words, region_of
from kedua.records.models import Application, Candidate, CandidateImport, CandidateWord, Job, Member
from kedua.records.models.job import OPEN
from kedua.usecases.audit import Data, record
from kedua.usecases.candidates import words_for
from kedua.usecases.csv_candidates import Line, read_lines
from kedua.usecases.csv_tables import Table, read_table
from kedua.usecases.errors import Refused
from kedua.usecases.promises import first_promise
from kedua.usecases.statistics import refresh_statistics

PREVIEWED, DONE, UNDONE = "previewed", "done", "undone"
BATCH = 500
MANY = 1_000  # candidates by which a database changes so much that it should look at itself again
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Checked:
    """A line with what it would come to: known is the candidate it is about, if they are there already."""

    line: Line
    known: UUID | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """Rows that are made and wait to be saved; joined are applications of candidates who are known."""

    people: list[Candidate]
    words: list[CandidateWord]
    made: list[Application]
    joined: list[Application]


@transaction.atomic
def start_import(actor: Member, data: bytes, file_name: str, now: dt.datetime) -> CandidateImport:
    """Read a file of candidates and keep it for the preview. Raises Refused for one that is no table."""
    if not can_add_candidates(actor):
        raise PermissionDenied
    table = read_table(data)
    imported = CandidateImport.objects.create(
        organisation_id=actor.organisation_id,
        made_by=actor,
        file_name=PurePath(file_name).name[-200:],
        rows={"columns": table.columns, "lines": [[number, *cells] for number, cells in table.lines]},
        created_at=now,
    )
    data_kept = {"rows": len(table.lines)}
    record(actor, actor.organisation_id, "import.previewed", "import", imported.pk, now, data_kept)
    return imported


def check_lines(actor: Member, imported: CandidateImport, mapping: Sequence[str], job: Job | None) -> list[Checked]:
    """Read a kept file by a mapping, and look up who is known; whoever is on the job already is a mistake."""
    lines = read_lines(Table(kept_columns(imported), kept_lines(imported)), mapping)
    known = _known(actor, lines)
    there: set[UUID] = set()
    if job is not None:
        there = set(visible_applications(actor).filter(job=job).values_list("candidate", flat=True))
    checked = []
    for line in lines:
        person = known.get(line.number)
        wrong = person is not None and person in there
        checked.append(Checked(line.wrong("on-the-job") if wrong else line, person))
        if person is not None:
            there.add(person)
    return checked


def carry_out(
    actor: Member,
    imported: CandidateImport,
    mapping: Sequence[str],
    job: Job,
    today: dt.date,
    now: dt.datetime,
) -> None:
    """Import the good lines as applications for a job, and keep the others with their mistakes.

    All that takes thought is done before the transaction, which on SQLite keeps every other writer waiting.
    """
    if imported.state != PREVIEWED:
        raise Refused("import-done")
    if not can_edit_job(actor, job):
        raise PermissionDenied
    if job.state != OPEN:
        raise Refused("job-closed", job=job.title)
    if not {"name", "first", "last"} & set(mapping):
        raise Refused("import-no-name")
    checked = check_lines(actor, imported, mapping, job)
    ready = _prepare(actor, imported, [one for one in checked if not one.line.errors], job, today, now)
    if not ready.made and not ready.joined:
        raise Refused("import-nobody")
    left = [[one.line.number, one.line.cells, one.line.errors] for one in checked if one.line.errors]
    with transaction.atomic():
        imported = locked_import(actor, imported)
        if imported.state != PREVIEWED:
            raise Refused("import-done")
        if (
            Job.objects.select_for_update(no_key=True, of=("self",)).get(pk=job.pk).state != OPEN
        ):  # nobody closes it meanwhile
            raise Refused("job-closed", job=job.title)
        made, joined = _insert(ready, job)
        imported.rows = {"columns": kept_columns(imported), "made": made, "joined": joined, "left": left}
        imported.state, imported.done_at = DONE, now
        imported.save(update_fields=["rows", "state", "done_at"])
        data: Data = {"job": str(job.pk), "made": len(made), "joined": len(joined), "left": len(left)}
        record(actor, actor.organisation_id, "import.done", "import", imported.pk, now, data)
    if len(ready.people) >= MANY:
        refresh_statistics()


def locked_import(actor: Member, imported: CandidateImport) -> CandidateImport:
    """Give the import, locked, to the member who brought it in."""
    locked = CandidateImport.objects.select_for_update(no_key=True, of=("self",)).get(pk=imported.pk)
    if locked.organisation_id != actor.organisation_id or locked.made_by_id != actor.pk:
        raise PermissionDenied
    return locked


def _known(actor: Member, lines: Sequence[Line]) -> Mapping[int, UUID]:
    """Say which lines are about candidates the actor can see, by address, else by number."""
    region = region_of(actor.organisation)
    emails = {line.record.email for line in lines if line.record.email}
    phones = {line.number: words[0] for line in lines if (words := phone_words(line.record.phone, region))}
    by_email: dict[str, UUID] = {}
    by_phone: dict[str, UUID] = {}
    everyone = visible_candidates(actor)
    for batch in batches(sorted(emails)):
        by_email |= dict(everyone.filter(email__in=batch).values_list("email", "pk"))
    for batch in batches(sorted({phone for phone in phones.values() if len(phone) >= SHORTEST})):
        rows = CandidateWord.objects.filter(organisation_id=actor.organisation_id, word__in=batch)
        found = dict(rows.values_list("word", "candidate"))
        mine = set(everyone.filter(pk__in=set(found.values())).values_list("pk", flat=True))
        by_phone |= {word: person for word, person in found.items() if person in mine}
    known = (
        (line.number, by_email.get(line.record.email) or by_phone.get(phones.get(line.number, ""))) for line in lines
    )
    return {number: person for number, person in known if person is not None}


def _prepare(
    actor: Member, imported: CandidateImport, good: Sequence[Checked], job: Job, today: dt.date, now: dt.datetime
) -> Ready:
    """Make the rows without saving them."""
    region, ready, promise = region_of(actor.organisation), Ready([], [], [], []), first_promise(job, now)
    for one in good:
        if one.known is not None:
            ready.joined.append(_row(actor, one.known, one.line.record.name, one.line, job, today, now))
            continue
        person = Candidate(organisation_id=actor.organisation_id, imported=imported, created_at=now)
        put_record(person, one.line.record)
        ready.people.append(person)
        ready.words.extend(words_for([person], region))
        ready.made.append(_row(actor, person.pk, person.name, one.line, job, today, now))
    for row in (*ready.made, *ready.joined):
        row.promise = promise
    return ready


def _insert(ready: Ready, job: Job) -> tuple[list[str], list[str]]:
    """Save the rows; who has been put on the job or deleted meanwhile is passed over."""
    names: dict[UUID, str] = {}
    there: set[UUID] = set()
    for batch in batches([row.candidate_id for row in ready.joined]):
        names |= dict(Candidate.objects.filter(pk__in=batch).values_list("pk", "name"))
        there |= set(Application.objects.filter(job=job, candidate__in=batch).values_list("candidate", flat=True))
    joined = [row for row in ready.joined if row.candidate_id in names and row.candidate_id not in there]
    for row in joined:
        row.candidate_name = names[row.candidate_id]
    Candidate.objects.bulk_create(ready.people, batch_size=BATCH)
    CandidateWord.objects.bulk_create(ready.words, batch_size=2_000)
    Application.objects.bulk_create([*ready.made, *joined], batch_size=BATCH)
    return [str(row.pk) for row in ready.made], [str(row.pk) for row in joined]


def _row(actor: Member, person: UUID, name: str, line: Line, job: Job, today: dt.date, now: dt.datetime) -> Application:
    return Application(
        organisation_id=actor.organisation_id, job=job, candidate_id=person, candidate_name=name, source=line.source,
        applied_on=line.applied or today, promised_at=now, stage_since=now, created_at=now,
    )  # fmt: skip


def batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Give items by the few hundred."""
    every = iter(items)
    while batch := list(islice(every, BATCH)):
        yield batch
