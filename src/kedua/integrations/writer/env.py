"""Variables of language models: part of `config/env`, and read alone where there is no database."""

from __future__ import annotations

from typing import Self

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

WRITER_SECRETS = ("writer_key",)


class WriterEnv(BaseSettings):
    """What holds for all organisations on this installation, and the model of `kedua advert --ai`."""

    model_config = SettingsConfigDict(env_prefix="KEDUA_", extra="ignore", frozen=True)

    writer_private: bool = Field(
        True,
        description="Whether organisations may use models at private addresses, such as this machine; no where strangers "
        "may sign up.",
    )
    writer_seconds: int = Field(60, ge=5, le=600, description="Seconds that a person waits for a draft, at most.")
    writer_url: str = Field(
        "", description="Address of a model's API, up to /v1, for `kedua advert --ai`; organisations set their own."
    )
    writer_model: str = Field("", description="Name of the model there.")
    writer_key: SecretStr | None = Field(None, description="Key for it, if it takes one.")

    @model_validator(mode="after")
    def _model_is_somewhere(self) -> Self:
        if bool(self.writer_url) != bool(self.writer_model):
            given, missing = ("URL", "MODEL") if self.writer_url else ("MODEL", "URL")
            raise ValueError(f"KEDUA_WRITER_{given}: set KEDUA_WRITER_{missing} as well")
        return self
