"""Pages of candidates and applicants in Malay and Chinese: no fault of accessibility, nothing wider than a small phone."""

from __future__ import annotations

from collections import defaultdict

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import PHONE, Open, Server
from tests.e2e.pages import EVERY
from tests.e2e.test_every_page import Seen, faults_of

THEIRS = [
    shown for shown in EVERY if shown.who == "guest" and shown.route.startswith(("my-", "slots", "public-", "apply"))
]


@pytest.mark.parametrize("browser_language", ["ms-MY", "zh-CN"])
def test_their_pages_have_no_fault_in_any_language(browser_language: str, open_page: Open, server: Server) -> None:
    seen: Seen = defaultdict(set)

    with open_page(locale=browser_language, reduced_motion="reduce") as page:
        faults = [fault for shown in THEIRS for fault in faults_of(page, shown, server, "guest", seen)]

    assert faults == []


def test_somebody_applies_in_the_language_that_they_choose(open_page: Open, server: Server) -> None:
    address = f"/at/{server.rows['at']}/{server.rows['open-advert']}/"
    with open_page(locale="en-GB", viewport=PHONE, has_touch=True, java_script_enabled=False) as phone:
        phone.goto(address)
        phone.get_by_role("link", name="中文").tap()
        phone.get_by_role("link", name="申请", exact=True).first.tap()
        phone.get_by_label("您的姓名").fill("陈美玲")
        phone.get_by_label("电子邮箱").fill("meiling@mail.example")
        phone.get_by_role("button", name="发送申请").tap()
        expect(phone.get_by_role("alert")).to_contain_text("没有您的同意，我们不能保存您的申请。")
        phone.get_by_label("可以保存我在这里发送的内容").check()
        phone.wait_for_timeout(3500)  # quicker than a person types is asked for once more
        phone.get_by_role("button", name="发送申请").tap()

        expect(phone.get_by_role("heading", name="谢谢您。我们收到了您的申请。")).to_be_visible()
        assert phone.url.endswith("/apply/thanks/?language=zh")
