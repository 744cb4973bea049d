"""A job's description as rows keep it: its newest version, the one the public reads, and all that there were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.db.models import QuerySet

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import PARTS, Part, Section
from kedua.engine.advert.text import Advert as Text
from kedua.queries.advert_facts import facts_of
from kedua.queries.advert_known import Known, facts_from_job, with_own
from kedua.records.models import Advert, AdvertVersion, Job


@dataclass(frozen=True, slots=True)
class Description:
    """A job's description as it stands. advert: None until somebody typed a fact or a text; newest: its latest version."""

    advert: Advert | None
    newest: AdvertVersion | None

    @property
    def published(self) -> AdvertVersion | None:
        """The version that the public reads."""
        return self.advert.published if self.advert else None

    @property
    def newer(self) -> bool:
        """Whether there is a version after the one that the public reads."""
        return self.published is not None and self.newest != self.published


def description_of(job: Job) -> Description:
    """Read how a job's description stands; two queries."""
    advert = Advert.objects.select_related("published").filter(job=job).first()
    if advert is None:
        return Description(None, None)
    return Description(advert, _named(advert).first())


def known_of(job: Job, advert: Advert | None) -> Known:
    """Give the facts of a job as they are now: what Kedua knows, and over it what was typed; four queries."""
    known = facts_from_job(job)
    return with_own(known, advert.facts) if advert else known


def described_facts(job: Job, language: str) -> Facts:
    """Give the facts of a job as they are now, for a text in a language; five queries."""
    advert = Advert.objects.filter(job=job).first()
    return replace(known_of(job, advert).facts, language=language)


def versions_of(advert: Advert) -> list[AdvertVersion]:
    """List the versions, the newest first, without their texts; one query."""
    return list(_named(advert).defer("sections", "facts"))


def version_of(advert: Advert, number: int) -> AdvertVersion | None:
    """Give a version by its number; one query."""
    return _named(advert).filter(version=number).first()


def text_of(version: AdvertVersion) -> Text:
    """Give the text of a version."""
    facts = checked_against(version)
    return Text(facts.title, facts.language, sections_of(version.sections))


def checked_against(version: AdvertVersion) -> Facts:
    """Give the facts that a version was checked against."""
    return facts_of(version.facts)


def sections_of(kept: Iterable[Mapping[str, object]]) -> tuple[Section, ...]:
    """Read sections as a row keeps them."""
    return tuple(Section(_part(one.get("part")), str(one.get("heading", "")), str(one.get("text", ""))) for one in kept)


def stored_sections(sections: Iterable[Section]) -> list[dict[str, str]]:
    """Give sections as JSON that reads back equal."""
    return [{"part": one.part, "heading": one.heading, "text": one.text} for one in sections]


def _part(kept: object) -> Part:
    return kept if kept in PARTS else "other"


def _named(advert: Advert) -> QuerySet[AdvertVersion]:
    return AdvertVersion.objects.filter(advert=advert).select_related("made_by__account")
