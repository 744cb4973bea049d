"""SQLite chooses indexes by what it knows of its rows."""

from django.db import connection

from kedua.usecases.statistics import refresh_statistics
from tests.cast import Cast


def test_sqlite_knows_its_rows_afterwards_and_postgresql_needs_no_help(cast: Cast) -> None:
    refresh_statistics()

    assert cast.application is not None
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT stat FROM sqlite_stat1 WHERE idx = 'application_stage'")
            assert cursor.fetchall() == [("1 1 1 1 1",)]


def test_nothing_is_said_of_columns_that_are_mostly_empty(cast: Cast) -> None:
    refresh_statistics()

    assert cast.application is not None
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT idx FROM sqlite_stat1 WHERE idx LIKE '%continues%' OR idx LIKE '%imported%'")
            assert cursor.fetchall() == []
