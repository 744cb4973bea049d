"""Files lie in the data folder under names that nobody can guess, for the operator's user alone."""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings

from kedua.integrations.files.folder import Folder


def test_a_file_is_kept_apart_and_given_back_as_it_was() -> None:
    content = b"Dear Ms Nair," * 100_000

    stored = Folder().keep(BytesIO(content))

    path = Path(settings.MEDIA_ROOT) / stored.place
    assert (stored.size, stored.digest) == (len(content), hashlib.sha256(content).hexdigest())
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert path.suffix == ""
    assert Folder().read(stored.place) == content


def test_what_is_dropped_is_gone_and_may_be_dropped_again() -> None:
    stored = Folder().keep(BytesIO(b"x"))

    Folder().drop(stored.place)
    Folder().drop(stored.place)

    assert Folder().read(stored.place) is None


def test_no_place_leads_out_of_the_folder() -> None:
    with pytest.raises(Exception, match="outside"):
        Folder().read("../secret.key")
