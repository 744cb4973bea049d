"""Mail that came in, as bytes, read for what we need of it. Nothing that somebody sends stops the reading of the rest."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses
from hashlib import sha256
from html.parser import HTMLParser
from typing import cast

from kedua.integrations.mail.quoting import without_quotation
from kedua.usecases.ports import Arrived, Returned

LONGEST_TEXT = 10_000  # characters
MOST_PARTS = 200
LONGEST_NAME = 120
_ID = re.compile(r"<[^<>\s]{1,200}>")
_BLOCKS = frozenset(("p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "ul", "ol", "table", "section", "footer"))
_UNSEEN = frozenset(("script", "style", "head", "title", "blockquote"))


def read_mail(data: bytes) -> Arrived:
    """Read one mail. A quotation of the mail before is left out; attachments are named, not kept."""
    mail = email.message_from_bytes(data)
    parts = list(_parts(mail))
    own = _ID.search(_header(mail, "Message-ID"))
    return Arrived(
        message_id=own.group() if own else f"<{sha256(data).hexdigest()}@no-id>",
        sender=next(iter(_addresses(mail, "From")), ""),
        to=tuple(_addresses(mail, "To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To")),
        subject=" ".join(_header(mail, "Subject").split())[:200],
        text=without_quotation(_text(parts))[:LONGEST_TEXT],
        refers_to=tuple(_ID.findall(_header(mail, "In-Reply-To") + " " + _header(mail, "References"))),
        attached=tuple(_attached(parts)),
        automatic=_is_automatic(mail),
        returned=_returned(mail, parts),
    )


def _parts(mail: Message) -> Iterator[Message]:
    for number, part in enumerate(mail.walk()):
        if number >= MOST_PARTS:
            return
        yield part


def _text(parts: list[Message]) -> str:
    shown = [part for part in parts if not part.is_multipart() and part.get_content_disposition() != "attachment"]
    plain = next((part for part in shown if part.get_content_type() == "text/plain"), None)
    if plain is not None:
        return _decoded(plain)
    html = next((part for part in shown if part.get_content_type() == "text/html"), None)
    return _from_html(_decoded(html)) if html is not None else ""


def _decoded(part: Message) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    try:
        text = data.decode(part.get_content_charset() or "utf-8")
    except (LookupError, ValueError):
        text = data.decode("utf-8", "replace")
    return text.replace("\0", "")


def _from_html(text: str) -> str:
    reader = _Plain()
    reader.feed(text)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.written).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Plain(HTMLParser):
    """Keeps the words of a page, and where its lines end; what it quotes is passed over."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[str] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Break the line; go blind where nothing is shown."""
        quotes = any(name == "class" and "gmail_quote" in (value or "") for name, value in attrs)
        if tag in _UNSEEN or quotes or (self._unseen and tag == self._unseen[0]):
            self._unseen.append(tag)
        if tag in _BLOCKS:
            self.written.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """See again."""
        if self._unseen and tag == self._unseen[-1]:
            self._unseen.pop()

    def handle_data(self, data: str) -> None:
        """Keep words."""
        if not self._unseen:
            self.written.append(data.replace("\n", " "))


def _attached(parts: list[Message]) -> Iterator[str]:
    for part in parts:
        name = part.get_filename()
        if name and not part.is_multipart():
            yield " ".join(_readable(name).split())[:LONGEST_NAME]


def _is_automatic(mail: Message) -> bool:
    """Whether a machine answered (RFC 3834), as for somebody on leave."""
    told = _header(mail, "Auto-Submitted").casefold()
    precedence = _header(mail, "Precedence").casefold()
    return (bool(told) and told != "no") or precedence in ("bulk", "junk", "auto_reply") or "X-Autoreply" in mail


def _returned(mail: Message, parts: list[Message]) -> Returned | None:
    """Read a delivery status notification (RFC 3464), and which mail it is about."""
    report = next((part for part in parts if part.get_content_type() == "message/delivery-status"), None)
    if report is None or mail.get_content_type() != "multipart/report":
        return None
    fields = [block for block in cast(list[Message], report.get_payload()) if isinstance(block, Message)]
    told = next((block for block in fields if block.get("Action")), None)
    if told is None:
        return None
    about = [_header(part, "Message-ID") for part in parts if part is not mail]
    heads = [_decoded(part) for part in parts if part.get_content_type() == "text/rfc822-headers"]
    return Returned(
        action=_header(told, "Action").casefold(),
        status=_header(told, "Status").split(" ")[0],
        about=tuple(_ID.findall(" ".join([*about, *heads]))),
    )


def _addresses(mail: Message, *names: str) -> Iterator[str]:
    lines = [_readable(str(value)) for name in names for value in mail.get_all(name, [])]
    return (address.strip().lower() for _name, address in getaddresses(lines) if "@" in address)


def _header(mail: Message, name: str) -> str:
    return _readable(str(mail.get(name, ""))).strip()


def _readable(value: str) -> str:
    """Decode a header; one that is wrong about itself stays as it is."""
    try:
        text = str(make_header(decode_header(value)))
    except (LookupError, ValueError):
        text = value
    return text.replace("\0", "").encode("utf-8", "replace").decode()
