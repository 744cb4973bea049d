"""The letter that invites somebody to work in Kedua."""

from __future__ import annotations

from kedua.wording.roles import role_name
from kedua.wording.translate import gettext as _


def invitation_subject(organisation: str) -> str:
    """Give the letter's subject line."""
    return _("{organisation} invites you to Kedua").format(organisation=organisation)


def invitation_text(name: str, organisation: str, inviter: str, role: str, link: str, days: int) -> str:
    """Give the letter's text."""
    greeting = _("Dear {name},").format(name=name) if name else _("Hello,")
    return "\n\n".join(
        (
            greeting,
            _(
                "{inviter} asks you to join {organisation} in Kedua, where second interviews are prepared, as: {role}."
            ).format(inviter=inviter, organisation=organisation, role=role_name(role)),
            _("Open this link to join. It is yours alone and works for {days} days:").format(days=days) + "\n" + link,
            _("If you did not expect this, you need not do anything."),
        )
    )
