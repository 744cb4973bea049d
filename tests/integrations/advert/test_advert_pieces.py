from __future__ import annotations

import pytest

from kedua.integrations.advert.pieces import spans

WEB, MAIL = "https://a.example/jobs?x=1&y=(2", "jobs.kl+1@a-b.example"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Plain words.", [("Plain words.", "")]),
        ("", []),
        (WEB, [(WEB, WEB)]),
        (f"At {WEB}.", [("At ", ""), (WEB, WEB), (".", "")]),
        ("(http://a.example/)", [("(", ""), ("http://a.example/", "http://a.example/"), (")", "")]),
        (f"Write to {MAIL}, now", [("Write to ", ""), (MAIL, f"mailto:{MAIL}"), (", now", "")]),
        (
            f"在这里申请：{WEB}（或{MAIL}）。",
            [("在这里申请：", ""), (WEB, WEB), ("（或", ""), (MAIL, f"mailto:{MAIL}"), ("）。", "")],
        ),
        ("javascript://a.example a@b http://", [("javascript://a.example a@b http://", "")]),
    ],
)
def test_addresses_are_found_in_their_sentence(text: str, found: list[tuple[str, str]]) -> None:
    assert list(spans(text)) == found
