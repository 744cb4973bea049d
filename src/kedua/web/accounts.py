"""How sign-up and sign-in behave: django-allauth's hooks, bent to organisations and invitations."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth carries no annotations
    """Sign-up only where the operator allows it; people join an existing organisation by invitation instead."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's signature
        """Whether a stranger may sign up here."""
        return bool(settings.SIGN_UP)
