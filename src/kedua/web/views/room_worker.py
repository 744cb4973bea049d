"""The room's service worker: a static file at an address of its own, since a worker serves what lies below it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from kedua.web.hashed_files import kept_offline

SOURCE = Path(__file__).parents[1] / "static" / "js" / "room" / "worker.js"
SCOPE = "/room/"


@require_safe
def room_worker(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view's argument
    """Give the worker with the files it keeps in front: other files make another worker, which browsers then take."""
    files = kept_offline()
    version = hashlib.sha256("\n".join(files).encode()).hexdigest()[:12]
    kept = json.dumps({"version": version, "prefix": settings.STATIC_URL, "files": files})
    script = f"const KEDUA = {kept};\n{SOURCE.read_text('utf-8')}"
    return HttpResponse(script, content_type="text/javascript", headers={"Service-Worker-Allowed": SCOPE})
