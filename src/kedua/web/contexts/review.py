"""What Kedua says about a question that somebody writes, ready to be shown under the field."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from kedua.library.law import JURISDICTIONS
from kedua.usecases.question_review import Near, ReviewedText
from kedua.usecases.review import Found
from kedua.wording.lists import listed
from kedua.wording.questions import calm, fault_name, grade_told, jurisdiction_name, question_note

TONES = {"high": "bad", "medium": "warn", "low": "info"}


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """One finding. quote: the words it is about, "" when it is about the whole; where: names of jurisdictions."""

    tone: str
    name: str
    where: str
    quote: str
    message: str
    instead: str


@dataclass(frozen=True, slots=True)
class ShownNear:
    """A question that is there already, with the page on which it stands."""

    text: str
    subject_name: str
    url: str
    own: bool
    same: bool


@dataclass(frozen=True, slots=True)
class ShownReview:
    """The piece. calm: what is well; grade: how hard it is to follow, or what could not be read.

    needs_reason: whether it may go into use only with a reason.
    """

    text: str
    calm: str
    grade: str
    findings: tuple[ShownFinding, ...]
    nearest: tuple[ShownNear, ...]
    needs_reason: bool


def shown_review(told: ReviewedText) -> ShownReview | None:
    """Make the piece; nothing to say about an empty text."""
    if not told.text:
        return None
    is_read = told.tongue != "other"
    places = () if told.unlawful or not is_read else tuple(jurisdiction_name(place) for place in told.places)
    return ShownReview(
        text=told.text,
        calm=calm(is_open=told.form == "open" and is_read, places=places, anything_near=bool(told.nearest)),
        grade=question_note(told.tongue) or grade_told(told.grade),
        findings=tuple(_finding(found, told.text) for found in told.findings),
        nearest=tuple(_near(near) for near in told.nearest),
        needs_reason=bool(told.warnings),
    )


def _finding(found: Found, text: str) -> ShownFinding:
    quote = text[found.start : found.end]
    places = [jurisdiction_name(place) for place in JURISDICTIONS if place in found.jurisdictions]
    return ShownFinding(
        tone=TONES[found.severity],
        name=fault_name(found.code),
        where=listed(places),
        quote="" if quote == text else quote,
        message=found.message,
        instead=found.instead,
    )


def _near(near: Near) -> ShownNear:
    url = f"{reverse('library-subject', args=[near.subject])}#{near.id}"
    return ShownNear(near.text, near.subject_name, url, near.own, near.same)
