"""Where a line to a model may go."""

from __future__ import annotations

import pytest

from kedua.integrations.writer.line import may_reach


@pytest.mark.parametrize(
    ("address", "anyhow", "with_private"),
    [
        ("93.184.216.34", True, True),
        ("2606:4700::1111", True, True),
        ("127.0.0.1", False, True),
        ("10.1.2.3", False, True),
        ("192.168.1.5", False, True),
        ("100.64.0.1", False, True),
        ("::1", False, True),
        ("fd00::1", False, True),
        ("::ffff:127.0.0.1", False, True),
        ("::ffff:93.184.216.34", True, True),
        ("169.254.169.254", False, False),
        ("::ffff:169.254.169.254", False, False),
        ("fe80::1%eth0", False, False),
        ("224.0.0.1", False, False),
        ("ff02::1", False, False),
    ],
)
def test_private_addresses_are_for_the_operator_to_allow_and_some_for_nobody(
    address: str, anyhow: bool, with_private: bool
) -> None:
    assert (may_reach(address, private=False), may_reach(address, private=True)) == (anyhow, with_private)
