"""What a first plan would wait for is found out ahead of it."""

from uuid import uuid4

from kedua.integrations.embedder.likeness import installed_comparer
from kedua.records.models import Plan, SentenceVector
from kedua.usecases.plan_readying import ready
from kedua.usecases.vectors import KeptVectors, comparer_for
from tests.cast import Cast
from tests.factories.rows import make_scorecard


def test_what_was_asked_is_known_when_the_plan_is_made(cast: Cast) -> None:
    make_scorecard(cast.seat)

    ready(cast.application.pk, installed_comparer())

    _, kept = comparer_for(cast.organisation.pk, installed_comparer())
    assert isinstance(kept, KeptVectors)
    assert SentenceVector.objects.filter(organisation_id=cast.organisation.pk).exists()
    assert not Plan.objects.exists()


def test_doing_it_twice_adds_nothing(cast: Cast) -> None:
    make_scorecard(cast.seat)
    ready(cast.application.pk, installed_comparer())
    before = SentenceVector.objects.count()

    ready(cast.application.pk, installed_comparer())

    assert SentenceVector.objects.count() == before


def test_an_application_that_is_gone_needs_nothing(cast: Cast) -> None:
    ready(uuid4(), installed_comparer())

    assert not SentenceVector.objects.filter(organisation_id=cast.organisation.pk).exists()
