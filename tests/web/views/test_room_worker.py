"""The room's service worker: where it may serve, what it keeps, and that a browser takes a new one when files change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from django.contrib.staticfiles.storage import StaticFilesStorage, staticfiles_storage
from django.test import Client
from django.urls import reverse

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

pytestmark = pytest.mark.django_db


class Hashed(StaticFilesStorage):
    """Files as production names them: by what is in them."""

    def __init__(self, **hashed_files: str) -> None:
        super().__init__()
        self.hashed_files = {
            "js/room/page.js": "js/room/page.1.js",
            "vendor/LICENSE": "vendor/LICENSE.2",
            **hashed_files,
        }

    def url(self, name: str | None) -> str:
        return f"/static/{self.hashed_files[name or '']}"


def kept(answer: Answer) -> dict[str, object]:
    first = answer.content.decode().splitlines()[0]
    told: dict[str, object] = json.loads(first.removeprefix("const KEDUA = ").removesuffix(";"))
    return told


def test_it_serves_the_rooms_and_is_asked_for_again_each_time(client: Client) -> None:
    answer = client.get(reverse("room-worker"))

    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/javascript")
    assert answer.headers["Service-Worker-Allowed"] == "/room/"
    assert "no-cache" in answer.headers["Cache-Control"]
    assert 'self.addEventListener("fetch"' in answer.content.decode()


def test_pages_may_start_workers_and_send_to_this_site_only(client: Client) -> None:
    rules = client.get(reverse("account_login")).headers["Content-Security-Policy"]

    assert {"worker-src 'self'", "connect-src 'self'", "script-src 'self'"} <= set(rules.split("; "))


def test_files_whose_names_stay_the_same_are_not_kept(client: Client) -> None:
    assert kept(client.get(reverse("room-worker")))["files"] == []


def test_other_files_make_another_worker(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staticfiles_storage, "_wrapped", Hashed())
    first = kept(client.get(reverse("room-worker")))
    monkeypatch.setattr(staticfiles_storage, "_wrapped", Hashed(**{"css/room.css": "css/room.3.css"}))
    second = kept(client.get(reverse("room-worker")))

    assert first["files"] == ["/static/js/room/page.1.js"]
    assert second["files"] == ["/static/css/room.3.css", "/static/js/room/page.1.js"]
    assert first["version"] != second["version"]
