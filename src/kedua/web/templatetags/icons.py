"""Icons, as a tag that remembers what it drew: pages show dozens, and a component costs a third of a millisecond each."""

from __future__ import annotations

from functools import lru_cache

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

SPRITE = "vendor/bootstrap-icons-1.13.2/icons.svg"


@register.simple_tag
@lru_cache(maxsize=1024)
def icon(name: str, label: str = "") -> SafeString:
    """Draw an icon of the sprite; label: what it says to those who do not see it, "" where words beside it say so."""
    said = format_html('role="img" aria-label="{}"', label) if label else 'aria-hidden="true"'
    return format_html(
        '<svg class="k-icon" viewBox="0 0 16 16" {}><use href="{}#{}"></use></svg>',
        SafeString(said),
        static(SPRITE),
        name,
    )
