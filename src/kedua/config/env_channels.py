"""Variables of the channels on which people are written to; part of `env`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings

CHANNEL_SECRETS = (
    *("smtp_password", "mail_provider_key", "imap_password"),
    *("whatsapp_token", "whatsapp_secret", "twilio_token", "telegram_token"),
)
Security = Literal["starttls", "tls", "none"]
Provider = Literal["", "brevo", "mailersend", "mailgun", "mandrill", "postmark", "resend", "sparkpost"]

# Of these, all are needed or none.
TOGETHER = (
    ("mail_provider", "mail_provider_key"),
    ("imap_host", "imap_user", "imap_password"),
    ("whatsapp_number", "whatsapp_token"),
    ("twilio_account", "twilio_token", "twilio_from"),
)


class Channels(BaseSettings):
    """Mail out, mail in, and messages to telephones."""

    smtp_host: str = Field("", description="Mail server; without one, mail is written to files in the data folder.")
    smtp_port: int = Field(587, ge=1, le=65535, description="Its port.")
    smtp_user: str = Field("", description="User name at the mail server.")
    smtp_password: SecretStr | None = Field(None, description="Password at the mail server.")
    smtp_security: Security = Field("starttls", description="How the connection is protected.")
    mail_provider: Provider = Field(
        "",
        description="Service that sends mail instead of a mail server: brevo, mailersend, mailgun, mandrill, postmark, "
        "resend or sparkpost.",
    )
    mail_provider_key: SecretStr | None = Field(None, description="Key or token of that service.")
    mail_provider_url: str = Field(
        "", description="Address of its API where that is not the usual one, as for accounts in the European Union."
    )
    mail_from: str = Field("Kedua <kedua@localhost>", description="Sender of mail.")
    replies_to: str = Field(
        "",
        description="Address of the mailbox that Kedua reads for candidates' answers; answers+@example.com where "
        "answers+anything@example.com is delivered there, too.",
    )
    imap_host: str = Field("", description="Mail server on which that mailbox, and what comes back, is read.")
    imap_port: int = Field(993, ge=1, le=65535, description="Its port.")
    imap_user: str = Field("", description="User name of the mailbox.")
    imap_password: SecretStr | None = Field(None, description="Password of the mailbox.")
    imap_security: Security = Field("tls", description="How the connection is protected.")
    imap_folder: str = Field("INBOX", description="Folder of the mailbox that is read.")
    mail_copies: bool = Field(
        False, description="Send a copy of each message into that mailbox, to know after a crash whether it arrived."
    )
    whatsapp_number: str = Field("", description="Id of the sending telephone number at WhatsApp (Cloud API).")
    whatsapp_token: SecretStr | None = Field(None, description="Token of the WhatsApp account.")
    whatsapp_secret: SecretStr | None = Field(
        None,
        description="Secret of the app at Meta, by which answers and failures that WhatsApp reports are known as its own.",
    )
    whatsapp_template: str = Field(
        "", description="Name of an approved template with one variable, in which messages begin a conversation."
    )
    whatsapp_url: str = Field("https://graph.facebook.com/v23.0", description="Address of WhatsApp's API.")
    twilio_account: str = Field("", description="Account at Twilio (AC…) by which text messages (SMS) are sent.")
    twilio_token: SecretStr | None = Field(None, description="Token of that account.")
    twilio_from: str = Field("", description="Number, sender's name or messaging service (MG…) that sends them.")
    twilio_url: str = Field("https://api.twilio.com", description="Address of Twilio's API.")
    telegram_token: SecretStr | None = Field(None, description="Token of the Telegram bot that writes to candidates.")
    telegram_url: str = Field("https://api.telegram.org", description="Address of Telegram's API.")

    @model_validator(mode="after")
    def _fit_together(self) -> Channels:
        """Refuse half of what a channel needs."""
        if self.mail_provider and self.smtp_host:
            raise ValueError("KEDUA_MAIL_PROVIDER: mail goes by a service or by KEDUA_SMTP_HOST, not by both")
        for names in TOGETHER:
            missing = [name for name in names if not getattr(self, name)]
            if 0 < len(missing) < len(names):
                given = next(name for name in names if name not in missing)
                raise ValueError(f"KEDUA_{given.upper()}: set KEDUA_{missing[0].upper()} as well")
        if self.whatsapp_secret and not self.whatsapp_number:
            raise ValueError("KEDUA_WHATSAPP_SECRET: set KEDUA_WHATSAPP_NUMBER as well")
        if self.mail_copies and not (self.imap_host and self.replies_to):
            raise ValueError("KEDUA_MAIL_COPIES: set KEDUA_IMAP_HOST and KEDUA_REPLIES_TO as well")
        return self
