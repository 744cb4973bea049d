"""Giving out a decision file: who gets it, that it is noted, and how duties are linked to competencies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from django.core.exceptions import PermissionDenied

from kedua.engine.planning.bank import Question
from kedua.integrations.embedder.none import NoEmbedder
from kedua.queries.content import Content, content_of
from kedua.queries.decision_file_job import Duty, competencies_of
from kedua.records.models import AuditEntry
from kedua.usecases.decision_file import decision_file_of, duty_links, note_taken
from kedua.usecases.likeness import Row
from tests.cast import Cast
from tests.factories.decided import DecidedWorld, make_decided
from tests.factories.plans import DIMENSIONS, comparer_with, far
from tests.factories.rows import NOW


class Sorting:
    """Stands in for the sentence model: texts with the same word lie together."""

    name = "sorting"

    def __init__(self, *words: str) -> None:
        self.words = words

    def embed(self, texts: Sequence[str]) -> Row:
        made = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for row, text in enumerate(texts):
            found = [place for place, word in enumerate(self.words) if word in text.lower()]
            made[row, found or [DIMENSIONS - 1]] = 1
        unit: Row = made / np.linalg.norm(made, axis=1, keepdims=True)
        return unit


@pytest.fixture
def world(cast: Cast) -> DecidedWorld:
    return make_decided(cast)


def test_every_duty_and_every_needed_competency_is_linked(world: DecidedWorld) -> None:
    found = decision_file_of(world.cast.ada, world.application, far(), NOW)

    linked = [link for link in found.links if link.kind == "asks-for"]
    assert {link.source for link in linked} == {"duty:1", "duty:2"}
    assert {link.target for link in linked} == {one.id for one in found.competencies if one.needed}
    assert {link.made_by for link in linked} == {"kedua"}
    assert all(link.likeness is not None for link in linked)


def test_a_duty_leads_to_the_competency_whose_questions_lie_near(world: DecidedWorld) -> None:
    content = asking(world, **{"leading-teams": "a", "customer-service": "guests", "resource-management": "budgets"})
    needs = competencies_of(world.cast.job.competencies.all(), (), content)
    duties = [Duty("duty:1", "Answer guests"), Duty("duty:2", "Keep to budgets"), Duty("duty:3", "Sweep")]

    links = duty_links(duties, needs, content, comparer_with(Sorting("guests", "budgets")))

    assert [(link.source, link.target, link.likeness) for link in links if link.likeness] == [
        ("duty:1", "competency:customer-service", 1.0),
        ("duty:2", "competency:resource-management", 1.0),
        ("duty:3", "competency:leading-teams", 1.0),
    ]


def test_a_competency_near_to_everything_does_not_take_every_duty(world: DecidedWorld) -> None:
    content = asking(world, **{"leading-teams": "guests and budgets", "resource-management": "budgets"})
    needs = competencies_of(world.cast.job.competencies.all(), (), content)
    duties = [Duty("duty:1", "Answer guests"), Duty("duty:2", "Keep to budgets")]

    links = duty_links(duties, needs, content, comparer_with(Sorting("guests", "budgets")))

    assert ("duty:2", "competency:resource-management") in {(link.source, link.target) for link in links}
    assert {link.source for link in links} == {"duty:1", "duty:2"}


def asking(world: DecidedWorld, **about: str) -> Content:
    """Content with one question for each subject, on a word."""
    content = content_of(world.application.organisation_id)
    asked = [Question(subject, subject, "open", f"Tell us of {word}", 6) for subject, word in about.items()]
    return replace(content, bank=replace(content.bank, questions=tuple(asked)))


def test_without_a_sentence_model_no_duty_is_linked_and_the_rest_is_there(world: DecidedWorld) -> None:
    found = decision_file_of(world.cast.ada, world.application, comparer_with(NoEmbedder()), NOW)

    assert [link for link in found.links if link.kind == "asks-for"] == []
    assert found.decisions


def test_a_job_without_duties_links_none(world: DecidedWorld) -> None:
    content = content_of(world.application.organisation_id)
    needs = competencies_of(world.cast.job.competencies.all(), (), content)

    assert duty_links((), needs, content, far()) == ()
    assert duty_links([Duty("duty:1", "Lead")], (), content, far()) == ()


@pytest.mark.parametrize("person", ["ben", "sam", "dan"])
def test_nobody_else_gets_it_or_has_it_noted(world: DecidedWorld, person: str) -> None:
    member = world.cast.everyone[person]
    assert member is not None

    with pytest.raises(PermissionDenied):
        decision_file_of(member, world.application, far(), NOW)
    with pytest.raises(PermissionDenied):
        note_taken(member, world.application, "json", "ab" * 32, NOW)
    assert not AuditEntry.objects.filter(action="decision-file.taken").exists()


def test_that_somebody_took_a_copy_is_in_the_record_of_changes(world: DecidedWorld) -> None:
    note_taken(world.cast.hana, world.application, "pdf", "ab" * 32, NOW)

    entry = AuditEntry.objects.get(action="decision-file.taken")
    assert (entry.actor, entry.subject_id) == (world.cast.hana.pk, str(world.application.pk))
    assert entry.data == {"form": "pdf", "sha256": "ab" * 32}
