"""Static files under names that change with what is in them, also where one module imports another."""

from __future__ import annotations

from django.contrib.staticfiles.storage import staticfiles_storage
from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # whitenoise carries no annotations
    """Compressed, hashed, and with the imports of modules rewritten to the hashed names."""

    support_js_module_import_aggregation = True


def kept_offline() -> list[str]:
    """List the addresses of all files that a page may need; none while developing, when names stay and contents change."""
    hashed: dict[str, str] = getattr(staticfiles_storage, "hashed_files", {})
    ours = (name for name in hashed if name.startswith(("css/", "js/", "icons/", "vendor/")))
    return sorted(staticfiles_storage.url(name) for name in ours if name.endswith((".css", ".js", ".svg")))
