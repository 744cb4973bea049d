"""The model that the environment names, for the command line: it needs no database and makes no files."""

from __future__ import annotations

import os
from pathlib import Path

from kedua.integrations.writer.env import WriterEnv
from kedua.integrations.writer.openai import OpenAIWriter
from kedua.usecases.writer_port import Account


def writer_from_env() -> OpenAIWriter | None:
    """Open it; None where the environment names none.

    Raises pydantic.ValidationError where a variable is wrong, and OSError where the file of the key cannot be read.
    """
    env = WriterEnv()
    if not env.writer_url:
        return None
    file = os.environ.get("KEDUA_WRITER_KEY_FILE", "")
    key = env.writer_key.get_secret_value() if env.writer_key else Path(file).read_text("utf-8").strip() if file else ""
    account = Account(env.writer_url, env.writer_model, key, seconds=env.writer_seconds)
    return OpenAIWriter(account, private=env.writer_private)
