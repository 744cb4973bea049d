"""Every variable that an operator may set, once, with its meaning; a wrong value stops the start with a sentence."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field, SecretStr, model_validator
from pydantic_settings import NoDecode, SettingsConfigDict

from kedua.config.env_channels import CHANNEL_SECRETS, Channels
from kedua.integrations.writer.env import WRITER_SECRETS, WriterEnv

PREFIX = "KEDUA_"
PARENT = "KEDUA_PARENT"  # told by `kedua serve` to the server and the worker it starts
# Settings that may be given as a file instead: KEDUA_SECRET_KEY_FILE=/run/secrets/key. Keys and passwords belong there.
SECRETS = ("secret_key", "database_url", *CHANNEL_SECRETS, *WRITER_SECRETS)


def _whole_address(value: str) -> str:
    if not value.startswith(("http://", "https://")) or value.count("/") != 2:
        raise ValueError("an address such as https://kedua.example.com, without a path")
    return value


def _known_zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError("a time zone such as Asia/Kuala_Lumpur") from error
    return value


class Env(Channels, WriterEnv):
    """The environment, read once at the start."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="ignore", frozen=True)

    data_dir: Path = Field(Path("data"), description="Folder for the database, uploaded files and mail kept as files.")
    base_url: Annotated[str, AfterValidator(_whole_address)] = Field(
        "http://127.0.0.1:8000", description="The address at which people reach Kedua; links in messages start with it."
    )
    allowed_hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="Further host names that Kedua answers to, with commas between; that of the base URL always is."
    )
    secret_key: SecretStr | None = Field(
        None,
        description="50 random characters or more that sign sessions and links; made and kept in the data folder if not set.",
    )
    database_url: SecretStr | None = Field(
        None, description="postgresql://user:password@host:5432/name; SQLite in the data folder if not set."
    )
    debug: bool = Field(False, description="Show errors with their cause and the design page; never in production.")
    demo: bool = Field(False, description="Offer the demonstration's people on the sign-in page; never with real data.")
    sign_up: bool = Field(True, description="Whether a stranger may sign up and create an organisation.")
    language: Literal["en"] = Field("en", description="Language of members' pages; candidates read in theirs.")
    time_zone: Annotated[str, AfterValidator(_known_zone)] = Field(
        "Asia/Kuala_Lumpur", description="Time zone of a new organisation and of the log."
    )
    file_mb: int = Field(20, ge=1, le=500, description="Megabytes that a file handed in by a candidate may have.")
    workers: int = Field(2, ge=1, le=64, description="Server processes of `kedua serve`.")
    threads: int = Field(4, ge=1, le=64, description="Threads in each of them.")
    trust_proxy: bool = Field(
        False, description="Believe X-Forwarded-For and X-Forwarded-Proto; only behind a proxy that sets both itself."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="Least serious entry in the log."
    )
    log_format: Literal["text", "json"] = Field("text", description="Log lines for people, or for programs.")

    @model_validator(mode="before")
    @classmethod
    def _read_files(cls, values: dict[str, object]) -> dict[str, object]:
        import os

        for name in SECRETS:
            file = os.environ.get(f"{PREFIX}{name.upper()}_FILE")
            if file and name not in values:
                try:
                    values[name] = Path(file).read_text("utf-8").strip()
                except OSError as error:
                    raise ValueError(f"{PREFIX}{name.upper()}_FILE: cannot read {file} ({error.strerror})") from error
        hosts = values.get("allowed_hosts")
        if isinstance(hosts, str):
            values["allowed_hosts"] = tuple(host.strip() for host in hosts.split(",") if host.strip())
        return values

    @property
    def https(self) -> bool:
        """Whether people reach Kedua by HTTPS; cookies and headers are stricter then."""
        return self.base_url.startswith("https://")

    @property
    def host(self) -> str:
        """The host name in the base URL, without its port."""
        return self.base_url.split("//")[1].split(":")[0]

    def key(self) -> str:
        """Give the secret key; on the first start without one, make it and keep it in the data folder for this user only."""
        if self.secret_key is not None:
            return self.secret_key.get_secret_value()
        file = self.data_dir / "secret.key"
        if not file.exists():
            self.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
            try:
                with file.open("x") as opened:
                    file.chmod(0o600)
                    opened.write(secrets.token_urlsafe(64))
            except FileExistsError:
                pass  # another process of the same start was quicker
        return file.read_text("utf-8").strip()


@cache
def env() -> Env:
    """Read the environment. Raises pydantic.ValidationError naming every variable that is wrong."""
    return Env()


def unknown(names: Iterable[str]) -> list[str]:
    """Give the variables that look like settings of ours and are none: most likely mistyped."""
    known = {f"{PREFIX}{name.upper()}" for name in (*Env.model_fields, *(f"{secret}_file" for secret in SECRETS))}
    return sorted(name for name in names if name.startswith(PREFIX) and name not in {*known, PARENT})
