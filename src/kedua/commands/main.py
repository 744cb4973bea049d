"""The `kedua` command: its subcommands, each imported only when it is called."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from importlib import import_module

COMMANDS = (
    *("plan", "review", "same", "star", "preview", "message", "decision", "advert", "library", "schema"),
    *("examples", "demo", "serve", "worker", "check", "audit"),
)


def main() -> None:
    """Run the command line; exit codes: 0 well, 1 something found or failed, 2 wrong input."""
    # What is read at the start stays: looking through it for what can be thrown away took a tenth of a plan.
    gc.set_threshold(20_000, 10, 50)
    atexit.register(gc.freeze)  # nor is anything looked through when all of it goes: that took as long again
    # Looking for plugins of pydantic among all that is installed takes as long as reading a case.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    import typer

    from kedua import __version__
    from kedua.wording.translate import gettext as _

    app = typer.Typer(
        name="kedua",
        help=_("Plan second job interviews: what the first one left open becomes the plan of the next."),
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )

    def show_version(wanted: bool) -> None:
        if wanted:
            typer.echo(f"kedua {__version__}")
            raise typer.Exit

    @app.callback()
    def root(
        version: bool = typer.Option(
            False, "--version", callback=show_version, is_eager=True, help=_("Show the version.")
        ),
    ) -> None:
        pass

    for name in _wanted():
        import_module(f"kedua.commands.{name}").register(app, name, _summaries()[name])
    app()


def _wanted() -> tuple[str, ...]:
    """Name the command that is asked for: typer builds all it knows, and importing every one would slow each down."""
    asked = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    return (asked,) if asked in COMMANDS else COMMANDS


def _summaries() -> dict[str, str]:
    from kedua.wording.translate import gettext as _

    return {
        "plan": _("Plan a second interview from a case file."),
        "review": _("Review questions, or notes: open? lawful? fair?"),
        "same": _("Say whether two questions ask the same."),
        "star": _("Say what notes hold of situation, task, action, result."),
        "preview": _("Check the honest picture of a job: balanced, specific, true?"),
        "message": _("Check messages to candidates: honest? kind? complete?"),
        "decision": _("Check reasons for decisions: evidence, not traits or feelings?"),
        "advert": _("Write a job description from facts; check, read and guard one."),
        "library": _("List, show and check the content that ships with Kedua."),
        "schema": _("Print the JSON Schema of a case, a plan, a decision file or the facts of a job."),
        "examples": _("Plan every example case and write the kits to a folder."),
        "demo": _("Try the web application with a made-up company."),
        "serve": _("Serve the web application."),
        "worker": _("Do background work: mail, tidying up."),
        "check": _("Say whether this installation is ready."),
        "audit": _("Verify the record of changes."),
    }


if __name__ == "__main__":
    main()
