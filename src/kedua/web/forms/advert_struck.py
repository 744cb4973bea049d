"""What was struck out of a draft, as the visitor's session keeps it until it is seen to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.http import HttpRequest

from kedua.engine.advert.text import PARTS, Part
from kedua.records.models import AdvertVersion, Job
from kedua.records.models.advert import COMPOSED
from kedua.usecases.invented import NotInFacts
from kedua.web.contexts.advert_edit import FACT_OF

MOST = 20  # sentences that are kept


@dataclass(frozen=True, slots=True)
class Struck:
    """The draft that was asked for last. call: by which the model's log knows it; version: the one it became.

    left_out: what it does not say of the text that was composed.
    """

    call: UUID
    version: int
    sentences: Sequence[NotInFacts]
    left_out: Sequence[str] = ()


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
        "left_out": list(struck.left_out[:MOST]),
    }


def struck_of(request: HttpRequest, job: Job) -> Struck | None:
    """Give what was struck out of the last draft; None where there was none in this session."""
    kept = request.session.get(_name(job))
    if kept is None:
        return None
    sentences = [NotInFacts(text, tuple(words), _part(part)) for part, text, words in kept["sentences"]]
    return Struck(UUID(kept["call"]), kept["version"], sentences, kept.get("left_out", ()))


def forget_struck(request: HttpRequest, job: Job, said: str) -> None:
    """Leave a sentence out: it was seen to."""
    kept = struck_of(request, job)
    if kept is not None:
        left = [one for one in kept.sentences if " ".join(one.sentence.split()) != said]
        keep_struck(request, job, replace(kept, sentences=left))


def _name(job: Job) -> str:
    return f"advert-struck-{job.pk}"


def _part(text: str) -> Part:
    return text if text in PARTS else "other"


def shown_struck(struck: Struck | None, newest: AdvertVersion | None) -> dict[str, object]:
    """Give what was struck out of a draft, and what it leaves out for as long as any of it waits to be accepted.

    Nothing once the text was written anew from the facts.
    """
    if struck is None or newest is None or newest.version < struck.version or newest.how == COMPOSED:
        return {}
    sentences = [
        ShownStruck(one.sentence, ", ".join(one.words), one.part, one.part in FACT_OF) for one in struck.sentences
    ]
    return {"struck": sentences, "left_out": struck.left_out if newest.drafted else ()}
