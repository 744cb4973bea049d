"""Finds the sentences of templates for `make messages`: a method for Babel, on top of what Django knows of its own tags."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from io import BytesIO
from typing import IO, Any

from django.utils.translation.template import templatize

# Django turns a template into text in which only calls such as gettext(u'…') are left to read; the rest is blanked out,
# and is no Python that could be parsed.
_TEXT = r"""u?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")"""
_CALL = re.compile(rf"\b(_|n?p?gettext)\(\s*({_TEXT})(?:\s*,\s*({_TEXT}))?(?:\s*,\s*({_TEXT}))?")


def templates(file: IO[bytes], _keywords: Any, _tags: Any, options: Any) -> Iterator[Any]:  # noqa: ARG001 - called by name
    """Give (line, function, sentence or sentences, comments) for each marked sentence of a template, as Babel expects."""
    for number, line in enumerate(templatize(file.read().decode("utf-8")).splitlines(), 1):
        for call in _CALL.finditer(line):
            name, *texts = call.groups()
            found = tuple(ast.literal_eval(text) for text in texts if text)
            yield number, name, found if len(found) > 1 else found[0], []


def some(file: IO[bytes], keywords: Any, tags: Any, options: Any) -> Iterator[Any]:
    """Give what Babel finds in some functions and classes of a module: those named in the option `only`."""
    from babel.messages.extract import extract_python  # at work here only where Babel, a tool of developers, calls

    text = file.read()
    tops = {node.name: node for node in ast.parse(text).body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    wanted = [tops[name] for name in options["only"].split()]
    for entry in extract_python(BytesIO(text), keywords, tags, options):
        if any(node.lineno <= entry[0] <= (node.end_lineno or node.lineno) for node in wanted):
            yield entry
