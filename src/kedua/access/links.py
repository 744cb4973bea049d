"""Signed links: a token names one row and cannot be guessed; whether it is still good, the row itself says."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from django.core.signing import BadSignature, Signer

Purpose = Literal["invitation", "feedback", "slots", "candidate"]


def token_for(purpose: Purpose, key: UUID) -> str:
    """Give the token of a row for a purpose; it is no good for another purpose."""
    return _signer(purpose).sign(key.hex).replace(":", ".")


def key_of(purpose: Purpose, token: str) -> UUID | None:
    """Give the row's id that a token names; None when the token was not made by us."""
    try:
        return UUID(_signer(purpose).unsign(token.replace(".", ":")))
    except (BadSignature, ValueError):
        return None


def _signer(purpose: Purpose) -> Signer:
    return Signer(salt=f"kedua.link.{purpose}")
