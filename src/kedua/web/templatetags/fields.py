"""What a form field needs to be drawn that a template cannot say for itself."""

from __future__ import annotations

from django import template
from django.forms import BoundField, CheckboxInput, RadioSelect
from django.forms.widgets import CheckboxSelectMultiple
from django.template import TemplateSyntaxError
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def widget(field: object, autofocus: object = False) -> SafeString:
    """Draw the widget of a bound field; anything else is a mistake in the page."""
    return bound(field).as_widget(attrs={"autofocus": True} if autofocus else {})


@register.filter
def shape(field: object) -> str:
    """Say how a field is laid out: hidden, check (one box), options (a group of choices) or line."""
    known = bound(field)
    if known.is_hidden:
        return "hidden"
    if isinstance(known.field.widget, CheckboxInput):
        return "check"
    return "options" if isinstance(known.field.widget, RadioSelect | CheckboxSelectMultiple) else "line"


def bound(field: object) -> BoundField:
    """Insist on a field of a form."""
    if not isinstance(field, BoundField):
        raise TemplateSyntaxError(f"c-field needs a field of a form, not {field!r}")
    return field
