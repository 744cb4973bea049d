"""On SQLite those who write stand in a queue: nobody is refused, nothing is lost, and whoever is gone holds nobody up."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
from django.db.utils import ConnectionHandler
from pytest_django import DjangoDbBlocker

from kedua.config.databases import sqlite
from kedua.config.sqlite.base import DatabaseWrapper

WRITERS, TIMES = 6, 40


@pytest.fixture
def folder(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[Path]:
    """A folder with a database that has one number in it."""
    with django_db_blocker.unblock():
        with connected(tmp_path) as connection:
            connection.cursor().execute("CREATE TABLE counted (number INTEGER)")
            connection.cursor().execute("INSERT INTO counted VALUES (0)")
        yield tmp_path


@contextmanager
def connected(folder: Path) -> Iterator[DatabaseWrapper]:
    """A connection of its own to the database in a folder."""
    usual = ConnectionHandler({"default": sqlite(folder)}).settings["default"]
    connection = DatabaseWrapper(usual, "default")
    try:
        yield connection
    finally:
        connection.close()


def turn_is_free(folder: Path) -> bool:
    file = os.open(folder / "kedua.sqlite3-turn", os.O_RDWR | os.O_CREAT)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(file)
    return True


def begin(connection: DatabaseWrapper) -> None:
    connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)


def test_many_writers_wait_for_each_other_and_none_is_lost(folder: Path) -> None:
    def count() -> None:
        with connected(folder) as connection:
            for _ in range(TIMES):
                begin(connection)
                (number,) = connection.cursor().execute("SELECT number FROM counted").fetchone()
                connection.cursor().execute("UPDATE counted SET number = %s", [number + 1])
                connection.commit()
                connection.set_autocommit(True)

    threads = [Thread(target=count) for _ in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with connected(folder) as connection:
        assert connection.cursor().execute("SELECT number FROM counted").fetchone() == (WRITERS * TIMES,)


@pytest.mark.parametrize("end", ["commit", "rollback", "close"])
def test_the_turn_is_taken_with_a_transaction_and_ends_with_it(folder: Path, end: str) -> None:
    with connected(folder) as connection:
        before = turn_is_free(folder)
        begin(connection)
        during = turn_is_free(folder)
        getattr(connection, end)()

        assert (before, during, turn_is_free(folder)) == (True, False, True)


def test_a_process_that_is_killed_gives_its_turn_up(folder: Path) -> None:
    process = os.fork()
    if process == 0:
        with connected(folder) as connection:
            begin(connection)
            os._exit(9)
    os.waitpid(process, 0)

    with connected(folder) as connection:
        begin(connection)
        connection.cursor().execute("UPDATE counted SET number = 7")
        connection.commit()


def test_reading_waits_for_nobody(folder: Path) -> None:
    with connected(folder) as writer, connected(folder) as reader:
        begin(writer)
        writer.cursor().execute("UPDATE counted SET number = 5")

        assert reader.cursor().execute("SELECT number FROM counted").fetchone() == (0,)
