"""What was amended in a scorecard, in words."""

from __future__ import annotations

from django import template

from kedua.queries.stated import Step
from kedua.wording.amendments import amended

register = template.Library()


@register.filter
def told(step: Step) -> str:
    """Say what was amended."""
    return amended(step.kind, step.before, step.after)
