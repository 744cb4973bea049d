"""Every action that a use case records has a sentence."""

import ast
import re
from pathlib import Path

import pytest

from kedua.wording.changes import change
from kedua.wording.message_fields import FIELDS

ACTION = re.compile(r"[a-z][a-z-]+\.[a-z][a-z-]+")
USECASES = Path(__file__).parents[2] / "src" / "kedua" / "usecases"


def actions() -> set[str]:
    """Give every text of the form subject.verb in the use cases; fields of messages, and .from and .to, look alike."""
    texts = (
        node.value
        for path in USECASES.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return {
        text for text in texts if ACTION.fullmatch(text) and not text.endswith((".from", ".to")) and text not in FIELDS
    }


def test_there_are_actions() -> None:
    assert {"member.invited", "feedback.submitted"} <= actions()


@pytest.mark.parametrize("action", sorted(actions()))
def test_an_action_has_a_sentence(action: str) -> None:
    assert change(action) != action
