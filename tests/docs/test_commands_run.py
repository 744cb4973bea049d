"""What the pages tell a person to type is typed, in a folder that holds what they have."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.pages import DOCS, HOME, blocks, saved_files

TOLD = [HOME / "README.md", *sorted((DOCS / "use").glob("*.md")), *sorted((DOCS / "extend").glob("*.md"))]
# Files that a page speaks of without showing them.
AT_HAND = {
    "questions.txt": "Tell us about a time you missed a deadline.\n\nHow old are you?\n",
    "notes.txt": "Explained how she cut the ageing report from 60 to 30 days.\n",
    "notes.jsonl": '{"id": 1, "notes": "S: flood. Moved the stock upstairs."}\n',
    "reasons.txt": "She moved the stock in one night.\nNot a culture fit.\n",
    "reasons.jsonl": '{"id": 1, "reason": "She moved the stock in one night. A lovely person."}\n',
    "preview.jsonl": '{"id": 1, "section": "role", "about": "reporting", "text": "You report to the area manager."}\n',
    "statements.jsonl": '{"id": 1, "section": "hard", "text": "It gets loud on Saturdays."}\n',
    "messages.jsonl": '{"id": 1, "occasion": "deciding", "text": "You will hear from us by Friday 4 December."}\n',
    "advert.md": "# Baker\n\nWe need a native English speaker.\n",
    "refusal.txt": "We will not offer you the job.\n",
    "questions.jsonl": '{"id": "q1", "text": "How old are you?"}\n',
    "pairs.txt": "Tell us about a mistake.\nDescribe an error you made.\n",
    "advert.txt": "Barista\n\nYou make coffee in Kota Kinabalu. RM 1,900 to RM 2,300 a month.\n",
    "facts.txt": "Bakes bread\n",
    "sentences.txt": "You bake bread.\n",
    "sentences.jsonl": '{"id": 1, "facts": ["Bakes bread"], "sentence": "You bake bread and cakes."}\n',
    "pairs.jsonl": '{"id": 1, "a": "Tell us about a mistake.", "b": "Describe an error you made."}\n',
}
FOUND_SOMETHING = (
    "kedua review", "kedua preview check", "kedua message check", "kedua decision check", "kedua library check",
    "kedua advert check", "kedua advert guard",
)  # fmt: skip  # may end with exit code 1


def commands(page: Path) -> list[str]:
    """Give the command lines of the page's shell blocks that start with `kedua`, continued lines joined."""
    shell = [block for block in blocks(page.read_text("utf-8"), "sh") if block.startswith("kedua")]
    lines = "".join(shell).replace("\\\n", " ").splitlines()
    return [line for line in lines if line.startswith("kedua")]


@pytest.mark.parametrize(
    "page", [page for page in TOLD if commands(page)], ids=lambda page: str(page.relative_to(HOME))
)
def test_every_command_of_a_page_runs(page: Path, tmp_path: Path) -> None:
    shutil.copytree(HOME / "examples", tmp_path / "examples")
    for name, content in {**AT_HAND, **saved_files(page.read_text("utf-8"))}.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "PYTHONPATH": str(HOME / "src")}

    failed = []
    for line in commands(page):
        done = subprocess.run(["/bin/sh", "-c", line], cwd=tmp_path, env=env, capture_output=True, check=False)
        if done.returncode not in ((0, 1) if line.startswith(FOUND_SOMETHING) else (0,)):
            failed.append((line, done.returncode, done.stderr.decode()))

    assert failed == []
