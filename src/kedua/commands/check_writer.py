"""`kedua check` for drafts by AI: who may have which addresses called."""

from __future__ import annotations

from collections.abc import Iterator

from kedua.commands.checked import Checked
from kedua.wording.translate import gettext as _


def check_writer() -> Iterator[Checked]:
    """Remind of a door that is open to strangers: whoever owns an organisation names the address of its model."""
    from django.conf import settings

    if settings.SIGN_UP and settings.WRITER_PRIVATE and settings.BASE_URL.startswith("https://"):
        yield Checked(
            None,
            _(
                "AI: strangers may sign up and have addresses of your network called; set KEDUA_WRITER_PRIVATE=no, or "
                "KEDUA_SIGN_UP=no."
            ),
        )
