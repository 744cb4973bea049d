"""Starts Django for the commands that need rows; the others stay quick without it."""

from __future__ import annotations

import os

from kedua.wording.translate import gettext as _


def start_django() -> None:
    """Load the settings and the tables. A wrong variable ends the command with a sentence for each, exit code 2."""
    from pydantic import ValidationError

    from kedua.commands.problems import refuse

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kedua.config.settings")
    try:
        import django

        django.setup()
    except ValidationError as error:
        refuse("\n".join(f"KEDUA_{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors()))
    except ValueError as error:
        refuse(str(error))
    except OSError as error:  # the key is kept in the data folder
        refuse(_("{path}: {why}. Set KEDUA_DATA_DIR.").format(path=error.filename, why=error.strerror))
