"""What the door for an ASGI server says by itself."""

from __future__ import annotations

from kedua.config.asgi import told


def test_what_is_too_large_gets_a_page_that_says_so() -> None:
    assert "Go back and choose a smaller file." in told(413).decode()


def test_who_has_gone_gets_no_page() -> None:
    assert told(408) == b""
