"""The language of message templates: text with our named fields, conditions, a few filters, and nothing else.

It is Liquid with everything taken out that could reach, repeat or include something: a template can only say what its
fields hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from liquid import BoundTemplate, Environment, StrictUndefined
from liquid.exceptions import LiquidError, UnknownFilterError

from kedua.wording.message_fields import FIELDS, Fields
from kedua.wording.translate import gettext as _

TAGS = ("if", "unless", "case")
FILTERS = ("default", "capitalize", "upcase", "downcase", "strip")
LONGEST = 8000  # characters of a template
OUTPUT = 12_000  # bytes that it may come to

_BLANKS = re.compile(r"[ \t]+(?=\n)|[ \t]+$")
# Braces left over when a template is filled: the candidate would read them.
_LEFT_OVER = re.compile(rf"\{{[{{%#]|[}}%#]\}}|\{{\s*(?:{'|'.join(map(re.escape, FIELDS))})\s*\}}")
_GAPS = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a template: in which line (from 1), and a sentence that names it."""

    line: int
    sentence: str


class TemplateWrong(ValueError):
    """A template that cannot be used; faults: all that was found."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(faults[0].sentence)
        self.faults = faults


class _Environment(Environment):
    output_stream_limit = OUTPUT
    context_depth_limit = 12


@cache
def _environment() -> Environment:
    made = _Environment(undefined=StrictUndefined)
    made.tags = {name: tag for name, tag in made.tags.items() if name in (*TAGS, "content", "output", "illegal")}
    made.filters = {name: act for name, act in made.filters.items() if name in FILTERS}
    return made


@lru_cache(maxsize=512)
def faults_in(text: str) -> tuple[Fault, ...]:
    """List what is wrong with a template, in its order; () for one that can be filled whatever its fields hold."""
    if len(text) > LONGEST:
        return (Fault(1, _("It is too long: at most {most} characters.").format(most=LONGEST)),)
    try:
        template = _parsed(text)
        found = tuple(_unknown(template, text))
        if not found:
            ways = (Fields(), Fields(dict.fromkeys(FIELDS, "x")))
            found = tuple(_left_over([template.render(**way.nested()) for way in ways], text))
    except LiquidError as error:
        return (_explained(error, text),)
    except RecursionError:
        return (Fault(1, _("Too many conditions stand inside one another.")),)
    return found


def fill(text: str, fields: Fields) -> str:
    """Fill a template; lines that come out empty close up. Raises TemplateWrong for one with faults."""
    found = faults_in(text)
    if found:
        raise TemplateWrong(found)
    try:
        filled = _parsed(text).render(**fields.nested())
    except LiquidError as error:
        raise TemplateWrong((_explained(error, text),)) from error
    return _GAPS.sub("\n\n", _BLANKS.sub("", filled)).strip()


@lru_cache(maxsize=512)
def _parsed(text: str) -> BoundTemplate:
    return _environment().from_string(text)


def _unknown(template: BoundTemplate, text: str) -> Iterator[Fault]:
    analysis = template.analyze()
    for variables in analysis.variables.values():
        for variable in variables:
            name = ".".join(map(str, variable.segments))
            if name not in FIELDS:
                yield Fault(
                    _line(text, variable.span.index),
                    _("There is no field “{name}”. The fields are listed below the form.").format(name=name),
                )
    for name, spans in analysis.filters.items():
        if name not in FILTERS:
            yield Fault(_line(text, spans[0].index), _filter_sentence(name))


def _left_over(filled: list[str], text: str) -> Iterator[Fault]:
    hit = next((hit for hit in map(_LEFT_OVER.search, filled) if hit), None)
    if hit:
        sentence = _("“{braces}” would be left in the message: a field has two braces before it and two behind.")
        yield Fault(_line(text, text.find(hit[0])), sentence.format(braces=hit[0]))


def _explained(error: LiquidError, text: str) -> Fault:
    where = error.context() if error.token else None
    line = where[0] if where else max(1, text.count("\n") + 1)
    said = str(error.args[0]) if error.args else ""
    if isinstance(error, UnknownFilterError):
        return Fault(line, _filter_sentence(said.partition("'")[2].rstrip("'")))
    tag = re.match(r"unexpected tag '(\w*)'", said)
    if tag and tag[1].startswith("end"):
        return Fault(line, _("“{tag}” ends something that was not begun.").format(tag=tag[1]))
    if tag:
        names = ", ".join(TAGS)
        return Fault(line, _("“{tag}” is not possible here, only: {names}.").format(tag=tag[1], names=names))
    end = re.match(r"expected tag (\w+)", said)
    if end:
        return Fault(line, _("Something is begun and not ended: “{tag}” is missing.").format(tag=end[1]))
    return Fault(
        line, _("This is not written as expected: fields stand between {{ and }}, conditions between {% and %}.")
    )


def _filter_sentence(name: str) -> str:
    return _("“{name}” cannot be done to a field, only: {names}.").format(name=name, names=", ".join(FILTERS))


def _line(text: str, index: int) -> int:
    return text.count("\n", 0, max(0, index)) + 1
