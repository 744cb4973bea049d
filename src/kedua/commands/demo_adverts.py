"""The job descriptions of the made-up company, as steps in time: facts, a text composed from them, most of them published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from kedua.commands.demo_content import Description, Opening
from kedua.commands.demo_history import History, Step
from kedua.queries.advert_facts import facts_of, stored_facts
from kedua.queries.advert_known import facts_from_job
from kedua.usecases import advert_publishing, adverts


def advert_steps(descriptions: Iterable[Description], openings: Iterable[Opening], history: History) -> Iterator[Step]:
    """Write each description some days after the job opened; its preview is there by then."""
    opened = {opening.key: opening for opening in openings}
    for told in descriptions:
        opening = opened[told.job]
        yield Step(
            history.at(told.after - opening.opened, "11:20"),
            2,
            lambda now, told=told, by=opening.hiring_manager: _write(told, by, history, now),  # type: ignore[misc]  # the defaults bind this turn's description
        )


def _write(told: Description, by: str, history: History, now: dt.datetime) -> None:
    job, manager = history.jobs[told.job], history.staff[by]
    job.refresh_from_db()
    kept = stored_facts(facts_from_job(job).facts) | told.facts
    if told.apply_in is not None:
        kept["apply_by"] = (history.today + dt.timedelta(days=told.apply_in)).isoformat()
    adverts.set_facts(manager, job, facts_of(kept), now)
    version = adverts.compose_version(manager, job, told.tone, told.length, "en", now)
    if told.published:
        advert_publishing.publish(manager, job, version.version, now)
