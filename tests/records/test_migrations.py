"""All tables in one step are the tables that the steps make one by one, and both are what the models say."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState

STEPS, AT_ONCE = "0031_applying", "0001_all_of_0031"


def tables(state: ProjectState) -> dict[str, object]:
    return {name: table(model) for (app, name), model in state.models.items() if app == "records"}


def table(model: ModelState) -> object:
    """Give what the model's table is made of; the order of its columns and rules does not matter."""
    fields = {name: field.deconstruct()[1:] for name, field in model.fields.items()}
    rules = {kind: {one.name: one.deconstruct() for one in model.options[kind]} for kind in ("constraints", "indexes")}
    return fields, rules, {key: value for key, value in model.options.items() if key not in (*rules, "abstract")}


def test_one_step_makes_what_the_steps_make() -> None:
    loader = MigrationLoader(None, replace_migrations=False)

    step_by_step, at_once = (loader.project_state(("records", name)) for name in (STEPS, AT_ONCE))

    assert tables(at_once) == tables(step_by_step)


def test_one_step_stands_for_all_of_them() -> None:
    loader = MigrationLoader(None, replace_migrations=False)
    replaced = {name for app, name in loader.graph.nodes if app == "records" and name <= STEPS} - {AT_ONCE}

    assert {name for _, name in loader.disk_migrations["records", AT_ONCE].replaces} == replaced


@pytest.mark.django_db
def test_no_table_waits_for_a_migration() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.django_db
def test_a_new_database_takes_the_one_step() -> None:
    assert ("records", AT_ONCE) in MigrationLoader(connection).graph.nodes
