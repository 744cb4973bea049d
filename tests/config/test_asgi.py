"""The door for an ASGI server: what it says by itself."""

from __future__ import annotations

from typing import cast

import pytest
from asgiref.typing import HTTPScope


def told(status: int, asked: HTTPScope) -> bytes:
    from kedua.config import asgi  # warms up all there is: not while tests are only listed, in each process

    return asgi.told(status, asked)


def scope(path: str, language: str = "") -> HTTPScope:
    return cast("HTTPScope", {"path": path, "headers": [(b"accept-language", language.encode())]})


@pytest.mark.parametrize(
    ("path", "language", "says"),
    [
        ("/", "", "Go back and choose a smaller file."),
        ("/my/x/assessments/y/files/", "zh-CN,en;q=0.5", "请返回，选择小一些的文件"),
        ("/at/warung/cook/apply/", "ms", "pilih fail yang lebih kecil."),
        ("/at/warung/cook/apply/", "ta", "Go back and choose a smaller file."),
        ("/candidates/", "ms", "Go back and choose a smaller file."),
    ],
)
def test_what_is_too_large_gets_a_page_that_says_so(path: str, language: str, says: str) -> None:
    assert says in told(413, scope(path, language)).decode()


def test_who_has_gone_gets_no_page() -> None:
    assert told(408, scope("/")) == b""
