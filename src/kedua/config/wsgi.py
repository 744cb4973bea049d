"""The door for a WSGI server."""

import gc
import os
from pathlib import Path

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kedua.config.settings")
application = get_wsgi_application()


def warm() -> None:
    """Read what the first visitor would wait for: pages, library, law and sentence model. The processes share it."""
    from kedua.integrations.embedder import best_embedder
    from kedua.integrations.embedder.likeness import installed_comparer
    from kedua.library.law import load_law
    from kedua.library.loader import load_library
    from kedua.library.star import shipped_star

    _read_pages()
    load_law(sides=("question",))
    load_law(sides=("note",))
    shipped_star()
    installed_comparer().know([question.text for question in load_library().bank.questions])
    # The sentence model, as many copies of its engine as will be used, and all that is read of it piece by piece.
    best_embedder().load()
    best_embedder().average(["a"])
    best_embedder().together([("own", ["a"])])
    best_embedder().doubt("a", ("a",))
    # What has been read stays: looking through it for what can be thrown away would stop a page for a fifth of a second.
    gc.collect()
    gc.freeze()


def _read_pages() -> None:
    """Import the views behind all addresses, and compile all templates."""
    from django.template import Engine
    from django.template.loader import get_template
    from django.urls import get_resolver

    assert get_resolver().url_patterns  # noqa: S101 - reading them is what counts
    for folder in Engine.get_default().dirs[:1]:
        for path in sorted(Path(folder).rglob("*.html")):
            get_template(path.relative_to(folder).as_posix())


warm()
