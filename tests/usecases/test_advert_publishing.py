"""A version is published for everybody to read, and taken down; its address stays the same."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from kedua.engine.advert.text import Section
from kedua.queries.adverts import description_of
from kedua.records.models import Advert, AuditEntry, Organisation
from kedua.usecases import advert_publishing as publishing
from kedua.usecases.errors import Refused
from tests.cast import Cast
from tests.factories.advert_rows import SECTIONS, make_advert, make_version
from tests.factories.rows import NOW, TODAY

EXCLUDING = (*SECTIONS, Section("other", "Who", "We want a young man under 30."))


def told() -> list[tuple[str, dict[str, object]]]:
    return [(row.action, row.data) for row in AuditEntry.objects.order_by("number")]


def test_the_public_reads_the_version_that_is_published(cast: Cast) -> None:
    advert = make_advert(cast.job)
    make_version(advert)
    make_version(advert, SECTIONS[:1])

    publishing.publish(cast.hana, cast.job, 1, NOW, open_to_apply=False)

    described = description_of(cast.job)
    assert described.published is not None
    assert described.newest is not None
    assert (described.published.version, described.newest.version, described.newer) == (1, 2, True)
    assert described.advert is not None
    assert (described.advert.published_at, described.advert.open_to_apply) == (NOW, False)
    assert told() == [("advert.published", {"version": 1})]


def test_an_organisation_has_one_address_for_ever(cast: Cast) -> None:
    Organisation.objects.filter(pk=cast.dan.organisation_id).update(slug="bakau-coffee-house")
    make_version(make_advert(cast.job))

    publishing.publish(cast.hana, cast.job, 1, NOW)
    Organisation.objects.filter(pk=cast.organisation.pk).update(name="Another name")
    publishing.publish(cast.hana, cast.job, 1, NOW)

    cast.organisation.refresh_from_db()
    assert cast.organisation.slug == "bakau-coffee-house-2"


def test_what_is_taken_down_is_read_by_nobody_and_can_be_published_again(cast: Cast) -> None:
    make_version(make_advert(cast.job))
    publishing.publish(cast.hana, cast.job, 1, NOW)

    for _twice in range(2):
        publishing.take_down(cast.rita, cast.job, NOW)
    down = Advert.objects.get().published
    publishing.publish(cast.hana, cast.job, 1, NOW)

    assert down is None
    assert [action for action, _data in told()] == ["advert.published", "advert.taken-down", "advert.published"]


def test_what_an_ai_drafted_is_not_published_before_it_is_accepted(cast: Cast) -> None:
    make_version(make_advert(cast.job), drafted=["do"])

    with pytest.raises(Refused, match="advert-drafted"):
        publishing.publish(cast.hana, cast.job, 1, NOW)


def test_nothing_is_published_after_the_last_day_to_apply(cast: Cast) -> None:
    make_version(make_advert(cast.job, apply_by=TODAY - dt.timedelta(days=1)))

    with pytest.raises(Refused, match="advert-past"):
        publishing.publish(cast.hana, cast.job, 1, NOW)


def test_what_may_exclude_people_is_published_with_a_reason_that_is_kept(cast: Cast) -> None:
    make_version(make_advert(cast.job), EXCLUDING)

    with pytest.raises(Refused, match="advert-excludes"):
        publishing.publish(cast.hana, cast.job, 1, NOW, why="  ")
    publishing.publish(cast.hana, cast.job, 1, NOW, why=" A part in a play. ")

    ((action, data),) = told()
    assert (action, data["why"]) == ("advert.published", "A part in a play.")
    assert "age" in str(data["topics"])


@pytest.mark.parametrize("number", [0, 2])
def test_there_must_be_such_a_version(cast: Cast, number: int) -> None:
    make_version(make_advert(cast.job))

    with pytest.raises(Refused, match="advert-version"):
        publishing.publish(cast.hana, cast.job, number, NOW)


def test_a_job_without_a_description_has_nothing_to_publish(cast: Cast) -> None:
    with pytest.raises(Refused, match="advert-version"):
        publishing.publish(cast.hana, cast.job, 1, NOW)


def test_only_who_runs_the_job_publishes_and_a_closed_one_is_only_taken_down(cast: Cast) -> None:
    make_version(make_advert(cast.job))
    for member in (cast.ben, cast.dan):
        with pytest.raises(PermissionDenied):
            publishing.publish(member, cast.job, 1, NOW)
    publishing.publish(cast.hana, cast.job, 1, NOW)
    cast.job.state = "closed"
    cast.job.save()

    with pytest.raises(Refused, match="job-ended"):
        publishing.publish(cast.hana, cast.job, 1, NOW)
    publishing.take_down(cast.hana, cast.job, NOW)

    assert Advert.objects.get().published is None
