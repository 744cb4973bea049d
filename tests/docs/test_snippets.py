"""The Python that pages show does what they say."""

import doctest
from pathlib import Path

import typer
from typer.testing import CliRunner

from kedua.commands.plan import make_kit, render
from kedua.commands.schema import register as register_schema
from tests.docs.pages import HOME, blocks, read


def failures(page: str, given: dict[str, object]) -> tuple[int, int]:
    code = "\n".join(blocks(read(page), "python"))
    examples = doctest.DocTestParser().get_doctest(code, given, page, None, 0)
    results = doctest.DocTestRunner().run(examples)
    return results.failed, results.attempted


def test_the_plan_file_reads_as_the_page_shows() -> None:
    app = typer.Typer()
    register_schema(app, "schema", "")
    schema = CliRunner().invoke(app, ["plan"]).output
    written = render(make_kit(Path(HOME / "examples" / "staff-nurse.yaml"), None, "panel"), "json", colour=False)

    assert failures("extend/plan-file.md", {"written": written.decode(), "schema": schema}) == (0, 5)


def test_the_decision_file_reads_as_the_page_shows() -> None:
    app = typer.Typer()
    register_schema(app, "schema", "")
    schema = CliRunner().invoke(app, ["decision"]).output
    written = (HOME / "tests" / "data" / "decision-file.json").read_text("utf-8")

    assert failures("extend/decision-file.md", {"written": written, "schema": schema}) == (0, 7)


def test_the_embedder_on_the_page_works() -> None:
    failed, attempted = failures("extend/adapters.md", {})

    assert (failed, attempted) == (0, 11)
