"""Every format that a description goes out in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kedua.engine.advert.facts import Facts
from kedua.engine.advert.text import Advert
from kedua.integrations.advert.html import to_html
from kedua.integrations.advert.json_file import to_json
from kedua.integrations.advert.markdown import to_markdown
from kedua.integrations.advert.pdf import to_pdf
from kedua.integrations.advert.text import to_text
from kedua.integrations.advert.whatsapp import to_whatsapp


@dataclass(frozen=True, slots=True)
class Format:
    """One format. ending: of a file's name, without a point; write: gives text, or bytes of a document."""

    media_type: str
    ending: str
    write: Callable[[Advert, Facts], str | bytes]


def to_docx(advert: Advert, facts: Facts) -> bytes:
    """Write a description for Word."""
    from kedua.integrations.advert.docx import to_docx as write  # here and not above: it takes long to import

    return write(advert, facts)


FORMATS: dict[str, Format] = {
    "md": Format("text/markdown; charset=utf-8", "md", to_markdown),
    "html": Format("text/html; charset=utf-8", "html", to_html),
    "txt": Format("text/plain; charset=utf-8", "txt", to_text),
    "whatsapp": Format("text/plain; charset=utf-8", "txt", to_whatsapp),
    "docx": Format("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", to_docx),
    "pdf": Format("application/pdf", "pdf", to_pdf),
    "json": Format("application/json", "json", to_json),
}
