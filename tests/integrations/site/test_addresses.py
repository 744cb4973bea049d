"""Where the installation is reached."""

from __future__ import annotations

from uuid import UUID

from pytest_django import Settings

from kedua.integrations.site.addresses import Site
from kedua.usecases.ports import Mailbox


def test_pages_and_the_sender_are_as_set(settings: Settings) -> None:
    settings.BASE_URL, settings.DEFAULT_FROM_EMAIL = "https://kedua.example", "Kedua <kedua@bakau.example>"
    key = UUID(int=1)

    assert Site().page("interview", key) == f"https://kedua.example/interviews/{key}/"
    assert Site().sender == Mailbox("Kedua", "kedua@bakau.example")
