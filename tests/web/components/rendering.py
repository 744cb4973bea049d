"""Renders a line of template as a page would, and squeezes what comes out so that it can be compared."""

from __future__ import annotations

import re

from django.template import Template, engines
from django.template.backends.django import DjangoTemplates
from django_cotton.compiler_regex import CottonCompiler

ICON = re.compile(r'<svg class="k-icon"[^>]*><use href="[^"#]*#([\w-]+)"></use></svg>')


def compiled(source: str) -> Template:
    """Compile a template with components in it."""
    backend = engines["django"]
    assert isinstance(backend, DjangoTemplates)
    template: Template = backend.from_string(CottonCompiler().process(source)).template
    return template


def render(source: str, **context: object) -> str:
    """Give the HTML, with `[name]` for each icon and without space that does not show."""
    html = engines["django"].from_string(CottonCompiler().process(source)).render(dict(context))
    named = re.sub(r"\s+", " ", ICON.sub(r"[\1]", html))
    return re.sub(r" (?=[<\[])|(?<=[>\]]) ", "", named).strip()
