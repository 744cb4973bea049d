"""Keys of others' services, sealed for the database: whoever has only the database, or a backup of it, cannot use them."""

from __future__ import annotations

import base64
from typing import Literal

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

Purpose = Literal["writer"]


def seal_key(purpose: Purpose, key: str) -> str:
    """Seal a key for a purpose; "" stays "". It can be opened as long as the installation has the same secret key."""
    return _box(purpose).encrypt(key.encode()).decode() if key else ""


def open_key(purpose: Purpose, sealed: str) -> str | None:
    """Give a sealed key; None where it was sealed for another purpose, or the secret key is another one since."""
    try:
        return _box(purpose).decrypt(sealed).decode() if sealed else ""
    except InvalidToken:
        return None


def _box(purpose: Purpose) -> MultiFernet:
    """Derive the key for a purpose (HKDF, RFC 5869): what is found out of one tells nothing of the others."""
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return MultiFernet([Fernet(_derived(secret, purpose)) for secret in secrets])


def _derived(secret: str | bytes, purpose: Purpose) -> bytes:
    derive = HKDF(algorithm=SHA256(), length=32, salt=None, info=f"kedua.sealed-key.{purpose}".encode())
    return base64.urlsafe_b64encode(derive.derive(secret.encode() if isinstance(secret, str) else secret))
