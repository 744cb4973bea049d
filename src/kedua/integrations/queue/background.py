"""The queue of background work: jobs by name with plain payloads, tried again with growing pauses when they fail.

A job that is tried again may have done part of its work before: every job must bear being run twice.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import structlog
from django.conf import settings
from huey import Huey, PostgresHuey, SqliteHuey
from huey.api import TaskWrapper

Handler = Callable[..., None]
HANDLERS: dict[str, Handler] = {}
RETRIES, FIRST_PAUSE, LONGEST_PAUSE = 8, 10, 3600  # seconds; together a little over two hours
log = structlog.get_logger(__name__)


def handles(name: str) -> Callable[[Handler], Handler]:
    """Say that a function does the work of the jobs called `name`; its module must be imported by the worker."""

    def keep(handler: Handler) -> Handler:
        HANDLERS[name] = handler
        return handler

    return keep


@cache
def huey() -> Huey:
    """Give this installation's queue: beside the SQLite file, or in the same PostgreSQL."""
    database = settings.DATABASES["default"]
    if str(database["ENGINE"]).endswith("postgresql"):
        names = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
        given = {key: database[name] for name, key in names.items() if database[name]}
        return PostgresHuey("kedua", results=False, utc=True, **given)
    settings.DATA.mkdir(parents=True, exist_ok=True)
    return SqliteHuey("kedua", filename=str(settings.DATA / "queue.sqlite3"), results=False, utc=True)


@cache
def task() -> TaskWrapper:
    """Register the one task through which every job runs, and give it."""
    return huey().task(retries=RETRIES, retry_delay=FIRST_PAUSE, retry_backoff=2, name="run")(run)


def run(job: str, payload: dict[str, str | int]) -> None:
    """Do a job's work now. Raises KeyError for a name that nothing handles."""
    HANDLERS[job](**payload)
    log.info("job done", job=job)


class Background:
    """The Queue port: work is done by `kedua worker`, soon."""

    def enqueue(self, job: str, **payload: str | int) -> None:
        """Add a job to the queue."""
        task()(job, payload)
