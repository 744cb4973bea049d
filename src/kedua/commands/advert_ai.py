"""`kedua advert --ai`: a description that the model of the environment wrote from the facts, and nothing beyond them."""

from __future__ import annotations

import logging
import sys

import structlog
import typer
from pydantic import ValidationError

from kedua.commands.problems import refuse
from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert, Length, Tone
from kedua.integrations.embedder import best_embedder
from kedua.integrations.writer.from_env import writer_from_env
from kedua.usecases.advert_drafting import advert_task
from kedua.usecases.writer_asking import NotDrafted, ask
from kedua.wording.refusals import refusal
from kedua.wording.refusals_of_writer import at_a_command
from kedua.wording.translate import gettext as _


def written_by_ai(facts: Facts, composed: Advert, tone: Tone, length: Length) -> Advert:
    """Have a composed description written anew. What was struck out is told; where there is no draft, why, and exit code 2."""
    _keep_the_log_apart()
    try:
        writer = writer_from_env()
    except ValidationError as error:
        refuse("\n".join(f"KEDUA_{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors()))
    except OSError as error:
        refuse(_("KEDUA_WRITER_KEY_FILE: cannot read {path} ({why})").format(path=error.filename, why=error.strerror))
    if writer is None:
        refuse(_("--ai: set KEDUA_WRITER_URL and KEDUA_WRITER_MODEL to a model that may write"))
    try:
        written = ask(advert_task(facts, composed, tone, length, best_embedder()), writer).result()
    except NotDrafted as refused:
        refuse(f"--ai: {at_a_command(refused.code) or refusal(refused.code, refused.inputs)}")
    for one in written.not_in_facts:
        typer.echo(_("Not in your facts, struck out: {sentence}").format(sentence=one.sentence), err=True)
    if written.left_out:
        typer.echo(_("It leaves out: {words}").format(words=", ".join(written.left_out)), err=True)
    return written.advert


def _keep_the_log_apart() -> None:
    """Standard output holds the description and nothing else; what nobody set up would be logged there."""
    if not structlog.is_configured():
        structlog.configure(
            wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
            logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        )
