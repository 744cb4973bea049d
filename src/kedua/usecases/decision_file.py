"""Give out the decision file of an application, and keep who took a copy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

import numpy as np
from django.core.exceptions import PermissionDenied
from django.db import transaction

from kedua.access.decision_file import can_read_decision_file
from kedua.queries.content import Content, content_of
from kedua.queries.decision_file import DecisionFile, gather_decision_file
from kedua.queries.decision_file_copies import TAKEN
from kedua.queries.decision_file_ids import Link
from kedua.queries.decision_file_job import Competency, Duty
from kedua.records.models import Application, Member
from kedua.usecases.audit import record
from kedua.usecases.likeness import Comparer
from kedua.usecases.vectors import comparer_for

Form = Literal["html", "pdf", "json"]


@transaction.atomic
def decision_file_of(actor: Member, application: Application, shared: Comparer, now: dt.datetime) -> DecisionFile:
    """Gather the file for somebody who may read it, with the likeness of duties and competencies measured.

    shared: the comparer of the installation; without a sentence model no duty is linked.
    """
    if not can_read_decision_file(actor, application):
        raise PermissionDenied
    content = content_of(application.organisation_id)
    found = gather_decision_file(actor, application, content, now)
    comparer, kept = comparer_for(application.organisation_id, shared)
    links = duty_links(found.duties, [one for one in found.competencies if one.needed], content, comparer)
    kept.keep()
    return replace(found, links=(*links, *found.links))


@transaction.atomic
def note_taken(actor: Member, application: Application, form: Form, digest: str, now: dt.datetime) -> None:
    """Keep that somebody took a copy. digest: SHA-256 of its bytes, by which a copy can be told from a changed one."""
    if not can_read_decision_file(actor, application):
        raise PermissionDenied
    data = {"form": form, "sha256": digest}
    record(actor, application.organisation_id, TAKEN, "application", application.pk, now, data)


def duty_links(
    duties: Sequence[Duty], competencies: Sequence[Competency], content: Content, comparer: Comparer
) -> tuple[Link, ...]:
    """Link every duty to the nearest competency, and every competency to its nearest duty, by the vectors of planning.

    A competency lies as near to a duty as the questions about it do on average, less how near they lie to the job's duties
    at all: some competencies are near to everything. Looked at by hand for four jobs, the average of the questions named a
    fitting competency more often than the nearest question or the competency's definition.
    """
    texts = {c.id: [one.text for one in content.bank.questions if one.subject == c.subject] for c in competencies}
    asked = [(name, some) for name, some in texts.items() if some]
    if not duties or not asked:
        return ()
    vectors = comparer.vectors([*(duty.text for duty in duties), *(text for _, some in asked for text in some)])
    if vectors is None:
        return ()
    ends = np.cumsum([len(duties), *(len(some) for _, some in asked)])
    of_duties = vectors[: ends[0]]
    near = np.array([(vectors[a:b] @ of_duties.T).mean(axis=0) for a, b in pairwise(ends)])
    beyond = near - near.mean(axis=1, keepdims=True)
    pairs = {(int(beyond[:, duty].argmax()), duty) for duty in range(len(duties))}
    pairs |= {(row, int(beyond[row].argmax())) for row in range(len(asked))}
    return tuple(
        Link(duties[duty].id, asked[row][0], "asks-for", "kedua", round(max(0.0, float(near[row, duty])), 2))
        for row, duty in sorted(pairs, key=lambda pair: (pair[1], pair[0]))
    )
