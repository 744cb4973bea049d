"""What is logged, and how: events with ids, never names, addresses, tokens or anything a candidate said."""

from __future__ import annotations

import logging
import logging.config
import re
import traceback
from typing import Literal

import structlog

# Addresses that carry the token of a link, and exceptions whose message repeats the values of a row or a form.
# However the address is mangled on its way, a token is known by its shape as well.
_TOKENS = re.compile(r"(?i)/(invitation|f|account/password/reset/key|account/confirm-email)/[^/\s]+")
_SIGNED = re.compile(r"(?i)\b[0-9a-f]{32}[.:][\w-]{16,}")
_TELLING = ("django.db", "psycopg", "pydantic", "sqlite3", "smtplib")


def mask_tokens(
    _logger: structlog.typing.WrappedLogger, _method: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Take tokens out of the addresses in an entry."""
    return {
        key: _SIGNED.sub("…", _TOKENS.sub(r"/\1/…", value)) if isinstance(value, str) else value
        for key, value in event.items()
    }


def tell_exception(
    _logger: structlog.typing.WrappedLogger, _method: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Write an exception as its frames and its kind; its message only where it cannot hold what a person entered."""
    given = event.pop("exc_info", None)
    error = given[1] if isinstance(given, tuple) else given
    if not isinstance(error, BaseException):
        return event
    telling = isinstance(error, ValueError) or type(error).__module__.startswith(_TELLING)
    message = "" if telling else f": {error}"
    frames = "".join(traceback.format_tb(error.__traceback__))
    return {**event, "exception": f"{frames}{type(error).__name__}{message}"}


_SHARED: tuple[structlog.typing.Processor, ...] = (
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    tell_exception,
    mask_tokens,
)


def logging_of(level: str, form: Literal["text", "json"]) -> None:
    """Set up logging for this process, for libraries that log by themselves, too."""
    writer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer()
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    )
    structlog.configure(
        processors=[*_SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {
                "line": {
                    "()": structlog.stdlib.ProcessorFormatter,
                    "foreign_pre_chain": _SHARED,
                    "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, writer],
                }
            },
            "handlers": {"out": {"class": "logging.StreamHandler", "formatter": "line"}},
            "root": {"handlers": ["out"], "level": level.upper()},
            "loggers": {
                # A refused host or address is somebody knocking, not our fault.
                "django.security.DisallowedHost": {"level": "CRITICAL"},
                "huey": {"level": "WARNING"},
                # It writes whole addresses, with telephone numbers and the bot's token in them.
                "httpx": {"level": "WARNING"},
            },
        }
    )
