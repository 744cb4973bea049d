"""What Django and the couriers are told of the channels, from the environment."""

from __future__ import annotations

from typing import Any

from pydantic import SecretStr

from kedua.config.env_channels import Channels

# What anymail calls the key of each service that it knows.
KEYS = {"postmark": "SERVER_TOKEN", "mailersend": "API_TOKEN"}


def mail_backend(env: Channels) -> str:
    """Name the way on which mail leaves: a service, a mail server, or files."""
    if env.mail_provider:
        return f"anymail.backends.{env.mail_provider}.EmailBackend"
    if env.smtp_host:
        return "kedua.integrations.mail.handing.EmailBackend"
    return "django.core.mail.backends.filebased.EmailBackend"


def anymail(env: Channels) -> dict[str, object]:
    """Give the settings of the service that sends mail."""
    name = env.mail_provider.upper()
    if not name:
        return {}
    given: dict[str, object] = {f"{name}_{KEYS.get(env.mail_provider, 'API_KEY')}": _told(env.mail_provider_key)}
    if env.mail_provider_url:
        given[f"{name}_API_URL"] = env.mail_provider_url
    return {**given, "IGNORE_UNSUPPORTED_FEATURES": True}


def imap(env: Channels) -> dict[str, Any]:  # named as the fields of integrations/mail/inbox.Box
    """Give how the mailbox for answers is reached; nothing where none is set."""
    if not env.imap_host:
        return {}
    return {
        "host": env.imap_host, "port": env.imap_port, "user": env.imap_user, "password": _told(env.imap_password),
        "security": env.imap_security, "folder": env.imap_folder,
    }  # fmt: skip


def telephones(env: Channels) -> dict[str, dict[str, str]]:
    """Give what each channel on telephones needs, for those that are set up."""
    whatsapp = {
        "number": env.whatsapp_number, "token": _told(env.whatsapp_token), "template": env.whatsapp_template,
        "url": env.whatsapp_url,
    }  # fmt: skip
    sms = {
        "account": env.twilio_account, "token": _told(env.twilio_token), "sender": env.twilio_from, "url": env.twilio_url,
    }  # fmt: skip
    telegram = {"token": _told(env.telegram_token), "url": env.telegram_url}
    return {
        name: given
        for name, given in (("whatsapp", whatsapp), ("sms", sms), ("telegram", telegram))
        if all(value for key, value in given.items() if key != "template")
    }


def hooks(env: Channels) -> dict[str, dict[str, str]]:
    """Give, by provider that may call us, whose account it is and by what its calls are known as its own."""
    meta = {"number": env.whatsapp_number, "secret": _told(env.whatsapp_secret)}
    twilio = {"account": env.twilio_account, "token": _told(env.twilio_token)}
    return {name: given for name, given in (("whatsapp", meta), ("twilio", twilio)) if all(given.values())}


def _told(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret is not None else ""
