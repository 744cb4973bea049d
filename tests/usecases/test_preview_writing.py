"""A preview is written section by section; a published version stays as it is, and somebody vouches for all of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from kedua.engine.language.preview import Statement
from kedua.queries.preview_statements import statements_of
from kedua.queries.preview_writing import writing_of
from kedua.queries.previews import published_of
from kedua.records.models import AuditEntry, Preview
from kedua.usecases import preview_writing as writing
from kedua.usecases.errors import Refused
from tests.cast import Cast
from tests.factories.preview_statements import WHOLE, said
from tests.factories.previews import make_preview
from tests.factories.rows import NOW

HARD = tuple(one for one in WHOLE if one.section == "hard")


def write_whole(cast: Cast) -> None:
    for section in dict.fromkeys(one.section for one in WHOLE):
        writing.set_section(cast.hana, cast.job, section, [one for one in WHOLE if one.section == section], NOW)


def test_it_starts_from_the_role_profile_and_keeps_the_rest_of_it(cast: Cast) -> None:
    before = writing_of(cast.job)

    writing.set_section(cast.hana, cast.job, "hard", HARD, NOW)

    after = writing_of(cast.job)
    assert (before.from_profile, after.from_profile, after.published) == (True, False, None)
    assert after.of("hard") == HARD
    assert after.of("good") == before.of("good")
    assert [(row.action, row.data) for row in AuditEntry.objects.all()] == [("preview.changed", {"section": "hard"})]


def test_what_is_published_is_in_force_and_never_changes(cast: Cast) -> None:
    write_whole(cast)
    first = writing.publish(cast.hana, cast.job, NOW)
    kept = list(first.statements)

    writing.set_section(cast.rita, cast.job, "hard", HARD[:2], NOW)
    second = writing.publish(cast.rita, cast.job, NOW)

    first.refresh_from_db()
    assert (first.version, second.version, first.statements) == (1, 2, kept)
    assert published_of(cast.job) == second
    assert statements_of(first.statements) == WHOLE
    assert (second.made_by, second.published_at) == (cast.rita, NOW)


def test_writing_goes_on_from_what_is_in_force(cast: Cast) -> None:
    make_preview(cast.job)

    writing.set_section(cast.hana, cast.job, "flex", [], NOW)

    now = writing_of(cast.job)
    assert (now.version, now.of("flex"), now.of("fixed")) == (2, (), tuple(o for o in WHOLE if o.section == "fixed"))
    assert published_of(cast.job) != now.draft


def test_saving_the_same_changes_nothing(cast: Cast) -> None:
    make_preview(cast.job)

    writing.set_section(cast.hana, cast.job, "hard", HARD, NOW)

    assert (Preview.objects.count(), AuditEntry.objects.count()) == (1, 0)


def test_a_draft_can_be_put_away(cast: Cast) -> None:
    make_preview(cast.job)
    writing.set_section(cast.hana, cast.job, "hard", HARD[:1], NOW)

    for _twice in range(2):
        writing.discard(cast.hana, cast.job, NOW)

    assert writing_of(cast.job).of("hard") == HARD
    assert list(AuditEntry.objects.values_list("action", flat=True)) == ["preview.changed", "preview.discarded"]


def test_new_statements_get_ids_of_their_own(cast: Cast) -> None:
    make_preview(cast.job)
    new = [
        *HARD,
        replace(HARD[0], text="Hot kitchen.", id=""),
        replace(HARD[0], text="Loud till."),
        Statement("", "hard", " "),
    ]

    writing.set_section(cast.hana, cast.job, "hard", new, NOW)

    ids = [one.id for one in writing_of(cast.job).of("hard")]
    assert ids == ["hard-1", "hard-2", "hard-3", "hard-4", "hard-5"]


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        (said("day", "Cooking", share=0), "preview-share"),
        (said("day", "Cooking", share=101), "preview-share"),
        (said("day", "x" * 401, share=1), "preview-long"),
        (replace(said("day", "Cooking", share=1), source="x" * 161), "preview-long"),
    ],
)
def test_what_cannot_be_kept_is_refused(cast: Cast, statement: Statement, code: str) -> None:
    with pytest.raises(Refused, match=code):
        writing.set_section(cast.hana, cast.job, "day", [statement], NOW)

    assert Preview.objects.count() == 0


def test_a_section_holds_what_can_be_read(cast: Cast) -> None:
    many = [said("hard", f"Thing {number}", number) for number in range(21)]

    with pytest.raises(Refused, match="preview-many"):
        writing.set_section(cast.hana, cast.job, "hard", many, NOW)


def test_a_draft_from_the_role_profile_is_not_published_while_nobody_vouches_for_it(cast: Cast) -> None:
    with pytest.raises(Refused, match="preview-unsourced"):
        writing.publish(cast.hana, cast.job, NOW)

    assert Preview.objects.count() == 0


def test_a_day_that_is_no_whole_one_is_not_published(cast: Cast) -> None:
    write_whole(cast)
    writing.set_section(cast.hana, cast.job, "day", [said("day", "Cooking", share=90)], NOW)

    with pytest.raises(Refused, match="preview-day"):
        writing.publish(cast.hana, cast.job, NOW)


def test_nothing_and_nothing_new_are_not_published(cast: Cast) -> None:
    cast.job.role = ""
    cast.job.save()
    with pytest.raises(Refused, match="preview-empty"):
        writing.publish(cast.hana, cast.job, NOW)
    make_preview(cast.job)
    with pytest.raises(Refused, match="preview-same"):
        writing.publish(cast.hana, cast.job, NOW)

    assert Preview.objects.count() == 1


def test_a_closed_job_keeps_its_preview(cast: Cast) -> None:
    cast.job.state = "closed"
    cast.job.save()

    with pytest.raises(Refused, match="job-ended"):
        writing.set_section(cast.hana, cast.job, "hard", HARD, NOW)


@pytest.mark.parametrize("who", ["ben", "sam", "dan"])
def test_only_who_runs_the_job_writes(cast: Cast, who: str) -> None:
    for act in (
        lambda actor: writing.set_section(actor, cast.job, "hard", HARD, NOW),
        lambda actor: writing.publish(actor, cast.job, NOW),
        lambda actor: writing.discard(actor, cast.job, NOW),
    ):
        with pytest.raises(PermissionDenied):
            act(getattr(cast, who))

    assert (Preview.objects.count(), AuditEntry.objects.count()) == (0, 0)
