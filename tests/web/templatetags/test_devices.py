"""Browsers, named."""

import pytest

from kedua.web.templatetags.devices import device

CHROME = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36"
)
EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0"
SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1"


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (CHROME, "Chrome on Android"),
        (EDGE, "Edge on Windows"),
        (SAFARI, "Safari on iPhone"),
        ("curl/8.5.0", "curl/8.5.0"),
        ("x" * 200, "x" * 80),
        ("", "An unknown device"),
    ],
)
def test_a_browser_is_named(sent: str, said: str) -> None:
    assert device(sent) == said
