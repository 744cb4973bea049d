"""What was struck out of a draft, as the visitor's session keeps it until it is seen to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest

from kedua.engine.advert.text import PARTS, Part
from kedua.records.models import AdvertVersion, Job
from kedua.usecases.invented import NotInFacts
from kedua.web.contexts.advert_edit import FACT_OF

MOST = 20  # sentences that are kept


@dataclass(frozen=True, slots=True)
class Struck:
    """The draft that was asked for last. call: by which the model's log knows it; version: the one it became."""

    call: UUID
    version: int
    sentences: Sequence[NotInFacts]


@dataclass(frozen=True, slots=True)
class ShownStruck:
    """A sentence that was struck out. words: those that the facts lack; listed: it can be added to a list of facts."""

    sentence: str
    words: str
    part: Part
    listed: bool


def keep_struck(request: HttpRequest, job: Job, struck: Struck) -> None:
    """Keep what was struck out, in the place of an earlier draft's."""
    request.session[_name(job)] = {
        "call": str(struck.call),
        "version": struck.version,
        "sentences": [[one.part, one.sentence, list(one.words)] for one in struck.sentences[:MOST]],
    }


def struck_of(request: HttpRequest, job: Job) -> Struck | None:
    """Give what was struck out of the last draft; None where there was none in this session."""
    kept = request.session.get(_name(job))
    if kept is None:
        return None
    sentences = [NotInFacts(text, tuple(words), _part(part)) for part, text, words in kept["sentences"]]
    return Struck(UUID(kept["call"]), kept["version"], sentences)


def forget_struck(request: HttpRequest, job: Job, said: str) -> None:
    """Leave a sentence out: it was seen to."""
    kept = struck_of(request, job)
    if kept is not None:
        left = [one for one in kept.sentences if " ".join(one.sentence.split()) != said]
        keep_struck(request, job, Struck(kept.call, kept.version, left))


def _name(job: Job) -> str:
    return f"advert-struck-{job.pk}"


def _part(text: str) -> Part:
    return text if text in PARTS else "other"


def shown_struck(struck: Struck | None, newest: AdvertVersion | None) -> list[ShownStruck]:
    """Give what was struck out of the newest version; once there is a later one, nobody looks back."""
    if struck is None or newest is None or newest.version < struck.version:
        return []
    return [ShownStruck(one.sentence, ", ".join(one.words), one.part, one.part in FACT_OF) for one in struck.sentences]
