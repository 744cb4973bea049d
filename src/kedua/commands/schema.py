"""`kedua schema`: the open schemas of the files that Kedua reads and writes."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer
from pydantic import BaseModel

from kedua.wording.translate import gettext as _


class Which(StrEnum):
    """Which schema."""

    case = "case"
    plan = "plan"
    decision = "decision"
    advert = "advert"


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command to the application."""
    app.command(name, help=summary)(schema)


def schema(
    which: Annotated[Which, typer.Argument(help=_("case, advert: what is read. plan, decision: what is written."))],
) -> None:
    """Print a JSON Schema (draft 2020-12)."""
    text = {"$schema": "https://json-schema.org/draft/2020-12/schema", **_model(which).model_json_schema(by_alias=True)}
    typer.echo(json.dumps(text, indent=2, ensure_ascii=False))


def _model(which: Which) -> type[BaseModel]:
    if which is Which.case:
        from kedua.integrations.casefile.schema import CaseFile

        return CaseFile
    if which is Which.advert:
        from kedua.integrations.advertfile.schema import FactsFile

        return FactsFile
    if which is Which.decision:
        from kedua.integrations.decision_file.schema import DecisionFile

        return DecisionFile
    from kedua.integrations.planfile.schema import PlanFile

    return PlanFile
