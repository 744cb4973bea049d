"""The `kedua` command: its subcommands, each imported only when it is called."""

from __future__ import annotations

import sys
from importlib import import_module

# Typer builds every subcommand it knows; importing all of them would slow each one down, so only the one that is asked
# for is imported. The texts here are what `kedua --help` shows.
COMMANDS = {
    "plan": "Plan a second interview from a case file.",
    "review": "Review questions, or notes: open? lawful? fair?",
    "same": "Say whether two questions ask the same.",
    "library": "List, show and check the content that ships with Kedua.",
    "schema": "Print the JSON Schema of a case or a plan.",
    "demo": "Plan every example case and write the kits to a folder.",
}


def main() -> None:
    """Run the command line; exit codes: 0 well, 1 something found or failed, 2 wrong input."""
    import typer

    from kedua import __version__

    app = typer.Typer(
        name="kedua",
        help="Plan second job interviews: what the first one left open becomes the plan of the next.",
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
            False, "--version", callback=show_version, is_eager=True, help="Show the version."
        ),
    ) -> None:
        pass

    asked = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    for name in [asked] if asked in COMMANDS else COMMANDS:
        import_module(f"kedua.commands.{name}").register(app, name, COMMANDS[name])
    app()


if __name__ == "__main__":
    main()
