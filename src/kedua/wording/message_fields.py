"""The fields that a message may name, and what stands in them: nothing else ever reaches a template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kedua.wording.translate import gettext as _

FIELDS = (
    *(
        "candidate.name",
        "candidate.first",
        "job.title",
        "job.place",
        "organisation.name",
        "sender.name",
        "sender.email",
    ),
    *("promise.day", "interview.when", "interview.length", "interview.place", "interview.people", "interview.topics"),
    *("page.link", "assessment.title", "assessment.due", "question.text", "answer.text"),
    *("reasons", "what_happens_next"),
)
# Several lines may stand in these; in the others a line break would be somebody's mistake, or their trick.
LONG = ("question.text", "answer.text", "reasons", "what_happens_next")

Value = str | None  # None where there is nothing: an empty text would count as something in a condition


@dataclass(frozen=True, slots=True)
class Fields:
    """What stands in each field, by its name; "" where there is nothing, and for every field not given."""

    values: Mapping[str, str] = field(default_factory=dict)

    def nested(self) -> dict[str, Value | dict[str, Value]]:
        """Give every field as a template reads them, "candidate.name" below "candidate"."""
        found: dict[str, Value | dict[str, Value]] = {}
        for name in FIELDS:
            group, dot, key = name.partition(".")
            value = self._of(name)
            if not dot:
                found[group] = value
                continue
            inner = found.setdefault(group, {})
            if isinstance(inner, dict):
                inner[key] = value
        return found

    def _of(self, name: str) -> Value:
        value = self.values.get(name, "")
        return (value.strip() if name in LONG else " ".join(value.split())) or None


def field_meanings() -> dict[str, str]:
    """Say of each field what stands in it."""
    return {
        "candidate.name": _("the candidate's whole name"),
        "candidate.first": _("the first word of their name, which is not everybody's first name"),
        "job.title": _("what the job is called"),
        "job.place": _("where the job is; empty if not said"),
        "organisation.name": _("your organisation's name"),
        "sender.name": _("the person they can write to"),
        "sender.email": _("that person's e-mail address"),
        "promise.day": _("the day by which they hear from you; empty if none is promised"),
        "interview.when": _("day, time and time zone of the interview"),
        "interview.length": _("how long the interview is"),
        "interview.place": _("where it is, or the link to it; empty if not said"),
        "interview.people": _("who asks in it"),
        "interview.topics": _("what the job asks for, as published"),
        "page.link": _("the address of the candidate's own page"),
        "assessment.title": _("what the task is called"),
        "assessment.due": _("the day by which the task is to be handed in"),
        "question.text": _("what the candidate asked"),
        "answer.text": _("what you answered"),
        "reasons": _("a paragraph of feedback that somebody has checked; often empty"),
        "what_happens_next": _("a sentence about the next step; often empty"),
    }
