"""Queries that are written once in a process, and asked each time with other values.

Django writes a query anew for every page, and takes longer to write a large one than a database to answer it. A prepared
query is an ordinary queryset made by a function of its values alone. It is made with stand-ins for them, twice, to see where
in the SQL each of them goes; later its values are put there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterator
from copy import copy
from dataclasses import dataclass
from itertools import count
from typing import Any, Generic, TypeVar, TypeVarTuple, Unpack
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import DateField, DateTimeField, Field, QuerySet, UUIDField

from kedua.records.models import Member

R = TypeVar("R")
Values = TypeVarTuple("Values")
Value = UUID | dt.datetime | dt.date
# In nothing alike, so that what is made of a moment shows as well: another day, hour, weekday.
MOMENTS = (dt.datetime(2001, 2, 3, 4, 5, 6, 789, dt.UTC), dt.datetime(2112, 11, 9, 18, 57, 38, 12, dt.UTC))
UUIDS: Field[Any, Any] = UUIDField()
TIMES: Field[Any, Any] = DateTimeField()
DAYS: Field[Any, Any] = DateField()
OF_MEMBER = ("id", "organisation_id", "account_id")  # what a query may know of a member, beside their role


@dataclass(frozen=True, slots=True)
class _Form:
    """A query as it is written. places: which parameter of the SQL is which value."""

    rows: QuerySet[Any, Any]
    compiler: Any
    sql: str
    params: tuple[object, ...]
    places: tuple[tuple[int, int], ...]


class Prepared(Generic[*Values, R]):
    """A query by its values: identifiers, days, moments and members; True, False and None tell forms of it apart.

    Raises TypeError for other values, and where the query depends on anything else, or on something made of a value.
    """

    def __init__(self, build: Callable[[Unpack[Values]], QuerySet[Any, R]]) -> None:
        if getattr(build, "__closure__", None):
            raise TypeError(f"{build.__qualname__} would depend on more than its values")
        self.build = build
        self._forms: dict[Hashable, _Form | None] = {}

    def __call__(self, *values: *Values) -> list[R]:
        """Ask with these values."""
        connection = connections[DEFAULT_DB_ALIAS]
        key = (connection.vendor, _kind(values))
        if key not in self._forms:
            self._forms[key] = self._written(values)
        form = self._forms[key]
        if form is None:
            return []
        params, known = list(form.params), _in_sql(values, connection)
        for place, number in form.places:
            params[place] = known[number]
        compiler = copy(form.compiler)
        compiler.connection = connection
        compiler.as_sql = lambda *_, **__: (form.sql, tuple(params))
        rows = form.rows.all()
        rows.query.get_compiler = lambda *_, **__: compiler  # type: ignore[method-assign]  # it is written already
        return list(rows)

    def _written(self, values: tuple[Any, ...]) -> _Form | None:
        """Write the query; None where it finds nothing whatever the values are."""
        connection = connections[DEFAULT_DB_ALIAS]
        stand_ins = [_stand_ins(values, moment) for moment in MOMENTS]
        rows = [self.build(*some) for some in stand_ins]
        compilers = [one.query.get_compiler(DEFAULT_DB_ALIAS) for one in rows]
        try:
            (sql, params), (other_sql, other_params) = (compiler.as_sql() for compiler in compilers)
        except EmptyResultSet:
            return None
        known = list(zip(*(_in_sql(some, connection) for some in stand_ins), strict=True))
        pairs = list(zip(params, other_params, strict=True))
        places = tuple((place, known.index(pair)) for place, pair in enumerate(pairs) if pair in known)
        made = [pair for pair in pairs if pair[0] != pair[1] and pair not in known]
        if sql != other_sql or made:
            raise TypeError(f"{self.build.__qualname__} makes something of a value: {made}")
        compilers[0].connection = None
        return _Form(rows[0], compilers[0], sql, tuple(params), places)


def prepared(build: Callable[[Unpack[Values]], QuerySet[Any, R]]) -> Prepared[*Values, R]:
    """Make a prepared query of the function that writes it."""
    return Prepared(build)


def _kind(values: tuple[Any, ...]) -> tuple[Hashable, ...]:
    """Tell values apart that need another form: what they are, how many, and the role of a member."""
    return tuple(map(_kind_of, values))


def _kind_of(value: Any) -> Hashable:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, tuple):
        return _kind(value)
    if isinstance(value, Member):
        return value.role
    return type(value).__name__


def _flat(values: tuple[Any, ...]) -> Iterator[Value]:
    """Give the values that go into the SQL."""
    for value in values:
        if isinstance(value, tuple):
            yield from _flat(value)
        elif isinstance(value, Member):
            yield from (getattr(value, name) for name in OF_MEMBER)
        elif isinstance(value, UUID | dt.date):
            yield value
        elif not (value is None or isinstance(value, bool)):
            raise TypeError(f"a prepared query takes no {type(value).__name__}")


def _in_sql(values: tuple[Any, ...], connection: Any) -> list[object]:
    """Give values as the database's driver takes them."""
    return [_field(value).get_db_prep_value(value, connection, prepared=False) for value in _flat(values)]


def _field(value: Value) -> Field[Any, Any]:
    if isinstance(value, UUID):
        return UUIDS
    return TIMES if isinstance(value, dt.datetime) else DAYS


def _stand_ins(values: tuple[Any, ...], moment: dt.datetime) -> tuple[Any, ...]:
    """Give values of the same kinds, each another one."""
    numbers = count(1)

    def key() -> UUID:
        return UUID(int=moment.year << 64 | next(numbers))

    def instead(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(instead, value))
        if isinstance(value, Member):
            # Whatever else is read of it would be looked for in the database, and not found.
            return Member.from_db(DEFAULT_DB_ALIAS, (*OF_MEMBER, "role"), (key(), key(), key(), value.role))
        if isinstance(value, UUID):
            return key()
        later = moment + dt.timedelta(days=3 * next(numbers))
        if isinstance(value, dt.datetime):
            return later
        return later.date() if isinstance(value, dt.date) else value

    return tuple(map(instead, values))
