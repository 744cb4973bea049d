"""Workings of arithmetic tasks: what a working comes to, and which numbers it takes from what was given."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from kedua.engine.planning.assessments import Assessment, Figure

# Per cent, minutes, hours, months, days of a week: known to everyone without being given.
EVERYDAY = frozenset(map(Fraction, ("1", "2", "7", "12", "24", "60", "100", "1000")))
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_OPERATIONS: Mapping[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def worked_out(working: str) -> Fraction:
    """Work out numbers joined by + - * / and brackets, without rounding. Raises ValueError for anything else."""
    try:
        return _value(ast.parse(working.strip(), mode="eval").body)
    except (SyntaxError, ZeroDivisionError) as error:
        raise ValueError(f"{working!r} cannot be worked out") from error


def holds(figure: Figure) -> bool:
    """Whether a figure is what its working gives: to the last digit, or rounded to the digits it is written with."""
    value = Fraction(str(figure.value))
    if figure.exact:
        return worked_out(figure.working) == value
    places = _places(figure.value)
    return abs(worked_out(figure.working) - value) <= Fraction(1, 2 * 10**places)


def not_given(assessment: Assessment) -> Iterator[tuple[Figure, Fraction]]:
    """Give each number of a working that is neither given to the candidate, found before, nor known to everyone."""
    known = EVERYDAY | set(numbers(given_text(assessment)))
    for figure in assessment.raters.figures:
        for number in numbers(figure.working):
            if number not in known:
                yield figure, number
        known |= {abs(Fraction(str(figure.value)))}


def given_text(assessment: Assessment) -> str:
    """Give everything the candidate reads, tables too, as one text."""
    cells = (cell for material in assessment.materials for row in (material.columns, *material.rows) for cell in row)
    texts = (material.text for material in assessment.materials)
    return "\n".join((assessment.brief, *assessment.tasks, *texts, *cells))


def numbers(text: str) -> Iterator[Fraction]:
    """Find the numbers of a text, 1,250.50 as one."""
    return (Fraction(found.replace(",", "")) for found in _NUMBER.findall(text))


def _places(value: float) -> int:
    exponent = Decimal(str(value)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _value(node: ast.expr) -> Fraction:
    match node:
        case ast.BinOp(left, operation, right) if type(operation) in _OPERATIONS:
            return _OPERATIONS[type(operation)](_value(left), _value(right))
        case ast.UnaryOp(ast.USub(), operand):
            return -_value(operand)
        case ast.Constant(int() | float() as number):
            return Fraction(str(number))
    raise ValueError("only numbers, + - * / and brackets can be worked out")
